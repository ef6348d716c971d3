/** A picture of the network: what is asked for, and how engines whose state lies in host memory answer. */
import type { Sheet } from "../../model/network/populations.ts";
import { type NetworkState, type NeuronState, neuronStateOf } from "../../model/network/state.ts";
import type { StepConstants } from "../../model/network/step-constants.ts";
import { encodeNeurons } from "../../wire/frame/encode.ts";

export interface SnapshotRequest {
  /** Where the bytes of every neuron go, column by column (`wire/frame/layout.ts`); the caller keeps away from it until they are there. */
  readonly bytes: Uint8Array;
  /** Decay of the recent-spike trace, biological ms. */
  readonly recentSpikeMs: number;
  /** A neuron whose own variables are wanted as well. */
  readonly neuron: number | null;
  /**
   * Where the glutamate of every field cell goes, in release events that are not cleared yet, if it is wanted. It is
   * empty after `writeState`, and full again in some 20 ms.
   */
  readonly glutamate?: Float32Array;
}

/** Answers `SnapshotRequest` from `state`; `released` is the glutamate of every field cell. */
export function takeSnapshot(
  state: NetworkState,
  sheet: Sheet,
  constants: StepConstants,
  released: Float32Array,
  { bytes, recentSpikeMs, neuron, glutamate }: SnapshotRequest,
): NeuronState | null {
  glutamate?.set(released);
  encodeNeurons(bytes, sheet, state, constants, recentSpikeMs);
  return neuron === null ? null : neuronStateOf(state, neuron);
}
