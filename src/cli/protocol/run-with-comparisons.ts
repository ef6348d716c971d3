/** A protocol's trajectory, and those of the protocols that its expectations compare it with, by the same source. */

import type { TrajectoryRow } from "../../model/quantities.ts";
import { expandEvents } from "../../treatment/protocol/events.ts";
import { protocolNamed } from "../../treatment/protocol/named-protocols.ts";
import type { Protocol } from "../../treatment/protocol/protocol.ts";
import { readProtocol } from "../../treatment/protocol/read-protocol.ts";
import { comparedWith, type Outcome, outcomesOf } from "../../treatment/trajectory/outcomes.ts";
import type { TrajectorySource } from "./trajectory-source.ts";

export interface TrajectorySet {
  readonly rows: readonly TrajectoryRow[];
  readonly outcomes: readonly Outcome[];
}

/** Runs what is compared with only as long as needed. A protocol that does not exist leaves its expectation open. */
export async function runWithComparisons(
  source: TrajectorySource,
  protocol: Protocol,
): Promise<TrajectorySet> {
  const rows = await source.run(protocol);
  const others = new Map<string, readonly TrajectoryRow[]>();
  for (const [name, hours] of comparedWith(protocol)) {
    const other = protocolNamed(name);
    if (other && Math.max(hours, 1) <= protocol.horizonHours) {
      others.set(name, await source.run(watchedFor(other, Math.max(hours, 1))));
    }
  }
  return { rows, outcomes: outcomesOf(protocol, rows, others) };
}

/** The same protocol, watched for `hours` only; nothing that begins is left out. */
export function watchedFor(protocol: Protocol, hours: number): Protocol {
  const lastGiven = Math.max(0, ...expandEvents(protocol.events).map(({ atHours }) => atHours));
  return readProtocol({
    ...protocol,
    horizonHours: Math.min(protocol.horizonHours, Math.max(hours, lastGiven)),
  });
}
