/**
 * The phases that touch every neuron in every step — deliver, integrate and the threshold test — behind one
 * interface, because they exist twice: as plain JavaScript, the oracle, and compiled from it to WebAssembly.
 * Whoever carries them out owns the arrays they work on.
 */
import type { NetworkState } from "../../model/network/state.ts";
import type { StepConstants } from "../../model/network/step-constants.ts";
import type { ArrivalRing } from "./arrival-ring.ts";

export interface NeuronPhases {
  /** What carries them out, in words. */
  readonly device: string;
  /** The network, from the initial state on. */
  readonly state: NetworkState;
  readonly ring: ArrivalRing;
  /** Factor on the conductance of each neuron's background events, for imposed input; 1 from the start and without any. */
  readonly backgroundGain: Float32Array;
  /** Whether any of those factors may differ from 1: if not, they need not be read. */
  isImposed: boolean;
  /** Ids of the neurons that `listPastThreshold` found. */
  readonly fired: Int32Array;
  /** Takes effect from the next phase on. */
  setConstants(constants: StepConstants): void;
  /** Phase 1 of `step`; empties the ring's slot behind it. */
  deliver(step: number): void;
  /** Phase 2. Returns 0 if every new potential is a finite number, else something that is not 0. */
  integrate(): number;
  /** The test of phase 3: how many neurons are past threshold; their ids, ascending, are in `fired`. */
  listPastThreshold(): number;
}
