/** The times worth a mark on the timeline, and where one stands, in words. */

import type { CourseReport } from "../../../treatment/course-report.ts";
import { endOf } from "../../../treatment/protocol/course.ts";
import { expandEvents, isDose } from "../../../treatment/protocol/events.ts";
import type { ProtocolEvent } from "../../../treatment/protocol/protocol.ts";
import { formatSpan } from "../../../web/design/clock-words.ts";
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
  readonly label: string;
}

/** Everything of the course that lasts, or happens, as stretches of the line. */
export function barsOf(course: CourseReport | null): readonly Bar[] {
  return expandEvents(course?.protocol.events ?? []).map((event, index) => ({
    fromHours: event.atHours,
    toHours: endOf(event),
    kind: event.kind,
    label: course?.landmarks[index]?.label ?? "",
  }));
}

const doseNames = { infusion: "infusion", bolus: "injection", intranasal: "nasal spray" } as const;

/** "24 h after the infusion began", "at the start", "3 d after the start". */
export function describeMoment(hours: number, course: CourseReport | null): string {
  const dose = lastDose(hours, course);
  if (!dose) return hours < momentHours ? "at the start" : `${formatSpan(hours)} after the start`;
  const since = hours - dose.atHours;
  return since < momentHours
    ? `at the beginning of ${dose.name}`
    : `${formatSpan(since)} after ${dose.name} began`;
}

/** The same beside a clock that already shows the hours since the start. */
export function describeMomentBesideClock(hours: number, course: CourseReport | null): string {
  const dose = lastDose(hours, course);
  if (!dose) return "";
  return dose.atHours === 0 ? `after ${dose.name} began` : describeMoment(hours, course);
}

/** When the last dose of the course was given; 0 where there was none yet. */
export const hoursOfLastDose = (hours: number, course: CourseReport | null): number =>
  lastDose(hours, course)?.atHours ?? 0;

/** Less than half a minute is no time. */
const momentHours = 1 / 120;

function lastDose(hours: number, course: CourseReport | null) {
  const doses = expandEvents(course?.protocol.events ?? []).filter(isDose);
  const index = doses.findLastIndex((dose) => dose.atHours <= hours + 1e-9);
  const dose = doses[index];
  if (!dose) return null;
  const which = doses.length === 1 ? "the" : ordinal(index + 1);
  return { atHours: dose.atHours, name: `${which} ${doseNames[dose.kind]}` };
}

function ordinal(place: number): string {
  const ending = place % 100 > 10 && place % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][place % 10] ?? "th");
  return `the ${place}${ending}`;
}
