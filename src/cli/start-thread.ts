import { Worker } from "node:worker_threads";
import type { StartThread, ThreadOffer } from "../engine/reference/simd/thread-team.ts";

/** Starts a thread of the network in Node. It does not keep the process alive. */
export const startThread: StartThread = (task) => {
  // Options of this process, such as a loader of TypeScript, mean nothing to the thread's plain file.
  const options = { workerData: task, execArgv: [] };
  const worker = new Worker(new URL("../../workers/tile-thread.mjs", import.meta.url), options);
  worker.unref();
  return { stop: async () => void (await worker.terminate()) };
};

export const offerThreads = (threads: number): ThreadOffer => ({ threads, start: startThread });
