/**
 * What the page asks of the analysis thread: computations that take seconds and need no running network. It is started when
 * something is asked and ended when nothing has been for a while.
 */

import type { Program } from "../io/manifest.ts";
import type { ExportTarget } from "../io/network/simulators/targets.ts";
import type { RecordingFault } from "../io/recording/recording-fault.ts";
import type { Cells } from "../io/recording/spike-check.ts";
import type { Spikes } from "../io/spikes/spikes.ts";
import type { Conditions } from "../model/conditions.ts";
import type { RecipeRequest } from "../model/network/recipe.ts";
import type { SeedDifferenceReport, SeedDifferenceRequest } from "../simulation/measure/seed-differences.ts";
import type { RecordedSpan, SpanReport } from "../simulation/measure/span.ts";
import type { CohortReport, CohortRequest } from "../treatment/cohort/run-cohort.ts";
import type { TrajectoryTable } from "../treatment/course-report.ts";
import type { CourseBands } from "../treatment/ensemble/course-bands.ts";
import type { SetAtlases } from "../treatment/hypotheses/bench.ts";
import type { BenchAnswer, BenchRequest } from "../treatment/hypotheses/bench-work.ts";
import type { Protocol } from "../treatment/protocol/protocol.ts";
import type { RecordingBatch } from "./frame/recording-batch.ts";

/** Hashes of the networks that hypotheses are compared on; an atlas of each was offered. */
export type SetNetworks = { readonly [Name in keyof SetAtlases]: string };

/** Told on the way, a few times a second (over Comlink: a proxy). */
export type OnProgress<Report> = (report: Report) => void | Promise<void>;

export interface BandRequest {
  readonly protocol: Protocol;
  /** Protocols that its expectations may compare it with. */
  readonly others: readonly Protocol[];
  readonly hours: TrajectoryTable["hours"];
}

/** A network under constant conditions, for other programs. */
export interface NetworkExportRequest {
  readonly target: ExportTarget;
  readonly recipe: RecipeRequest;
  readonly conditions: Conditions;
  /** Time that a simulator is asked to run, ms. */
  readonly durationMs: number;
  readonly program: Program;
}

/** A file of spikes as it can be shown, or what does not fit in it. */
export type RecordingAnswer =
  | { readonly kind: "refused"; readonly fault: RecordingFault }
  | {
      readonly kind: "read";
      /** Of the whole recording, from 0 ms on. Transferred. */
      readonly batches: readonly RecordingBatch[];
      /** What the file says it was recorded from; null where it does not. */
      readonly simulator: string | null;
      readonly spikes: { readonly excitatory: number; readonly inhibitory: number };
      readonly lengthMs: number;
    };

/** Jobs are numbered by the client. Every job rejects with a sentence when it cannot be carried out, and when it is stopped. */
export interface AnalysisApi {
  /** Answers as soon as the thread runs: whether it holds a lock of this name from then on, for as long as it lives. */
  connect(lockName: string): Promise<boolean>;
  /** Answers as soon as the thread hears commands, between two steps of its jobs. */
  beat(): Promise<void>;
  /** Keeps a response atlas, with those under other blockers of the same network. Resolves with the hash of its network. */
  offerAtlas(bytes: Uint8Array): Promise<string>;
  /**
   * Keeps the ensemble of a network whose response atlas was offered; without one, the parameter set is an ensemble of one.
   * Rejects with a sentence for a file that is altered or belongs to another network or atlas.
   */
  offerEnsemble(network: string, bytes: Uint8Array): Promise<void>;
  /** Works out the bands of a course over the ensemble of a network, at these times. */
  bandCourse(
    job: number,
    network: string,
    request: BandRequest,
    onProgress: OnProgress<CourseBands>,
  ): Promise<CourseBands>;
  /** Works out a virtual cohort on the response atlas of a network that was offered. */
  runCohort(
    job: number,
    network: string,
    request: CohortRequest,
    onProgress: OnProgress<CohortReport>,
  ): Promise<CohortReport>;
  /** Runs courses under a hypothesis, or a mixture, in the parameter set. Told the share that is done. */
  runHypothesis(
    job: number,
    networks: SetNetworks,
    request: BenchRequest,
    onProgress: OnProgress<number>,
  ): Promise<BenchAnswer>;
  /** Measures drug less vehicle on networks of several seeds, each simulated in this thread. */
  measureSeedDifferences(
    job: number,
    request: SeedDifferenceRequest,
    onProgress: OnProgress<SeedDifferenceReport>,
  ): Promise<SeedDifferenceReport>;
  /** Measures a span of a recording, whose arrays may be transferred. */
  measureSpan(span: RecordedSpan): Promise<SpanReport>;
  /** Reads a file of spikes of a network of so many cells, checked whole. Told the share that is read. */
  readRecording(
    job: number,
    file: File,
    cells: Cells,
    onProgress: OnProgress<number>,
  ): Promise<RecordingAnswer>;
  /** Spikes as a SONATA file, transferred: HDF5 is loaded by this thread alone. */
  encodeSpikes(spikes: Spikes): Promise<Uint8Array<ArrayBuffer>>;
  /** Writes a network as a ZIP into a file, or resolves with its content where there is none. Told the share that is done. */
  exportNetwork(
    job: number,
    request: NetworkExportRequest,
    into: FileSystemFileHandle | null,
    onProgress: OnProgress<number>,
  ): Promise<{ readonly bytes: number; readonly content: Blob | null }>;
  /** Stops a job; nothing happens when it has ended. */
  stop(job: number): Promise<void>;
}
