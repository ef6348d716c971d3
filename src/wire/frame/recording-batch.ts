/** What the simulation sends while it is recorded: every spike, one row of numbers a millisecond, and the state of a few cells. */
import type { Quantity } from "../../model/quantities.ts";

/** Most cells whose state can be followed at once. */
export const mostFollowedCells = 8;

/** Columns with one value a millisecond, in the order of their bytes, with their units. */
export const recordedSeriesUnits = {
  excitatorySpikes: "spikes",
  inhibitorySpikes: "spikes",
  vehicleExcitatorySpikes: "spikes",
  vehicleInhibitorySpikes: "spikes",
  effectiveUm: "µM",
  nmdaBlockExcitatory: "1",
  nmdaBlockInhibitory: "1",
  activatedExcitatory: "1",
  activatedInhibitory: "1",
  ampaCurrentPa: "pA",
  nmdaCurrentPa: "pA",
  gabaCurrentPa: "pA",
  potentialMv: "mV",
  squaredPotential: "mV²",
  squaredMeanPotential: "mV²",
  synchronySamples: "ms",
} as const;
export type RecordedSeries = keyof typeof recordedSeriesUnits;
export const recordedSeries = Object.keys(recordedSeriesUnits) as readonly RecordedSeries[];

/** What is noted of a followed cell each millisecond, in the order of their bytes. */
export const tracedQuantities = [
  "membranePotential",
  "ampaConductance",
  "nmdaConductance",
  "gabaConductance",
  "nmdaBlock",
] as const satisfies readonly Quantity[];
export type TracedQuantity = (typeof tracedQuantities)[number];

/**
 * Whole milliseconds of a run, in order. The arrays of a batch are transferred. Spikes are in order of time, then of id.
 * Vehicle columns are NaN while no vehicle twin runs. `squaredMeanPotential` is over the last `synchronySamples` ms: synchrony
 * is measured in windows of about a second, each ending where the next row counts from 1 again.
 */
export interface RecordingBatch {
  /** The start that it belongs to, `StartRequest.run`. */
  readonly run: number;
  /** First millisecond, counted from step 0. */
  readonly fromMs: number;
  readonly milliseconds: number;
  readonly stepsPerMs: number;
  readonly neurons: Uint32Array<ArrayBuffer>;
  /** Step of each spike, counted from step 0. */
  readonly steps: Uint32Array<ArrayBuffer>;
  /** Of each column of `recordedSeries` a value per millisecond. */
  readonly series: Float32Array<ArrayBuffer>;
  readonly cells: readonly number[];
  /** Of each cell, of each of `tracedQuantities`, a value per millisecond. */
  readonly traces: Float32Array<ArrayBuffer>;
  /** Milliseconds before this batch that could not be kept because the page did not take them; 0 if none. */
  readonly lostMs: number;
  /** Whether input waves or a stimulus were imposed on the network meanwhile. */
  readonly isImposed: boolean;
}

/** One column of a batch, a view. */
export function seriesOf(batch: RecordingBatch, name: RecordedSeries): Float32Array {
  const { milliseconds, series } = batch;
  const first = recordedSeries.indexOf(name) * milliseconds;
  return series.subarray(first, first + milliseconds);
}

/** One quantity of one followed cell, a view; null if the batch has not followed it. */
export function traceOf(batch: RecordingBatch, cell: number, quantity: TracedQuantity): Float32Array | null {
  const { cells, milliseconds, traces } = batch;
  const place = cells.indexOf(cell);
  if (place < 0) return null;
  const first = (place * tracedQuantities.length + tracedQuantities.indexOf(quantity)) * milliseconds;
  return traces.subarray(first, first + milliseconds);
}

/** Bytes of a batch's arrays. */
export const bytesOf = ({ neurons, steps, series, traces }: RecordingBatch): number =>
  neurons.byteLength + steps.byteLength + series.byteLength + traces.byteLength;

/** Puts consecutive batches that followed the same cells into one. Throws a RangeError for none. */
export function joined(batches: readonly RecordingBatch[]): RecordingBatch {
  const [first] = batches;
  if (!first) throw new RangeError("There is no batch to join; give at least one.");
  const milliseconds = batches.reduce((sum, batch) => sum + batch.milliseconds, 0);
  const count = batches.reduce((sum, batch) => sum + batch.neurons.length, 0);
  const neurons = new Uint32Array(count);
  const steps = new Uint32Array(count);
  const series = new Float32Array(recordedSeries.length * milliseconds);
  const traces = new Float32Array(first.cells.length * tracedQuantities.length * milliseconds);
  let spike = 0;
  let ms = 0;
  for (const batch of batches) {
    neurons.set(batch.neurons, spike);
    steps.set(batch.steps, spike);
    spike += batch.neurons.length;
    copyColumns(batch.series, batch.milliseconds, series, milliseconds, ms);
    copyColumns(batch.traces, batch.milliseconds, traces, milliseconds, ms);
    ms += batch.milliseconds;
  }
  const isImposed = batches.some((batch) => batch.isImposed);
  return { ...first, milliseconds, neurons, steps, series, traces, isImposed };
}

function copyColumns(
  from: Float32Array,
  length: number,
  to: Float32Array,
  toLength: number,
  offset: number,
): void {
  for (let column = 0; column * length < from.length; column++) {
    to.set(from.subarray(column * length, (column + 1) * length), column * toLength + offset);
  }
}
