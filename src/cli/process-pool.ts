/**
 * Divides work among child processes, one per core. They are processes, not threads, because on Node 20 tsx loads no
 * TypeScript in a worker thread, and because a crash in a graphics driver then ends a child only.
 */
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import { Tinypool } from "tinypool";
import type { PoolTask } from "./pool-child.ts";

/** Told the fraction of the whole cost that is done, and how many tasks are finished. */
export type PoolProgress = (fraction: number, finished: number) => void;

export interface PoolRequest<Task, Result> {
  /** The module that carries out a task; each child loads it. */
  readonly module: URL;
  /** Name of its exported function `(task, onProgress) => Promise<Result>`. */
  readonly functionName: string;
  /** Started in this order. Tasks and results travel as JSON. */
  readonly tasks: readonly Task[];
  /** What a task costs, in any unit: for progress. */
  readonly costOf: (task: Task) => number;
  /** "The run at 1.5 µM": begins a sentence about what failed. */
  readonly nameOf: (task: Task) => string;
  readonly onProgress?: PoolProgress | undefined;
  readonly onResult?: ((result: Result, task: Task) => void) | undefined;
}

/** The results in the order of the tasks. The first failure ends all children; its error names the task. */
export async function runInProcesses<Task, Result>(request: PoolRequest<Task, Result>): Promise<Result[]> {
  const { module, functionName, tasks, costOf, nameOf, onProgress, onResult } = request;
  const totalCost = tasks.reduce((sum, task) => sum + costOf(task), 0);
  const doneCost = new Float64Array(tasks.length);
  let finished = 0;
  const report = (index: number, cost: number) => {
    doneCost[index] = cost;
    onProgress?.(doneCost.reduce((sum, done) => sum + done, 0) / totalCost, finished);
  };
  const children = Math.min(availableParallelism(), tasks.length);
  const pool = new Tinypool({
    runtime: "child_process",
    minThreads: children,
    maxThreads: Math.max(1, children),
    execArgv: ["--import", pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href],
    env: process.env as Record<string, string>,
  });

  const carryOut = async (task: Task, index: number): Promise<Result> => {
    const message: PoolTask = { module: module.href, functionName, task };
    const result: Result = await pool
      .run(message, {
        // Named here and not to the pool: a file that cannot be loaded then fails a task instead of a child.
        filename: new URL("./pool-child.ts", import.meta.url),
        name: "carryOutTask",
        channel: { postMessage: (fraction: number) => report(index, fraction * costOf(task)) },
      })
      .catch((error: Error) => {
        throw new Error(`${nameOf(task)} failed: ${error.message}`, { cause: error });
      });
    finished++;
    onResult?.(result, task);
    report(index, costOf(task));
    return result;
  };
  // The pool's children do not keep this process alive: one that takes long to end, on a busy machine, would let it exit.
  const keptAlive = setInterval(() => undefined, 60_000);
  try {
    return await Promise.all(tasks.map(carryOut));
  } finally {
    await pool.destroy();
    clearInterval(keptAlive);
  }
}
