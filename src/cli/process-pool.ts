/**
 * Work dealt out to child processes, one a core: the parent's end. A child is any script that calls `serveTasks`
 * (pool-child.ts).
 */
import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { fileURLToPath, pathToFileURL } from "node:url";

/** What a child says while and after it carries out the task it was sent. */
export type ChildMessage<Result> =
  | { readonly kind: "progress"; readonly fraction: number }
  | { readonly kind: "result"; readonly result: Result }
  | { readonly kind: "failure"; readonly reason: string };

export interface PoolRequest<Task, Result> {
  /** The child's script. */
  readonly script: URL;
  /** Carried out in this order. */
  readonly tasks: readonly Task[];
  /** What a task costs, in any unit: for progress. */
  readonly costOf: (task: Task) => number;
  /** "The run at 1.5 µM": begins a sentence about what failed. */
  readonly nameOf: (task: Task) => string;
  readonly processes?: number;
  /** Fraction of the whole cost that is done, and how many tasks are finished. */
  readonly onProgress?: ((fraction: number, finished: number) => void) | undefined;
  readonly onResult?: ((result: Result, task: Task) => void) | undefined;
}

/** The results in the order of the tasks. Stops all children when one fails. */
export async function runInProcesses<Task, Result>(request: PoolRequest<Task, Result>): Promise<Result[]> {
  const { script, tasks, costOf, nameOf, processes = availableParallelism(), onProgress, onResult } = request;
  const queue = [...tasks.entries()];
  const totalCost = tasks.reduce((sum, task) => sum + costOf(task), 0);
  const doneCost = new Float64Array(tasks.length);
  const results: Result[] = [];
  const children: ChildProcess[] = [];
  let finished = 0;
  const report = () => onProgress?.(doneCost.reduce((sum, cost) => sum + cost, 0) / totalCost, finished);

  const work = async () => {
    const child = startChild(script);
    children.push(child);
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, task] = next;
      const result = await ask<Task, Result>(child, task, nameOf(task), (fraction) => {
        doneCost[index] = fraction * costOf(task);
        report();
      });
      doneCost[index] = costOf(task);
      results[index] = result;
      finished++;
      onResult?.(result, task);
      report();
    }
    child.disconnect();
  };
  try {
    await Promise.all(Array.from({ length: Math.min(processes, tasks.length) }, work));
  } finally {
    for (const child of children) {
      child.kill();
    }
  }
  return results;
}

function startChild(script: URL): ChildProcess {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  return fork(fileURLToPath(script), [], {
    execArgv: ["--import", loader],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

function ask<Task, Result>(
  child: ChildProcess,
  task: Task,
  name: string,
  onProgress: (fraction: number) => void,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      child.off("message", hear).off("exit", leave);
      act();
    };
    const hear = (message: ChildMessage<Result>) => {
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
    child.send(task as object);
  });
}
