/** What a course will do, by the response atlas: plan and outcomes, as the page gets them. */

import { type SubjectConstants, subjectConstantsOf } from "../model/changeable.ts";
import type { ParameterSetName } from "../model/parameter-sets/parameter-sets.ts";
import type { DoseEvent } from "../model/pharmacokinetics/dose.ts";
import { trajectoryColumnNames } from "../model/quantities.ts";
import { reasonOf } from "../model/refusal.ts";
import type { Sentence } from "../web/messages/messages.ts";
import { answerRequests } from "./answer-requests.ts";
import type { Atlas } from "./atlas/atlas.ts";
import { protocolFor } from "./cohort/subject-course.ts";
import type { SubjectModel } from "./cohort/subject-model.ts";
import type { CourseReport, TrajectoryTable } from "./course-report.ts";
import { checkCourse } from "./protocol/check-course.ts";
import { Course } from "./protocol/course.ts";
import type { Protocol } from "./protocol/protocol.ts";
import { longestHorizonHours } from "./protocol/protocol-limits.ts";
import { nameOnly } from "./protocol/rest-protocol.ts";
import { runWithComparisons } from "./run-with-comparisons.ts";
import { type PlanPoint, runCourseByAtlas } from "./trajectory/course-by-atlas.ts";

/** A dose that is given by hand is watched for at least this long: eight weeks. */
const watchedAfterDoseHours = 1344;

/** A course, its plan where there is an atlas that reaches it, and the report for the page. */
export interface PlannedCourse {
  readonly course: Course;
  /** What its expectations are compared with. */
  readonly others: readonly Protocol[];
  /** Macro points with the cascade behind them; empty without a plan. */
  readonly points: readonly PlanPoint[];
  readonly report: CourseReport;
}

/** What a plan is of: the network's parameter set, its atlas where there is one, and who it is. */
export interface PlannedNetwork {
  readonly parameterSet: ParameterSetName;
  readonly atlas: Atlas | null;
  /** The average subject's, where they are not those of the set. */
  readonly constants?: SubjectConstants;
  /** A subject of a cohort in place of the average one. */
  readonly individual?: SubjectModel | null;
}

/** Plans a protocol, compared with `others`. Without an atlas, or outside of it, the report says why there is no plan. */
export function planCourse(
  asked: Protocol,
  { parameterSet, atlas, constants = subjectConstantsOf(parameterSet), individual = null }: PlannedNetwork,
  others: readonly Protocol[] = [],
): PlannedCourse {
  const courseOf = (each: Protocol) =>
    individual
      ? new Course(protocolFor(each, individual), parameterSet, individual.pharmacokinetics)
      : new Course(each, parameterSet, constants.pharmacokinetics);
  const course = courseOf(asked);
  const { protocol } = course;
  const virtualSubject = individual?.name ?? null;
  const unplanned = (noPlanReason: Sentence): PlannedCourse => ({
    course,
    others,
    points: [],
    report: { protocol, virtualSubject, plan: null, noPlanReason, outcomes: [] },
  });
  if (!atlas) return unplanned({ key: "clock.noAtlas" });
  try {
    const options = individual
      ? { constants: individual.cascade, statistics: individual.statistics }
      : { constants: constants.cascade };
    const run = (each: Course) => runCourseByAtlas(each, atlas, options);
    const points = run(course);
    const { outcomes } = answerRequests(runWithComparisons(protocol, others), (each) =>
      rowsOf(each === protocol ? points : run(courseOf(each))),
    );
    const plan = tableOf(points);
    return {
      course,
      others,
      points,
      report: { protocol, virtualSubject, plan, noPlanReason: null, outcomes },
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return unplanned(reasonOf(error));
  }
}

const rowsOf = (points: readonly PlanPoint[]) => points.map(({ row }) => row);

function tableOf(points: readonly PlanPoint[]): TrajectoryTable {
  return Object.fromEntries(
    trajectoryColumnNames.map((name) => [name, Float64Array.from(points, ({ row }) => row[name])]),
  ) as TrajectoryTable;
}

/** The protocol with one more dose, given now, and watched for long enough; checked as a whole. */
export function withDose(protocol: Protocol, dose: DoseEvent, hours: number): Protocol {
  const planned = protocol.name === "rest" ? 0 : protocol.horizonHours;
  const horizonHours = Math.min(longestHorizonHours, Math.max(planned, hours + watchedAfterDoseHours));
  const withOneMore: Protocol = {
    ...protocol,
    ...nameOnly("by-hand"),
    horizonHours,
    expectations: [],
    events: [...protocol.events, { ...dose, atHours: hours }],
  };
  checkCourse(withOneMore);
  return withOneMore;
}
