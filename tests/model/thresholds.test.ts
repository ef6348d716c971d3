import { describe, expect, it } from "vitest";
import { createSheet } from "../../src/model/network/populations.ts";
import { createThresholds, midQuantiles } from "../../src/model/network/thresholds.ts";
import { createParameters } from "../../src/model/parameter-sets/parameter-sets.ts";

describe("spike thresholds", () => {
  const sheet = createSheet(5, 4);
  const parameters = createParameters();
  const thresholds = createThresholds(sheet, parameters, 1);
  const ofTile = (tile: number) => ({
    excitatory: [...thresholds.subarray(256 * tile, 256 * (tile + 1))].sort((a, b) => a - b),
    inhibitory: [
      ...thresholds.subarray(sheet.excitatory + 64 * tile, sheet.excitatory + 64 * (tile + 1)),
    ].sort((a, b) => a - b),
  });

  it("are the same values in every tile", () => {
    for (let tile = 1; tile < sheet.tiles; tile++) {
      expect(ofTile(tile)).toEqual(ofTile(0));
    }
  });

  it("stand in another order in each tile", () => {
    expect([...thresholds.subarray(0, 256)]).not.toEqual([...thresholds.subarray(256, 512)]);
  });

  it("have the mean and spread of the table", () => {
    const { excitatory } = ofTile(0);
    const mean = excitatory.reduce((sum, value) => sum + value, 0) / 256;
    const spread = Math.sqrt(excitatory.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 256);
    expect(mean).toBeCloseTo(parameters.thresholdExcitatoryMv, 4);
    expect(spread).toBeGreaterThan(0.98 * parameters.thresholdSpreadMv);
    expect(spread).toBeLessThan(parameters.thresholdSpreadMv);
  });

  it("are mid-quantiles of the normal distribution", () => {
    const quantiles = midQuantiles(4);
    expect(quantiles[0]).toBeCloseTo(-1.150349, 5);
    expect(quantiles[1]).toBeCloseTo(-0.318639, 5);
    expect(quantiles[3]).toBeCloseTo(1.150349, 5);
  });
});
