/** The page's questions in the analysis thread: each is checked and carried out, several at once by turns. */

import { transfer } from "comlink";
import { ReferenceEngine } from "../src/engine/reference/reference-engine.ts";
import type { Cells } from "../src/io/recording/spike-check.ts";
import { spikesAsSonata } from "../src/io/spikes/sonata.ts";
import type { Spikes } from "../src/io/spikes/spikes.ts";
import { within } from "../src/model/limits.ts";
import { RefusalError } from "../src/model/refusal.ts";
import { yieldToCommands } from "../src/simulation/live/yield-to-commands.ts";
import {
  measureSeedDifferences,
  type SeedDifferenceReport,
  type SeedDifferenceRequest,
} from "../src/simulation/measure/seed-differences.ts";
import { measureSpan, type RecordedSpan, type SpanReport } from "../src/simulation/measure/span.ts";
import { type Atlas, withOffered } from "../src/treatment/atlas/atlas.ts";
import { decodeAtlas } from "../src/treatment/atlas/atlas-file.ts";
import { checksumOf } from "../src/treatment/checked-file.ts";
import { cohortLimits } from "../src/treatment/cohort/cohort-limits.ts";
import { type CohortReport, type CohortRequest, runCohort } from "../src/treatment/cohort/run-cohort.ts";
import { type CourseBands, courseBands } from "../src/treatment/ensemble/course-bands.ts";
import { type EnsembleMember, singleSet } from "../src/treatment/ensemble/ensemble.ts";
import { assertEnsembleFits, decodeEnsemble, membersOf } from "../src/treatment/ensemble/ensemble-file.ts";
import type { CourseRequest } from "../src/treatment/hypotheses/bench.ts";
import {
  type BenchAnswer,
  type BenchRequest,
  benchOfSet,
  runOnBench,
} from "../src/treatment/hypotheses/bench-work.ts";
import type { CalibratedBench } from "../src/treatment/hypotheses/calibrate-gains.ts";
import type {
  AnalysisApi,
  BandRequest,
  NetworkExportRequest,
  OnProgress,
  RecordingAnswer,
  SetNetworks,
} from "../src/wire/analysis-api.ts";
import { holdLock } from "../src/wire/thread-life.ts";
import { carryOut, type JobPace } from "./analysis-job.ts";
import { exportNetwork } from "./export-network.ts";
import { readRecording } from "./read-recording.ts";
import { tellWork } from "./told-work.ts";

/**
 * Bands come by themselves, on a machine that may have two cores: they leave four fifths of one to the network and its picture.
 * Each report costs a sort of all members at every point of every column.
 */
const bandPace: JobPace = { rest: 4, progressEveryMs: 2000 };

/** The page is told at most so often, ms. */
const seedProgressEveryMs = 400;

export class AnalysisService implements AnalysisApi {
  /** Every atlas that has been offered, by the hash of its network. */
  private readonly atlases = new Map<string, Atlas>();
  /** Of the file of each network's atlas under ketamine. */
  private readonly atlasChecksums = new Map<string, string>();
  private readonly ensembles = new Map<string, readonly EnsembleMember[]>();
  /** The bench of hypotheses, and the networks it is of: a second question finds its gains known. */
  private bench: { readonly key: string; readonly of: CalibratedBench } | null = null;
  private readonly jobs = new Map<number, AbortController>();

  connect(lockName: string): Promise<boolean> {
    return holdLock(lockName);
  }

  async beat(): Promise<void> {}

  async offerAtlas(bytes: Uint8Array): Promise<string> {
    const atlas = decodeAtlas(bytes);
    const { networkHash, blocker } = atlas.origin;
    if (blocker === "ketamine") this.atlasChecksums.set(networkHash, checksumOf(bytes));
    this.atlases.set(networkHash, withOffered(this.atlases.get(networkHash), atlas));
    return networkHash;
  }

  async offerEnsemble(network: string, bytes: Uint8Array): Promise<void> {
    const atlas = this.atlasOf(network);
    const tables = decodeEnsemble(bytes);
    assertEnsembleFits(tables, {
      parameterSet: atlas.origin.parameterSet,
      networkHash: network,
      atlasChecksum: this.atlasChecksums.get(network) ?? "",
    });
    this.ensembles.set(network, membersOf(tables, atlas));
  }

  async bandCourse(
    job: number,
    network: string,
    request: BandRequest,
    onProgress: OnProgress<CourseBands>,
  ): Promise<CourseBands> {
    return this.run(job, courseBands({ ...request, members: this.membersOf(network) }), onProgress, bandPace);
  }

  async runCohort(
    job: number,
    network: string,
    { seed, subjects }: CohortRequest,
    onProgress: OnProgress<CohortReport>,
  ): Promise<CohortReport> {
    const request = {
      seed: within(cohortLimits.seed, seed),
      subjects: within(cohortLimits.subjects, subjects),
    };
    return this.run(job, runCohort(request, this.membersOf(network)), onProgress);
  }

  async runHypothesis(
    job: number,
    networks: SetNetworks,
    request: BenchRequest,
    onProgress: OnProgress<number>,
  ): Promise<BenchAnswer> {
    return this.run(job, runOnBench(this.benchOf(networks, request.calibratedTo), request), onProgress);
  }

  async measureSeedDifferences(
    job: number,
    request: SeedDifferenceRequest,
    onProgress: OnProgress<SeedDifferenceReport>,
  ): Promise<SeedDifferenceReport> {
    let toldAt = performance.now();
    return this.stoppable(job, (signal) =>
      measureSeedDifferences(request, {
        makeEngine: (recipe) => new ReferenceEngine(recipe),
        signal,
        onProgress: async (report) => {
          if (performance.now() - toldAt >= seedProgressEveryMs) {
            toldAt = performance.now();
            void onProgress(report);
          }
          await yieldToCommands();
        },
      }),
    );
  }

  async readRecording(
    job: number,
    file: File,
    cells: Cells,
    onProgress: OnProgress<number>,
  ): Promise<RecordingAnswer> {
    const answer = await this.stoppable(job, (signal) =>
      readRecording(file, cells, tellWork(signal, onProgress)),
    );
    if (answer.kind === "refused") return answer;
    const buffers = answer.batches.flatMap(({ neurons, steps, series }) => [
      ...[neurons.buffer, steps.buffer, series.buffer],
    ]);
    return transfer(answer, buffers);
  }

  async measureSpan(span: RecordedSpan): Promise<SpanReport> {
    return measureSpan(span);
  }

  exportNetwork(
    job: number,
    request: NetworkExportRequest,
    into: FileSystemFileHandle | null,
    onProgress: OnProgress<number>,
  ): Promise<{ readonly bytes: number; readonly content: Blob | null }> {
    return this.stoppable(job, (signal) => exportNetwork(request, into, tellWork(signal, onProgress)));
  }

  async encodeSpikes(spikes: Spikes): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = await spikesAsSonata(spikes);
    return transfer(bytes, [bytes.buffer]);
  }

  async stop(job: number): Promise<void> {
    this.jobs.get(job)?.abort(new RefusalError({ key: "refusal.stopped" }));
  }

  private async run<Report, Result>(
    job: number,
    work: Generator<() => Report, Result>,
    onProgress: OnProgress<Report>,
    pace?: JobPace,
  ): Promise<Result> {
    return this.stoppable(job, (signal) => carryOut(work, { signal, onProgress, ...(pace && { pace }) }));
  }

  /** Carries out a job that `stop` ends. */
  private async stoppable<Result>(
    job: number,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const stopper = new AbortController();
    this.jobs.set(job, stopper);
    try {
      return await work(stopper.signal);
    } finally {
      this.jobs.delete(job);
    }
  }

  private membersOf(network: string): readonly EnsembleMember[] {
    return this.ensembles.get(network) ?? [singleSet(this.atlasOf(network))];
  }

  private benchOf(networks: SetNetworks, calibratedTo: CourseRequest): CalibratedBench {
    const key = JSON.stringify([networks, calibratedTo]);
    if (this.bench?.key !== key) {
      const atlases = {
        intact: this.atlasOf(networks.intact),
        "glun2b-excitatory": this.atlasOf(networks["glun2b-excitatory"]),
        "glun2b-inhibitory": this.atlasOf(networks["glun2b-inhibitory"]),
      };
      this.bench = { key, of: benchOfSet(atlases, calibratedTo) };
    }
    return this.bench.of;
  }

  private atlasOf(network: string): Atlas {
    const atlas = this.atlases.get(network);
    if (!atlas) throw new RefusalError({ key: "refusal.noAtlasOfNetwork", values: { network } });
    return atlas;
  }
}
