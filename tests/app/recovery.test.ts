/** A run whose thread fails goes on in another: with its network, course, hours and settings. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { runCourse, seekHours } from "../../src/app/commands.ts";
import { clampConcentration, setAmpaBlock, setPaused } from "../../src/app/intents.ts";
import { session } from "../../src/app/session.ts";
import { appStore } from "../../src/app/store.ts";
import { Recovery } from "../../src/app/supervision/recover-run.ts";
import { supervisionStore } from "../../src/app/supervision/supervision-store.ts";
import { shippedProtocol } from "../../src/treatment/protocol/named-protocols.ts";
import { freshStore } from "./support.ts";
import { openThread, readShippedAtlas, type TestThread, until, untilRunning } from "./test-session.ts";

const state = () => appStore.getState();
const said = () =>
  state()
    .notifications.filter(({ kind }) => kind === "fallback")
    .map(({ sentence }) => sentence.key);
const saved = () => session.command((simulation) => simulation.saveNetwork());

let threads: TestThread[];
let stop: () => void;

/** A session whose threads fail when they are told to. */
async function start(neurons: number, now: () => number = () => performance.now()): Promise<void> {
  freshStore();
  supervisionStore.setState(supervisionStore.getInitialState(), true);
  threads = [];
  const startThread = () => {
    const thread = openThread();
    threads.push(thread);
    return { thread: thread.endpoint, terminate: () => {} };
  };
  const recovery = new Recovery(now);
  stop = session.start(
    { startThread, fetchFile: readShippedAtlas, recover: recovery.recover },
    { engine: "reference", neurons, msPerSecond: 1000 },
  );
  await untilRunning();
}

/** The thread that runs fails outside of any command. Resolves when another runs its network. */
async function fail(): Promise<void> {
  const { run } = state();
  threads.at(-1)?.endpoint.dispatchEvent(new Event("error"));
  await until((now) => now.phase === "failed" || (now.run > run && now.phase === "running"));
  if (state().phase === "running") await untilRunning();
}

/** Resolves when the page has a checkpoint of this step or a later one. */
const untilStep = (step: number) =>
  vi.waitUntil(async () => (await saved()).step >= step, { timeout: 30_000 });

afterEach(async () => {
  stop();
  await Promise.all(threads.map((thread) => thread.end()));
});

describe("a run whose thread has failed", () => {
  it("goes on with the same network from at most two seconds of its time earlier, and keeps what was set", async () => {
    await start(5120);
    clampConcentration(0.7);
    setAmpaBlock(0.25);
    await untilStep(20_000);
    const before = await saved();
    await fail();
    const after = await saved();
    expect(before.step - after.step).toBeLessThan(2000 / 0.1);
    expect(after.step).toBeGreaterThan(0);
    expect(after).toMatchObject({ recipeHash: before.recipeHash, clamped: before.clamped });
    expect(state()).toMatchObject({ concentrationUm: 0.7, ampaBlock: 0.25, phase: "running" });
    expect(said()).toEqual(["supervision.resumed"]);
    expect(supervisionStore.getState()).toMatchObject({ faults: [{ remedy: "resumed" }] });
  });

  it("keeps its course and the hour that was gone to just before, paused or not", async () => {
    await start(5120);
    await runCourse(shippedProtocol("single-infusion"), { isPlayed: false });
    setPaused(true);
    await seekHours(48);
    await vi.waitUntil(() => Math.abs((supervisionStore.getState().checkpoint?.hours ?? 0) - 48) < 0.1);
    await fail();
    expect((await saved()).slowTimescale.hours).toBeCloseTo(48, 1);
    expect((await saved()).protocol.name).toBe("single-infusion");
    expect(state()).toMatchObject({ isPaused: true, isClamped: false });
    expect(state().course?.protocol.name).toBe("single-infusion");
  });

  it("goes on with fewer neurons after the third failure within a minute, at the hour of its course", async () => {
    await start(20_480);
    await runCourse(shippedProtocol("single-infusion"), { isPlayed: false });
    await seekHours(24);
    appStore.setState({ hours: 24 });
    await untilStep(100);
    await fail();
    await fail();
    expect(state().report?.neurons).toBe(20_480);
    await fail();
    expect(state().report?.neurons).toBe(8000);
    expect(said()).toEqual(["supervision.resumed", "supervision.resumed", "supervision.smaller"]);
    await until(({ course, seekTargetHours }) => course !== null && seekTargetHours === null);
    await vi.waitUntil(async () => (await saved()).slowTimescale.hours >= 24, { timeout: 30_000 });
  });

  it("is given up with a sentence where there is no smaller network, and not for failures that lie far apart", async () => {
    let nowMs = 0;
    await start(5120, () => nowMs);
    for (let failure = 0; failure < 4; failure++) {
      nowMs += 31_000;
      await fail();
      expect(state().phase).toBe("running");
    }
    nowMs += 1000;
    await fail();
    expect(state().phase).toBe("failed");
    expect(state().failure).toMatchObject({ key: "refusal.threadGivenUp" });
    expect(supervisionStore.getState().faults.at(-1)?.remedy).toBe("none");
  });
});
