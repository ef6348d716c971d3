import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  concentrationOfTravel,
  doseRange,
  travelOfConcentration,
} from "../../../src/view/ui/dose/dose-scale.ts";
import { doseLandmarksAt, doseStops, nextStop, stopAtTravel } from "../../../src/view/ui/dose/dose-stops.ts";

const concentration = fc.double({ min: doseRange.minimum, max: doseRange.maximum, noNaN: true });

describe("the dose scale", () => {
  it("has a true 0 at the far left and the largest concentration at the far right", () => {
    expect(travelOfConcentration(0)).toBe(0);
    expect(concentrationOfTravel(0)).toBe(0);
    expect(travelOfConcentration(doseRange.maximum)).toBe(1);
    expect(concentrationOfTravel(1)).toBeCloseTo(doseRange.maximum, 9);
  });

  it("rises with concentration", () => {
    fc.assert(
      fc.property(concentration, concentration, (a, b) => {
        fc.pre(Math.abs(a - b) > 1e-9);
        expect(Math.sign(travelOfConcentration(a) - travelOfConcentration(b))).toBe(Math.sign(a - b));
      }),
    );
  });

  it("gives back the concentration that a travel came from", () => {
    fc.assert(
      fc.property(concentration, (um) => {
        expect(concentrationOfTravel(travelOfConcentration(um))).toBeCloseTo(um, 8);
      }),
    );
  });

  it("spends most of its travel between 0.1 and 5 µM", () => {
    expect(travelOfConcentration(5) - travelOfConcentration(0.1)).toBeGreaterThan(0.6);
  });
});

describe("the stops of the dose", () => {
  it("ascend strictly from 0 to the largest concentration", () => {
    expect(doseStops[0]).toBe(0);
    expect(doseStops.at(-1)).toBe(doseRange.maximum);
    expect(doseStops.every((stop, index) => index === 0 || stop > (doseStops[index - 1] ?? stop))).toBe(true);
  });

  it.each([0.6, 0.7, 1.5])("hold every landmark of a set with κ = %d", (effectivePerPlasma) => {
    const landmarks = doseLandmarksAt(effectivePerPlasma);
    for (const { um } of landmarks) {
      expect(doseStops).toContain(um);
      expect(stopAtTravel(travelOfConcentration(um), landmarks)).toBe(um);
    }
  });

  it("have the levels of set K1's test points as its landmarks", () => {
    expect(doseLandmarksAt(1.5).map(({ um }) => um)).toEqual([0, 1.5, 3, 14, 40]);
  });

  it("are reached one after the other by single steps, and end at the ends", () => {
    expect(nextStop(0, 1)).toBe(0.01);
    expect(nextStop(1.5, 1)).toBe(1.6);
    expect(nextStop(1.53, -1)).toBe(1.5);
    expect(nextStop(0, -1)).toBe(0);
    expect(nextStop(50, 1)).toBe(50);
  });
});
