/** Carries out long work in a thread that must hear commands meanwhile. */
import { yieldToCommands } from "../src/simulation/live/yield-to-commands.ts";
import type { OnProgress } from "../src/wire/analysis-api.ts";

/** The thread hears commands at least so often, ms. */
const sliceMs = 25;

/** How much of a core a job takes, and how often it reports. */
export interface JobPace {
  /** Rests after each slice, its report included, for so many times as long as it took. */
  readonly rest: number;
  /** The page is told at most so often, ms. */
  readonly progressEveryMs: number;
}

/** For what a person waits for. */
const eager: JobPace = { rest: 0, progressEveryMs: 150 };

export interface AnalysisJob<Report> {
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress<Report>;
  readonly pace?: JobPace;
}

/**
 * Runs `work` to its end. It yields often, each time with a function that makes a report of what is there: that is called
 * only when the page is due one. Rejects with the signal's reason when it is aborted, and with what `work` throws.
 */
export async function carryOut<Report, Result>(
  work: Generator<() => Report, Result>,
  { signal, onProgress, pace = eager }: AnalysisJob<Report>,
): Promise<Result> {
  let toldAt = performance.now();
  for (;;) {
    const begunAt = performance.now();
    let next = work.next();
    while (!next.done && performance.now() < begunAt + sliceMs) next = work.next();
    if (next.done) return next.value;
    if (performance.now() - toldAt >= pace.progressEveryMs) {
      void onProgress(next.value());
      toldAt = performance.now();
    }
    const restMs = pace.rest * (performance.now() - begunAt);
    if (restMs > 0) await new Promise((resolve) => setTimeout(resolve, restMs));
    else await yieldToCommands();
    signal.throwIfAborted();
  }
}
