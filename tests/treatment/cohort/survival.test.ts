import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { medianTimeOf, survivalOf } from "../../../src/treatment/cohort/kaplan-meier.ts";
import { shareOf } from "../../../src/treatment/cohort/share.ts";

describe("a share of people", () => {
  it("has Wilson's interval: 12 of 17 is 47 to 87 %", () => {
    const { share, low, high } = shareOf(12, 17);
    expect(share).toBeCloseTo(0.7059, 4);
    expect(low).toBeCloseTo(0.4687, 3);
    expect(high).toBeCloseTo(0.8672, 3);
  });

  it("stays inside 0 … 1, and holds the share, for any count", () => {
    const counts = fc
      .integer({ min: 1, max: 500 })
      .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
    fc.assert(
      fc.property(counts, ([count, of]) => {
        const { share, low, high } = shareOf(count, of);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(share).toBeGreaterThanOrEqual(low - 1e-12);
        expect(share).toBeLessThanOrEqual(high + 1e-12);
      }),
    );
  });

  it("is unknown, 0 to 1, before anybody was counted", () => {
    expect(shareOf(0, 0)).toMatchObject({ low: 0, high: 1 });
  });
});

/** Weeks in remission of 21 people with leukaemia who got 6-mercaptopurine (Freireich 1963), the textbook's example. */
const events = [6, 6, 6, 7, 10, 13, 16, 22, 23];
const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
const remissions = [
  ...events.map((days) => ({ days, isEvent: true })),
  ...censored.map((days) => ({ days, isEvent: false })),
];

describe("the Kaplan–Meier curve", () => {
  it("gives the textbook's shares and numbers at risk", () => {
    const steps = survivalOf(remissions);
    const rounded = steps.map(({ days, share, atRisk }) => [days, Number(share.toFixed(4)), atRisk]);
    expect(rounded).toEqual([
      [0, 1, 21],
      [6, 0.8571, 21],
      [7, 0.8067, 17],
      [10, 0.7529, 15],
      [13, 0.6902, 12],
      [16, 0.6275, 11],
      [22, 0.5378, 7],
      [23, 0.4482, 6],
    ]);
  });

  it("has Greenwood's interval on the log-log scale", () => {
    const last = survivalOf(remissions).at(-1);
    // Greenwood's standard error of 0.1346 at 23 weeks.
    expect(last?.low).toBeCloseTo(0.1881, 3);
    expect(last?.high).toBeCloseTo(0.6801, 3);
  });

  it("has its median where half are left, and none where more than half stay well", () => {
    expect(medianTimeOf(survivalOf(remissions))).toMatchObject({ days: 23, low: 13, high: null });
    const well = Array.from({ length: 10 }, () => ({ days: 83, isEvent: false }));
    expect(medianTimeOf(survivalOf(well))).toEqual({ days: null, low: null, high: null });
    expect(survivalOf(well)).toHaveLength(1);
  });

  it("is the plain share of those left where nobody is lost from sight", () => {
    const days = [3, 1, 4, 1, 5];
    const shares = survivalOf(days.map((day) => ({ days: day, isEvent: true }))).map(({ share }) => share);
    [1, 0.6, 0.4, 0.2, 0].forEach((share, place) => {
      expect(shares[place]).toBeCloseTo(share, 12);
    });
  });
});
