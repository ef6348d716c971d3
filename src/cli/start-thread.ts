import { Worker } from "node:worker_threads";
import type { StartedThread, ThreadOffer, ThreadTask } from "../engine/reference/simd/thread-team.ts";
import { shippedFile } from "./program.ts";

/** Starts a thread of the network in Node. It does not keep the process alive; `ended` resolves when it has ended. */
export function startThread(task: ThreadTask): StartedThread & { readonly ended: Promise<void> } {
  // Options of this process, such as a loader of TypeScript, mean nothing to the thread's plain file.
  const options = { workerData: task, execArgv: [] };
  const worker = new Worker(shippedFile("workers/tile-thread.mjs"), options);
  worker.unref();
  // One that fails when it starts is never ready, and the network runs without it; one that fails later does not end its round.
  worker.on("error", () => {});
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  return { stop: async () => void (await worker.terminate()), ended };
}

export const offerThreads = (threads: number): ThreadOffer => ({ threads, start: startThread });
