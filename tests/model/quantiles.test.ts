import { describe, expect, it } from "vitest";
import { bandOf, effectiveSampleSize, weightedQuantile } from "../../src/model/quantiles.ts";

describe("quantiles of a weighted sample", () => {
  const equal = [1, 1, 1, 1, 1];

  it("has the middle value as the median, in whatever order the values come", () => {
    expect(weightedQuantile([5, 1, 3, 2, 4], equal, 0.5)).toBe(3);
  });

  it("follows the weights", () => {
    expect(weightedQuantile([0, 10], [3, 1], 0.5)).toBeCloseTo(2.5);
    expect(weightedQuantile([0, 10], [1, 3], 0.5)).toBeCloseTo(7.5);
  });

  it("does not leave the range of the values", () => {
    expect(weightedQuantile([1, 2], [1, 1], 0)).toBe(1);
    expect(weightedQuantile([1, 2], [1, 1], 1)).toBe(2);
  });

  it("gives a band that holds the median", () => {
    const values = Array.from({ length: 101 }, (_, index) => index);
    const { low, median, high } = bandOf(
      values,
      values.map(() => 1),
    );
    expect([low, median, high].map(Math.round)).toEqual([5, 50, 95]);
  });

  it("refuses an empty sample with a sentence", () => {
    expect(() => weightedQuantile([], [], 0.5)).toThrow("empty sample");
  });
});

describe("effective sample size", () => {
  it("is the number of members where all weigh the same, and 1 where one weighs everything", () => {
    expect(effectiveSampleSize([2, 2, 2])).toBeCloseTo(3);
    expect(effectiveSampleSize([1, 0, 0])).toBeCloseTo(1);
  });
});
