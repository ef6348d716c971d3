import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fractionOfHours, hoursOfFraction, hoursPerLine } from "../../src/app/hours-scale.ts";

const horizon = fc.double({ min: 1, max: 2688, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("the scale of hours", () => {
  it("begins at 0 and ends at the horizon", () => {
    fc.assert(
      fc.property(horizon, (horizonHours) => {
        expect(fractionOfHours(0, horizonHours)).toBe(0);
        expect(fractionOfHours(horizonHours, horizonHours)).toBe(1);
        expect(hoursOfFraction(0, horizonHours)).toBe(0);
        expect(hoursOfFraction(1, horizonHours)).toBe(horizonHours);
      }),
    );
  });

  it("goes there and back", () => {
    fc.assert(
      fc.property(horizon, share, (horizonHours, fraction) => {
        const there = hoursOfFraction(fraction, horizonHours);
        expect(fractionOfHours(there, horizonHours)).toBeCloseTo(fraction, 9);
      }),
    );
  });

  it("rises everywhere", () => {
    fc.assert(
      fc.property(horizon, share, share, (horizonHours, one, other) => {
        fc.pre(Math.abs(one - other) > 1e-9);
        const [less, more] = [Math.min(one, other) * horizonHours, Math.max(one, other) * horizonHours];
        expect(fractionOfHours(less, horizonHours)).toBeLessThan(fractionOfHours(more, horizonHours));
      }),
    );
  });

  it("puts times outside on the ends", () => {
    expect(fractionOfHours(-1, 672)).toBe(0);
    expect(fractionOfHours(700, 672)).toBe(1);
    expect(hoursOfFraction(-0.2, 672)).toBe(0);
    expect(hoursOfFraction(1.2, 672)).toBe(672);
  });

  it("gives an infusion of 40 minutes room beside four weeks", () => {
    expect(fractionOfHours(40 / 60, 672)).toBeGreaterThan(0.1);
    expect(fractionOfHours(24, 672)).toBeLessThan(0.65);
  });

  it("knows how many hours pass for a length of the line: the slope of its inverse", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (fraction) => {
        const step = 1e-5;
        const slope =
          (hoursOfFraction(fraction + step, 672) - hoursOfFraction(fraction - step, 672)) / (2 * step);
        // A central difference at this step is good to a few parts in a million.
        expect(hoursPerLine(hoursOfFraction(fraction, 672), 672) / slope).toBeCloseTo(1, 5);
      }),
    );
  });
});
