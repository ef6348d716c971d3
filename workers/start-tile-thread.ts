import type { StartThread } from "../src/engine/reference/simd/thread-team.ts";

/** Starts a thread of the network in a browser. It ends with the thread that starts it, if not before. */
export const startTileThread: StartThread = (task) => {
  const worker = new Worker(new URL("./tile-thread.mjs", import.meta.url), { type: "module" });
  // One that cannot be loaded is never ready, and the network runs without it; unhandled, its error would end the simulation's thread.
  worker.onerror = (event) => event.preventDefault();
  worker.postMessage(task);
  return { stop: () => worker.terminate() };
};
