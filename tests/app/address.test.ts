import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followAddress, readAddress, writeAddress } from "../../src/app/address.ts";
import { runCourse } from "../../src/app/commands.ts";
import {
  clampConcentration,
  letCourseDecide,
  restart,
  setColourMode,
  setMsPerSecond,
  startCourse,
} from "../../src/app/intents.ts";
import { appStore } from "../../src/app/store.ts";
import { protocolNamed } from "../../src/treatment/protocol/named-protocols.ts";
import { say } from "../../src/web/messages/messages.ts";
import { freshStore } from "./support.ts";
import { TestPage } from "./test-page.ts";
import { startSession, type TestSession, until } from "./test-session.ts";

const state = () => appStore.getState();

describe("the address", () => {
  it("without settings asks for nothing and is refused nothing", () => {
    const { settings, protocol, refused } = readAddress("");
    expect(settings).toMatchObject({ engine: "auto", neurons: "auto", seed: 1, subject: "stressed" });
    expect(protocol).toBeNull();
    expect(refused).toEqual([]);
  });

  it("with good settings is taken as it is", () => {
    const { settings, protocol, refused } = readAddress(
      "?neurons=20480&threads=3&seed=7&engine=reference&subject=healthy&concentration=1.5&speed=80&colour=difference&protocol=single-infusion&waves=on",
    );
    expect(settings).toMatchObject({
      neurons: 20480,
      threads: 3,
      seed: 7,
      engine: "reference",
      subject: "healthy",
      concentrationUm: 1.5,
      msPerSecond: 80,
      colourMode: "difference",
      areWavesOn: true,
    });
    expect(protocol).toBe("single-infusion");
    expect(refused).toEqual([]);
  });

  it.each([
    ["?neurons=5000", "neurons=5000", "5120"],
    ["?concentration=51", "concentration=51", "from 0 to 50 µM"],
    ["?concentration=", "concentration=", "from 0 to 50 µM"],
    ["?seed=1.5", "seed=1.5", "whole number from 0"],
    ["?engine=abacus", "engine=abacus", "one of auto, reference"],
    ["?subject=me", "subject=me", "healthy, stressed"],
    ["?without=everything", "without=everything", "one of tonic-drive"],
    ["?waves=yes", "waves=yes", "one of on, off"],
    ["?threads=0", "threads=0", "auto or a whole number from 1 to 64"],
    ["?threads=2.5", "threads=2.5", "auto or a whole number from 1 to 64"],
    ["?speed=NaN", "speed=NaN", "from 1 to 1000 ms/s"],
    ["?colour=mood", "colour=mood", "one of population, spikes"],
    ["?protocol=double-infusion", "protocol=double-infusion", "one of saline, single-infusion"],
    ["?dose=3", "“dose”", "does not exist"],
    ["?concentration=1.5&concentration=3", "“concentration” 2 times (1.5, 3)", "give it once"],
  ])("with %s is refused that setting in one sentence and opens with the default", (query, named, range) => {
    const { refused, ...asked } = readAddress(query);
    expect(refused).toHaveLength(1);
    const sentence = say(refused[0]!);
    expect(sentence).toContain(named);
    expect(sentence).toContain(range);
    const { refused: _none, ...defaults } = readAddress("");
    expect(asked).toEqual(defaults);
  });

  it("keeps the good settings beside a refused one", () => {
    const { settings, refused } = readAddress("?seed=9&concentration=-1");
    expect(settings.seed).toBe(9);
    expect(refused).toHaveLength(1);
  });

  it("ignores what other sites add to links", () => {
    const { refused } = readAddress("?fbclid=a&utm_source=b&utm_medium=c&gclid=d&msclkid=e&seed=2");
    expect(refused).toEqual([]);
  });

  it("reads back what it has written", () => {
    freshStore();
    const query = "?engine=gpujs:webgpu&neurons=20480&seed=7&without=tonic-drive&concentration=1.5&waves=on";
    appStore.setState(readAddress(query).settings);
    expect(writeAddress(state())).toBe(query);
    appStore.setState(appStore.getInitialState());
    expect(writeAddress(state())).toBe("");
  });
});

describe("the address of the page", () => {
  let page: TestSession;
  let browser: TestPage;
  let stop: () => void;

  beforeEach(async () => {
    page = startSession();
    browser = new TestPage("/?engine=reference&neurons=5120");
    stop = followAddress(browser.asWindow);
    await until(({ phase }) => phase === "running");
  });
  afterEach(async () => {
    stop();
    await page.stop();
  });
  const network = "/?engine=reference&neurons=5120";

  it("follows what is chosen, once it has settled, without a new entry in the history", async () => {
    for (let speed = 101; speed < 160; speed++) setMsPerSecond(speed);
    setColourMode("block");
    await vi.waitUntil(() => browser.replaced > 0);
    expect(browser.entries).toEqual([`${network}&speed=159&colour=block`]);
    expect(browser.replaced).toBe(1);
  });

  it("holds a concentration only while it is set by hand", async () => {
    clampConcentration(2);
    expect(writeAddress(state())).toContain("concentration=2");
    letCourseDecide();
    expect(writeAddress(state())).not.toContain("concentration");
  });

  it("has an entry in the history for each network, and going back and forward brings them back", async () => {
    restart({ seed: 7 });
    await until(({ phase }) => phase === "running");
    expect(browser.entries).toEqual([network, "/?engine=reference&neurons=5120&seed=7"]);
    browser.go(-1);
    await until(({ phase, seed }) => phase === "running" && seed === 1);
    browser.go(1);
    await until(({ phase, seed }) => phase === "running" && seed === 7);
    expect(state().report?.seed).toBe(7);
    expect(browser.entries).toHaveLength(2);
  });

  it("has an entry for each experiment; going back ends it, and going forward runs it again", async () => {
    await runCourse(protocolNamed("single-infusion")!);
    expect(browser.entries).toEqual([network, `${network}&protocol=single-infusion`]);
    browser.go(-1);
    await until(({ phase, course }) => phase === "running" && course === null);
    browser.go(1);
    await until(({ course }) => course?.protocol.name === "single-infusion");
    expect(browser.entries).toHaveLength(2);
  });

  it("leaves a course that runs alone when only something else differs", async () => {
    startCourse(protocolNamed("single-infusion")!);
    await until(({ course }) => course !== null);
    const { run } = state();
    browser.entries[browser.present] = `${network}&protocol=single-infusion&colour=block`;
    browser.go(0);
    expect(state()).toMatchObject({ colourMode: "block", isClamped: false, hoursPace: "along", run });
    expect(state().hoursPerSecond).toBeGreaterThan(0);
  });
});
