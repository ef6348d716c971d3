/** Measures the short set and the live courses once, before the validation tests, and hands it to all of them. */
import type { TestProject } from "vitest/node";
import {
  type LiveCourseResult,
  liveCourseNamesInTests,
  liveCoursesOf,
  runLiveCourses,
} from "../../src/cli/validation/live-courses.ts";
import { runPlan, shortPlan, type ValidationResult } from "../../src/cli/validation/runs.ts";

declare module "vitest" {
  export interface ProvidedContext {
    shortSet: readonly ValidationResult[];
    liveCourses: readonly LiveCourseResult[];
  }
}

export async function setup(project: TestProject): Promise<void> {
  const measured = await runPlan(shortPlan, {
    onResult: (result) => console.log(`measured ${result.condition} (${result.durationMs} ms)`),
  });
  project.provide("shortSet", measured);
  let told = 0;
  const courses = liveCoursesOf(liveCourseNamesInTests);
  const results = await runLiveCourses(courses, (_fraction, finished) => {
    if (finished > told) {
      told = finished;
      console.log(`ran ${finished} of ${courses.length} courses on the live network`);
    }
  });
  project.provide("liveCourses", results);
}
