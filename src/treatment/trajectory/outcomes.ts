/** Expectations against what a trajectory did. */

import type { TrajectoryColumn, TrajectoryRow } from "../../model/quantities.ts";
import type { Expectation, Protocol } from "../protocol/protocol.ts";
import { placeAmong, valueAtPlace } from "./between-points.ts";

/** What became of one expectation; null where the trajectory is too short to tell, or nothing to divide by. */
export interface Outcome {
  readonly expectation: Expectation;
  readonly found: number | null;
  readonly isMet: boolean | null;
}

/** Every expectation of a protocol against its trajectory; `others` holds the trajectories that it is compared with, by name. */
export function outcomesOf(
  { expectations }: Protocol,
  rows: readonly TrajectoryRow[],
  others: ReadonlyMap<string, readonly TrajectoryRow[]>,
): Outcome[] {
  return expectations.map((expectation) => {
    const own = measureOf(rows, expectation);
    const found =
      expectation.over === undefined ? own : quotientOf(own, others.get(expectation.over), expectation);
    const isFound = found !== null && Number.isFinite(found);
    return { expectation, found: isFound ? found : null, isMet: isFound ? meets(expectation, found) : null };
  });
}

/** Protocols that the expectations compare with, each with the hours that it must be watched for. */
export function comparedWith({ expectations }: Protocol): ReadonlyMap<string, number> {
  const hours = new Map<string, number>();
  for (const { over, atHours = 0, ofHours = 0, toHours = 0 } of expectations) {
    if (over !== undefined) {
      hours.set(over, Math.max(hours.get(over) ?? 0, atHours, ofHours, toHours));
    }
  }
  return hours;
}

function quotientOf(
  own: number | null,
  otherRows: readonly TrajectoryRow[] | undefined,
  expectation: Expectation,
): number | null {
  const other = otherRows === undefined ? null : measureOf(otherRows, expectation);
  return own === null || other === null ? null : own / other;
}

/** The number that an expectation is about, by itself; null when the trajectory does not reach that far. */
function measureOf(rows: readonly TrajectoryRow[], expectation: Expectation): number | null {
  const { column, measure, atHours = 0, ofHours = 0, fromHours = 0, toHours = 0 } = expectation;
  const lastHours = rows.at(-1)?.hours ?? -1;
  if (Math.max(atHours, ofHours, toHours) > lastHours + 1e-6) {
    return null;
  }
  const window = rows.filter(({ hours }) => hours >= fromHours - 1e-6 && hours <= toHours + 1e-6);
  const change = (hours: number) => valueAt(rows, column, hours) / rows[0]![column] - 1;
  const highest = () => window.reduce((best, row) => (row[column] > best[column] ? row : best));
  switch (measure) {
    case "value":
      return valueAt(rows, column, atHours);
    case "change":
      return change(atHours);
    case "highest":
      return highest()[column];
    case "lowest":
      return Math.min(...window.map((row) => row[column]));
    case "highestAtHours":
      return highest().hours;
    case "halfLifeHours":
      return halfLifeHours(rows, column, highest());
    case "shareOfHighest":
      return valueAt(rows, column, atHours) / highest()[column];
    case "shareOfChange":
      return change(atHours) / change(ofHours);
  }
}

/** Whether a number lies in the expectation's band. */
function meets({ minimum, maximum }: Expectation, found: number): boolean {
  return (minimum === undefined || found >= minimum) && (maximum === undefined || found <= maximum);
}

/** Value of a column at a time, on the straight line between the two points around. */
function valueAt(rows: readonly TrajectoryRow[], column: TrajectoryColumn, hours: number): number {
  const place = placeAmong(rows.length, (point) => rows[point]!.hours, hours);
  return valueAtPlace(place, (point) => rows[point]![column]);
}

/**
 * From the peak until half of its rise over the start is gone; null when that does not happen. Points are days apart
 * by then, so the peak is the top of a parabola through three points, and the rise fades exponentially between two.
 */
function halfLifeHours(
  rows: readonly TrajectoryRow[],
  column: TrajectoryColumn,
  highest: TrajectoryRow,
): number | null {
  const start = rows[0]![column];
  const peak = topOf(rows, column, rows.indexOf(highest));
  const half = (peak.value - start) / 2;
  const index = rows.findIndex((row) => row.hours > peak.hours && row[column] - start <= half);
  if (index < 1) {
    return null;
  }
  const [before, after] = [rows[index - 1]!, rows[index]!];
  const [high, low] = [before[column] - start, after[column] - start];
  const share = low > 0 ? Math.log(high / half) / Math.log(high / low) : (high - half) / (high - low);
  return before.hours + share * (after.hours - before.hours) - peak.hours;
}

/** Top of the parabola through a highest point and its neighbours; the point itself where it has only one. */
function topOf(rows: readonly TrajectoryRow[], column: TrajectoryColumn, index: number) {
  const [before, top, after] = [rows[index - 1], rows[index]!, rows[index + 1]];
  if (!before || !after) {
    return { hours: top.hours, value: top[column] };
  }
  const rise = (top[column] - before[column]) / (top.hours - before.hours);
  const fall = (after[column] - top[column]) / (after.hours - top.hours);
  const curve = (fall - rise) / (after.hours - before.hours);
  // Where the line from `rise` in the middle of the first stretch to `fall` in that of the second crosses zero.
  const hours = curve < 0 ? (before.hours + top.hours) / 2 - rise / (2 * curve) : top.hours;
  const value = top[column] + (hours - top.hours) * (rise + curve * (hours - before.hours));
  return { hours, value };
}
