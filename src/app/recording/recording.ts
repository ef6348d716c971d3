/**
 * What the network has done of late, millisecond by millisecond, as it was sent: kept within a memory budget, the oldest
 * forgotten first. A new run, or a run that goes back to a checkpoint, takes the place of what it contradicts.
 */
import {
  bytesOf,
  joined,
  type RecordedSeries,
  type RecordingBatch,
  seriesOf,
  type TracedQuantity,
  traceOf,
} from "../../wire/frame/recording-batch.ts";

/** Batches are joined into pieces of at least this length, so that a span is found in few steps. */
const pieceMs = 1000;

/** Spikes of a span, in order of time, then of id. */
export interface RecordedSpikes {
  readonly neurons: Uint32Array;
  readonly timesMs: Float64Array;
}

/** What was recorded of a run that is set aside. */
export interface RecordedPast {
  readonly pieces: readonly RecordingBatch[];
  readonly lostMs: number;
}

export class Recording {
  /** Milliseconds that the page did not take in time, of the present run. */
  lostMs = 0;
  private readonly budgetBytes: number;
  private pieces: RecordingBatch[] = [];
  private tail: RecordingBatch[] = [];
  private bytes = 0;
  private run = -1;
  private changes = 0;
  private readonly listeners = new Set<(batch: RecordingBatch) => void>();

  constructor(budgetBytes: number) {
    this.budgetBytes = budgetBytes;
  }

  /** Goes up with each batch and each time something is forgotten. */
  get version(): number {
    return this.changes;
  }

  get keptBytes(): number {
    return this.bytes;
  }

  /** First millisecond that is kept; equal to `endMs` while nothing is. */
  get firstMs(): number {
    return (this.pieces[0] ?? this.tail[0])?.fromMs ?? 0;
  }

  /** Millisecond that follows the newest one. */
  get endMs(): number {
    const last = this.tail.at(-1) ?? this.pieces.at(-1);
    return last ? last.fromMs + last.milliseconds : 0;
  }

  /** Calls `listener` with each batch after it was added; returns what ends it. */
  onBatch(listener: (batch: RecordingBatch) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  clear(): void {
    this.pieces = [];
    this.tail = [];
    this.bytes = 0;
    this.lostMs = 0;
    this.changes++;
  }

  /** Returns all that is kept, and keeps none of it. */
  setAside(): RecordedPast {
    this.closePiece();
    const past = { pieces: this.pieces, lostMs: this.lostMs };
    this.clear();
    return past;
  }

  /** Has what was set aside again, as the past of a run of this number that goes on from there. */
  giveBack({ pieces, lostMs }: RecordedPast, run: number): void {
    this.clear();
    this.pieces = [...pieces];
    this.bytes = pieces.reduce((sum, batch) => sum + bytesOf(batch), 0);
    this.lostMs = lostMs;
    this.run = run;
  }

  add(batch: RecordingBatch): void {
    if (batch.run !== this.run) this.clear();
    this.run = batch.run;
    if (batch.fromMs < this.endMs) this.forgetFrom(batch.fromMs);
    const before = this.tail[0];
    // Followed cells have changed, or milliseconds are missing in between: a piece must be whole.
    if (before && (before.cells.join() !== batch.cells.join() || batch.fromMs !== this.endMs))
      this.closePiece();
    this.tail.push(batch);
    this.bytes += bytesOf(batch);
    this.lostMs += batch.lostMs;
    const [oldest] = this.tail;
    if (oldest && this.endMs - oldest.fromMs >= pieceMs) this.closePiece();
    while (this.bytes > this.budgetBytes && this.pieces.length > 1) {
      const [forgotten, ...kept] = this.pieces;
      this.pieces = kept;
      if (forgotten) this.bytes -= bytesOf(forgotten);
    }
    this.changes++;
    for (const listener of this.listeners) listener(batch);
  }

  /** Calls `visit` with every batch that has milliseconds of the span, oldest first. */
  visit(fromMs: number, toMs: number, visit: (batch: RecordingBatch) => void): void {
    for (const list of [this.pieces, this.tail]) {
      for (const batch of list) {
        if (batch.fromMs < toMs && batch.fromMs + batch.milliseconds > fromMs) visit(batch);
      }
    }
  }

  /** Whether every millisecond of the span is kept. */
  hasAll(fromMs: number, toMs: number): boolean {
    let nextMs = fromMs;
    this.visit(fromMs, toMs, ({ fromMs: first, milliseconds }) => {
      if (first <= nextMs) nextMs = first + milliseconds;
    });
    return nextMs >= toMs;
  }

  /** Copies of the spikes from `fromMs` up to, not including, `toMs`. */
  spikes(fromMs: number, toMs: number): RecordedSpikes {
    const parts: { readonly batch: RecordingBatch; readonly first: number; readonly end: number }[] = [];
    let count = 0;
    this.visit(fromMs, toMs, (batch) => {
      const first = indexOfStep(batch.steps, fromMs * batch.stepsPerMs);
      const end = indexOfStep(batch.steps, toMs * batch.stepsPerMs);
      parts.push({ batch, first, end });
      count += end - first;
    });
    const neurons = new Uint32Array(count);
    const timesMs = new Float64Array(count);
    let place = 0;
    for (const { batch, first, end } of parts) {
      neurons.set(batch.neurons.subarray(first, end), place);
      for (let index = first; index < end; index++)
        timesMs[place++] = (batch.steps[index] ?? 0) / batch.stepsPerMs;
    }
    return { neurons, timesMs };
  }

  /** One column over the span, a value a millisecond; NaN where nothing is kept. */
  series(name: RecordedSeries, fromMs: number, toMs: number): Float32Array {
    return this.fill(fromMs, toMs, (batch) => seriesOf(batch, name));
  }

  /** One quantity of one cell over the span, a value a millisecond; NaN where the cell was not followed. */
  trace(cell: number, quantity: TracedQuantity, fromMs: number, toMs: number): Float32Array {
    return this.fill(fromMs, toMs, (batch) => traceOf(batch, cell, quantity));
  }

  private fill(
    fromMs: number,
    toMs: number,
    columnOf: (batch: RecordingBatch) => Float32Array | null,
  ): Float32Array {
    const values = new Float32Array(Math.max(0, toMs - fromMs)).fill(Number.NaN);
    this.visit(fromMs, toMs, (batch) => {
      const column = columnOf(batch);
      if (!column) return;
      const first = Math.max(fromMs, batch.fromMs);
      const end = Math.min(toMs, batch.fromMs + batch.milliseconds);
      values.set(column.subarray(first - batch.fromMs, end - batch.fromMs), first - fromMs);
    });
    return values;
  }

  /** Joins the tail. The bytes stay the same. */
  private closePiece(): void {
    if (this.tail.length > 0) this.pieces.push(joined(this.tail));
    this.tail = [];
  }

  /** Drops everything that was recorded from this millisecond on, and whole batches around it. */
  private forgetFrom(ms: number): void {
    const kept = (batch: RecordingBatch) => batch.fromMs + batch.milliseconds <= ms;
    this.pieces = this.pieces.filter(kept);
    this.tail = this.tail.filter(kept);
    this.bytes = [...this.pieces, ...this.tail].reduce((sum, batch) => sum + bytesOf(batch), 0);
  }
}

/** First index whose step is not before `step`; steps rise. */
function indexOfStep(steps: Uint32Array, step: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((steps[middle] ?? 0) < step) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Bytes that the page keeps of the network's recent past. */
export const recordingBudgetBytes = 96 * 2 ** 20;

export const recording = new Recording(recordingBudgetBytes);
