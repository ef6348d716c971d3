/** Carries out a plan's runs in child processes, one a core, in the plan's order. */
import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { fileURLToPath, pathToFileURL } from "node:url";
import { costOf, type ValidationPlan, type ValidationResult, type ValidationRun } from "./runs.ts";

/** What a child says while and after it carries out the run it was sent. */
export type ChildMessage =
  | { readonly kind: "progress"; readonly fraction: number }
  | { readonly kind: "result"; readonly result: ValidationResult }
  | { readonly kind: "failure"; readonly reason: string };

export interface PoolOptions {
  readonly processes?: number;
  /** Fraction of the plan's whole work that is done, and how many runs are finished. */
  readonly onProgress?: (fraction: number, finished: number) => void;
  readonly onResult?: (result: ValidationResult) => void;
}

/** The results in the plan's own order. Stops all children when one fails. */
export async function runPlan(plan: ValidationPlan, options: PoolOptions = {}): Promise<ValidationResult[]> {
  const { processes = availableParallelism(), onProgress, onResult } = options;
  const queue = [...plan.runs.entries()];
  const totalCost = plan.runs.reduce((sum, run) => sum + costOf(run), 0);
  const doneCost = new Float64Array(plan.runs.length);
  const results: ValidationResult[] = [];
  const children: ChildProcess[] = [];
  let finished = 0;
  const report = () => onProgress?.(doneCost.reduce((sum, cost) => sum + cost, 0) / totalCost, finished);

  const work = async () => {
    const child = startChild();
    children.push(child);
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, run] = next;
      const result = await ask(child, run, (fraction) => {
        doneCost[index] = fraction * costOf(run);
        report();
      });
      doneCost[index] = costOf(run);
      results[index] = result;
      finished++;
      onResult?.(result);
      report();
    }
    child.disconnect();
  };
  try {
    await Promise.all(Array.from({ length: Math.min(processes, plan.runs.length) }, work));
  } finally {
    for (const child of children) {
      child.kill();
    }
  }
  return results;
}

function startChild(): ChildProcess {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const script = fileURLToPath(new URL("./run-child.ts", import.meta.url));
  return fork(script, [], { execArgv: ["--import", loader], stdio: ["ignore", "inherit", "inherit", "ipc"] });
}

function ask(
  child: ChildProcess,
  run: ValidationRun,
  onProgress: (fraction: number) => void,
): Promise<ValidationResult> {
  return new Promise((resolve, reject) => {
    const name = `The run at ${run.condition} with seed ${run.seed} and ${run.neurons} neurons`;
    const settle = (act: () => void) => {
      child.off("message", hear).off("exit", leave);
      act();
    };
    const hear = (message: ChildMessage) => {
      if (message.kind === "progress") {
        onProgress(message.fraction);
      } else if (message.kind === "result") {
        settle(() => resolve(message.result));
      } else {
        settle(() => reject(new Error(`${name} failed: ${message.reason}`)));
      }
    };
    const leave = (code: number | null, signal: string | null) =>
      settle(() => reject(new Error(`${name} ended without a result (${signal ?? `exit code ${code}`}).`)));
    child.on("message", hear).on("exit", leave);
    child.send(run);
  });
}
