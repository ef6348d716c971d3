import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readAddress, writeAddress } from "../../src/app/address.ts";
import { giveDose, runCourse, seekHours } from "../../src/app/commands.ts";
import { faceStore, openFace } from "../../src/app/face.ts";
import { followAddress, openCourse } from "../../src/app/follow-address.ts";
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
import { TestPage } from "./test-page.ts";
import { readShippedAtlas, startSession, type TestSession, until } from "./test-session.ts";

const state = () => appStore.getState();

describe("the address of the page", () => {
  let page: TestSession;
  let browser: TestPage;
  let stop: () => void;

  beforeEach(async () => {
    page = startSession();
    browser = new TestPage("/?v=2&engine=reference&neurons=5120&end");
    stop = followAddress(browser.asWindow);
    await until(({ phase }) => phase === "running");
  });
  afterEach(async () => {
    stop();
    await page.stop();
  });
  const network = "/?v=2&engine=reference&neurons=5120&end";
  const beside = (more: string) => network.replace("&end", `&${more}&end`);

  it("follows what is chosen, once it has settled, without a new entry in the history", async () => {
    for (let speed = 101; speed < 160; speed++) setMsPerSecond(speed);
    setColourMode("block");
    await vi.waitUntil(() => browser.replaced > 0);
    expect(browser.entries).toEqual([beside("speed=159&colour=block")]);
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
    expect(browser.entries).toEqual([network, beside("seed=7")]);
    browser.go(-1);
    await until(({ phase, seed }) => phase === "running" && seed === 1);
    browser.go(1);
    await until(({ phase, seed }) => phase === "running" && seed === 7);
    expect(state().report?.seed).toBe(7);
    expect(browser.entries).toHaveLength(2);
  });

  it("has an entry for each experiment; going back ends it, and going forward runs it again", async () => {
    await runCourse(protocolNamed("single-infusion")!);
    expect(browser.entries).toEqual([network, beside("protocol=single-infusion")]);
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
    browser.entries[browser.present] = beside("colour=block&protocol=single-infusion&pace=along");
    browser.go(0);
    expect(state()).toMatchObject({ colourMode: "block", isClamped: false, hoursPace: "along", run });
    expect(state().hoursPerSecond).toBeGreaterThan(0);
  });

  it("goes to another face and back without touching what runs, wherever that has come to meanwhile", async () => {
    clampConcentration(2);
    await vi.waitUntil(() => browser.entries[0] === beside("concentration=2"));
    openFace("lab", null, browser.asWindow);
    clampConcentration(5);
    await vi.waitUntil(() => browser.entries[1] === `${beside("concentration=5")}#/lab`);
    const { run } = state();
    browser.go(-1);
    expect(faceStore.getState().face).toBe("explore");
    expect(state()).toMatchObject({ concentrationUm: 5, run });
    await vi.waitUntil(() => browser.entries[0] === beside("concentration=5"));
    openFace("explore", null, browser.asWindow);
  });
});

describe("a link to a course", () => {
  let page: TestSession;
  beforeEach(async () => {
    page = startSession({}, { fetchFile: readShippedAtlas });
    await until(({ atlas }) => atlas !== null);
  });
  afterEach(() => page.stop());

  it("brings back doses that were given by hand, the time, and what is clamped beside them", async () => {
    await giveDose({ kind: "bolus", atHours: 0, drug: "racemic", doseMgPerKg: 0.3 });
    await seekHours(30);
    appStore.setState({ hours: 30, hoursPerSecond: 0, hoursPace: "steady" });
    clampConcentration(0);
    const query = writeAddress(state(), { isForOthers: true });
    await page.stop();

    const asked = readAddress(query);
    expect(asked.refused).toBeNull();
    page = startSession(asked.settings, { fetchFile: readShippedAtlas });
    openCourse(asked);
    await until(({ course, seekTargetHours }) => course !== null && seekTargetHours === null);
    await vi.waitUntil(() => page.valuesOf("seekHours").length > 0);
    expect(page.valuesOf("seekHours")).toEqual([30]);
    expect(state()).toMatchObject({ isClamped: true, concentrationUm: 0, hoursPerSecond: 0 });
    expect(state().course?.protocol.events).toMatchObject([{ kind: "bolus", doseMgPerKg: 0.3 }]);
  });
});
