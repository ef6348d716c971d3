/** Statistics of the live network for a course of weeks: the running engine is sampled under each conditions asked for. */
import type { Engine } from "../engine/engine.ts";
import { createConditions } from "../model/conditions.ts";
import type { NetworkStatistics } from "../model/network-statistics.ts";
import type { TrajectoryRow } from "../model/quantities.ts";
import { awaitRequests } from "../treatment/answer-requests.ts";
import type { Course } from "../treatment/protocol/course.ts";
import type { Refinement } from "../treatment/trajectory/macro-steps.ts";
import { roundedConditions } from "../treatment/trajectory/rounded-conditions.ts";
import { runCourse, type SampleConditions } from "../treatment/trajectory/trajectory.ts";
import { type SampleRequest, sampleStatistics } from "./measure/sample-statistics.ts";

/** Simulated and discarded after a change of conditions: several accelerated block and adaptation time constants. */
export const liveRelaxMs = 1200;
export const liveSampleMs = 2000;

/** Samples one engine again and again, each time continuing from its present state; keeps what it has found. */
export class LiveStatistics {
  private readonly engine: Engine;
  private readonly request: SampleRequest;
  private readonly found = new Map<string, readonly NetworkStatistics[]>();

  constructor(engine: Engine, request: Partial<SampleRequest> = {}) {
    this.engine = engine;
    this.request = { relaxMs: liveRelaxMs, sampleMs: liveSampleMs, ...request };
  }

  get regions(): number {
    return this.engine.recipe.sheet.regions;
  }

  /** Samples taken so far, not counting those found again. */
  get samples(): number {
    return this.found.size;
  }

  /** Statistics of each region under these conditions, rounded to 0.01. Throws a RangeError for conditions out of range. */
  async under(conditions: SampleConditions): Promise<readonly NetworkStatistics[]> {
    const near = roundedConditions(conditions);
    const key = JSON.stringify(near);
    const known = this.found.get(key);
    if (known) return known;
    this.engine.setConditions(createConditions(this.engine.recipe.sheet, { ...near }));
    const { regions } = await sampleStatistics(this.engine, this.request);
    this.found.set(key, regions);
    return regions;
  }
}

/** Runs a whole course on the live network; the rows of its macro points, each also told to `onPoint` when it is there. */
export async function runCourseLive(
  course: Course,
  live: LiveStatistics,
  refinement: Refinement = 1,
  onPoint?: (row: TrajectoryRow) => void,
): Promise<TrajectoryRow[]> {
  const rows: TrajectoryRow[] = [];
  const run = runCourse({
    ...{ course, regions: live.regions, refinement },
    onPoint: (row) => {
      rows.push(row);
      onPoint?.(row);
    },
  });
  await awaitRequests(run, (conditions) => live.under(conditions));
  return rows;
}
