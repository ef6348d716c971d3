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
/** Averaged after that. */
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

  /** Samples taken so far, not counting those found again. */
  get samples(): number {
    return this.found.size;
  }

  /** Statistics of each region under these conditions, rounded to 0.01. Throws a RangeError for conditions out of range. */
  async under(conditions: SampleConditions): Promise<readonly NetworkStatistics[]> {
    const near = roundedConditions(conditions);
    const key = JSON.stringify(near);
    const known = this.found.get(key);
    if (known) {
      return known;
    }
    this.engine.setConditions(createConditions(this.engine.recipe.sheet, { ...near }));
    const { regions } = await sampleStatistics(this.engine, this.request);
    this.found.set(key, regions);
    return regions;
  }
}

export interface LiveCourseRequest {
  readonly course: Course;
  readonly live: LiveStatistics;
  readonly regions: number;
  readonly refinement?: Refinement;
  /** Called at each macro point. */
  readonly onPoint?: (row: TrajectoryRow) => void;
}

/** Runs a whole course on the live network; the rows of its macro points. */
export async function runCourseLive(request: LiveCourseRequest): Promise<TrajectoryRow[]> {
  const { course, live, regions, refinement = 1, onPoint } = request;
  const rows: TrajectoryRow[] = [];
  const run = runCourse({
    course,
    regions,
    refinement,
    onPoint: (row) => {
      rows.push(row);
      onPoint?.(row);
    },
  });
  await awaitRequests(run, (conditions) => live.under(conditions));
  return rows;
}
