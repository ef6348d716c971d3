/** A whole course on the response atlas alone: milliseconds instead of minutes. */

import type { CascadeState } from "../../model/cascade/cascade.ts";
import type { NetworkStatistics } from "../../model/network-statistics.ts";
import type { TrajectoryRow } from "../../model/quantities.ts";
import { answerRequests } from "../answer-requests.ts";
import { type Atlas, type AtlasPoint, atlasStatistics } from "../atlas/atlas.ts";
import type { Course } from "../protocol/course.ts";
import type { Refinement } from "./macro-steps.ts";
import { runCourse, type SampleConditions } from "./trajectory.ts";

/** A point of a trajectory with the state of the cascade behind it. */
export interface PlanPoint {
  readonly row: TrajectoryRow;
  readonly state: CascadeState;
}

/** Runs a course on the atlas. Throws a RangeError where the course leaves the range of the atlas. */
export function runCourseByAtlas(course: Course, atlas: Atlas, refinement: Refinement = 1): PlanPoint[] {
  const points: PlanPoint[] = [];
  const onPoint = (row: TrajectoryRow, [state]: readonly CascadeState[]) => {
    if (state) points.push({ row, state });
  };
  const run = runCourse({ course, regions: 1, refinement, onPoint });
  answerRequests(run, (conditions) => [statisticsFromAtlas(atlas, conditions)]);
  return points;
}

/** Statistics of one region under the given conditions. Throws a RangeError outside the range of the atlas. */
export function statisticsFromAtlas(
  atlas: Atlas,
  conditions: SampleConditions,
  region = 0,
): NetworkStatistics {
  if (conditions.releaseGain !== 1) {
    throw new RangeError(
      `The response atlas covers a release gain of 1 only, and ${conditions.releaseGain.toFixed(3)} was asked for (hydroxynorketamine is on); sample the live network instead.`,
    );
  }
  return atlasStatistics(atlas, pointOf(conditions, region));
}

export function pointOf(conditions: SampleConditions, region: number): AtlasPoint {
  const { inhibitionLoss, ampaBlock, concentrationUm } = conditions;
  const [spineOccupancy, functionalGain] = [
    conditions.spineOccupancy[region]!,
    conditions.functionalGain[region]!,
  ];
  return { inhibitionLoss, ampaBlock, concentrationUm, spineOccupancy, functionalGain };
}
