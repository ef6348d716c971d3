/** The figures of a cohort, from however many subjects have been worked out so far. */
import { type Band, bandOf } from "../../model/quantiles.ts";
import { type ArmName, cohortArms, countedAtHours, remissionMood, responseMood } from "./definitions.ts";
import { type MedianTime, medianTimeOf, type SurvivalStep, survivalOf } from "./kaplan-meier.ts";
import { type Share, shareOf } from "./share.ts";
import { type ArmCourse, moodAt } from "./subject-outcome.ts";

/** One arm: at each time that it is looked at, the spread of the mood proxy and the share that responds. */
export interface ArmFigures {
  readonly done: number;
  readonly mood: readonly Band[];
  readonly responding: readonly Share[];
}

export interface CohortFigures {
  readonly arms: { readonly [Name in ArmName]: ArmFigures };
  readonly responseDay: Share;
  readonly responseWeek: Share;
  readonly remissionDay: Share;
  /** A day after the last of six infusions. */
  readonly responseSix: Share;
  readonly responseSsri: Share;
  readonly relapse: { readonly steps: readonly SurvivalStep[]; readonly median: MedianTime };
}

export type ArmCourses = { readonly [Name in ArmName]: readonly ArmCourse[] };

export function figuresOf(courses: ArmCourses): CohortFigures {
  const share = (arm: ArmName, hours: number, least: number = responseMood) =>
    shareOf(courses[arm].filter((course) => moodAt(course, arm, hours) >= least).length, courses[arm].length);
  const steps = survivalOf(courses.six.flatMap(({ relapse }) => (relapse ? [relapse] : [])));
  return {
    arms: {
      single: armFigures("single", courses.single),
      six: armFigures("six", courses.six),
      ssri: armFigures("ssri", courses.ssri),
    },
    responseDay: share("single", countedAtHours.single.day),
    responseWeek: share("single", countedAtHours.single.week),
    remissionDay: share("single", countedAtHours.single.day, remissionMood),
    responseSix: share("six", countedAtHours.six),
    responseSsri: share("ssri", countedAtHours.ssri),
    relapse: { steps, median: medianTimeOf(steps) },
  };
}

function armFigures(arm: ArmName, courses: readonly ArmCourse[]): ArmFigures {
  const done = courses.length;
  if (done === 0) return { done, mood: [], responding: [] };
  const weights = new Float64Array(done).fill(1);
  const places = cohortArms[arm].lookedAtHours.map((_, place) => place);
  return {
    done,
    mood: places.map((place) =>
      bandOf(
        courses.map(({ mood }) => mood[place]!),
        weights,
      ),
    ),
    responding: places.map((place) =>
      shareOf(courses.filter(({ mood }) => mood[place]! >= responseMood).length, done),
    ),
  };
}
