/** For long work that is not cut into a generator: lets the thread hear commands, tells the page how far it is, and ends when asked to. */
import { yieldToCommands } from "../src/simulation/live/yield-to-commands.ts";
import type { OnProgress } from "../src/wire/analysis-api.ts";

/** The thread hears commands at least so often, and the page is told at most so often, ms. */
const sliceMs = 25;
const toldEveryMs = 150;

/** To be awaited after each piece of work with the share that is done. Rejects with the signal's reason when it is aborted. */
export function tellWork(
  signal: AbortSignal,
  onProgress: OnProgress<number>,
): (share: number) => Promise<void> {
  let heardAt = performance.now();
  let toldAt = heardAt;
  return async (share) => {
    const now = performance.now();
    if (now - toldAt >= toldEveryMs) {
      toldAt = now;
      void onProgress(share);
    }
    if (now - heardAt >= sliceMs) {
      await yieldToCommands();
      heardAt = performance.now();
    }
    signal.throwIfAborted();
  };
}
