/**
 * The phases of a step over all neurons behind one interface, because they exist twice: as plain JavaScript, the
 * oracle, and compiled from it to WebAssembly. Whoever carries them out owns the arrays they work on.
 */
import type { StepConstants } from "../../model/network/step-constants.ts";
import type { Sentence } from "../../web/messages/messages.ts";
import type { NetworkArrays } from "./network-arrays.ts";
import type { SpikeList } from "./spike-list.ts";

/** Told whenever a phase has ended, with its label. */
export type PhaseEnded = (label: string) => void;

export interface NeuronPhases {
  /** What carries them out, in words. */
  readonly device: Sentence;
  /** CPU threads that take part. */
  readonly threads: number;
  readonly areThreadsReady: boolean;
  readonly arrays: NetworkArrays;
  /** Whether any factor on the background events may differ from 1: if not, they need not be read. */
  isImposed: boolean;
  /** How many steps phases 1 to 3 can take at once from `step` on: no more than the shortest delay, and within a millisecond. */
  intervalFrom(step: number): number;
  /** Takes effect from the next step on. */
  setConstants(constants: StepConstants): void;
  /**
   * Phases 1 to 3 of `steps` steps from `step` on. Answers with the spikes, lent until the next call. Throws
   * `NotFiniteError` when a variable stops being a finite number.
   */
  advance(step: number, steps: number, ended: PhaseEnded): SpikeList;
  /** Phase 4 of these spikes; if it `mayWait`, at the latest when the next interval begins or the events are taken. */
  propagate(spikes: SpikeList, mayWait: boolean): void;
  /** Completes phase 4 of all spikes; answers with the events that were entered since the last call. */
  takeSynapticEvents(): number;
  /** Enters the spikes again that are under way at step boundary `step`, as the state and the constants have them, and no others. */
  restoreSpikes(step: number): void;
  /** Ends its threads. */
  dispose(): void;
}
