/** The page's questions in the analysis thread: each is checked and carried out, several at once by turns. */

import { within } from "../src/model/limits.ts";
import { RefusalError } from "../src/model/refusal.ts";
import { type Atlas, withOffered } from "../src/treatment/atlas/atlas.ts";
import { decodeAtlas } from "../src/treatment/atlas/atlas-file.ts";
import {
  type CohortReport,
  type CohortRequest,
  cohortLimits,
  runCohort,
} from "../src/treatment/cohort/run-cohort.ts";
import { singleSet } from "../src/treatment/ensemble/ensemble.ts";
import type { AnalysisApi, OnProgress } from "../src/wire/analysis-api.ts";
import { carryOut } from "./analysis-job.ts";

export class AnalysisService implements AnalysisApi {
  /** Every atlas that has been offered, by the hash of its network. */
  private readonly atlases = new Map<string, Atlas>();
  private readonly jobs = new Map<number, AbortController>();

  async connect(): Promise<void> {}

  async offerAtlas(bytes: Uint8Array): Promise<string> {
    const atlas = decodeAtlas(bytes);
    const { networkHash } = atlas.origin;
    this.atlases.set(networkHash, withOffered(this.atlases.get(networkHash), atlas));
    return networkHash;
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
    return this.run(job, runCohort(request, [singleSet(this.atlasOf(network))]), onProgress);
  }

  async stop(job: number): Promise<void> {
    this.jobs.get(job)?.abort(new RefusalError({ key: "refusal.stopped" }));
  }

  private async run<Report, Result>(
    job: number,
    work: Generator<() => Report, Result>,
    onProgress: OnProgress<Report>,
  ): Promise<Result> {
    const stopper = new AbortController();
    this.jobs.set(job, stopper);
    try {
      return await carryOut(work, { signal: stopper.signal, onProgress });
    } finally {
      this.jobs.delete(job);
    }
  }

  private atlasOf(network: string): Atlas {
    const atlas = this.atlases.get(network);
    if (!atlas) throw new RefusalError({ key: "refusal.noAtlasOfNetwork", values: { network } });
    return atlas;
  }
}
