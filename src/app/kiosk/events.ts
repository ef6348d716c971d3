/** What the kiosk has mended by itself, kept on its machine for the operator. */
import * as v from "valibot";
import { keptText } from "./kept-text.ts";
import { type Repair, repairReasons } from "./watchdog.ts";

const mostEvents = 60;

const eventsSchema = v.array(
  v.strictObject({
    /** As Date writes it for JSON. */
    time: v.string(),
    action: v.picklist(["restart", "reload"]),
    reason: v.picklist(repairReasons),
  }),
);
export type KioskEvent = v.InferOutput<typeof eventsSchema>[number];

const kept = keptText("events");

/** Oldest first. */
export function readEvents(): readonly KioskEvent[] {
  try {
    return v.parse(eventsSchema, JSON.parse(kept.read() ?? "[]"));
  } catch {
    return [];
  }
}

export function noteEvent({ action, reason }: Repair, time: Date): void {
  const events = [...readEvents(), { time: time.toISOString(), action, reason }];
  kept.write(JSON.stringify(events.slice(-mostEvents)));
}

/** A page that is broken for good must not load anew all the time. */
const reloadsApartMs = 60_000;

/** Whether a reload may be made now: the last one, of whatever reason, is long enough ago. */
export function mayReload(now: Date): boolean {
  const last = readEvents().findLast(({ action }) => action === "reload");
  const sinceMs = last ? now.getTime() - Date.parse(last.time) : Number.POSITIVE_INFINITY;
  // A clock that was set back must not forbid it for long.
  return sinceMs > reloadsApartMs || sinceMs < 0;
}
