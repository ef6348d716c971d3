/**
 * Each variable of a neuron, once: 32-bit floats, one array per variable, indexed by neuron id. Spikes under way follow
 * from these: an axon's delay never outlasts the refractory period, so a cell has at most one, of age `stepsSinceSpike`
 * and with the payload of `nmdaGating`. The refractory state follows likewise.
 */

import type { NeuronState } from "../equations/neuron-records.ts";

export interface StateVariable {
  readonly symbol: string;
  readonly unit: string;
  readonly meaning: string;
}

export const stateTable = {
  membranePotential: { symbol: "V", unit: "mV", meaning: "membrane potential" },
  adaptation: { symbol: "w", unit: "pA", meaning: "adaptation current (0 in inhibitory cells)" },
  nmdaBlock: { symbol: "B", unit: "1", meaning: "fraction of NMDA channels blocked by ketamine" },
  nmdaGating: { symbol: "s", unit: "1", meaning: "NMDA transmission in use right after the last spike" },
  ampaConductance: { symbol: "gA", unit: "nS", meaning: "AMPA conductance" },
  nmdaActivation: { symbol: "S", unit: "nS", meaning: "NMDA activation before saturation and block" },
  gabaConductance: { symbol: "gG", unit: "nS", meaning: "GABA-A conductance" },
  stepsSinceSpike: {
    symbol: "n",
    unit: "steps",
    meaning: "steps since the last spike, 0 in the step of the spike",
  },
} as const satisfies Record<keyof NeuronState, StateVariable>;

export type StateVariableName = keyof typeof stateTable;
export const stateVariableNames = Object.keys(stateTable) as readonly StateVariableName[];

export type { NeuronState };

/** All variables of all neurons at one step boundary. */
export type NetworkState = { readonly [Name in StateVariableName]: Float32Array };

export function allocateState(neurons: number): NetworkState {
  return Object.fromEntries(
    stateVariableNames.map((name) => [name, new Float32Array(neurons)]),
  ) as unknown as NetworkState;
}

export function neuronStateOf(state: NetworkState, neuron: number): NeuronState {
  return Object.fromEntries(
    stateVariableNames.map((name) => [name, state[name][neuron]!]),
  ) as unknown as NeuronState;
}

export function copyState(state: NetworkState): NetworkState {
  return Object.fromEntries(
    stateVariableNames.map((name) => [name, state[name].slice()]),
  ) as unknown as NetworkState;
}
