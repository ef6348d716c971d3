/** Phase 3, fire: cells past threshold are reset, adapt and release. Their ids are collected for phase 4. */
import { releaseFractionAfterSpike } from "../../model/equations/synapse.ts";
import type { NetworkState } from "../../model/state.ts";
import type { StepConstants } from "../../model/step-constants.ts";

/**
 * Fires the neurons `0 … neurons − 1` that are past threshold: excitatory ones at the detection potential,
 * inhibitory ones at their own threshold. Writes their ids to `fired` in ascending order; returns how many.
 */
export function fire(
  state: NetworkState,
  thresholds: Float32Array,
  shared: StepConstants,
  excitatory: number,
  neurons: number,
  fired: Int32Array,
): number {
  const { membranePotential, adaptation, releaseFraction, stepsSinceSpike } = state;
  const { spikeDetectionMv, adaptationIncrementPa, nmdaDecayPerStep, saturationStep } = shared;
  let count = 0;
  for (let neuron = 0; neuron < excitatory; neuron++) {
    if (membranePotential[neuron]! > spikeDetectionMv) {
      membranePotential[neuron] = shared.excitatory.resetMv;
      adaptation[neuron] = adaptation[neuron]! + adaptationIncrementPa;
      releaseFraction[neuron] = releaseFractionAfterSpike(
        releaseFraction[neuron]!,
        stepsSinceSpike[neuron]!,
        nmdaDecayPerStep,
        saturationStep,
      );
      stepsSinceSpike[neuron] = 0;
      fired[count++] = neuron;
    }
  }
  for (let neuron = excitatory; neuron < neurons; neuron++) {
    if (membranePotential[neuron]! >= thresholds[neuron]!) {
      membranePotential[neuron] = shared.inhibitory.resetMv;
      stepsSinceSpike[neuron] = 0;
      fired[count++] = neuron;
    }
  }
  return count;
}
