/**
 * What the page asks of the analysis thread: computations that take seconds and need no running network. It is started when
 * something is asked and ended when nothing has been for a while.
 */
import type { CohortReport, CohortRequest } from "../treatment/cohort/run-cohort.ts";

/** Told on the way, a few times a second (over Comlink: a proxy). */
export type OnProgress<Report> = (report: Report) => void | Promise<void>;

/** Jobs are numbered by the client. Every job rejects with a sentence when it cannot be carried out, and when it is stopped. */
export interface AnalysisApi {
  /** Answers as soon as the thread runs. */
  connect(): Promise<void>;
  /** Keeps a response atlas, with those under other blockers of the same network. Resolves with the hash of its network. */
  offerAtlas(bytes: Uint8Array): Promise<string>;
  /** Works out a virtual cohort on the response atlas of a network that was offered. */
  runCohort(
    job: number,
    network: string,
    request: CohortRequest,
    onProgress: OnProgress<CohortReport>,
  ): Promise<CohortReport>;
  /** Stops a job; nothing happens when it has ended. */
  stop(job: number): Promise<void>;
}
