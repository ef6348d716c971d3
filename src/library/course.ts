/** Courses of treatment by the response atlas, and concentrations after doses. */
import type { ParameterSetName } from "../model/parameter-sets/parameter-sets.ts";
import { defaultParameterSet } from "../model/parameter-sets/parameter-sets.ts";
import { pharmacokineticConstantsOf } from "../model/pharmacokinetics/constants.ts";
import type { DoseEvent } from "../model/pharmacokinetics/dose.ts";
import { type Concentrations, Pharmacokinetics } from "../model/pharmacokinetics/pharmacokinetics.ts";
import { answerRequests } from "../treatment/answer-requests.ts";
import type { Atlas } from "../treatment/atlas/atlas.ts";
import { Course } from "../treatment/protocol/course.ts";
import { expandEvents, isDose } from "../treatment/protocol/events.ts";
import { namedProtocols } from "../treatment/protocol/named-protocols.ts";
import type { Protocol } from "../treatment/protocol/protocol.ts";
import { runWithComparisons, type TrajectorySet } from "../treatment/run-with-comparisons.ts";
import { runCourseByAtlas } from "../treatment/trajectory/course-by-atlas.ts";

/**
 * Runs a course of treatment on a response atlas: a row per macro point, hours to weeks, and what became of each expectation
 * of the protocol. Milliseconds; protocols that it is compared with are run as far as that needs. Throws a RangeError where
 * the course leaves the range of the atlas.
 */
export const runProtocol = (protocol: Protocol, atlas: Atlas): TrajectorySet =>
  answerRequests(runWithComparisons(protocol, namedProtocols), (each) =>
    runCourseByAtlas(new Course(each, atlas.origin.parameterSet), atlas).map(({ row }) => row),
  );

/**
 * Concentrations of the drug in plasma, at the effect site and at the channel, at each of the hours, after the doses of a
 * protocol's events (others are passed over). Pharmacokinetics of an average adult of that weight, in kg.
 */
export function concentrationsAfter(
  events: Protocol["events"],
  weightKg: number,
  hours: readonly number[],
  parameterSet: ParameterSetName = defaultParameterSet,
): Concentrations[] {
  const doses: DoseEvent[] = expandEvents(events).filter(isDose);
  const kinetics = new Pharmacokinetics(doses, weightKg, pharmacokineticConstantsOf(parameterSet));
  return hours.map((hour) => kinetics.at(hour));
}
