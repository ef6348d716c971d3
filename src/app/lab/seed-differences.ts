/** Drug less vehicle over several seeds, as a person asks for it: worked out in the analysis thread, stopped and shown on the way. */
import { createStore } from "zustand/vanilla";
import { changedParameters } from "../../model/parameter-sets/parameter-sets.ts";
import { reasonOf } from "../../model/refusal.ts";
import type { Sentence } from "../../web/messages/messages.ts";
import { type Analysis, analysis } from "../analysis.ts";
import { CommandCancelled } from "../run.ts";
import { appStore } from "../store.ts";

type AnalysisThread = Parameters<Parameters<Analysis["run"]>[0]>[0];
export type SeedReport = Awaited<ReturnType<AnalysisThread["measureSeedDifferences"]>>;

/** Enough for an interval that a person can use. */
export const comparedSeeds = [101, 102, 103, 104, 105, 106, 107, 108];

export interface SeedDifferenceState {
  readonly report: SeedReport | null;
  readonly isRunning: boolean;
  readonly refusal: Sentence | null;
}
const nothing: SeedDifferenceState = { report: null, isRunning: false, refusal: null };
export const seedDifferenceStore = createStore<SeedDifferenceState>(() => nothing);

let stopper: AbortController | null = null;

export function stopSeedDifferences(): void {
  stopper?.abort();
  stopper = null;
  seedDifferenceStore.setState({ isRunning: false });
}

/** Measures at the present concentration and AMPA block, in place of what ran before. Never rejects: a refusal is kept. */
export async function measureSeedDifferences(thread: Analysis = analysis): Promise<void> {
  stopSeedDifferences();
  const { report: network, effectiveUm, ampaBlock } = appStore.getState();
  if (!network) return;
  const mine = new AbortController();
  stopper = mine;
  const { parameterSet } = network;
  const changed = changedParameters(parameterSet, network.parameters).map(({ name, to }) => [name, to]);
  const request = {
    ...{ parameterSet, parameters: Object.fromEntries(changed), ampaBlock, seeds: comparedSeeds },
    concentrationUm: effectiveUm,
  };
  seedDifferenceStore.setState({ ...nothing, isRunning: true });
  const show = (report: SeedReport) => {
    if (stopper === mine) seedDifferenceStore.setState({ report });
  };
  try {
    show(
      await thread.run(
        (api, job, follow) => api.measureSeedDifferences(job, request, follow(show)),
        mine.signal,
      ),
    );
  } catch (error) {
    if (stopper === mine && !(error instanceof CommandCancelled)) {
      seedDifferenceStore.setState({ refusal: reasonOf(error) });
    }
  } finally {
    if (stopper === mine) stopSeedDifferences();
  }
}
