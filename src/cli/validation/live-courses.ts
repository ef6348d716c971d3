/** The courses that are run on the live network too, and how one is carried out. */

import { createRecipe } from "../../model/network/recipe.ts";
import type { TrajectoryRow } from "../../model/quantities.ts";
import { protocolNamed } from "../../treatment/protocol/named-protocols.ts";
import type { Protocol } from "../../treatment/protocol/protocol.ts";
import { watchedFor } from "../../treatment/run-with-comparisons.ts";
import { atlasRelaxMs } from "../atlas/grid.ts";
import { type PoolProgress, runInProcesses } from "../process-pool.ts";
import { createLiveSource } from "../protocol/trajectory-source.ts";
import { smallestSheetNeurons } from "./runs.ts";

export interface LiveCourse {
  /** Name of the protocol; watched for a day. */
  readonly name: string;
  readonly seed: number;
  readonly relaxMs: number;
  readonly sampleMs: number;
}

export interface LiveCourseResult extends LiveCourse {
  readonly rows: readonly TrajectoryRow[];
}

/** Effect, its two blocked controls, and the dose that is too high. */
export const liveCourseNames = ["single-infusion", "ampa-blocked", "mtor-blocked", "anaesthesia"] as const;
/**
 * Those that every test run carries out: the effect, and the control that is blocked in the network itself (rapamycin
 * acts behind it, in the cascade). `npm run validate` carries out all, and tests read the rest from its document.
 */
export const liveCourseNamesInTests = ["single-infusion", "ampa-blocked"] as const;
/** Another network than the atlas's (seed 1). */
const seed = 2;
/** As long to relax as the atlas, half as long to sample: two such courses at once take minutes. */
export const liveCoursesOf = (names: readonly string[]): readonly LiveCourse[] =>
  names.map((name) => ({ name, seed, relaxMs: atlasRelaxMs, sampleMs: 1000 }));

export function dayOf(name: string): Protocol {
  const protocol = protocolNamed(name);
  if (!protocol) throw new Error(`There is no protocol "${name}".`);
  return watchedFor(protocol, 24);
}

export async function carryOutCourse(course: LiveCourse, onProgress: (fraction: number) => Promise<void>) {
  const source = createLiveSource({
    recipe: createRecipe({ neurons: smallestSheetNeurons, seed: course.seed }),
    relaxMs: course.relaxMs,
    sampleMs: course.sampleMs,
    refinement: 1,
    onProgress: (fraction) => void onProgress(fraction),
  });
  const rows = await source.run(dayOf(course.name));
  source.dispose();
  return { ...course, rows };
}

/** Each course in its own child process, as many at once as there are cores. */
export function runLiveCourses(
  courses: readonly LiveCourse[],
  onProgress?: PoolProgress,
): Promise<LiveCourseResult[]> {
  return runInProcesses<LiveCourse, LiveCourseResult>({
    module: new URL("./live-courses.ts", import.meta.url),
    functionName: "carryOutCourse",
    tasks: courses,
    costOf: () => 1,
    nameOf: ({ name }) => `The live course ${name}`,
    onProgress,
  });
}
