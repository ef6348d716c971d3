/** Phase 3, fire: finds the neurons past threshold, and fires those found. */
import { fire, isPastThreshold } from "../../model/equations/step-neuron.ts";
import type { NetworkState } from "../../model/network/state.ts";
import type { StepConstants } from "../../model/network/step-constants.ts";
import { eventOf } from "./propagate.ts";
import type { SpikeList } from "./spike-list.ts";

/**
 * Writes the neurons of `first` … `end − 1`, all of one population, that are past threshold to `fired`, ascending;
 * returns how many.
 */
export function listPastThreshold(
  state: NetworkState,
  thresholds: Float32Array,
  { spikeDetectionMv }: StepConstants,
  isExcitatory: boolean,
  fired: Int32Array,
  first: number,
  end: number,
): number {
  const { membranePotential } = state;
  let count = 0;
  for (let neuron = first; neuron < end; neuron++) {
    if (isPastThreshold(membranePotential[neuron]!, thresholds[neuron]!, spikeDetectionMv, isExcitatory)) {
      fired[count++] = neuron;
    }
  }
  return count;
}

/** Fires the spikes of the list, and notes the event that each sends out; ids below `excitatory` are excitatory cells. */
export function fireListed(
  state: NetworkState,
  network: StepConstants,
  excitatory: number,
  { count, neurons, events }: SpikeList,
): void {
  const { membranePotential, adaptation, nmdaGating, stepsSinceSpike } = state;
  for (let index = 0; index < count; index++) {
    const neuron = neurons[index]!;
    const isExcitatory = neuron < excitatory;
    const next = fire(
      adaptation[neuron]!,
      nmdaGating[neuron]!,
      stepsSinceSpike[neuron]!,
      isExcitatory ? network.excitatory : network.inhibitory,
      network,
      isExcitatory,
    );
    membranePotential[neuron] = next.membranePotential;
    adaptation[neuron] = next.adaptation;
    nmdaGating[neuron] = next.nmdaGating;
    stepsSinceSpike[neuron] = next.stepsSinceSpike;
    events[index] = eventOf(state, excitatory, neuron, network);
  }
}
