/** The Story takes the network, and what ran before it comes back: against the real simulation service. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { autosaveStore, keepSession } from "../../src/app/autosave.ts";
import { runCourse, seekHours } from "../../src/app/commands.ts";
import { faceStore, openFace } from "../../src/app/face.ts";
import { followAddress } from "../../src/app/follow-address.ts";
import { playAlongTimeline } from "../../src/app/hours-pace.ts";
import { clampConcentration, setColourMode, setPaused } from "../../src/app/intents.ts";
import { recording } from "../../src/app/recording/recording.ts";
import { session } from "../../src/app/session.ts";
import type { KeptSession } from "../../src/app/session-keeping.ts";
import { forgetSetAside, setAsideStore } from "../../src/app/set-aside-store.ts";
import { appStore } from "../../src/app/store.ts";
import {
  beginCourse,
  bringToRest,
  jumpToHour,
  passHours,
  settle,
} from "../../src/app/story/story-network.ts";
import { enterStory, withStoryNetwork } from "../../src/app/story/story-visit.ts";
import { seeSubject } from "../../src/app/subject-course.ts";
import { startTrial } from "../../src/app/trial.ts";
import { shippedProtocol } from "../../src/treatment/protocol/named-protocols.ts";
import { TestPage } from "./test-page.ts";
import { readShippedAtlas, startSession, type TestSession, until, untilRunning } from "./test-session.ts";

const state = () => appStore.getState();
const saved = () => session.command((simulation) => simulation.saveNetwork());
const saidBack = () =>
  state().notifications.filter(({ sentence }) => sentence.key === "run.givenBack").length;

let page: TestSession;
let chapter: AbortController;
beforeEach(async () => {
  vi.stubGlobal("requestAnimationFrame", (draw: FrameRequestCallback) =>
    setTimeout(() => draw(performance.now()), 10),
  );
  recording.clear();
  forgetSetAside();
  chapter = new AbortController();
  page = startSession({ msPerSecond: 1000 }, { fetchFile: readShippedAtlas, drawsPictures: true });
  await until(({ atlas }) => atlas !== null);
});
afterEach(async () => {
  await page.stop();
  vi.unstubAllGlobals();
});

/** A visit in which a chapter has a course under way when it is left; as in the page, the chapter ends after that. */
async function visitStory(meanwhile: () => Promise<void> = async () => {}): Promise<void> {
  const leave = enterStory({ givesBack: true });
  await withStoryNetwork(() => bringToRest(chapter.signal), chapter.signal);
  await withStoryNetwork(async () => {
    await beginCourse("deep-anaesthesia", chapter.signal);
    await jumpToHour(0.9, chapter.signal);
  }, chapter.signal);
  await meanwhile();
  const passing = withStoryNetwork(
    () => passHours([{ toHours: 600, seconds: 600 }], chapter.signal),
    chapter.signal,
  );
  passing.catch(() => {});
  const { run } = state();
  leave();
  chapter.abort();
  await until((now) => now.run > run && now.phase === "running");
  await untilRunning();
}

describe("a run that was under way when the Story was opened", () => {
  it("comes back as it was: network, hours, course, and what was chosen", async () => {
    await runCourse(shippedProtocol("single-infusion"), { isPlayed: false });
    await seekHours(24);
    setPaused(true);
    setColourMode("block");
    const before = await saved();
    await visitStory();
    const after = await saved();
    expect(after.step).toBe(before.step);
    expect(after.slowTimescale).toEqual(before.slowTimescale);
    expect(after.state).toEqual(before.state);
    expect(state()).toMatchObject({
      isPaused: true,
      colourMode: "block",
      isClamped: false,
      msPerSecond: 1000,
    });
    expect(state().course?.protocol.name).toBe("single-infusion");
    expect(saidBack()).toBe(1);
    expect(setAsideStore.getState().aside).toBeNull();
  });

  it("walks on along the timeline from where it stood", async () => {
    await runCourse(shippedProtocol("single-infusion"), { isPlayed: false });
    await seekHours(2);
    playAlongTimeline();
    await until(({ hours }) => hours > 2);
    await visitStory();
    await until(({ hoursPace, hoursPerSecond }) => hoursPace === "along" && hoursPerSecond > 0);
    const { slowTimescale } = await saved();
    expect(slowTimescale.hours).toBeGreaterThan(2);
    expect(slowTimescale.hours).toBeLessThan(24);
  });

  it("has its constant concentration again, its recording, and the trial that was under way", async () => {
    clampConcentration(2);
    appStore.setState({ recordedCells: [] });
    await vi.waitUntil(() => recording.endMs - recording.firstMs > 300, { timeout: 30_000 });
    appStore.setState({ recordedCells: null });
    const { firstMs } = recording;
    void startTrial({ kind: "without-assumption", without: "interneuron-magnesium" });
    await until(({ trial }) => trial?.isRunning === true);
    await visitStory(async () => expect(recording.endMs - recording.firstMs).toBeLessThan(300));
    expect(recording.firstMs).toBe(firstMs);
    await until(({ trial }) => trial?.isRunning === true && trial.progress !== null);
    expect(state().trial?.request).toEqual({ kind: "without-assumption", without: "interneuron-magnesium" });
  });

  it("of a virtual subject goes on in its course at its hour", async () => {
    vi.stubGlobal("fetch", readShippedAtlas);
    const subject = { seed: 1, number: 17 };
    await seeSubject(subject);
    await seekHours(30);
    await vi.waitUntil(() => state().hours > 29, { timeout: 30_000 });
    await visitStory();
    await until(({ course, courseUnderWay }) => course?.virtualSubject != null && courseUnderWay === null);
    await until(({ hours }) => Math.abs(hours - 30) < 1);
    expect(state().course?.virtualSubject).toMatchObject(subject);
  });

  it("is what the browser keeps, also while the Story is shown", async () => {
    autosaveStore.setState(autosaveStore.getInitialState(), true);
    clampConcentration(3);
    const written: KeptSession[] = [];
    await visitStory(async () => {
      const stop = keepSession(async () => ({
        read: async () => null,
        write: async (kept) => void written.push(kept as KeptSession),
      }));
      await vi.waitUntil(() => written.length > 0, { timeout: 20_000 });
      stop();
    });
    expect(written[0]?.network.clamped.concentrationUm).toBe(3);
    expect(written[0]?.network.protocol.name).toBe("rest");
    expect(state().concentrationUm).toBe(3);
  });

  it("comes back by Back of the browser, too, and once", async () => {
    const browser = new TestPage("/?v=2&engine=reference&neurons=5120&concentration=3&end#/explore");
    const stop = followAddress(browser.asWindow);
    clampConcentration(3);
    openFace("story", null, browser.asWindow);
    await visitStory(async () => {
      const { run } = state();
      browser.go(-1);
      expect(faceStore.getState().face).toBe("explore");
      // The address alone starts nothing.
      expect(state().run).toBe(run);
    });
    stop();
    expect(saidBack()).toBe(1);
    expect(state()).toMatchObject({ concentrationUm: 3, isClamped: true });
  });
});

describe("a run that nobody has touched", () => {
  it("is not set aside: the Story goes on with it, and leaves its own", async () => {
    const { run } = state();
    const leave = enterStory({ givesBack: true });
    await withStoryNetwork(() => bringToRest(chapter.signal, { concentrationUm: 1 }), chapter.signal);
    expect(setAsideStore.getState().aside).toBeNull();
    // A chapter that is left while it is made ready at full speed.
    const settling = withStoryNetwork(() => settle(1e6, chapter.signal), chapter.signal);
    settling.catch(() => {});
    await until(({ msPerSecond }) => msPerSecond === 1000);
    leave();
    chapter.abort();
    await untilRunning();
    expect(state()).toMatchObject({ run, concentrationUm: 1, msPerSecond: 1000 });
    expect(saidBack()).toBe(0);
  });

  it("nor is any in a kiosk, whose visits begin anew", async () => {
    clampConcentration(3);
    const leave = enterStory({ givesBack: false });
    await withStoryNetwork(() => bringToRest(chapter.signal), chapter.signal);
    expect(setAsideStore.getState().aside).toBeNull();
    leave();
    chapter.abort();
  });
});
