/** Everything that wins and losses rest on: the atlas, and eight short runs of the network. */
import { createRecipe, networkHashOf } from "../../model/network/recipe.ts";
import { defaultParameterSet, parameterSets } from "../../model/parameter-sets/parameter-sets.ts";
import type { Evidence } from "../../treatment/evidence/evidence.ts";
import { atlasFileOf, readAtlasFor } from "../atlas/atlas-files.ts";
import type { PoolProgress } from "../process-pool.ts";
import { createAtlasSource } from "../protocol/trajectory-source.ts";
import { ExperimentBench } from "./experiment-bench.ts";
import { Results } from "./results.ts";
import { experimentPlan, runPlan, treatedCondition } from "./runs.ts";
import { compareWithExperiments } from "./wins-and-losses.ts";

export async function measureExperiments(date: string, onProgress?: PoolProgress): Promise<Evidence> {
  const results = await runPlan(experimentPlan, onProgress ? { onProgress } : {});
  return compareWithExperiments(benchWith(new Results(results)), {
    parameterSet: parameterSets[defaultParameterSet].title,
    networkHash: networkHashOf(createRecipe()),
    date,
  });
}

/** The bench of the default network, with its atlas and these runs of it. */
export function benchWith(results: Results): ExperimentBench {
  const recipe = createRecipe();
  const atlas = readAtlasFor(
    atlasFileOf({ parameterSet: defaultParameterSet, without: null }),
    networkHashOf(recipe),
  );
  const source = createAtlasSource(atlas, 1);
  return new ExperimentBench({ source, parameters: recipe.parameters, results, treated: treatedCondition });
}
