/** What became of one virtual subject in one arm, and whether that is a response, a remission or a relapse. */
import type { EnsembleMember } from "../ensemble/ensemble.ts";
import { protocolNamed } from "../protocol/named-protocols.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { placeAmong, valueAtPlace } from "../trajectory/between-points.ts";
import type { PlanPoint } from "../trajectory/course-by-atlas.ts";
import {
  type ArmName,
  cohortArms,
  hoursPerDay,
  lastInfusionHours,
  responseMood,
  watchedDays,
} from "./definitions.ts";
import type { VirtualSubject } from "./draw-subject.ts";
import type { Observed } from "./kaplan-meier.ts";
import { runSubject } from "./subject-course.ts";

/** What is kept of a course: a value at each time that the arm is looked at. */
export interface ArmCourse {
  readonly mood: Float64Array;
  readonly spineOccupancy: Float64Array;
  readonly highestPlasmaNgPerMl: number;
  /** Of responders to six infusions: how long they stayed well; null for everybody else and in other arms. */
  readonly relapse: Observed | null;
}

export function armProtocol(arm: ArmName): Protocol {
  const { protocol, horizonHours } = cohortArms[arm];
  return { ...protocolNamed(protocol)!, horizonHours, expectations: [] };
}

/** Runs one arm in one subject. Throws a RangeError where the course leaves the response atlas. */
export function runArm(arm: ArmName, subject: VirtualSubject, member: EnsembleMember): ArmCourse {
  const points = runSubject(armProtocol(arm), subject, member);
  const { lookedAtHours } = cohortArms[arm];
  const at = (column: "moodProxy" | "spineOccupancy") =>
    Float64Array.from(lookedAtHours, (hours) => valueAt(points, column, hours));
  return {
    mood: at("moodProxy"),
    spineOccupancy: at("spineOccupancy"),
    highestPlasmaNgPerMl: points.reduce((most, { row }) => Math.max(most, row.plasmaNgPerMl), 0),
    relapse: arm === "six" ? relapseOf(points) : null,
  };
}

export function moodAt({ mood }: ArmCourse, arm: ArmName, hours: number): number {
  const times: readonly number[] = cohortArms[arm].lookedAtHours;
  return valueAtPlace(
    placeAmong(times.length, (point) => times[point]!, hours),
    (point) => mood[point]!,
  );
}

function valueAt(points: readonly PlanPoint[], column: "moodProxy" | "spineOccupancy", hours: number) {
  const place = placeAmong(points.length, (point) => points[point]!.row.hours, hours);
  return valueAtPlace(place, (point) => points[point]!.row[column]);
}

/** From the last infusion until the mood proxy falls below that of a response; null for who had none a day after it. */
function relapseOf(points: readonly PlanPoint[]): Observed | null {
  const counted = lastInfusionHours + hoursPerDay;
  if (valueAt(points, "moodProxy", counted) < responseMood) return null;
  const next = points.findIndex(({ row }) => row.hours > counted && row.moodProxy < responseMood);
  if (next === -1) return { days: watchedDays, isEvent: false };
  const [before, after] = [points[next - 1]!.row, points[next]!.row];
  const share = (before.moodProxy - responseMood) / (before.moodProxy - after.moodProxy);
  const hours = before.hours + Math.max(0, share) * (after.hours - before.hours);
  return { days: (hours - lastInfusionHours) / hoursPerDay, isEvent: true };
}
