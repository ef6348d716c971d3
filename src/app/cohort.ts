/** The virtual cohort, as the page asks for it and shows it. */
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { ParameterSetName } from "../model/parameter-sets/parameter-sets.ts";
import { reasonOf } from "../model/refusal.ts";
import { cohortLimits } from "../treatment/cohort/cohort-limits.ts";
import type { CohortReport, CohortRequest } from "../treatment/cohort/run-cohort.ts";
import { setsWithEnsemble } from "../treatment/ensemble/ensemble.ts";
import type { Sentence } from "../web/messages/messages.ts";
import { type Analysis, analysis } from "./analysis.ts";
import { offerEnsemble } from "./analysis-network.ts";
import { fetchAtlas } from "./atlas-offer.ts";
import type { FetchFile } from "./fetch-bytes.ts";
import { CommandCancelled } from "./run.ts";

export interface CohortState {
  /** What is there; grows while the cohort is worked out. */
  readonly report: CohortReport | null;
  /** The parameter set that the report is of. */
  readonly parameterSet: ParameterSetName | null;
  readonly isRunning: boolean;
  /** Why there is none, or no more of it. */
  readonly refusal: Sentence | null;
  /** Number of the subject that is looked at; null for none. */
  readonly picked: number | null;
}

export const cohortStore = createStore<CohortState>(() => ({
  report: null,
  parameterSet: null,
  isRunning: false,
  refusal: null,
  picked: null,
}));

const usualRequest: CohortRequest = {
  seed: cohortLimits.seed.rest,
  subjects: cohortLimits.subjects.rest,
};

export interface CohortOptions {
  readonly request?: CohortRequest;
  readonly signal?: AbortSignal;
  readonly fetchFile?: FetchFile;
  readonly thread?: Analysis;
}

let lastRun = 0;

/** Works out the cohort of a parameter set in place of the one before; what is known of it is shown on the way. Never rejects: a refusal is kept. */
export async function showCohort(
  parameterSet: ParameterSetName,
  {
    request = usualRequest,
    signal,
    fetchFile = (address, options) => fetch(address, options),
    thread = analysis,
  }: CohortOptions = {},
): Promise<void> {
  const run = ++lastRun;
  const show = (changes: Partial<CohortState>) => {
    if (run === lastRun) cohortStore.setState(changes);
  };
  show({ report: null, parameterSet, isRunning: true, refusal: null, picked: null });
  try {
    const { bytes, sentence } = await fetchAtlas({ parameterSet, without: null }, fetchFile);
    if (bytes === null) {
      show({ isRunning: false, refusal: sentence });
      return;
    }
    const tell = (report: CohortReport) => show({ report });
    const report = await thread.run(async (api, job, follow) => {
      const network = setsWithEnsemble.includes(parameterSet)
        ? await offerEnsemble(api, parameterSet, fetchFile)
        : await api.offerAtlas(bytes);
      return api.runCohort(job, network, request, follow(tell));
    }, signal);
    show({ report, isRunning: false });
  } catch (error) {
    const refusal = error instanceof CommandCancelled ? null : reasonOf(error);
    show({ isRunning: false, refusal });
  }
}

/** Looks at a subject of the cohort; null at none. */
export const pickSubject = (picked: number | null): void => cohortStore.setState({ picked });

export const useCohort = <Value>(select: (state: CohortState) => Value): Value =>
  useStore(cohortStore, select);
