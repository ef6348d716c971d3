/** The analysis thread, as the page uses it: started when something is asked, ended when nothing has been for a while. */
import { type ProxyMarked, proxy, type Remote } from "comlink";
import { RefusalError } from "../model/refusal.ts";
import type { AnalysisApi } from "../wire/analysis-api.ts";
import { type AnalysisClient, connectAnalysis } from "../wire/analysis-client.ts";
import { type ThreadEndpoint, ThreadFailure } from "../wire/thread-handshake.ts";
import { CommandCancelled } from "./run.ts";

export interface AnalysisOptions {
  /** Starts a thread. Throws a sentence where there can be none. */
  readonly startThread: () => { readonly thread: ThreadEndpoint; readonly terminate: () => void };
  /** How long a thread may take to answer at all, ms. */
  readonly handshakeTimeoutMs?: number;
  /** How long a thread may be silent while it has a job, ms. */
  readonly silentMs?: number;
  /** How long a thread without a job is kept, ms. */
  readonly idleMs?: number;
}

interface Connection {
  readonly client: Promise<AnalysisClient>;
  /** Rejects with what the thread is ended for; never resolves. */
  readonly ended: Promise<never>;
  readonly end: (reason: Error) => void;
}

/** Hands the thread a function of the page, to be told of a job while it runs. */
export type Follow = <Report>(tell: (report: Report) => void) => ((report: Report) => void) & ProxyMarked;

const keptIdleMs = 30_000;

export class Analysis {
  private readonly options: AnalysisOptions;
  private connection: Connection | null = null;
  private jobs = 0;
  private lastJob = 0;
  private idle: ReturnType<typeof setTimeout> | undefined;

  constructor(options: AnalysisOptions) {
    this.options = options;
  }

  /** Whether a thread is kept. */
  get isStarted(): boolean {
    return this.connection !== null;
  }

  /**
   * Carries out a job: `ask` hands its number to the method that it calls. Rejects with the thread's refusal; with
   * `CommandCancelled` when `signal` is aborted, which also stops the job; and with `ThreadFailure` when the thread has
   * failed, is gone, hangs or does not answer, after which the next job begins with another thread. What the thread tells
   * on the way comes by a channel of its own, and may arrive after the answer: `follow` leaves that out.
   */
  async run<Answer>(
    ask: (api: Remote<AnalysisApi>, job: number, follow: Follow) => Promise<Answer>,
    signal?: AbortSignal,
  ): Promise<Answer> {
    clearTimeout(this.idle);
    this.jobs++;
    const job = ++this.lastJob;
    const cancelled = whenAborted(signal);
    let isOver = false;
    const follow: Follow = (tell) =>
      proxy((report) => {
        if (!isOver) tell(report);
      });
    try {
      this.connection ??= this.connect();
      const { connection } = this;
      const { api, failed } = await this.orEnd(
        connection,
        Promise.race([connection.client, connection.ended, cancelled]),
      );
      const stop = () => void api.stop(job);
      signal?.addEventListener("abort", stop);
      try {
        return await Promise.race([
          ask(api, job, follow),
          ...[connection.ended, cancelled, this.orEnd(connection, failed)],
        ]);
      } finally {
        signal?.removeEventListener("abort", stop);
      }
    } finally {
      isOver = true;
      if (--this.jobs === 0) this.idle = setTimeout(() => this.end(), this.options.idleMs ?? keptIdleMs);
    }
  }

  /** Ends the thread; jobs that run reject with `reason`. */
  end(reason: Error = new CommandCancelled()): void {
    clearTimeout(this.idle);
    this.connection?.end(reason);
    this.connection = null;
  }

  private connect(): Connection {
    const { thread, terminate } = this.options.startThread();
    const over = new AbortController();
    const end = (reason: Error) => {
      terminate();
      over.abort(reason);
    };
    const { handshakeTimeoutMs, silentMs } = this.options;
    const isBusy = () => this.jobs > 0;
    const client = connectAnalysis(thread, { signal: over.signal, isBusy, handshakeTimeoutMs, silentMs });
    return { client, ended: whenAborted(over.signal), end };
  }

  /** What was awaited; a thread that has failed is ended, so that all of its jobs hear why and the next starts another. */
  private async orEnd<Value>(connection: Connection, awaited: Promise<Value>): Promise<Value> {
    try {
      return await awaited;
    } catch (error) {
      const isOurs = !(error instanceof CommandCancelled) && this.connection === connection;
      if (isOurs) this.end(error as Error);
      throw error;
    }
  }
}

/** Rejects when the signal is aborted, with `CommandCancelled` or with the error that it is aborted with; never resolves. */
function whenAborted(signal: AbortSignal | undefined): Promise<never> {
  const cancelled = new Promise<never>((_, reject) => {
    const stop = () =>
      reject(signal?.reason instanceof ThreadFailure ? signal.reason : new CommandCancelled());
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop);
  });
  cancelled.catch(() => undefined);
  return cancelled;
}

function startThread() {
  if (typeof Worker === "undefined") throw new RefusalError({ key: "refusal.noWorkers" });
  const thread = new Worker(new URL("../../workers/analysis.worker.ts", import.meta.url), { type: "module" });
  return { thread, terminate: () => thread.terminate() };
}

/** The page's one. */
export const analysis = new Analysis({ startThread });
