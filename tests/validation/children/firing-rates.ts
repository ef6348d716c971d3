/**
 * A child process that measures firing rates on the reference engine. In Vitest every call across modules goes through
 * its loader, which makes loops over all neurons several times slower than they are.
 */
import { serveTasks } from "../../../src/cli/pool-child.ts";
import { ReferenceEngine } from "../../../src/engine/reference/reference-engine.ts";
import { createRecipe } from "../../../src/model/recipe.ts";

export interface FiringRatesTask {
  readonly phases: "javascript" | "webassembly";
  readonly seed: number;
}

export interface FiringRates {
  readonly excitatoryHz: number;
  readonly inhibitoryHz: number;
}

serveTasks<FiringRatesTask, FiringRates>(async ({ phases, seed }) => {
  const recipe = createRecipe({ neurons: 5120, seed });
  const engine = new ReferenceEngine(recipe, "reference", null, phases);
  await engine.advance(2000);
  const { count, neurons } = await engine.advance(20_000);
  const { excitatory, inhibitory } = recipe.sheet;
  const spikes = neurons.subarray(0, count).filter((neuron) => neuron < excitatory).length;
  return { excitatoryHz: spikes / excitatory / 2, inhibitoryHz: (count - spikes) / inhibitory / 2 };
});
