/**
 * How far a live course may be from the same course by atlas because of known errors: the course is run by atlas again
 * and again with every statistic in error as a sample is, and the spread is the expected difference. Sampling errors
 * are independent between samples (batch means); the scatter between seeds is the same for all samples of a run. Both
 * networks have both, so variances are added. Conditions are rounded to 0.01, as they are live.
 */

import { hashOf } from "../model/network/hash.ts";
import { type NetworkStatistics, statisticNames, statisticsOf } from "../model/network-statistics.ts";
import type { TrajectoryColumn, TrajectoryRow } from "../model/quantities.ts";
import { answerRequests } from "./answer-requests.ts";
import { type Atlas, atlasStatistics } from "./atlas/atlas.ts";
import { Course } from "./protocol/course.ts";
import type { Protocol } from "./protocol/protocol.ts";
import { pointOf } from "./trajectory/course-by-atlas.ts";
import { roundedConditions } from "./trajectory/rounded-conditions.ts";
import { runCourse, type SampleConditions } from "./trajectory/trajectory.ts";

export interface ExpectedDifference {
  readonly rows: readonly TrajectoryRow[];
  /** Root mean square of what errors add to a column, one per row. */
  readonly of: (column: TrajectoryColumn) => readonly number[];
}

/** Runs with errors; enough for 10 % of the spread. */
const draws = 60;

export function expectedDifference(protocol: Protocol, atlas: Atlas, sampleMs: number): ExpectedDifference {
  const course = new Course(protocol, atlas.origin.parameterSet);
  const rows = rowsWith(course, (conditions) => atlasStatistics(atlas, pointOf(conditions, 0, atlas)));
  const disturbed = Array.from({ length: draws }, (_, draw) => {
    const normal = normalNumbers(draw + 1);
    const { seedScatter, sampleMs: atlasMs } = atlas.origin;
    const bias = seedScatter.map((scatter) => 1 + Math.SQRT2 * scatter * normal());
    const within = Math.sqrt(1 + atlasMs / sampleMs);
    return rowsWith(course, (conditions) => {
      const point = pointOf(roundedConditions(conditions), 0, atlas);
      const means = atlasStatistics(atlas, point);
      const errors = atlasStatistics({ ...atlas, values: atlas.standardErrors }, point);
      return statisticsOf((name, index) =>
        Math.max(0, means[name] * (bias[index] ?? 1) + within * errors[name] * normal()),
      );
    });
  });
  return {
    rows,
    of: (column) =>
      rows.map((row, index) => {
        const squares = disturbed.map((run) => ((run[index]?.[column] ?? Number.NaN) - row[column]) ** 2);
        return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / draws);
      }),
  };
}

function rowsWith(course: Course, statistics: (conditions: SampleConditions) => NetworkStatistics) {
  const rows: TrajectoryRow[] = [];
  const run = runCourse({ course, regions: 1, onPoint: (row) => rows.push(row) });
  answerRequests(run, (conditions) => [statistics(conditions)]);
  return rows;
}

/** Normally distributed numbers, the same for the same seed (Box & Muller 1958). */
function normalNumbers(seed: number): () => number {
  let count = 0;
  const uniform = () => (hashOf(seed, count++, statisticNames.length) + 0.5) / 2 ** 32;
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
