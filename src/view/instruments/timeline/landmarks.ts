/** The times with a mark on the timeline, and the place of a time among them, in words. */

import type { CourseReport } from "../../../treatment/course-report.ts";
import { endOf } from "../../../treatment/protocol/course.ts";
import { expandEvents, isDose } from "../../../treatment/protocol/events.ts";
import type { ProtocolEvent } from "../../../treatment/protocol/protocol.ts";
import { formatSpan } from "../../../web/design/clock-words.ts";
import { t } from "../../../web/messages/messages.ts";
import { percent } from "../../../web/messages/numbers.ts";
import { marksUpTo } from "../hours/hours-axis.ts";

/** Where Page Up and Page Down stop: marks of the scale, and doses and changes of the course. Ascending, each once. */
export function stopsOf(course: CourseReport | null, horizonHours: number): readonly number[] {
  const hours = [
    ...marksUpTo(horizonHours),
    ...expandEvents(course?.protocol.events ?? []).map((event) => event.atHours),
    horizonHours,
  ];
  return [...new Set(hours)].filter((time) => time <= horizonHours).sort((a, b) => a - b);
}

/** A period of the course in which something is given or acts. */
export interface Bar {
  readonly fromHours: number;
  readonly toHours: number;
  readonly kind: ProtocolEvent["kind"];
  readonly label: string;
}

/** Everything of the course that lasts, or happens, as stretches of the line. */
export function barsOf(course: CourseReport | null): readonly Bar[] {
  return expandEvents(course?.protocol.events ?? []).map((event) => ({
    fromHours: event.atHours,
    toHours: endOf(event),
    kind: event.kind,
    label: eventText(event),
  }));
}

function eventText(event: ProtocolEvent): string {
  switch (event.kind) {
    case "infusion": {
      const { drug, doseMgPerKg: dose, durationMinutes: duration } = event;
      return t("hours.event.infusion", { drug: t(`hours.drug.${drug}`), dose, duration });
    }
    case "bolus":
      return t("hours.event.bolus", { drug: t(`hours.drug.${event.drug}`), dose: event.doseMgPerKg });
    case "intranasal":
      return t("hours.event.intranasal", { drug: t(`hours.drug.${event.drug}`), dose: event.doseMg });
    case "oral":
      return t("hours.event.oral", { drug: t(`hours.drug.${event.drug}`), dose: event.doseMg });
    case "clamp": {
      const { blocker = "ketamine", concentrationUm: concentration } = event;
      return t("hours.event.clamp", { drug: t(`hours.drug.${blocker}`), concentration });
    }
    case "plasma-clamp":
      return t("hours.event.plasma-clamp", { drug: t("hours.drug.ketamine"), concentration: event.plasmaUm });
    case "nbqx":
    case "rapamycin":
    case "ssri":
      return t(`hours.event.${event.kind}`, { share: percent(event.share) });
    default:
      return t(`hours.event.${event.kind}`);
  }
}

/** "24 h after the infusion began", "at the start", "3 d after the start". */
export function describeMoment(hours: number, course: CourseReport | null): string {
  const dose = lastDose(hours, course);
  if (!dose)
    return hours < momentHours ? t("hours.atStart") : t("hours.afterStart", { span: formatSpan(hours) });
  const since = hours - dose.atHours;
  return since < momentHours
    ? t("hours.doseBegins", { dose: dose.name })
    : t("hours.afterDose", { span: formatSpan(since), dose: dose.name });
}

/** The same beside a clock that already shows the hours since the start. */
export function describeMomentBesideClock(hours: number, course: CourseReport | null): string {
  const dose = lastDose(hours, course);
  if (!dose) return "";
  return dose.atHours === 0 ? t("hours.afterDoseBegan", { dose: dose.name }) : describeMoment(hours, course);
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
  const { kind, atHours } = dose;
  const name =
    doses.length === 1 ? t("hours.onlyDose", { kind }) : t("hours.dose", { kind, place: index + 1 });
  return { atHours, name };
}
