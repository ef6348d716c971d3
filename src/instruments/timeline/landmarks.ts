/** The times worth a mark on the timeline, and where one stands, in words. */
import { formatSpan } from "../../design/clock-words.ts";
import { expandEvents, isDose } from "../../model/protocol/events.ts";
import type { ProtocolEvent } from "../../model/protocol/protocol.ts";
import type { CourseReport } from "../../protocol/simulation-api.ts";
import { scaleMarks } from "../hours/scale-marks.ts";

/** Where Page Up and Page Down stop: marks of the scale, and doses and changes of the course. Ascending, each once. */
export function stopsOf(course: CourseReport | null, horizonHours: number): readonly number[] {
  const hours = [
    ...scaleMarks(horizonHours).map((mark) => mark.hours),
    ...(course?.landmarks ?? []).map((landmark) => landmark.hours),
    horizonHours,
  ];
  return [...new Set(hours)].filter((time) => time <= horizonHours).sort((a, b) => a - b);
}

/** The next stop in a direction; the end of the line at an end. */
export function nextStopOf(stops: readonly number[], hours: number, direction: 1 | -1): number {
  const slack = 1e-6;
  const next =
    direction > 0
      ? stops.find((stop) => stop > hours + slack)
      : stops.findLast((stop) => stop < hours - slack);
  return next ?? stops.at(direction > 0 ? -1 : 0) ?? 0;
}

/** A stretch of the course in which something is given or acts. */
export interface Bar {
  readonly fromHours: number;
  readonly toHours: number;
  readonly kind: ProtocolEvent["kind"];
}

const shownMinutes = 5;

/** Everything of the course that lasts, or happens, as stretches of the line. */
export function barsOf(course: CourseReport | null): readonly Bar[] {
  return expandEvents(course?.protocol.events ?? []).map((event) => ({
    fromHours: event.atHours,
    toHours: event.atHours + durationHoursOf(event),
    kind: event.kind,
  }));
}

function durationHoursOf(event: ProtocolEvent): number {
  if ("durationMinutes" in event) return event.durationMinutes / 60;
  if ("durationHours" in event) return event.durationHours;
  return shownMinutes / 60;
}

const doseNames = { infusion: "infusion", bolus: "injection", intranasal: "nasal spray" } as const;

/** "24 h after the infusion", "5 min into the infusion", "3 d after the start". */
export function describeMoment(hours: number, course: CourseReport | null): string {
  const doses = expandEvents(course?.protocol.events ?? []).filter(isDose);
  const last = doses.findLast((dose) => dose.atHours <= hours + 1e-9);
  if (!last) return hours < 1 / 120 ? "at the start" : `${formatSpan(hours)} after the start`;
  const since = hours - last.atHours;
  const which = doses.length === 1 ? "the" : `${ordinal(doses.indexOf(last) + 1)}`;
  const name = `${which} ${doseNames[last.kind]}`;
  if (since < 1 / 120) return `at the beginning of ${name}`;
  return `${formatSpan(since)} after ${name} began`;
}

function ordinal(place: number): string {
  const ending = place % 100 > 10 && place % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][place % 10] ?? "th");
  return `the ${place}${ending}`;
}
