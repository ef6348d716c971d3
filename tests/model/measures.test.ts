import { describe, expect, it } from "vitest";
import { currentSizePa } from "../../src/model/equations/local-fields.ts";
import {
  firingRateHz,
  glutamateReleaseHz,
  meanCvOfIntervals,
  potentialRoundingMv2,
  synchronyIndex,
  varianceFromSums,
} from "../../src/model/measures.ts";

const sumsOf = (trains: readonly (readonly number[])[]) => ({
  counts: trains.map((intervals) => intervals.length),
  sumsMs: trains.map((intervals) => intervals.reduce((sum, interval) => sum + interval, 0)),
  squareSumsMs2: trains.map((intervals) => intervals.reduce((sum, interval) => sum + interval * interval, 0)),
});

describe("measures", () => {
  it("count spikes per neuron and second", () => {
    expect(firingRateHz(400, 100, 2000)).toBe(2);
    expect(firingRateHz(0, 100, 2000)).toBe(0);
    expect(() => firingRateHz(0, 100, 0)).toThrow("longer than 0 ms");
  });

  it("take release for the rate times its gain", () => {
    expect(glutamateReleaseHz(400, 100, 2000, 1.15)).toBeCloseTo(2.3, 12);
  });

  it("find no variation in a clock, and one in intervals that are zero or double", () => {
    expect(meanCvOfIntervals(sumsOf([[10, 10, 10, 10]]), 0, 1).value).toBe(0);
    const tenths = Array.from({ length: 9 }, () => 0.1 * 73);
    expect(meanCvOfIntervals(sumsOf([tenths]), 0, 1).value).toBe(0);
    expect(meanCvOfIntervals(sumsOf([[0, 20, 0, 20]]), 0, 1).value).toBeCloseTo(1, 12);
  });

  it("leave out neurons with fewer than four intervals", () => {
    const sums = sumsOf([
      [0, 20, 0, 20],
      [1, 99, 3],
      [10, 10, 10, 10],
    ]);
    expect(meanCvOfIntervals(sums, 0, 3).value).toBeCloseTo(0.5, 12);
    expect(meanCvOfIntervals(sums, 1, 2)).toEqual({
      value: null,
      reason: { key: "refusal.notMeasured.fewSpikes", values: { spikes: 5, intervals: 4 } },
    });
  });

  it("call potentials that move as one synchronous, and independent ones 1/√n", () => {
    expect(synchronyIndex(9, 9).value).toBe(1);
    expect(synchronyIndex(9 / 100, 9).value).toBeCloseTo(0.1, 12);
  });

  it("find no synchrony of potentials that stand still, or move by no more than rounding", () => {
    expect(synchronyIndex(0, 0).value).toBeNull();
    expect(synchronyIndex(1e-11, 2e-11, potentialRoundingMv2(100))).toEqual({
      value: null,
      reason: { key: "refusal.notMeasured.stillPotentials", values: { rounding: expect.any(String) } },
    });
    expect(synchronyIndex(4, 9, potentialRoundingMv2(100)).value).toBeCloseTo(2 / 3, 12);
  });

  it("take variance from sums", () => {
    expect(varianceFromSums(4, 1 + 2 + 3 + 6, 1 + 4 + 9 + 36)).toBeCloseTo(3.5, 12);
  });

  it("find no variance in a constant, not even that of rounding", () => {
    const values = Array.from({ length: 1000 }, () => 0.1);
    const sum = values.reduce((total, value) => total + value, 0);
    const squareSum = values.reduce((total, value) => total + value * value, 0);
    expect(squareSum / 1000 - (sum / 1000) ** 2).not.toBe(0);
    expect(varianceFromSums(1000, sum, squareSum)).toBe(0);
  });

  it("take a current's size from conductance and driving force", () => {
    expect(currentSizePa(2, -60, 0)).toBe(120);
    expect(currentSizePa(2, -60, -75)).toBe(30);
  });
});
