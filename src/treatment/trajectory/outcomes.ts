/** Expectations against what a trajectory did. */
import { type Estimate, measured, notMeasured } from "../../model/estimate.ts";
import type { TrajectoryColumn, TrajectoryRow } from "../../model/quantities.ts";
import type { Refusal } from "../../model/refusal.ts";
import type { Expectation, Protocol } from "../protocol/protocol.ts";
import { placeAmong, valueAtPlace } from "./between-points.ts";

/** What became of one expectation; null where the trajectory is too short to tell, or nothing to divide by: `reason` says which. */
export interface Outcome {
  readonly expectation: Expectation;
  readonly found: number | null;
  readonly isMet: boolean | null;
  readonly reason: Refusal | null;
}

/** Changes and values below this are none in any column, whatever its unit: nothing is divided by them. */
export const leastOfAnyColumn = 1e-9;

/** Every expectation of a protocol against its trajectory; `others` are the trajectories that it is compared with, by name. */
export function outcomesOf(
  { expectations }: Protocol,
  rows: readonly TrajectoryRow[],
  others: ReadonlyMap<string, readonly TrajectoryRow[]>,
): Outcome[] {
  return expectations.map((expectation) => {
    const own = measureOf(rows, expectation);
    const { value: found, reason } =
      otherOf(expectation) === undefined ? own : comparisonOf(own, others, expectation);
    return { expectation, found, isMet: found === null ? null : meets(expectation, found), reason };
  });
}

/** Protocols that the expectations compare with, each with the hours that it must be watched for. */
export function comparedWith({ expectations }: Protocol): ReadonlyMap<string, number> {
  const hours = new Map<string, number>();
  for (const expectation of expectations) {
    const { atHours = 0, ofHours = 0, toHours = 0 } = expectation;
    const other = otherOf(expectation);
    if (other !== undefined) hours.set(other, Math.max(hours.get(other) ?? 0, atHours, ofHours, toHours));
  }
  return hours;
}

/** The protocol that an expectation compares with. */
const otherOf = ({ over, minus }: Expectation): string | undefined => over ?? minus;

function comparisonOf(
  own: Estimate,
  others: ReadonlyMap<string, readonly TrajectoryRow[]>,
  expectation: Expectation,
): Estimate {
  if (own.value === null) return own;
  const name = otherOf(expectation)!;
  const rows = others.get(name);
  if (rows === undefined) return notMeasured({ key: "refusal.notMeasured.noTrajectory", values: { name } });
  const other = measureOf(rows, expectation);
  if (other.value === null) return other;
  return expectation.minus === undefined
    ? quotientOf(own.value, other.value, { key: "refusal.notMeasured.zeroOther", values: { name } })
    : measured(own.value - other.value);
}

function quotientOf(numerator: number, denominator: number, reason: Refusal): Estimate {
  return Math.abs(denominator) < leastOfAnyColumn ? notMeasured(reason) : measured(numerator / denominator);
}

/** The number that an expectation is about, by itself; not measured when the trajectory does not reach that far. */
function measureOf(rows: readonly TrajectoryRow[], expectation: Expectation): Estimate {
  const { column, measure, atHours = 0, ofHours = 0, fromHours = 0, toHours = 0 } = expectation;
  const lastHours = rows.at(-1)?.hours ?? -1;
  const neededHours = Math.max(atHours, ofHours, toHours);
  const window = rows.filter(({ hours }) => hours >= fromHours - 1e-6 && hours <= toHours + 1e-6);
  const needsWindow = !["value", "change", "shareOfChange", "restoredShare"].includes(measure);
  if (neededHours > lastHours + 1e-6 || (needsWindow && window.length === 0)) {
    return notMeasured({ key: "refusal.notMeasured.shortTrajectory", values: { hours: neededHours } });
  }
  const risen = (value: number): Estimate => {
    const relative = quotientOf(value, rows[0]![column], { key: "refusal.notMeasured.zeroStart" });
    return relative.value === null ? relative : measured(relative.value - 1);
  };
  const change = (hours: number) => risen(valueAt(rows, column, hours));
  const highest = () => window.reduce((best, row) => (row[column] > best[column] ? row : best));
  switch (measure) {
    case "value":
      return measured(valueAt(rows, column, atHours));
    case "change":
      return change(atHours);
    case "highest":
      return measured(highest()[column]);
    case "highestChange":
      return risen(highest()[column]);
    case "lowest":
      return measured(Math.min(...window.map((row) => row[column])));
    case "highestAtHours":
      return measured(highest().hours);
    case "halfLifeHours":
      return halfLifeHours(rows, column, highest());
    case "shareOfHighest":
      return quotientOf(valueAt(rows, column, atHours), highest()[column], {
        key: "refusal.notMeasured.zeroHighest",
      });
    case "restoredShare":
      return quotientOf(valueAt(rows, column, atHours) - rows[0]![column], 1 - rows[0]![column], {
        key: "refusal.notMeasured.zeroMissing",
      });
    case "shareOfChange": {
      const [part, whole] = [change(atHours), change(ofHours)];
      return part.value === null || whole.value === null
        ? part
        : quotientOf(part.value, whole.value, {
            key: "refusal.notMeasured.zeroChange",
            values: { hours: ofHours },
          });
    }
  }
}

const meets = ({ minimum, maximum }: Expectation, found: number): boolean =>
  (minimum === undefined || found >= minimum) && (maximum === undefined || found <= maximum);

/** Value of a column at a time, on the straight line between the two points around. */
function valueAt(rows: readonly TrajectoryRow[], column: TrajectoryColumn, hours: number): number {
  const place = placeAmong(rows.length, (point) => rows[point]!.hours, hours);
  return valueAtPlace(place, (point) => rows[point]![column]);
}

/**
 * From the peak until half of its rise over the start is gone; not measured when that does not happen. Points are days
 * apart by then, so the peak is the top of a parabola through three points, and the rise fades exponentially between two.
 */
function halfLifeHours(rows: readonly TrajectoryRow[], column: TrajectoryColumn, highest: TrajectoryRow) {
  const start = rows[0]![column];
  const peak = topOf(rows, column, rows.indexOf(highest));
  const half = (peak.value - start) / 2;
  if (half < leastOfAnyColumn) return notMeasured({ key: "refusal.notMeasured.noRise" });
  const index = rows.findIndex((row) => row.hours > peak.hours && row[column] - start <= half);
  if (index < 1) return notMeasured({ key: "refusal.notMeasured.noFade" });
  const [before, after] = [rows[index - 1]!, rows[index]!];
  const [high, low] = [before[column] - start, after[column] - start];
  const share = low > 0 ? Math.log(high / half) / Math.log(high / low) : (high - half) / (high - low);
  return measured(before.hours + share * (after.hours - before.hours) - peak.hours);
}

/** Top of the parabola through a highest point and its neighbours; the point itself where it has only one. */
function topOf(rows: readonly TrajectoryRow[], column: TrajectoryColumn, index: number) {
  const [before, top, after] = [rows[index - 1], rows[index]!, rows[index + 1]];
  if (!before || !after) return { hours: top.hours, value: top[column] };
  const rise = (top[column] - before[column]) / (top.hours - before.hours);
  const fall = (after[column] - top[column]) / (after.hours - top.hours);
  const curve = (fall - rise) / (after.hours - before.hours);
  // Where the line from `rise` in the middle of the first stretch to `fall` in that of the second crosses zero.
  const hours = curve < 0 ? (before.hours + top.hours) / 2 - rise / (2 * curve) : top.hours;
  const value = top[column] + (hours - top.hours) * (rise + curve * (hours - before.hours));
  return { hours, value };
}
