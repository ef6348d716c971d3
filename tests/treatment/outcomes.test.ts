import { describe, expect, it } from "vitest";
import { type TrajectoryRow, trajectoryColumnNames } from "../../src/model/quantities.ts";
import type { Expectation, Protocol } from "../../src/treatment/protocol/protocol.ts";
import { comparedWith, outcomesOf } from "../../src/treatment/trajectory/outcomes.ts";

/** A trajectory that is 1 everywhere except for one column. */
const rowsOf = (values: readonly (readonly [hours: number, bdnf: number])[]): TrajectoryRow[] =>
  values.map(([hours, bdnf]) => ({
    ...(Object.fromEntries(trajectoryColumnNames.map((name) => [name, 1])) as unknown as TrajectoryRow),
    hours,
    bdnf,
  }));
const rows = rowsOf([
  [0, 1],
  [1, 3],
  [2, 2],
  [4, 1],
  [10, 1],
]);
const expecting = (...expectations: Partial<Expectation>[]) =>
  ({
    expectations: expectations.map((expectation) => ({ column: "bdnf", words: "", ...expectation })),
  }) as unknown as Protocol;
const found = (expectation: Partial<Expectation>, others = new Map<string, TrajectoryRow[]>()) =>
  outcomesOf(expecting({ minimum: 0, ...expectation }), rows, others)[0]!.found;

describe("outcomes", () => {
  it.each([
    [{ measure: "value", atHours: 1.5 }, 2.5],
    [{ measure: "change", atHours: 2 }, 1],
    [{ measure: "highest", fromHours: 0, toHours: 10 }, 3],
    [{ measure: "highest", fromHours: 2, toHours: 10 }, 2],
    [{ measure: "lowest", fromHours: 1, toHours: 2 }, 2],
    [{ measure: "highestAtHours", fromHours: 0, toHours: 10 }, 1],
    [{ measure: "shareOfHighest", atHours: 3, fromHours: 0, toHours: 10 }, 0.5],
    [{ measure: "shareOfChange", atHours: 3, ofHours: 1 }, 0.25],
    [{ measure: "highestChange", fromHours: 2, toHours: 10 }, 1],
  ] as const)("measure %j as defined", (expectation, value) => {
    expect(found(expectation)).toBeCloseTo(value, 9);
  });

  it("measures what share is back of what was missing to healthy at the start", () => {
    const recovering = rowsOf([
      [0, 0.75],
      [24, 0.9],
    ]);
    const expectation = { measure: "restoredShare", atHours: 24, minimum: 0 } as const;
    expect(outcomesOf(expecting(expectation), recovering, new Map())[0]!.found).toBeCloseTo(0.6, 9);
    expect(found({ measure: "restoredShare", atHours: 2 })).toBeNull();
  });

  it("takes another protocol's measure away where that is asked for", () => {
    const other = rowsOf([
      [0, 1],
      [2, 1.4],
    ]);
    const expectation = { measure: "change", atHours: 2, minus: "single-infusion" } as const;
    expect(found(expectation, new Map([["single-infusion", other]]))).toBeCloseTo(0.6, 9);
    expect([...comparedWith(expecting(expectation))]).toEqual([["single-infusion", 2]]);
  });

  it("find the half-life of a smooth rise and fall from points far apart, within 2 %", () => {
    // Rises with 20 h and fades with 300 h; the half is found by bisection.
    const shape = (hours: number) => 1 + Math.exp(-hours / 300) - Math.exp(-hours / 20);
    const sparse = rowsOf([0, 24, 36, 48, 72, 120, 168, 240, 336, 504].map((hours) => [hours, shape(hours)]));
    const peakHours = (Math.log(300 / 20) * 300 * 20) / 280;
    const half = (shape(peakHours) - 1) / 2;
    let [low, high] = [peakHours, 1000];
    while (high - low > 1e-6) {
      const middle = (low + high) / 2;
      if (shape(middle) - 1 > half) low = middle;
      else high = middle;
    }
    const expectation = { measure: "halfLifeHours", fromHours: 0, toHours: 504, minimum: 0 } as const;
    const outcome = outcomesOf(expecting(expectation), sparse, new Map())[0];
    expect(Math.abs(outcome!.found! / (low - peakHours) - 1)).toBeLessThan(0.02);
  });

  it("are met on the limits of their band and not beyond", () => {
    const meets = (minimum: number, maximum: number) =>
      outcomesOf(expecting({ measure: "value", atHours: 1, minimum, maximum }), rows, new Map())[0]!.isMet;
    expect([meets(3, 4), meets(2, 3), meets(3.001, 4), meets(2, 2.999)]).toEqual([true, true, false, false]);
  });

  it("are open, not failed, where the trajectory is too short or nothing is there to compare with", () => {
    expect(found({ measure: "value", atHours: 11 })).toBeNull();
    expect(found({ measure: "value", atHours: 1, over: "nobody" })).toBeNull();
    const flat = rowsOf([
      [0, 1],
      [10, 1],
    ]);
    expect(found({ measure: "change", atHours: 1, over: "flat" }, new Map([["flat", flat]]))).toBeNull();
  });

  it("take no rounding for a change: what differs in the last places only is nothing to divide by", () => {
    const still = rowsOf([
      [0, 1],
      [1, 1 + 3e-16],
      [2, 1 + 2e-16],
      [3, 1],
    ]);
    const outcomes = outcomesOf(
      expecting(
        { measure: "shareOfChange", atHours: 2, ofHours: 1 },
        { measure: "halfLifeHours", fromHours: 0, toHours: 3 },
        { measure: "value", atHours: 30 },
      ),
      still,
      new Map(),
    );
    expect(outcomes.map(({ found, isMet, reason }) => [found, isMet, reason])).toEqual([
      [null, null, { key: "refusal.notMeasured.zeroChange", values: { hours: 1 } }],
      [null, null, { key: "refusal.notMeasured.noRise" }],
      [null, null, { key: "refusal.notMeasured.shortTrajectory", values: { hours: 30 } }],
    ]);
  });

  it("say nothing of a column that begins at 0 and is asked for its change", () => {
    const fromNothing = rowsOf([
      [0, 0],
      [1, 2],
    ]);
    const [outcome] = outcomesOf(expecting({ measure: "change", atHours: 1 }), fromNothing, new Map());
    expect(outcome).toMatchObject({ found: null, isMet: null });
  });

  it("divide by the other protocol's measure, which is asked for as long as needed", () => {
    const other = rowsOf([
      [0, 1],
      [1, 5],
      [10, 1],
    ]);
    const expectation = { measure: "change", atHours: 1, over: "other", minimum: 0 } as const;
    expect(found(expectation, new Map([["other", other]]))).toBeCloseTo(0.5, 9);
    expect(comparedWith(expecting(expectation, { ...expectation, atHours: 7 }))).toEqual(
      new Map([["other", 7]]),
    );
  });
});
