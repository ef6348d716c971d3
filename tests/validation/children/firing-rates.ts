/**
 * Measures firing rates on the reference engine, in a child process: in Vitest every call across modules
 * goes through its loader, which makes loops over all neurons several times slower than they are.
 */
import { ReferenceEngine } from "../../../src/engine/reference/reference-engine.ts";
import { createRecipe } from "../../../src/model/network/recipe.ts";

export interface FiringRatesTask {
  readonly phases: "javascript" | "webassembly";
  readonly seed: number;
}

export interface FiringRates {
  readonly excitatoryHz: number;
  readonly inhibitoryHz: number;
}

export async function measureFiringRates({ phases, seed }: FiringRatesTask): Promise<FiringRates> {
  const recipe = createRecipe({ neurons: 5120, seed });
  const engine = new ReferenceEngine(recipe, "reference", null, phases);
  await engine.advance(2000);
  const { totalExcitatory, totalInhibitory } = (await engine.advance(20_000)).counts;
  const { excitatory, inhibitory } = recipe.sheet;
  return { excitatoryHz: totalExcitatory / excitatory / 2, inhibitoryHz: totalInhibitory / inhibitory / 2 };
}
