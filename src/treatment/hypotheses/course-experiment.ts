/** What a published experiment is here: courses, measures of them, and the bands in which an outcome agrees with what was observed. */
import type { FoundValue } from "../evidence/evidence.ts";
import type { CourseRequest, Rows } from "./bench.ts";

/** Rows of the courses of an experiment, by the names that it gives them. */
type Courses<Name extends string> = { readonly [Each in Name]: Rows };

export interface Measure {
  readonly as: FoundValue["as"];
  /** The band: an outcome inside, bounds included, agrees. Without bounds it only informs. */
  readonly minimum?: number;
  readonly maximum?: number;
  of(courses: Readonly<Record<string, Rows>>): number;
}

/** What a number at the head of a cell says. */
export type HeadlineKind =
  | "growth"
  | "ofSmallDose"
  | "ofIntact"
  | "difference"
  | "smallDoses"
  | "points"
  | "moodRise"
  | "highest"
  | "withinWeeks";

export interface CourseExperiment {
  /** Names in the table of sources. */
  readonly sources: readonly string[];
  readonly courses: Readonly<Record<string, CourseRequest>>;
  /** By the names that its message uses. */
  readonly measures: Readonly<Record<string, Measure>>;
  /** Further measures that an outcome must satisfy; its message does not name them. */
  readonly conditions?: Readonly<Record<string, Measure>>;
  /** The measure, or condition, that is shown where there is room for one; where not given, the first measure. */
  readonly headline?: string;
  /** What the headline's number is, as a key of the catalogue. */
  readonly shownAs: HeadlineKind;
  /** An experiment that found the opposite: nothing can agree with both. */
  readonly contradicts?: string;
  /** Hypotheses were calibrated to it, so that it tells nothing about them. */
  readonly isCalibration?: true;
}

type MeasuresOf<Name extends string> = Readonly<
  Record<string, Omit<Measure, "of"> & { of(courses: Courses<Name>): number }>
>;

/** Types the courses of each experiment for its measures. */
export function experimentOf<Name extends string>(
  experiment: Omit<CourseExperiment, "courses" | "measures" | "conditions"> & {
    readonly courses: { readonly [Each in Name]: CourseRequest };
    readonly measures: MeasuresOf<Name>;
    readonly conditions?: MeasuresOf<Name>;
  },
): CourseExperiment {
  return experiment as unknown as CourseExperiment;
}

/** Measures and conditions together. */
export const measuresOf = ({ measures, conditions }: CourseExperiment): CourseExperiment["measures"] => ({
  ...measures,
  ...conditions,
});

/** The number of every measure and condition. */
export const numbersOf = (
  experiment: CourseExperiment,
  courses: Readonly<Record<string, Rows>>,
): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(measuresOf(experiment)).map(([key, { of }]) => [key, of(courses)]));

/** The one that is shown where there is room for one. */
export const headlineOf = ({ headline, measures }: CourseExperiment): string =>
  headline ?? Object.keys(measures)[0] ?? "";

/** Whether every measure and condition lies inside its band. */
export const isInside = (experiment: CourseExperiment, found: Readonly<Record<string, number>>) =>
  Object.entries(measuresOf(experiment)).every(([key, { minimum, maximum }]) => {
    const value = found[key] ?? Number.NaN;
    const isBounded = minimum !== undefined || maximum !== undefined;
    return !isBounded || (value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity));
  });
