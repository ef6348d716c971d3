/** The state that every run starts from: potentials spread over −65 … −60 mV by the seed, all else at rest. */
import { stepsSinceSpikeCap } from "../equations/neuron-records.ts";
import { hashOf } from "./hash.ts";
import type { Recipe } from "./recipe.ts";
import { allocateState, type NetworkState } from "./state.ts";

export function createInitialState(recipe: Recipe): NetworkState {
  const state = allocateState(recipe.sheet.neurons);
  for (let neuron = 0; neuron < recipe.sheet.neurons; neuron++) {
    state.membranePotential[neuron] = -65 + (5 * hashOf(recipe.seed, 3000, neuron)) / 2 ** 32;
  }
  state.stepsSinceSpike.fill(stepsSinceSpikeCap);
  return state;
}
