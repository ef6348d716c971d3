/** One batch of steps: its place in time, and what the device must note of it. */
import type { SelectedNeurons } from "../report/spike-selection.ts";
import { absentNeuron, type ProgressField, progressNames } from "./layout.ts";

export interface Batch {
  readonly firstStep: number;
  readonly steps: number;
  readonly stepsPerMs: number;
  /** Whether the state is summed at whole milliseconds, and how many samples the means of potentials have already. */
  readonly isSampled: boolean;
  readonly samplesBefore: number;
  readonly recorded: SelectedNeurons;
  /** Cells whose state is copied at every whole millisecond. */
  readonly followed: readonly number[];
}

export const firstMsOf = ({ firstStep, stepsPerMs }: Batch) => Math.floor(firstStep / stepsPerMs);

/** Milliseconds that the batch touches, in part or whole. */
export const rowsOf = (batch: Batch) =>
  Math.ceil((batch.firstStep + batch.steps) / batch.stepsPerMs) - firstMsOf(batch);

/** Whole milliseconds that end within the batch. */
export const boundariesOf = (batch: Batch) =>
  Math.floor((batch.firstStep + batch.steps) / batch.stepsPerMs) - firstMsOf(batch);

export function progressOf(batch: Batch, ringSlots: number): Uint32Array<ArrayBuffer> {
  const { firstStep, steps, stepsPerMs, samplesBefore, recorded } = batch;
  return progressWith({
    notFiniteNeuron: absentNeuron,
    steps,
    ringSlot: firstStep % ringSlots,
    baseSlot: firstStep % ringSlots,
    stepInMs: firstStep % stepsPerMs,
    samplesBefore,
    recordsSome: recorded.kind === "some" ? 1 : 0,
  });
}

/** Progress while spikes of up to a ring's length before `step` are entered again: steps count from there. */
export function progressForRestoring(step: number, ringSlots: number): Uint32Array<ArrayBuffer> {
  return progressWith({
    notFiniteNeuron: absentNeuron,
    baseSlot: step % ringSlots,
    earliestOffset: ringSlots,
  });
}

const progressWith = (fields: Partial<Record<ProgressField, number>>): Uint32Array<ArrayBuffer> =>
  Uint32Array.from(progressNames, (name) => fields[name] ?? 0);
