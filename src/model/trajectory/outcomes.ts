/** Expectations against what a trajectory did. */
import type { Expectation } from "../protocol/protocol.ts";
import type { TrajectoryColumn, TrajectoryRow } from "./trajectory-columns.ts";

/** The number that an expectation is about, by itself; null when the trajectory does not reach that far. */
export function measureOf(rows: readonly TrajectoryRow[], expectation: Expectation): number | null {
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
export function meets({ minimum, maximum }: Expectation, found: number): boolean {
  return (minimum === undefined || found >= minimum) && (maximum === undefined || found <= maximum);
}

/** Value of a column at a time, on the straight line between the two points around. */
export function valueAt(rows: readonly TrajectoryRow[], column: TrajectoryColumn, hours: number): number {
  const after = rows.findIndex((row) => row.hours >= hours - 1e-9);
  const next = rows[after === -1 ? rows.length - 1 : after]!;
  const previous = rows[Math.max(0, (after === -1 ? rows.length : after) - 1)]!;
  const span = next.hours - previous.hours;
  const share = span > 0 ? Math.min(1, (hours - previous.hours) / span) : 1;
  return previous[column] + share * (next[column] - previous[column]);
}

/** From the peak until half of its rise over the start is gone; null when that does not happen. */
function halfLifeHours(
  rows: readonly TrajectoryRow[],
  column: TrajectoryColumn,
  peak: TrajectoryRow,
): number | null {
  const half = (peak[column] + rows[0]![column]) / 2;
  const index = rows.findIndex((row) => row.hours > peak.hours && row[column] <= half);
  if (index < 1) {
    return null;
  }
  const [before, after] = [rows[index - 1]!, rows[index]!];
  const share = (before[column] - half) / (before[column] - after[column]);
  return before.hours + share * (after.hours - before.hours) - peak.hours;
}
