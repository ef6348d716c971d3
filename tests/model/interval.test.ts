import { describe, expect, it } from "vitest";
import { intervalOf } from "../../src/model/interval.ts";

describe("the confidence interval of a mean", () => {
  it("is Student's, for a known sample", () => {
    // Mean 5, standard deviation 2, n = 4: 5 ± 3.182 · 2 / 2.
    const { mean, low, high } = intervalOf([5 - Math.sqrt(6), 5, 5, 5 + Math.sqrt(6)]);
    expect(mean).toBeCloseTo(5, 12);
    expect(low).toBeCloseTo(5 - 3.182, 3);
    expect(high).toBeCloseTo(5 + 3.182, 3);
  });

  it("is refused of a single value, whose scatter is unknown", () => {
    expect(() => intervalOf([1])).toThrow("at least two values, but got 1");
  });
});
