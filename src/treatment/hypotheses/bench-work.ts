/**
 * What the page asks of the bench, as work that is done in slices. Courses come as data: what experiments there are, and what
 * their outcomes mean, only the page knows.
 */
import { singleSet } from "../ensemble/ensemble.ts";
import type { CourseRequest, Rows, SetAtlases } from "./bench.ts";
import { type Calibrated, CalibratedBench, type ColumnAssumption } from "./calibrate-gains.ts";

export interface BenchRequest {
  /** The course that all hypotheses are calibrated to. */
  readonly calibratedTo: CourseRequest;
  readonly assumption: ColumnAssumption;
  readonly courses: readonly CourseRequest[];
}

export interface BenchAnswer {
  readonly target: number;
  /** Null for the parameter set as it is. */
  readonly calibrated: Omit<Calibrated, "constants"> | null;
  /** Of each course. */
  readonly rows: readonly Rows[];
}

/** Runs courses in the parameter set, and yields between them the share that is done. Throws as a course does that leaves its atlas. */
export function* runOnBench(
  bench: CalibratedBench,
  { assumption, courses }: BenchRequest,
): Generator<() => number, BenchAnswer> {
  yield () => 0;
  const { target } = bench;
  const calibrated = bench.calibrated(assumption);
  const rows: Rows[] = [];
  for (const course of courses) {
    rows.push(bench.run(course, assumption));
    const done = rows.length / courses.length;
    yield () => done;
  }
  return { target, calibrated, rows };
}

export const benchOfSet = (atlases: SetAtlases, calibratedTo: CourseRequest): CalibratedBench =>
  new CalibratedBench(singleSet(atlases.intact), atlases, calibratedTo);
