import { describe, expect, it } from "vitest";
import { magnesiumUnblock, magnesiumVoltageFactor } from "../../src/model/equations/nmda-block.ts";

/** The published fit, 1 mM: 1 / (1 + exp(−0.062 V) [Mg] / 3.57). Half of the channels are free at −20.5 mV. */
describe("Jahr & Stevens 1990 (Journal of Neuroscience 10:3178)", () => {
  it("frees half of the channels at ln(1 / 3.57) / 0.062 = −20.5 mV in 1 mM magnesium", () => {
    const halfMv = Math.log(1 / 3.57) / 0.062;
    const free = magnesiumUnblock(magnesiumVoltageFactor(halfMv), 1);
    console.log(`free at ${halfMv.toFixed(1)} mV: ${free.toFixed(4)}, published 0.5`);
    expect(free).toBeCloseTo(0.5, 8);
  });

  it("frees e-fold more every 16 mV deep below that", () => {
    const free = (mV: number) => magnesiumUnblock(magnesiumVoltageFactor(mV), 1);
    const fold = free(-90 + 1 / 0.062) / free(-90);
    console.log(`e-fold step: ${fold.toFixed(3)}, published ${Math.E.toFixed(3)} in the limit`);
    expect(fold).toBeGreaterThan(0.97 * Math.E);
    expect(fold).toBeLessThan(Math.E);
  });
});
