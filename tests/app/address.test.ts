import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newestVersion, readAddress, writeAddress } from "../../src/app/address.ts";
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
import { say } from "../../src/web/messages/messages.ts";
import { freshStore, protocolOf } from "./support.ts";
import { TestPage } from "./test-page.ts";
import { readShippedAtlas, startSession, type TestSession, until } from "./test-session.ts";

const state = () => appStore.getState();
const single = protocolNamed("single-infusion")!;

describe("the address", () => {
  it("without settings asks for nothing and is refused nothing", () => {
    const { settings, course, refused } = readAddress("");
    expect(settings).toMatchObject({ engine: "auto", neurons: "auto", seed: 1, subject: "stressed" });
    expect(course).toBeNull();
    expect(refused).toBeNull();
  });

  it("with good settings is taken as it is", () => {
    const { settings, course, hours, refused } = readAddress(
      "?v=2&neurons=20480&threads=3&seed=7&engine=reference&subject=healthy&concentration=1.5&speed=80&colour=difference&protocol=single-infusion&hours=24.5&waves=on&ground=white&scale=dendrite&cell=6000&spine=12&autosave=off&changed=magnesiumInhibitoryMm:0.9,gabaTimeConstantMs:8&end",
    );
    expect(refused).toBeNull();
    expect(settings).toMatchObject({
      neurons: 20480,
      threads: 3,
      seed: 7,
      engine: "reference",
      subject: "healthy",
      concentrationUm: 1.5,
      isClamped: true,
      msPerSecond: 80,
      colourMode: "difference",
      areWavesOn: true,
      ground: "white",
      scale: "dendrite",
      pickedNeuron: 6000,
      pickedSpine: 12,
      isAutosaveOn: false,
      changedParameters: { magnesiumInhibitoryMm: 0.9, gabaTimeConstantMs: 8 },
    });
    expect(course).toEqual(single);
    expect(hours).toBe(24.5);
  });

  it.each([
    ["?neurons=5000", "neurons=5000", "5120"],
    ["?neurons=0x1400", "neurons=0x1400", "5120"],
    ["?concentration=51", "concentration=51", "from 0 to 50 µM"],
    ["?concentration=1e400", "concentration=1e400", "from 0 to 50 µM"],
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
    ["?__proto__=3", "“__proto__”", "does not exist"],
    ["?concentration=1.5&concentration=3", "“concentration” 2 times (1.5, 3)", "give it once"],
    ["?spine=200", "spine=200", "none or a whole number from 0 to 199"],
    ["?cell=6000", "cell=6000", "cells 0 to 5119"],
    ["?neurons=8000&cell=8000", "cell=8000", "8000 neurons has the cells 0 to 7999"],
    ["?changed=magnesium", "changed=magnesium", "must list parameters"],
    ["?changed=magnesiumInhibitoryMm:9", "magnesiumInhibitoryMm", "between 0 and 5 mM, but got 9"],
    ["?changed=constructor:1", "constructor:1", "no parameter"],
    ["?changed=gabaTimeConstantMs:8,gabaTimeConstantMs:9", "gabaTimeConstantMs", "more than once"],
    ["?hours=5", "hours=5", "neither protocol nor course"],
    ["?v=2&protocol=single-infusion&hours=2600&end", "hours=2600", "ends at 1344 h"],
    ["?protocol=single-infusion&course=abc", "course=abc", "protocol"],
    ["?course=!", "course=!", "text of a protocol"],
    ["?v=3&seed=1&end", "version 3", "versions 1 to 2"],
    ["?v=two", "version two", "versions 1 to 2"],
    ["?v=2&neurons=20480&seed=7", "cut short", "“end”"],
    [`?seed=${"1".repeat(7000)}`, "7006 characters", "at most 6000"],
    ["?colour=<script>alert(1)</script>", "<script>", "one of population"],
  ])(
    "with %s is refused whole, in one sentence, and the page opens with its defaults",
    (query, named, range) => {
      const { refused, ...asked } = readAddress(query);
      const sentence = say(refused!);
      expect(sentence).toContain(named);
      expect(sentence).toContain(range);
      const { refused: _none, ...defaults } = readAddress("");
      expect(asked).toEqual(defaults);
    },
  );

  it("is refused with the good settings beside a bad one", () => {
    const { settings, refused } = readAddress("?seed=9&concentration=-1");
    expect(settings.seed).toBe(1);
    expect(refused).not.toBeNull();
  });

  it("ignores what other sites add to links", () => {
    const { settings, refused } = readAddress(
      "?v=2&fbclid=a&utm_source=b&utm_medium=c&gclid=d&msclkid=e&seed=2&end&fbclid=again",
    );
    expect(refused).toBeNull();
    expect(settings.seed).toBe(2);
  });

  it("of version 1 runs a course as that version did: at once, whatever else it asked for", () => {
    const { settings, course } = readAddress(
      "?seed=3&concentration=1.5&ampaBlock=1&hoursPerSecond=4&protocol=single-infusion",
    );
    expect(course).toEqual(single);
    expect(settings).toMatchObject({
      seed: 3,
      concentrationUm: 0,
      isClamped: false,
      ampaBlock: 0,
      hoursPerSecond: 0,
      hoursPace: "along",
    });
  });

  it("reads back what it has written, and says nothing where everything is initial", () => {
    freshStore();
    const query =
      "?v=2&engine=gpujs:webgpu&neurons=20480&seed=7&without=tonic-drive&changed=gabaTimeConstantMs:8,magnesiumInhibitoryMm:0.9&concentration=1.5&waves=on&cell=none&spine=3&scale=column&ground=white&autosave=off&end";
    appStore.setState(readAddress(query).settings);
    expect(writeAddress(state())).toBe(query);
    appStore.setState(appStore.getInitialState());
    expect(writeAddress(state())).toBe("");
  });

  it("holds a protocol of a person's own as its text where that is short enough, and its time", () => {
    freshStore();
    const own = protocolOf({ title: "Zwei Stöße — “two”", horizonHours: 100 });
    appStore.setState({
      course: { protocol: own, virtualSubject: null, plan: null, noPlanReason: null, outcomes: [] },
      hours: 12.25,
    });
    const asked = readAddress(writeAddress(state()));
    expect(asked).toMatchObject({ course: own, hours: 12.25, refused: null });
    expect(asked.settings.isClamped).toBe(true);

    const long = protocolOf({ sources: Array.from({ length: 20 }, () => "x".repeat(200)) });
    appStore.setState({
      course: { protocol: long, virtualSubject: null, plan: null, noPlanReason: null, outcomes: [] },
    });
    expect(readAddress(writeAddress(state()))).toMatchObject({ course: null, refused: null });
  });

  it("tells a protocol that was changed from the shipped one of its name", () => {
    freshStore();
    const changed = { ...single, weightKg: 90 };
    appStore.setState({
      course: { protocol: changed, virtualSubject: null, plan: null, noPlanReason: null, outcomes: [] },
    });
    expect(writeAddress(state())).not.toContain("protocol=");
  });

  it(`cut short anywhere is refused, or is the beginning of nothing (version ${newestVersion})`, () => {
    const query = "?v=2&neurons=20480&seed=17&concentration=1.5&end";
    const defaults = readAddress("").settings;
    for (let length = 0; length < query.length; length++) {
      const { settings } = readAddress(query.slice(0, length));
      expect(settings).toEqual(defaults);
    }
  });
});

describe("ten thousand addresses", () => {
  const names = [
    ...[
      "v",
      "end",
      "seed",
      "neurons",
      "cell",
      "spine",
      "concentration",
      "changed",
      "protocol",
      "course",
      "hours",
    ],
    ...["without", "colour", "scale", "ground", "autosave", "threads", "pace", "parameters", "utm_source"],
    ...["__proto__", "constructor", "prototype", "toString", "<script>", "%00", "𝒗"],
  ];
  const texts = [
    ...[
      "",
      "1",
      "2",
      "3",
      "-1",
      "0x10",
      "1e400",
      "NaN",
      "auto",
      "none",
      "on",
      "off",
      "white",
      "single-infusion",
    ],
    ...["gabaTimeConstantMs:8", "__proto__:1", "constructor:1", "gabaTimeConstantMs:8,__proto__:1"],
    ...[
      "eyJfX3Byb3RvX18iOnsiYSI6MX19",
      "W1tbW1tbW1tb",
      "<img src=x onerror=alert(1)>",
      "%",
      "\u202e",
      "a\u0000b",
    ],
  ];
  const pair = fc
    .tuple(
      fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names) }, fc.string({ maxLength: 12 })),
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...texts) },
        fc.string({ maxLength: 40, unit: "binary" }),
      ),
    )
    .map(([name, text]) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`);
  const query = fc.oneof(
    { weight: 4, arbitrary: fc.array(pair, { maxLength: 6 }).map((pairs) => `?${pairs.join("&")}`) },
    { weight: 3, arbitrary: fc.array(pair, { maxLength: 5 }).map((pairs) => `?v=2&${pairs.join("&")}&end`) },
    fc.string({ maxLength: 200, unit: "binary" }).map((text) => `?${text}`),
    fc.integer({ min: 5000, max: 9000 }).map((length) => `?seed=${"9".repeat(length)}`),
  );

  it("are each taken whole or refused whole with a sentence; nothing throws and no prototype is touched", () => {
    freshStore();
    const defaults = readAddress("").settings;
    const before = Object.getOwnPropertyNames(Object.prototype);
    const counts = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(query, (text) => {
        const { settings, course, hours, refused } = readAddress(text);
        if (refused !== null) {
          counts.refused++;
          expect(settings).toEqual(defaults);
          expect({ course, hours }).toEqual({ course: null, hours: 0 });
          expect(say(refused).length).toBeLessThan(1200);
          return;
        }
        counts.taken++;
        expect(Object.keys(settings)).toEqual(Object.keys(defaults));
        // What was taken is written as an address that says the same.
        appStore.setState({ ...appStore.getInitialState(), ...settings }, true);
        expect(readAddress(writeAddress(state())).settings).toMatchObject({
          ...settings,
          ...(course ? { subject: settings.subject } : {}),
          ...(settings.hoursPace === "along" ? { hoursPace: "steady" } : {}),
          isClamped: true,
        });
      }),
      { numRuns: 10_000, ...(process.env["FUZZ_SEED"] ? { seed: Number(process.env["FUZZ_SEED"]) } : {}) },
    );
    freshStore();
    expect(counts.taken).toBeGreaterThan(500);
    expect(counts.refused).toBeGreaterThan(5000);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as Record<string, unknown>)["a"]).toBeUndefined();
  });
});

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
    openFace("lab", browser.asWindow);
    clampConcentration(5);
    await vi.waitUntil(() => browser.entries[1] === `${beside("concentration=5")}#/lab`);
    const { run } = state();
    browser.go(-1);
    expect(faceStore.getState().face).toBe("explore");
    expect(state()).toMatchObject({ concentrationUm: 5, run });
    await vi.waitUntil(() => browser.entries[0] === beside("concentration=5"));
    openFace("explore", browser.asWindow);
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
