/** Measures the short set once, before the validation tests, and hands it to all of them. */
import type { TestProject } from "vitest/node";
import { runPlan } from "../../src/cli/validation/run-pool.ts";
import { shortPlan, type ValidationResult } from "../../src/cli/validation/runs.ts";

declare module "vitest" {
  export interface ProvidedContext {
    shortSet: readonly ValidationResult[];
  }
}

export async function setup(project: TestProject): Promise<void> {
  const results = await runPlan(shortPlan, {
    onResult: (result) => console.log(`measured ${result.condition} (${result.durationMs} ms)`),
  });
  project.provide("shortSet", results);
}
