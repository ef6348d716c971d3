/** What must be true between the events of a protocol whose fields are each right by themselves. */
import { conditionTable } from "../../model/conditions.ts";
import { endOf, highestConcentration } from "./course.ts";
import { expandEvents, isDose } from "./events.ts";
import type { Protocol, ProtocolEvent } from "./protocol.ts";
import { mostEvents } from "./protocol-limits.ts";

/** A protocol cannot be taken; the message says why, where, and what is allowed there. */
export class ProtocolError extends Error {
  override readonly name = "ProtocolError";
}

/** Throws a `ProtocolError` when events lie after the horizon, overlap, or reach a concentration that the model does not cover. */
export function checkCourse(protocol: Protocol): void {
  checkTimes(protocol.events, protocol.horizonHours);
  const { maximum } = conditionTable.concentrationUm;
  const { effectiveUm, atHours } = highestConcentration(protocol);
  if (effectiveUm > maximum) {
    throw new ProtocolError(
      `This course would reach an effective concentration of ${rounded(effectiveUm)} µM after ${rounded(atHours)} h, but the model covers 0 to ${maximum} µM; give less, or more slowly.`,
    );
  }
}

/** Nothing may lie after the end. Doses add up; anything else may not overlap with its like, since what that means is not defined. */
function checkTimes(events: readonly ProtocolEvent[], horizonHours: number): void {
  const busyUntil = new Map<string, number>();
  const times = events.reduce((sum, { repeat }) => sum + (repeat?.times ?? 1), 0);
  if (times > mostEvents) {
    throw new ProtocolError(
      `events must come to at most ${mostEvents} with their repeats written out, but they are ${times}.`,
    );
  }
  for (const event of expandEvents(events)) {
    const { kind, atHours } = event;
    if (atHours > horizonHours) {
      throw new ProtocolError(
        `${kind} at ${rounded(atHours)} h lies after the horizon of ${horizonHours} h; watch for longer or give it earlier.`,
      );
    }
    if (isDose(event)) continue;
    const occupied = kind === "plasma-clamp" ? "clamp" : kind;
    const until = busyUntil.get(occupied);
    if (until !== undefined && atHours < until - 1e-9) {
      throw new ProtocolError(
        `${kind} at ${rounded(atHours)} h overlaps with an earlier one, which lasts until ${rounded(until)} h; let one end before the next begins.`,
      );
    }
    busyUntil.set(occupied, endOf(event));
  }
}

const rounded = (value: number) => Number(value.toPrecision(4));
