/** Carries out long work in a thread that must hear commands meanwhile. */
import { yieldToCommands } from "../src/simulation/live/yield-to-commands.ts";
import type { OnProgress } from "../src/wire/analysis-api.ts";

/** The thread hears commands at least so often, ms. */
const sliceMs = 25;
/** The page is told at most so often, ms. */
const progressEveryMs = 150;

export interface AnalysisJob<Report> {
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress<Report>;
  /** Rests after each slice for so many times its length; 0 for what a person waits for. */
  readonly rest?: number;
}

/**
 * Runs `work` to its end. It yields often, each time with a function that makes a report of what is there: that is called
 * only when the page is due one. Rejects with the signal's reason when it is aborted, and with what `work` throws.
 */
export async function carryOut<Report, Result>(
  work: Generator<() => Report, Result>,
  { signal, onProgress, rest = 0 }: AnalysisJob<Report>,
): Promise<Result> {
  let toldAt = performance.now();
  for (;;) {
    const until = performance.now() + sliceMs;
    let next = work.next();
    while (!next.done && performance.now() < until) next = work.next();
    if (next.done) return next.value;
    if (performance.now() - toldAt >= progressEveryMs) {
      void onProgress(next.value());
      toldAt = performance.now();
    }
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest * sliceMs));
    else await yieldToCommands();
    signal.throwIfAborted();
  }
}
