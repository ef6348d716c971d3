/** What is known of the simulation's thread: whether it answers, and what has failed. A watchdog reads it. */
import { createStore } from "zustand/vanilla";
import type { Refusal } from "../../model/refusal.ts";
import type { LongWork } from "../../wire/supervision-channel.ts";

/** What came of a failure: gone on with from a checkpoint, begun again, begun again with fewer neurons, or nothing. */
export type Remedy = "resumed" | "begun again" | "smaller network" | "none";

export interface ThreadFault {
  /** Time of day, ms (`Date.now`). */
  readonly atMs: number;
  readonly reason: Refusal;
  readonly remedy: Remedy;
}

export interface SupervisionState {
  /** "none" before the first thread and after the last; "failed" when a thread was given up and no other has answered yet. */
  readonly state: "none" | "answering" | "failed";
  /** The last sign of life of the thread, on the clock of `performance.now`; null before the first. */
  readonly lastSignMs: number | null;
  /** Work that the thread has announced: it may not answer meanwhile. */
  readonly work: LongWork | null;
  /** Where the run would be gone on from; null where it could not be. */
  readonly checkpoint: { readonly step: number; readonly hours: number } | null;
  /** The last faults, the newest last. */
  readonly faults: readonly ThreadFault[];
}

export const supervisionStore = createStore<SupervisionState>(() => ({
  state: "none",
  lastSignMs: null,
  work: null,
  checkpoint: null,
  faults: [],
}));

const faultsKept = 50;

/** Writes a failure down. */
export function noteFault(fault: ThreadFault): void {
  supervisionStore.setState(({ faults }) => ({
    state: "failed",
    work: null,
    faults: [...faults, fault].slice(-faultsKept),
  }));
}
