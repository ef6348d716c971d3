/** Spikes of a recording from elsewhere as batches of what was recorded: whatever else a batch has is missing (NaN). */
import { type RecordedSeries, type RecordingBatch, recordedSeries } from "./recording-batch.ts";

/** A batch is of so many ms, but for the last. */
const batchMs = 1000;
/** What spikes alone tell. */
const counted = ["excitatorySpikes", "inhibitorySpikes"] as const satisfies readonly RecordedSeries[];

export interface SpikesOfFile {
  /** In the order of time; ids on the sheet, where excitatory cells come first. */
  readonly neurons: Uint32Array;
  /** Time of each spike in units of 1 / `stepsPerMs` ms, since the recording began. */
  readonly steps: Uint32Array;
  readonly stepsPerMs: number;
  readonly lengthMs: number;
  readonly excitatoryCells: number;
}

export function batchesOf({
  neurons,
  steps,
  stepsPerMs,
  lengthMs,
  excitatoryCells,
}: SpikesOfFile): RecordingBatch[] {
  const batches: RecordingBatch[] = [];
  let first = 0;
  for (let fromMs = 0; fromMs < lengthMs; fromMs += batchMs) {
    const milliseconds = Math.min(batchMs, lengthMs - fromMs);
    const endStep = (fromMs + milliseconds) * stepsPerMs;
    const series = new Float32Array(recordedSeries.length * milliseconds).fill(Number.NaN);
    const [excitatory, inhibitory] = counted.map((name) => {
      const at = recordedSeries.indexOf(name) * milliseconds;
      return series.subarray(at, at + milliseconds).fill(0);
    }) as [Float32Array, Float32Array];
    let end = first;
    for (; end < steps.length && (steps[end] ?? 0) < endStep; end++) {
      const counts = (neurons[end] ?? 0) < excitatoryCells ? excitatory : inhibitory;
      const ms = Math.floor((steps[end] ?? 0) / stepsPerMs) - fromMs;
      counts[ms] = (counts[ms] ?? 0) + 1;
    }
    batches.push({
      ...{ run: 0, fromMs, milliseconds, stepsPerMs, lostMs: 0, isImposed: false },
      neurons: neurons.slice(first, end) as Uint32Array<ArrayBuffer>,
      steps: steps.slice(first, end) as Uint32Array<ArrayBuffer>,
      ...{ series, cells: [], traces: new Float32Array() },
    });
    first = end;
  }
  return batches;
}
