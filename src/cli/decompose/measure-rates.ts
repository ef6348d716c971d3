/** One run of the decomposition: rates and blocks of a network under a constant concentration. */
import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { createConditions } from "../../model/conditions.ts";
import { createRecipe } from "../../model/network/recipe.ts";
import type { NetworkStatistics } from "../../model/network-statistics.ts";
import type { ParameterSetName } from "../../model/parameter-sets/parameter-sets.ts";
import { meanUnbindingFactor } from "../../simulation/measure/unbinding.ts";
import { advanceInto, MeasuredWindow } from "../../simulation/measure/window.ts";
import { makeEngine } from "../make-engine.ts";
import { offerThreads } from "../start-thread.ts";

export interface RateTask {
  readonly neurons: number;
  readonly seed: number;
  readonly parameterSet: ParameterSetName;
  /** Values in place of those of the set. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly concentrationUm: number;
  readonly warmupMs: number;
  readonly durationMs: number;
  /** Whether the mean unbinding factor is wanted as well. */
  readonly isUnbindingWanted?: boolean;
}

export interface RateResult {
  readonly task: RateTask;
  readonly statistics: NetworkStatistics;
  readonly recipeHash: string;
  readonly meanUnbindingFactor: number | null;
}

/** Milliseconds between two looks at the state for the mean unbinding factor. */
const lookEveryMs = 50;

async function measureRates(task: RateTask): Promise<RateResult> {
  const { neurons, seed, parameterSet, parameters, concentrationUm, warmupMs, durationMs } = task;
  const recipe = createRecipe({ neurons, seed, parameterSet, parameters });
  const engine = await makeEngine(recipe, "reference", undefined, offerThreads(availableParallelism()));
  engine.setConditions(createConditions(recipe.sheet, { concentrationUm }));
  await advanceInto(engine, warmupMs, null);
  const window = new MeasuredWindow(recipe.sheet);
  const factors: number[] = [];
  await advanceInto(engine, durationMs, window, {
    longestMs: lookEveryMs,
    onPiece: async () => {
      if (task.isUnbindingWanted) factors.push(meanUnbindingFactor(recipe, await engine.readState()));
      await setImmediate(); // lets an interrupt in
    },
  });
  engine.dispose();
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
  return {
    ...{ task, statistics: window.sheet, recipeHash: recipe.hash },
    meanUnbindingFactor: task.isUnbindingWanted ? mean : null,
  };
}

/** The results in the order of the tasks, one after the other on all cores. */
export async function measureAll(
  tasks: readonly RateTask[],
  onProgress?: (fraction: number, finished: number) => void,
): Promise<RateResult[]> {
  const results: RateResult[] = [];
  for (const task of tasks) {
    results.push(await measureRates(task));
    onProgress?.(results.length / tasks.length, results.length);
  }
  return results;
}
