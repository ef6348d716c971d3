/** Everything that the courses' part of the validation rests on: all protocols by atlas, some of them live. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { assumptionSwitches, parametersWithout } from "../../model/assumption-switches.ts";
import { createRecipe, networkHashOf } from "../../model/network/recipe.ts";
import { defaultParameterSet } from "../../model/parameter-sets/parameter-sets.ts";
import { atlasFileOf, readAtlasFor } from "../atlas/atlas-files.ts";
import type { PoolProgress } from "../process-pool.ts";
import { outcomesAsTable } from "../protocol/print-trajectory.ts";
import { ablateCascade } from "./cascade-ablations.ts";
import type { CourseFindings } from "./course-report.ts";
import { runAllByAtlas } from "./course-results.ts";
import { type LiveCourseResult, liveCourseNames, liveCoursesOf, runLiveCourses } from "./live-courses.ts";

/** Live courses are taken from `liveFile` where that exists, else run, and written there. */
export async function measureCourses(
  liveFile: string | undefined,
  onProgress: PoolProgress,
): Promise<CourseFindings> {
  const networkHash = networkHashOf(createRecipe());
  const atlas = readAtlasFor(atlasFileOf({ parameterSet: defaultParameterSet, without: null }), networkHash);
  const without = assumptionSwitches.map((off) => {
    const recipe = createRecipe({ parameters: parametersWithout(defaultParameterSet, off.name) });
    return {
      off,
      atlas: readAtlasFor(
        atlasFileOf({ parameterSet: defaultParameterSet, without: off.name }),
        networkHashOf(recipe),
      ),
    };
  });
  const courses = runAllByAtlas(atlas);
  const live = await liveFrom(liveFile, onProgress);
  return { courses, live, atlas, ablations: ablateCascade(atlas), without };
}

async function liveFrom(file: string | undefined, onProgress: PoolProgress): Promise<LiveCourseResult[]> {
  if (file !== undefined && existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const live = await runLiveCourses(liveCoursesOf(liveCourseNames), onProgress);
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(live)}\n`);
  return live;
}

/** Every expectation by atlas, for a terminal. */
export function printCourses({ courses }: CourseFindings): string {
  return courses
    .map(({ protocol, outcomes }) => `${protocol.name}\n${outcomesAsTable(outcomes)}`)
    .join("\n\n");
}
