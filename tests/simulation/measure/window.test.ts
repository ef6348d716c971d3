import { describe, expect, it } from "vitest";
import { ReferenceEngine } from "../../../src/engine/reference/reference-engine.ts";
import { createRecipe } from "../../../src/model/network/recipe.ts";
import { RunningMean } from "../../../src/model/running-mean.ts";
import { measureNetwork } from "../../../src/simulation/measure/measure-network.ts";
import { advanceInto, MeasuredWindow } from "../../../src/simulation/measure/window.ts";

const recipe = createRecipe({ neurons: 20_480, seed: 2 });

describe("a window of a running network", () => {
  it("finds the rates that a full recording of the same time does, and their blocks when it looks every millisecond", async () => {
    const recorded = new ReferenceEngine(recipe);
    const { excitatory, inhibitory } = await measureNetwork(recorded, { warmupMs: 0, durationMs: 60 });
    const engine = new ReferenceEngine(recipe);
    const window = new MeasuredWindow(recipe.sheet);
    await advanceInto(engine, 60, window, { longestMs: 1 });
    const { sheet } = window;
    expect(sheet.excitatoryRateHz).toBeCloseTo(excitatory.rateHz, 9);
    expect(sheet.inhibitoryRateHz).toBeCloseTo(inhibitory.rateHz, 9);
    expect(sheet.nmdaBlockExcitatory).toBeCloseTo(excitatory.nmdaBlock, 6);
    expect(engine.step).toBe(recorded.step);
  });

  it("of the whole sheet is the mean of its regions, and of two windows their sum", async () => {
    const engine = new ReferenceEngine(recipe);
    const [first, second, whole] = [1, 2, 3].map(() => new MeasuredWindow(recipe.sheet));
    await advanceInto(engine, 120, first!);
    await advanceInto(engine, 30, second!);
    whole!.addWindow(first!);
    whole!.addWindow(second!);
    expect(whole!.ms).toBe(150);
    const { regions, sheet } = whole!;
    expect(regions).toHaveLength(4);
    const mean = regions.reduce((sum, region) => sum + region.inhibitoryRateHz, 0) / regions.length;
    expect(sheet.inhibitoryRateHz).toBeCloseTo(mean, 9);
    const ofBoth = (120 * first!.sheet.excitatoryRateHz + 30 * second!.sheet.excitatoryRateHz) / 150;
    expect(sheet.excitatoryRateHz).toBeCloseTo(ofBoth, 9);
  });

  it("has nothing to say while it is empty", () => {
    expect(() => new MeasuredWindow(recipe.sheet).sheet).toThrow("longer than 0 ms");
  });
});

describe("a running mean", () => {
  it("is the number itself while that stands still, from the first observation on", () => {
    const mean = new RunningMean(["rate"], 300);
    expect(mean.values).toBeNull();
    mean.add(0, () => 99);
    expect(mean.values).toBeNull();
    for (const elapsedMs of [1, 7, 50]) {
      mean.add(elapsedMs, () => 4);
      expect(mean.values?.rate).toBeCloseTo(4, 12);
    }
  });

  it("forgets a former number to 1/e in its memory", () => {
    const mean = new RunningMean(["rate"], 300);
    mean.add(30_000, () => 1);
    for (let ms = 0; ms < 300; ms++) mean.add(1, () => 0);
    expect(mean.values?.rate).toBeCloseTo(Math.exp(-1), 6);
  });
});
