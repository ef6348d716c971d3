/** A protocol's trajectory and what became of its expectations, with the trajectories that they compare it with. */

import type { TrajectoryRow } from "../model/quantities.ts";
import { expandEvents } from "./protocol/events.ts";
import { protocolNamed } from "./protocol/named-protocols.ts";
import type { Protocol } from "./protocol/protocol.ts";
import { comparedWith, type Outcome, outcomesOf } from "./trajectory/outcomes.ts";

export interface TrajectorySet {
  readonly rows: readonly TrajectoryRow[];
  readonly outcomes: readonly Outcome[];
}

/**
 * Yields each protocol that must be run, the one asked for first, and expects its rows back. What is compared with is
 * watched only as long as needed, and only where the protocol itself is watched as long; a name that is no protocol
 * leaves its expectations open.
 */
export function* runWithComparisons(
  protocol: Protocol,
): Generator<Protocol, TrajectorySet, readonly TrajectoryRow[]> {
  const rows = yield protocol;
  const others = new Map<string, readonly TrajectoryRow[]>();
  for (const [name, hours] of comparedWith(protocol)) {
    const other = protocolNamed(name);
    const watchedHours = Math.max(hours, 1);
    if (other && watchedHours <= protocol.horizonHours) {
      others.set(name, yield watchedFor(other, watchedHours));
    }
  }
  return { rows, outcomes: outcomesOf(protocol, rows, others) };
}

/** The same protocol, watched for `hours` only; nothing that begins is left out. */
export function watchedFor(protocol: Protocol, hours: number): Protocol {
  const lastGiven = Math.max(0, ...expandEvents(protocol.events).map(({ atHours }) => atHours));
  return { ...protocol, horizonHours: Math.min(protocol.horizonHours, Math.max(hours, lastGiven)) };
}
