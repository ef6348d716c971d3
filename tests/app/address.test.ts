import { describe, expect, it } from "vitest";
import { newestVersion, readAddress, writeAddress } from "../../src/app/address.ts";
import { appStore } from "../../src/app/store.ts";
import { protocolNamed } from "../../src/treatment/protocol/named-protocols.ts";
import { say } from "../../src/web/messages/messages.ts";
import { freshStore, protocolOf } from "./support.ts";

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
    ["?cohort=1:17:0f8a3c21", "cohort=1:17:0f8a3c21", "neither protocol nor course"],
    ["?protocol=single-infusion&cohort=17", "cohort=17", "checksum of its ensemble"],
    ["?protocol=single-infusion&cohort=1:2001:0f8a3c21", "cohort=1:2001:0f8a3c21", "number of a subject"],
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

  it("holds the course of a subject of a cohort with what the subject was drawn from", () => {
    freshStore();
    const virtualSubject = { seed: 1, number: 17, ensemble: "0f8a3c21" };
    const given = { virtualSubject, plan: null, noPlanReason: null, outcomes: [] };
    // As it is given to this subject, by its own weight.
    appStore.setState({ course: { protocol: { ...single, weightKg: 93.5 }, ...given }, hours: 30 });
    const query = writeAddress(state());
    expect(query).toContain("protocol=single-infusion&cohort=1:17:0f8a3c21&hours=30");
    expect(readAddress(query)).toMatchObject({ course: single, virtualSubject, hours: 30, refused: null });

    const own = { ...protocolOf({ horizonHours: 100 }), name: single.name, weightKg: 93.5 };
    appStore.setState({ course: { protocol: own, ...given } });
    const average = { ...own, weightKg: 70 };
    expect(readAddress(writeAddress(state()))).toMatchObject({ course: average, virtualSubject });
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
