/** What happens in a course and when, in words for a timeline. */
import { endOf } from "./course.ts";
import { expandEvents } from "./events.ts";
import type { Protocol, ProtocolEvent } from "./protocol.ts";

export interface Landmark {
  readonly hours: number;
  /** When it is over; equal to `hours` for what takes no time. */
  readonly untilHours: number;
  readonly label: string;
}

/** Every event of a protocol, in order of time. */
export function landmarksOf({ events }: Protocol): Landmark[] {
  return expandEvents(events).map((event) => ({
    hours: event.atHours,
    untilHours: endOf(event),
    label: labelOf(event),
  }));
}

function labelOf(event: ProtocolEvent): string {
  const percent = (share: number) => (share === 1 ? "" : ` ${Math.round(100 * share)} %`);
  switch (event.kind) {
    case "infusion":
      return `${nameOf(event.drug)} ${event.doseMgPerKg} mg/kg over ${event.durationMinutes} min`;
    case "bolus":
      return `${nameOf(event.drug)} ${event.doseMgPerKg} mg/kg at once`;
    case "intranasal":
      return `${nameOf(event.drug)} ${event.doseMg} mg into the nose`;
    case "clamp":
      return `${event.concentrationUm} µM held`;
    case "nbqx":
      return `AMPA receptors blocked${percent(event.share)}`;
    case "rapamycin":
      return `mTORC1 blocked${percent(event.share)}`;
    case "ssri":
      return `SSRI${percent(event.share)}`;
    case "stress-begins":
      return "stress begins";
    case "stress-ends":
      return "stress ends";
    case "therapy-session":
      return "therapy session";
  }
}

const nameOf = (drug: string) =>
  drug === "racemic" ? "ketamine" : drug === "s-ketamine" ? "S-ketamine" : "R-ketamine";
