/** Carries out a plan's runs in child processes, one per core, in the plan's order. */
import { runInProcesses } from "../process-pool.ts";
import { costOf, type ValidationPlan, type ValidationResult, type ValidationRun } from "./runs.ts";

export interface PoolOptions {
  /** Fraction of the plan's whole work that is done, and how many runs are finished. */
  readonly onProgress?: (fraction: number, finished: number) => void;
  readonly onResult?: (result: ValidationResult) => void;
}

/** The results in the plan's own order. Stops all children when one fails. */
export function runPlan(plan: ValidationPlan, options: PoolOptions = {}): Promise<ValidationResult[]> {
  return runInProcesses<ValidationRun, ValidationResult>({
    module: new URL("./runs.ts", import.meta.url),
    functionName: "carryOut",
    tasks: plan.runs,
    costOf,
    nameOf: (run) => `The run at ${run.condition} with seed ${run.seed} and ${run.neurons} neurons`,
    ...options,
  });
}
