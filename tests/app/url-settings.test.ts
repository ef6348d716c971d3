import { describe, expect, it } from "vitest";
import { readUrlSettings } from "../../src/app/url-settings.ts";

describe("the address", () => {
  it("without settings asks for nothing and is refused nothing", () => {
    const settings = readUrlSettings("");
    expect(settings).toMatchObject({
      engine: "auto",
      neurons: "auto",
      seed: 1,
      subject: "stressed",
      refused: [],
    });
  });

  it("with good settings is taken as it is", () => {
    const settings = readUrlSettings(
      "?neurons=20480&seed=7&engine=reference&subject=healthy&concentration=1.5&speed=80&colour=difference&protocol=single-infusion&waves=on",
    );
    expect(settings).toMatchObject({
      neurons: 20480,
      seed: 7,
      engine: "reference",
      subject: "healthy",
      concentrationUm: 1.5,
      msPerSecond: 80,
      colourMode: "difference",
      protocol: "single-infusion",
      areWavesOn: true,
      refused: [],
    });
  });

  it.each([
    ["?neurons=5000", "neurons=5000", "5120"],
    ["?concentration=51", "concentration=51", "from 0 to 50 µM"],
    ["?concentration=", "concentration=", "from 0 to 50 µM"],
    ["?seed=1.5", "seed=1.5", "whole number from 0"],
    ["?engine=abacus", "engine=abacus", "one of auto, reference"],
    ["?subject=me", "subject=me", "healthy, stressed"],
    ["?waves=yes", "waves=yes", "one of on, off"],
    ["?speed=NaN", "speed=NaN", "from 1 to 1000 ms/s"],
    ["?colour=mood", "colour=mood", "one of population, spikes"],
    ["?protocol=double-infusion", "protocol=double-infusion", "one of saline, single-infusion"],
    ["?dose=3", '"dose"', "does not exist"],
  ])("with %s is refused that setting in one sentence and opens with the default", (query, named, range) => {
    const { refused, ...settings } = readUrlSettings(query);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain(named);
    expect(refused[0]).toContain(range);
    const { refused: _none, ...defaults } = readUrlSettings("");
    expect(settings).toEqual(defaults);
  });

  it("keeps the good settings beside a refused one", () => {
    const settings = readUrlSettings("?seed=9&concentration=-1");
    expect(settings.seed).toBe(9);
    expect(settings.refused).toHaveLength(1);
  });
});
