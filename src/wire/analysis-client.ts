/** The page's end of the analysis thread. */
import { type Remote, wrap } from "comlink";
import type { AnalysisApi } from "./analysis-api.ts";
import { carryRefusals } from "./carry-refusals.ts";
import { failureOf, firstAnswerOf, type ThreadEndpoint } from "./thread-handshake.ts";

export interface AnalysisClient {
  readonly api: Remote<AnalysisApi>;
  /** Rejects with a `ThreadFailure` when the thread fails outside of any command; never resolves. */
  readonly failed: Promise<never>;
}

/** Connects to the analysis in `thread`. Rejects with a `ThreadFailure` when it cannot be loaded or does not answer in time. */
export async function connectAnalysis(thread: ThreadEndpoint, timeoutMs?: number): Promise<AnalysisClient> {
  carryRefusals();
  const api = wrap<AnalysisApi>(thread);
  const failed = failureOf(thread, "analysis");
  await firstAnswerOf(api.connect(), failed, "analysis", timeoutMs);
  return { api, failed };
}
