/** A whole course on the response atlas alone: milliseconds instead of minutes. */

import type { CascadeState } from "../../model/cascade/cascade.ts";
import type { CascadeConstants } from "../../model/cascade/cascade-constants.ts";
import type { NetworkStatistics } from "../../model/network-statistics.ts";
import type { TrajectoryRow } from "../../model/quantities.ts";
import { RefusalError } from "../../model/refusal.ts";
import { equivalentBlock } from "../../model/substances.ts";
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

export interface CourseByAtlasOptions {
  readonly refinement?: Refinement;
  readonly constants?: CascadeConstants;
  /** What the network does, where it is not just what the atlas says. */
  readonly statistics?: (conditions: SampleConditions) => NetworkStatistics;
}

/** Runs a course on the atlas. Throws a RangeError where the course leaves the range of the atlas. */
export function runCourseByAtlas(
  course: Course,
  atlas: Atlas,
  {
    refinement,
    constants,
    statistics = (conditions) => statisticsFromAtlas(atlas, conditions),
  }: CourseByAtlasOptions = {},
): PlanPoint[] {
  const points: PlanPoint[] = [];
  const onPoint = (row: TrajectoryRow, [state]: readonly CascadeState[]) => {
    if (state) points.push({ row, state });
  };
  const run = runCourse({
    ...{ course, regions: 1, onPoint },
    ...(refinement !== undefined && { refinement }),
    ...(constants && { constants }),
  });
  answerRequests(run, (conditions) => [statistics(conditions)]);
  return points;
}

/** Statistics of one region under the given conditions. Throws a RangeError outside the range of the atlases. */
export function statisticsFromAtlas(
  atlas: Atlas,
  conditions: SampleConditions,
  region = 0,
): NetworkStatistics {
  const serving = atlasServing(atlas, conditions);
  if (!serving) {
    const values = { open: conditions.unbindingRatio.toFixed(2), closed: conditions.escapeRatio.toFixed(2) };
    throw new RefusalError({ key: "refusal.noAtlasOfBlocker", values });
  }
  return atlasStatistics(serving, pointOf(conditions, region, serving));
}

/** The atlas of the blocker that these conditions are of, of the network's atlases; undefined for a mixture. */
export function atlasServing(atlas: Atlas, conditions: SampleConditions): Atlas | undefined {
  if (conditions.concentrationUm === 0) return atlas;
  return [atlas, ...(atlas.ofOtherBlockers ?? [])].find(({ origin }) => {
    const { unbindingRatio, escapeRatio } = equivalentBlock([{ blocker: origin.blocker, um: 1 }]);
    return (
      Math.abs(conditions.unbindingRatio - unbindingRatio) < sameRatio * unbindingRatio &&
      Math.abs(conditions.escapeRatio - escapeRatio) <= sameRatio * escapeRatio
    );
  });
}

/** Ratios that differ by less are one. */
const sameRatio = 0.005;

/**
 * Where conditions lie in an atlas. Spine density above its highest node is taken there: that is where all potential
 * synapses of its network exist.
 */
export function pointOf(conditions: SampleConditions, region: number, { origin }: Atlas): AtlasPoint {
  const { releaseGain, inhibitionLoss, ampaBlock, concentrationUm } = conditions;
  const highest = origin.nodes.spineOccupancy.at(-1)!;
  const spineOccupancy = Math.min(highest, conditions.spineOccupancy[region]!);
  const functionalGain = conditions.functionalGain[region]!;
  return { releaseGain, inhibitionLoss, ampaBlock, concentrationUm, spineOccupancy, functionalGain };
}
