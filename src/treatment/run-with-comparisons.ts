/** A protocol's trajectory and what became of its expectations, with the trajectories that they compare it with. */

import type { TrajectoryRow } from "../model/quantities.ts";
import { expandEvents } from "./protocol/events.ts";
import type { Protocol } from "./protocol/protocol.ts";
import { comparedWith, type Outcome, outcomesOf } from "./trajectory/outcomes.ts";

/** What a course gave. */
export interface TrajectorySet {
  /** One per macro point, times ascending; `quantities` has the unit of each column. */
  readonly rows: readonly TrajectoryRow[];
  /** What became of each expectation of the protocol, in its order. */
  readonly outcomes: readonly Outcome[];
}

/**
 * Yields each protocol to run, the one asked for first, and expects its rows back. `others` are possible comparisons,
 * run only as long as needed and only if the protocol runs as long; the others' expectations stay open.
 */
export function* runWithComparisons(
  protocol: Protocol,
  others: readonly Protocol[],
): Generator<Protocol, TrajectorySet, readonly TrajectoryRow[]> {
  const rows = yield protocol;
  const rowsOfOthers = new Map<string, readonly TrajectoryRow[]>();
  for (const [name, hours] of comparedWith(protocol)) {
    const other = others.find((each) => each.name === name);
    const watchedHours = Math.max(hours, 1);
    if (other && watchedHours <= protocol.horizonHours) {
      rowsOfOthers.set(name, yield watchedFor(other, watchedHours));
    }
  }
  return { rows, outcomes: outcomesOf(protocol, rows, rowsOfOthers) };
}

/** The same protocol, watched for `hours` only; nothing that begins is left out. */
export function watchedFor(protocol: Protocol, hours: number): Protocol {
  const lastGiven = Math.max(0, ...expandEvents(protocol.events).map(({ atHours }) => atHours));
  return { ...protocol, horizonHours: Math.min(protocol.horizonHours, Math.max(hours, lastGiven)) };
}
