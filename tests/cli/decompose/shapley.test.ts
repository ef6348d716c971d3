import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shapleyValues, subsetsOf } from "../../../src/cli/decompose/shapley.ts";

describe("Shapley values", () => {
  it("are what each adds where nothing interacts", () => {
    const adds = [3, -1, 0.5, 2];
    const worthOf = (subset: number) =>
      adds.reduce((sum, add, player) => sum + ((subset >> player) & 1) * add, 7);
    shapleyValues(4, worthOf).forEach((value, player) => {
      expect(value).toBeCloseTo(adds[player]!, 12);
    });
  });

  it("share what only two together achieve equally between them", () => {
    const worthOf = (subset: number) => ((subset & 0b101) === 0b101 ? 1 : 0);
    const values = shapleyValues(3, worthOf);
    expect(values.map((value) => Number(value.toFixed(12)))).toEqual([0.5, 0, 0.5]);
  });

  it("follow from all orders of joining, as the glove game of three shows", () => {
    // One left glove, two right ones: a pair is worth 1.
    const worthOf = (subset: number) => (subset & 1 && subset & 0b110 ? 1 : 0);
    const [left, first, second] = shapleyValues(3, worthOf);
    expect(left).toBeCloseTo(2 / 3, 12);
    expect(first).toBeCloseTo(1 / 6, 12);
    expect(second).toBeCloseTo(1 / 6, 12);
  });

  it("add up, with the value of nobody, to the value of all, whatever the values are", () => {
    const value = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 16, maxLength: 16 }), (worth) => {
        const sum = shapleyValues(4, (subset) => worth[subset]!).reduce(
          (total, each) => total + each,
          worth[0]!,
        );
        return Math.abs(sum - worth[subsetsOf(4).length - 1]!) < 1e-9;
      }),
    );
  });
});
