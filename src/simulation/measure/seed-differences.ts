/** Drug less vehicle over several networks that differ in their seed alone: each is measured with the drug and without, from a fresh start. */
import type { Engine } from "../../engine/engine.ts";
import { createConditions } from "../../model/conditions.ts";
import { createRecipe, type Recipe } from "../../model/network/recipe.ts";
import type { ParameterSetName } from "../../model/parameter-sets/parameter-sets.ts";
import { measureNetwork } from "./measure-network.ts";

/** The smallest sheet that there is. */
const seedNeurons = 5120;
/** The warm-up of `run`. */
const usualWarmupMs = 1500;
const usualWindowMs = 3000;

export interface SeedDifferenceRequest {
  readonly parameterSet: ParameterSetName;
  /** Parameters that differ from the set. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly concentrationUm: number;
  readonly ampaBlock: number;
  readonly seeds: readonly number[];
  /** Simulated and discarded first, then measured, ms; 1 500 and 3 000 by default. */
  readonly warmupMs?: number;
  readonly windowMs?: number;
}

export interface SeedDifference {
  readonly seed: number;
  /** Rate with the drug less rate without, Hz. */
  readonly excitatoryHz: number;
  readonly inhibitoryHz: number;
}

export interface SeedDifferenceReport {
  readonly request: SeedDifferenceRequest;
  /** Neurons of each network; simulated first and discarded, then measured, ms. */
  readonly neurons: number;
  readonly warmupMs: number;
  readonly windowMs: number;
  readonly differences: readonly SeedDifference[];
  /** Share of the work that is done. */
  readonly progress: number;
}

export interface SeedDifferenceOptions {
  readonly makeEngine: (recipe: Recipe) => Engine;
  readonly signal: AbortSignal;
  /** Waited for: let other work in here. */
  readonly onProgress: (report: SeedDifferenceReport) => void | Promise<void>;
}

/** Rejects with the signal's reason when it is aborted, and with a sentence for parameters that cannot be. */
export async function measureSeedDifferences(
  request: SeedDifferenceRequest,
  { makeEngine, signal, onProgress }: SeedDifferenceOptions,
): Promise<SeedDifferenceReport> {
  const differences: SeedDifference[] = [];
  const { warmupMs = usualWarmupMs, windowMs = usualWindowMs } = request;
  const reportAt = (progress: number): SeedDifferenceReport => ({
    ...{ request, neurons: seedNeurons, warmupMs, windowMs, differences, progress },
  });
  const runs = 2 * request.seeds.length;
  let done = 0;
  const ratesUnder = async (seed: number, concentrationUm: number) => {
    const { parameterSet, parameters, ampaBlock } = request;
    const recipe = createRecipe({ neurons: seedNeurons, seed, parameterSet, parameters });
    const engine = makeEngine(recipe);
    try {
      engine.setConditions(createConditions(recipe.sheet, { concentrationUm, ampaBlock }));
      const { excitatory, inhibitory } = await measureNetwork(engine, {
        warmupMs,
        durationMs: windowMs,
        onProgress: async (doneMs, totalMs) => {
          signal.throwIfAborted();
          await onProgress(reportAt((done + doneMs / totalMs) / runs));
        },
      });
      return { excitatory: excitatory.rateHz, inhibitory: inhibitory.rateHz };
    } finally {
      engine.dispose();
      done++;
    }
  };
  for (const seed of request.seeds) {
    const vehicle = await ratesUnder(seed, 0);
    const drug = await ratesUnder(seed, request.concentrationUm);
    differences.push({
      seed,
      excitatoryHz: drug.excitatory - vehicle.excitatory,
      inhibitoryHz: drug.inhibitory - vehicle.inhibitory,
    });
  }
  return reportAt(1);
}
