/** A protocol under every member of an ensemble: a band for each column, and the share of members that meet an expectation. */

import { type Band, bandOf } from "../../model/quantiles.ts";
import { type TrajectoryColumn, type TrajectoryRow, trajectoryColumnNames } from "../../model/quantities.ts";
import type { Atlas } from "../atlas/atlas.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { watchedFor } from "../run-with-comparisons.ts";
import { placeAmong, valueAtPlace } from "../trajectory/between-points.ts";
import type { EnsembleMember } from "./ensemble.ts";
import { NetworkCourses } from "./network-courses.ts";

/** A band over time; as long as `hours` of its `CourseBands`. */
export interface BandCurve {
  readonly low: Float64Array;
  readonly median: Float64Array;
  readonly high: Float64Array;
}

/** What an expectation finds over the ensemble. */
export interface ExpectationBand {
  /** Of what it measures; null where no member could be measured. */
  readonly found: Band | null;
  /** Share of the members' weight that meets it, 0 … 1, of those that could be measured; null without one. */
  readonly share: number | null;
}

export interface CourseBands {
  /** Members that this is of, and all there are. */
  readonly members: number;
  readonly membersOfAll: number;
  readonly hours: Float64Array;
  readonly columns: { readonly [Name in BandColumn]: BandCurve };
  /** In the order of the protocol's expectations. */
  readonly expectations: readonly ExpectationBand[];
}

/** Every column but the time itself. */
export type BandColumn = Exclude<TrajectoryColumn, "hours">;
export const bandColumns = trajectoryColumnNames.filter((name): name is BandColumn => name !== "hours");

export interface CourseBandsRequest {
  readonly protocol: Protocol;
  /** Protocols that its expectations may compare it with. */
  readonly others: readonly Protocol[];
  /** Times of the bands, h, ascending from 0 to the horizon. */
  readonly hours: Float64Array;
  readonly members: readonly EnsembleMember[];
}

/**
 * Runs the members one after the other and yields after each, with a function that makes the bands of those that have run.
 * Throws a RangeError where a member's course leaves its atlas.
 */
export function* courseBands({
  protocol,
  others,
  hours,
  members,
}: CourseBandsRequest): Generator<() => CourseBands, CourseBands> {
  const curves = new Map<BandColumn, Float64Array[]>(bandColumns.map((name) => [name, []]));
  const found: { readonly value: number | null; readonly isMet: boolean | null }[][] = [];
  const report = () => bandsOf({ protocol, hours, members }, curves, found);
  const networks = new Map<Atlas, NetworkCourses>();
  for (const member of members) {
    const network = networks.get(member.atlas) ?? new NetworkCourses();
    networks.set(member.atlas, network);
    const { rowsOf, outcomesOf } = network.under(member, (name, atHours) => {
      const other = others.find((each) => each.name === name);
      return other ? watchedFor(other, Math.max(atHours, 1)) : null;
    });
    const rows = rowsOf(protocol);
    for (const [name, list] of curves) list.push(resampled(rows, name, hours));
    found.push(outcomesOf(protocol).map((outcome) => ({ value: outcome.found, isMet: outcome.isMet })));
    yield report;
  }
  return report();
}

/** A column at the times of the bands: members take steps of their own. */
const resampled = (rows: readonly TrajectoryRow[], name: BandColumn, hours: Float64Array): Float64Array =>
  hours.map((time) => {
    const place = placeAmong(rows.length, (point) => rows[point]?.hours ?? Number.NaN, time);
    return valueAtPlace(place, (point) => rows[point]?.[name] ?? Number.NaN);
  });

function bandsOf(
  { protocol, hours, members }: Omit<CourseBandsRequest, "others">,
  curves: ReadonlyMap<BandColumn, readonly Float64Array[]>,
  found: readonly (readonly { readonly value: number | null; readonly isMet: boolean | null }[])[],
): CourseBands {
  const weights = members.slice(0, found.length).map(({ weight }) => weight);
  const columns = Object.fromEntries(
    [...curves].map(([name, list]) => {
      const bands = Array.from(hours, (_, point) =>
        bandOf(
          list.map((curve) => curve[point] ?? Number.NaN),
          weights,
        ),
      );
      const curveOf = (of: keyof Band) => Float64Array.from(bands, (band) => band[of]);
      return [name, { low: curveOf("low"), median: curveOf("median"), high: curveOf("high") }];
    }),
  ) as CourseBands["columns"];
  const expectations = protocol.expectations.map((_, index): ExpectationBand => {
    const measured = found.flatMap((outcomes, member) => {
      const { value = null, isMet = null } = outcomes[index] ?? {};
      return value === null || isMet === null ? [] : [{ value, isMet, weight: weights[member] ?? 0 }];
    });
    if (measured.length === 0) return { found: null, share: null };
    const total = measured.reduce((sum, { weight }) => sum + weight, 0);
    return {
      found: bandOf(
        measured.map(({ value }) => value),
        measured.map(({ weight }) => weight),
      ),
      share: measured.reduce((sum, { isMet, weight }) => sum + (isMet ? weight : 0), 0) / total,
    };
  });
  return { members: found.length, membersOfAll: members.length, hours, columns, expectations };
}
