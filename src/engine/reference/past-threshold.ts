/** Which cells are past threshold: excitatory ones at the detection potential, inhibitory ones at their own threshold. */
import type { NetworkState } from "../../model/network/state.ts";
import type { StepConstants } from "../../model/network/step-constants.ts";

/** Writes the excitatory neurons of `first` … `end − 1` that are past threshold to `fired`, ascending; returns how many. */
export function listExcitatoryPastThreshold(
  state: NetworkState,
  shared: StepConstants,
  fired: Int32Array,
  first: number,
  end: number,
): number {
  const { membranePotential } = state;
  const { spikeDetectionMv } = shared;
  let count = 0;
  for (let neuron = first; neuron < end; neuron++) {
    if (membranePotential[neuron]! > spikeDetectionMv) {
      fired[count++] = neuron;
    }
  }
  return count;
}

/** The same for inhibitory neurons. */
export function listInhibitoryPastThreshold(
  state: NetworkState,
  thresholds: Float32Array,
  fired: Int32Array,
  first: number,
  end: number,
): number {
  const { membranePotential } = state;
  let count = 0;
  for (let neuron = first; neuron < end; neuron++) {
    if (membranePotential[neuron]! >= thresholds[neuron]!) {
      fired[count++] = neuron;
    }
  }
  return count;
}
