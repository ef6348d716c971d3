/** Measures the short set and the live courses once, before the validation tests, and hands it to all of them. */
import type { TestProject } from "vitest/node";
import { type LiveCourseResult, liveCourses, runLiveCourses } from "../../src/cli/validation/live-courses.ts";
import { runPlan } from "../../src/cli/validation/run-pool.ts";
import { shortPlan, type ValidationResult } from "../../src/cli/validation/runs.ts";

declare module "vitest" {
  export interface ProvidedContext {
    shortSet: readonly ValidationResult[];
    liveCourses: readonly LiveCourseResult[];
  }
}

export async function setup(project: TestProject): Promise<void> {
  const results = await runPlan(shortPlan, {
    onResult: (result) => console.log(`measured ${result.condition} (${result.durationMs} ms)`),
  });
  project.provide("shortSet", results);
  let told = 0;
  const courses = await runLiveCourses((_fraction, finished) => {
    if (finished > told) {
      told = finished;
      console.log(`ran ${finished} of ${liveCourses.length} courses on the live network`);
    }
  });
  project.provide("liveCourses", courses);
}
