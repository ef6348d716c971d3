import { type NetworkState, type StateVariableName, stateVariableNames } from "../../model/network/state.ts";
import { stateColumn, stateColumns } from "./layout.ts";

/** The state as one array, a column per variable (`layout.ts`). */
export function flattenState(state: NetworkState, neurons: number): Float32Array {
  const flat = new Float32Array(stateColumns * neurons);
  for (const name of stateVariableNames) flat.set(state[name], stateColumn[name] * neurons);
  return flat;
}

/** Views of the columns of a flat state; they share its memory. */
export function stateViews(flat: Float32Array, neurons: number): NetworkState {
  const view = (name: StateVariableName) => {
    const first = stateColumn[name] * neurons;
    return [name, flat.subarray(first, first + neurons)] as const;
  };
  return Object.fromEntries(stateVariableNames.map(view)) as unknown as NetworkState;
}
