/** How fast ketamine unbinds in a network as it is, relative to −66 mV: what its voltage dependence amounts to on average. */
import { createConditions } from "../../model/conditions.ts";
import { magnesiumVoltageFactor, unbindingVoltageFactor } from "../../model/equations/nmda-block.ts";
import { nmdaActivatedFraction } from "../../model/equations/synapse.ts";
import type { Recipe } from "../../model/network/recipe.ts";
import type { NetworkState } from "../../model/network/state.ts";
import { createStepConstants } from "../../model/network/step-constants.ts";

/** Mean over the activated channels of each population, then the geometric mean of both; of a healthy network. */
export function meanUnbindingFactor(recipe: Recipe, state: NetworkState): number {
  const { sheet } = recipe;
  const constants = createStepConstants(recipe, createConditions(sheet));
  const { voltageFactorAtMinus66Mv, ambientOpenFraction } = constants;
  const meanOver = (first: number, end: number, ceilingNs: number) => {
    let [sum, weights] = [0, 0];
    for (let neuron = first; neuron < end; neuron++) {
      const weight = nmdaActivatedFraction(state.nmdaActivation[neuron]!, ceilingNs, ambientOpenFraction);
      const factor = magnesiumVoltageFactor(state.membranePotential[neuron]!);
      sum += weight * unbindingVoltageFactor(factor, voltageFactorAtMinus66Mv, 1);
      weights += weight;
    }
    return sum / weights;
  };
  return Math.sqrt(
    meanOver(0, sheet.excitatory, constants.nmdaCeilingExcitatoryNs[0]!) *
      meanOver(sheet.excitatory, sheet.neurons, constants.nmdaCeilingInhibitoryNs),
  );
}
