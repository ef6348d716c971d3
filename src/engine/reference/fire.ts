/** Phase 3, fire: the cells found past threshold are reset, adapt and release. */
import { releaseFractionAfterSpike } from "../../model/equations/synapse.ts";
import type { NetworkState } from "../../model/network/state.ts";
import type { StepConstants } from "../../model/network/step-constants.ts";

/** Fires the first `count` neurons of the list `fired`; ids below `excitatory` are excitatory cells. */
export function fire(
  state: NetworkState,
  shared: StepConstants,
  excitatory: number,
  fired: Int32Array,
  count: number,
): void {
  const { membranePotential, adaptation, releaseFraction, stepsSinceSpike } = state;
  const { adaptationIncrementPa, nmdaDecayPerStep, saturationStep } = shared;
  for (let index = 0; index < count; index++) {
    const neuron = fired[index]!;
    if (neuron < excitatory) {
      membranePotential[neuron] = shared.excitatory.resetMv;
      adaptation[neuron] = adaptation[neuron]! + adaptationIncrementPa;
      releaseFraction[neuron] = releaseFractionAfterSpike(
        releaseFraction[neuron]!,
        stepsSinceSpike[neuron]!,
        nmdaDecayPerStep,
        saturationStep,
      );
    } else {
      membranePotential[neuron] = shared.inhibitory.resetMv;
    }
    stepsSinceSpike[neuron] = 0;
  }
}
