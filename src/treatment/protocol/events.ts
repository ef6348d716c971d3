/** Events of a protocol with their repeats written out, in order of time. */
import type { DoseEvent } from "../../model/pharmacokinetics/dose.ts";
import type { ProtocolEvent } from "./protocol.ts";

/** Every single event; entries for one moment keep their order. */
export function expandEvents(events: readonly ProtocolEvent[]): ProtocolEvent[] {
  return events
    .flatMap(({ repeat, ...event }) =>
      Array.from({ length: repeat?.times ?? 1 }, (_, turn) => ({
        ...event,
        atHours: event.atHours + turn * (repeat?.everyHours ?? 0),
      })),
    )
    .sort((a, b) => a.atHours - b.atHours);
}

const doseKinds = ["infusion", "bolus", "intranasal", "oral"] as const;

export function isDose(event: ProtocolEvent): event is DoseEvent {
  return doseKinds.some((kind) => kind === event.kind);
}
