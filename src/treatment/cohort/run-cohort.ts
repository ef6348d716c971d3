/** Works out a virtual cohort, subject by subject: first the single infusion for everybody, then six, then the SSRI. */
import type { EnsembleMember } from "../ensemble/ensemble.ts";
import { type CohortFigures, figuresOf } from "./cohort-figures.ts";
import { type ArmName, armNames, countedAtHours } from "./definitions.ts";
import { drawSubject, type VirtualSubject } from "./draw-subject.ts";
import type { Observed } from "./kaplan-meier.ts";
import { type ArmCourse, moodAt, runArm } from "./subject-outcome.ts";

export interface CohortRequest {
  readonly seed: number;
  readonly subjects: number;
}

/** What became of a subject; null where its arm has not been worked out. */
export interface SubjectOutcome {
  /** The mood proxy a day and a week after one infusion, a day after the last of six, after eight weeks of an SSRI. */
  readonly moodDay: number | null;
  readonly moodWeek: number | null;
  readonly moodSix: number | null;
  readonly moodSsri: number | null;
  readonly highestPlasmaNgPerMl: number | null;
  /** Null also for who did not respond to six infusions. */
  readonly relapse: Observed | null;
}

export interface SubjectReport {
  readonly subject: VirtualSubject;
  /** The arms that have been worked out. */
  readonly courses: { readonly [Name in ArmName]?: ArmCourse };
  readonly outcome: SubjectOutcome;
}

export interface CohortReport {
  readonly request: CohortRequest;
  readonly members: number;
  readonly parameterSet: string;
  readonly networkHash: string;
  readonly subjects: readonly SubjectReport[];
  readonly figures: CohortFigures;
}

/**
 * Yields after every course, with a function that gives the report so far; returns the whole. Throws a RangeError without
 * a member, or where a course leaves the atlas of its member.
 */
export function* runCohort(
  request: CohortRequest,
  members: readonly EnsembleMember[],
): Generator<() => CohortReport, CohortReport> {
  const subjects = Array.from({ length: request.subjects }, (_, index) =>
    drawSubject(members, request.seed, index + 1),
  );
  const courses: Record<ArmName, ArmCourse[]> = { single: [], six: [], ssri: [] };
  const { parameterSet, networkHash } = members[0]!.atlas.origin;
  const report = (): CohortReport => ({
    ...{ request, members: members.length, parameterSet, networkHash },
    subjects: subjects.map((subject, place) => {
      const done = Object.fromEntries(
        armNames.flatMap((arm) => (courses[arm][place] ? [[arm, courses[arm][place]]] : [])),
      );
      return { subject, courses: done, outcome: outcomeOf(done) };
    }),
    figures: figuresOf(courses),
  });
  for (const arm of armNames) {
    for (const subject of subjects) {
      courses[arm].push(runArm(arm, subject, members[subject.member]!));
      yield report;
    }
  }
  return report();
}

function outcomeOf(courses: SubjectReport["courses"]): SubjectOutcome {
  const mood = (arm: ArmName, hours: number) => {
    const course = courses[arm];
    return course ? moodAt(course, arm, hours) : null;
  };
  return {
    moodDay: mood("single", countedAtHours.single.day),
    moodWeek: mood("single", countedAtHours.single.week),
    moodSix: mood("six", countedAtHours.six),
    moodSsri: mood("ssri", countedAtHours.ssri),
    highestPlasmaNgPerMl: courses.single?.highestPlasmaNgPerMl ?? null,
    relapse: courses.six?.relapse ?? null,
  };
}
