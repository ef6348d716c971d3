import { type NetworkState, stateVariableNames } from "../../model/network/state.ts";
import { NotFiniteError } from "../engine-error.ts";

/** Throws `NotFiniteError` naming the first neuron and variable of `state` that is not a finite number. */
export function checkFinite(state: NetworkState, step: number): void {
  for (const name of stateVariableNames) {
    const values = state[name];
    let sum = 0;
    for (let neuron = 0; neuron < values.length; neuron++) sum += values[neuron]! * 0;
    if (sum !== 0) {
      const neuron = values.findIndex((value) => !Number.isFinite(value));
      throw new NotFiniteError(neuron, name, values[neuron]!, step);
    }
  }
}
