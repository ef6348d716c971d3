/** The page's end of the analysis thread. */
import { type Remote, wrap } from "comlink";
import type { AnalysisApi } from "./analysis-api.ts";
import { carryRefusals } from "./carry-refusals.ts";
import { failureOf, firstAnswerOf, type ThreadEndpoint } from "./thread-handshake.ts";
import { failureOfLife } from "./thread-life.ts";

export interface AnalysisClient {
  readonly api: Remote<AnalysisApi>;
  /** Rejects with a `ThreadFailure` when the thread fails outside of any command, is gone, or hangs; never resolves. */
  readonly failed: Promise<never>;
}

export interface AnalysisConnection {
  /** Ends the watch over the thread. */
  readonly signal: AbortSignal;
  /** Whether a job is under way. */
  readonly isBusy: () => boolean;
  /** How long it may take to answer at all, ms. */
  readonly handshakeTimeoutMs?: number | undefined;
  /** How long it may be silent while it has a job, ms. */
  readonly silentMs?: number | undefined;
}

/** Jobs hear commands every 25 ms; a step that cannot be divided takes a second or two on a slow machine, ms. */
const usualSilentMs = 15_000;

/** Connects to the analysis in `thread`. Rejects with a `ThreadFailure` when it cannot be loaded or does not answer in time. */
export async function connectAnalysis(
  thread: ThreadEndpoint,
  { signal, isBusy, handshakeTimeoutMs, silentMs = usualSilentMs }: AnalysisConnection,
): Promise<AnalysisClient> {
  carryRefusals();
  const api = wrap<AnalysisApi>(thread);
  const lockName = `disinhibit-analysis-${Math.random()}`;
  const thrown = failureOf(thread, "analysis");
  const holdsLock = await firstAnswerOf(api.connect(lockName), thrown, "analysis", handshakeTimeoutMs);
  const ended = failureOfLife({
    ...{ name: "analysis", lockName: holdsLock ? lockName : null, isBusy, silentMs, signal },
    ask: () => api.beat(),
  });
  const failed = Promise.race([thrown, ended]);
  failed.catch(() => undefined);
  return { api, failed };
}
