import { describe, expect, it } from "vitest";
import {
  magnesiumUnblock,
  magnesiumVoltageFactor,
  nmdaBlockAfterStep,
  unbindingVoltageFactor,
} from "../../src/model/equations/nmda-block.ts";
import { parameterTable } from "../../src/model/parameters.ts";

/** Concentration of half block at −66 mV, by bisection, without escape from closed channels. */
function halfBlockUm(magnesiumMm: number): number {
  const factor = magnesiumVoltageFactor(-66);
  const unblocked = magnesiumUnblock(factor, magnesiumMm);
  const unbinding = unbindingVoltageFactor(factor, Math.exp(0.062 * 66), 1);
  const change = (concentrationUm: number) =>
    nmdaBlockAfterStep(
      0.5,
      1,
      unblocked,
      unbinding,
      parameterTable.ketamineBindingRatePerUmS.value * concentrationUm,
      parameterTable.ketamineUnbindingRatePerS.value,
      0,
      1e-3,
    ) - 0.5;
  let [low, high] = [0, 100];
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    if (change(middle) < 0) low = middle;
    else high = middle;
  }
  return low;
}

/** IC50 of ketamine at −66 mV: 0.33 µM (GluN1/2A) without magnesium, 5.35 µM in 1 mM (values not re-read). */
describe("Kotermanski & Johnson 2009 (Journal of Neuroscience 29:2774)", () => {
  it("half-blocks at 0.33 µM without magnesium", () => {
    console.log(`half block without magnesium: ${halfBlockUm(0).toFixed(3)} µM, published 0.31–0.33`);
    expect(halfBlockUm(0)).toBeCloseTo(0.33, 2);
  });

  it("half-blocks within 15 % of 5.35 µM in 1 mM magnesium, by competition alone", () => {
    console.log(`half block in 1 mM magnesium: ${halfBlockUm(1).toFixed(2)} µM, published 5.08–5.35`);
    expect(halfBlockUm(1)).toBeGreaterThan(0.85 * 5.35);
    expect(halfBlockUm(1)).toBeLessThan(1.15 * 5.35);
  });
});
