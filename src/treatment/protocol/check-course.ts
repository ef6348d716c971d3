/** What must be true between the events of a protocol whose fields are each right by themselves. */

import { conditionTable } from "../../model/conditions.ts";
import { RefusalError } from "../../model/refusal.ts";
import { endOf, highestConcentration } from "./course.ts";
import { expandEvents, isDose } from "./events.ts";
import type { Protocol, ProtocolEvent } from "./protocol.ts";
import { mostEvents } from "./protocol-limits.ts";

/** A protocol cannot be taken; the message says why, where, and what is allowed there. */
export class ProtocolError extends RefusalError {
  override readonly name = "ProtocolError";
}

/** Throws a `ProtocolError` when events lie after the horizon, overlap, or reach a concentration that the model does not cover. */
export function checkCourse(protocol: Protocol): void {
  checkTimes(protocol.events, protocol.horizonHours);
  const { maximum } = conditionTable.concentrationUm;
  const { effectiveUm, atHours } = highestConcentration(protocol);
  if (effectiveUm > maximum) {
    const values = { reached: rounded(effectiveUm), hours: rounded(atHours), maximum };
    throw new ProtocolError({ key: "refusal.courseTooHigh", values });
  }
}

/** Nothing may lie after the end. Doses add up; anything else may not overlap with its like, since what that means is not defined. */
function checkTimes(events: readonly ProtocolEvent[], horizonHours: number): void {
  const busyUntil = new Map<string, number>();
  const times = events.reduce((sum, { repeat }) => sum + (repeat?.times ?? 1), 0);
  if (times > mostEvents) {
    throw new ProtocolError({ key: "refusal.tooManyEvents", values: { most: mostEvents, times } });
  }
  for (const event of expandEvents(events)) {
    const { kind, atHours } = event;
    if (atHours > horizonHours) {
      const values = { kind, hours: rounded(atHours), horizon: horizonHours };
      throw new ProtocolError({ key: "refusal.afterHorizon", values });
    }
    if (isDose(event)) continue;
    const occupied = kind === "plasma-clamp" ? "clamp" : kind;
    const until = busyUntil.get(occupied);
    if (until !== undefined && atHours < until - 1e-9) {
      const values = { kind, hours: rounded(atHours), until: rounded(until) };
      throw new ProtocolError({ key: "refusal.overlap", values });
    }
    busyUntil.set(occupied, endOf(event));
  }
}

const rounded = (value: number) => Number(value.toPrecision(4));
