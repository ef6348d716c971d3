import { describe, expect, it } from "vitest";
import { apart } from "../../../src/view/instruments/charts/end-labels.ts";

describe("names at the ends of curves", () => {
  it("stay where their curves end while there is room", () => {
    expect(apart([80, 10, 40], 15, 5, 95)).toEqual([80, 10, 40]);
  });

  it("are a line apart where curves end together, in the order of the curves", () => {
    const placed = apart([50, 52, 51, 50], 15, 5, 200);
    const sorted = [...placed].sort((a, b) => a - b);
    sorted.slice(1).forEach((place, index) => expect(place - sorted[index]!).toBeGreaterThanOrEqual(15));
    expect(placed[0]).toBeLessThan(placed[2]!);
    expect(placed[2]).toBeLessThan(placed[1]!);
  });

  it("stay within the chart where curves end at its edge", () => {
    expect(apart([99, 99, 98], 15, 5, 95)).toEqual([80, 95, 65]);
    expect(apart([0, 1], 15, 5, 95)).toEqual([5, 20]);
  });
});
