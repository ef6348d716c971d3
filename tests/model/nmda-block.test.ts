import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  magnesiumUnblock,
  magnesiumVoltageFactor,
  nmdaBlockAfterStep,
  unbindingVoltageFactor,
} from "../../src/model/equations/nmda-block.ts";
import { parameterTable } from "../../src/model/parameters.ts";

const factorAtMinus66 = Math.exp(0.062 * 66);
const unblockedAt = (mV: number, mM: number) => magnesiumUnblock(magnesiumVoltageFactor(mV), mM);
const unbindingAt = (mV: number, dependence = 1) =>
  unbindingVoltageFactor(magnesiumVoltageFactor(mV), factorAtMinus66, dependence);

const koff = parameterTable.ketamineUnbindingRatePerS.value;
const kon = parameterTable.ketamineBindingRatePerUmS.value;
const kc = parameterTable.closedEscapeRatePerS.value;

interface Channel {
  readonly potentialMv: number;
  readonly magnesiumMm: number;
  readonly open: number;
  readonly concentrationUm: number;
  readonly escapeRate: number;
}

/** The blocked fraction after an hour of small steps. */
function settledBlock({ potentialMv, magnesiumMm, open, concentrationUm, escapeRate }: Channel): number {
  const unblocked = unblockedAt(potentialMv, magnesiumMm);
  let block = 0;
  for (let step = 0; step < 36_000; step++) {
    block = nmdaBlockAfterStep(
      block,
      open,
      unblocked,
      unbindingAt(potentialMv),
      kon * concentrationUm,
      koff,
      escapeRate,
      0.1,
    );
  }
  return block;
}

describe("magnesium block (Jahr & Stevens 1990)", () => {
  it("passes next to nothing at −80 mV", () => {
    expect(unblockedAt(-80, 1)).toBeCloseTo(1 / (1 + Math.exp(4.96) / 3.57), 9);
    expect(unblockedAt(-80, 1)).toBeCloseTo(0.0244, 4);
  });

  it("leaves 78 % of the channels free at 0 mV in 1 mM", () => {
    expect(unblockedAt(0, 1)).toBeCloseTo(3.57 / 4.57, 9);
  });

  it("blocks nothing without magnesium", () => {
    expect(unblockedAt(-70, 0)).toBe(1);
  });
});

describe("ketamine block", () => {
  const resting: Channel = {
    potentialMv: -56,
    magnesiumMm: 1,
    open: 0.1,
    concentrationUm: 1.5,
    escapeRate: kc,
  };

  it("unbinds e-fold faster every 32.26 mV, and at most six times as fast as at −66 mV", () => {
    expect(unbindingAt(-66)).toBeCloseTo(1, 8);
    expect(unbindingAt(-66 + 32.258)).toBeCloseTo(Math.E, 3);
    expect(unbindingAt(20)).toBe(6);
  });

  it("unbinds equally fast at every potential without its voltage dependence", () => {
    for (const mV of [-90, -66, -40, 20]) expect(unbindingAt(mV, 0)).toBe(1);
    expect(unbindingAt(-40, 0.5)).toBeCloseTo((1 + unbindingAt(-40)) / 2, 9);
  });

  it("settles where X / (X + koff v + kc / O) says", () => {
    const bound = kon * 1.5 * unblockedAt(-56, 1);
    const expected = bound / (bound + koff * unbindingAt(-56) + kc / 0.1);
    expect(settledBlock(resting)).toBeCloseTo(expected, 9);
  });

  it("settles higher in busier channels, because closed ones let go", () => {
    expect(settledBlock({ ...resting, open: 0.2 })).toBeGreaterThan(1.1 * settledBlock(resting));
  });

  it("does not depend on activity at all once nothing escapes from closed channels", () => {
    const quiet = settledBlock({ ...resting, escapeRate: 0, open: 0.05 });
    const busy = settledBlock({ ...resting, escapeRate: 0, open: 0.8 });
    expect(Math.abs(quiet - busy)).toBeLessThan(1e-6);
  });

  it("blocks half of the channels at the dissociation constant, without magnesium and escape", () => {
    const half = settledBlock({
      potentialMv: -66,
      magnesiumMm: 0,
      open: 0.5,
      concentrationUm: koff / kon,
      escapeRate: 0,
    });
    expect(half).toBeCloseTo(0.5, 6);
  });

  it("falls on the Hill curve with exponent 1 when the concentration is tenfold", () => {
    const channel = { potentialMv: -66, magnesiumMm: 0, open: 0.5, escapeRate: 0 };
    expect(settledBlock({ ...channel, concentrationUm: (10 * koff) / kon })).toBeCloseTo(10 / 11, 6);
  });

  it("does not bind closed channels", () => {
    expect(nmdaBlockAfterStep(0, 0, 1, 1, 100, koff, kc, 0.1)).toBe(0);
  });

  it("stays between none and all for any rates, fractions and step", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const rate = fc.double({ min: 0, max: 250, noNaN: true });
    const factor = fc.double({ min: 0, max: 6, noNaN: true });
    const stepSeconds = fc.double({ min: 0, max: 0.24, noNaN: true });
    fc.assert(
      fc.property(share, share, share, factor, rate, rate, rate, stepSeconds, (...numbers) => {
        const block = nmdaBlockAfterStep(...numbers);
        return block >= 0 && block <= 1;
      }),
      { numRuns: 2000 },
    );
  });

  it("grows with the dose", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 40, noNaN: true }),
        fc.double({ min: 0.01, max: 10, noNaN: true }),
        fc.double({ min: 0.02, max: 1, noNaN: true }),
        (concentrationUm, more, open) => {
          const low = settledBlock({ ...resting, open, concentrationUm });
          return settledBlock({ ...resting, open, concentrationUm: concentrationUm + more }) > low;
        },
      ),
      { numRuns: 20 },
    );
  });
});
