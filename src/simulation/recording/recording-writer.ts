/** Writes down what the network does, millisecond by millisecond, until a batch of it is taken. */
import {
  type AdvanceReport,
  type AdvanceRequest,
  type SpikeCounts,
  sampleColumnNames,
} from "../../engine/report/advance-report.ts";
import { checkFollowed } from "../../engine/report/cell-log.ts";
import { type Recipe, stepsPerMs } from "../../model/network/recipe.ts";
import type { StepConstants } from "../../model/network/step-constants.ts";
import {
  type RecordedSeries,
  type RecordingBatch,
  recordedSeries,
  tracedQuantities,
} from "../../wire/frame/recording-batch.ts";
import { cellQuantities } from "./cell-quantities.ts";

/** Most spikes and milliseconds that wait to be taken; beyond either all that waits is dropped, and said to be. */
const mostWaitingSpikes = 2 ** 22;
const mostWaitingMs = 20_000;
/** Synchrony is measured in windows of this length: the mean potential of each cell is counted from the window's start. */
const synchronyWindowMs = 1000;

const column = Object.fromEntries(recordedSeries.map((name, index) => [name, index])) as Record<
  RecordedSeries,
  number
>;

/** Columns that engines sum up themselves. */
const sampledSeries = sampleColumnNames.filter((name) => name in column);

export class RecordingWriter {
  private readonly recipe: Recipe;
  private readonly run: number;
  private readonly perMs: number;
  private readonly cells: readonly number[];
  private isBegun = false;
  private fromMs = 0;
  private milliseconds = 0;
  private spikes = 0;
  private lostMs = 0;
  private isImposed = false;
  private synchronySamples = 0;
  private neurons = new Uint32Array(4096);
  private steps = new Uint32Array(4096);
  /** A row per millisecond. */
  private series = new Float32Array(64 * recordedSeries.length);
  private traces: Float32Array<ArrayBuffer>;

  /** Writes for the start `run` and follows these cells. Throws a RangeError for more than `mostFollowedCells`, or for one that is not there. */
  constructor(recipe: Recipe, run: number, cells: readonly number[]) {
    checkFollowed(cells, recipe.sheet.neurons);
    this.recipe = recipe;
    this.run = run;
    this.perMs = stepsPerMs(recipe);
    this.cells = [...cells];
    this.traces = new Float32Array(64 * this.rowOfTraces);
  }

  private get rowOfTraces(): number {
    return this.cells.length * tracedQuantities.length;
  }

  /** What the engine must note in its next `advance`; ask once for each. */
  nextRequest(): AdvanceRequest {
    const isNewWindow = !this.isBegun || this.synchronySamples >= synchronyWindowMs;
    if (isNewWindow) this.synchronySamples = 0;
    return { record: "all", sample: isNewWindow ? "begin" : "continue", follow: this.cells };
  }

  /** Takes in an `advance` over whole milliseconds that was asked for by `nextRequest`. */
  add(report: AdvanceReport, constants: StepConstants, effectiveUm: number, isImposed: boolean): void {
    const { counts, recorded } = report;
    const { milliseconds, firstMs } = counts;
    if (!this.isBegun || firstMs !== this.fromMs + this.milliseconds) this.restartAt(firstMs);
    this.isBegun = true;
    if (
      this.milliseconds + milliseconds > mostWaitingMs ||
      this.spikes + recorded.count > mostWaitingSpikes
    ) {
      this.lostMs += this.milliseconds;
      this.restartAt(firstMs);
    }
    this.makeRoom(milliseconds, recorded.count);
    this.neurons.set(recorded.neurons.subarray(0, recorded.count), this.spikes);
    this.steps.set(recorded.steps.subarray(0, recorded.count), this.spikes);
    this.spikes += recorded.count;
    this.addSeries(report, effectiveUm);
    this.addTraces(report, constants);
    this.milliseconds += milliseconds;
    this.isImposed ||= isImposed;
  }

  /** Takes in what the vehicle twin did in the milliseconds that were added last. */
  addVehicle({ firstMs, milliseconds, excitatory, inhibitory }: SpikeCounts): void {
    const first = firstMs - this.fromMs;
    if (first < 0 || first + milliseconds > this.milliseconds) return;
    for (let row = 0; row < milliseconds; row++) {
      const start = (first + row) * recordedSeries.length;
      this.series[start + column.vehicleExcitatorySpikes] = excitatory[row]!;
      this.series[start + column.vehicleInhibitorySpikes] = inhibitory[row]!;
    }
  }

  /** What has been written since the last call; null when there is nothing. */
  take(): RecordingBatch | null {
    const { run, fromMs, milliseconds, spikes, lostMs, isImposed, cells } = this;
    if (milliseconds === 0) return null;
    const batch = {
      ...{ run, fromMs, milliseconds, stepsPerMs: this.perMs, cells, lostMs, isImposed },
      neurons: this.neurons.slice(0, spikes),
      steps: this.steps.slice(0, spikes),
      series: columnsOfRows(this.series, milliseconds, recordedSeries.length),
      traces: columnsOfRows(this.traces, milliseconds, this.rowOfTraces),
    };
    this.lostMs = 0;
    this.restartAt(fromMs + milliseconds);
    return batch;
  }

  private restartAt(ms: number): void {
    this.fromMs = ms;
    this.milliseconds = 0;
    this.spikes = 0;
    this.isImposed = false;
  }

  private addSeries({ counts, samples }: AdvanceReport, effectiveUm: number): void {
    const { series } = this;
    for (let row = 0; row < counts.milliseconds; row++) {
      const start = (this.milliseconds + row) * recordedSeries.length;
      for (const name of sampledSeries) series[start + column[name]] = samples.columns[name][row]!;
      series[start + column.excitatorySpikes] = counts.excitatory[row]!;
      series[start + column.inhibitorySpikes] = counts.inhibitory[row]!;
      series[start + column.vehicleExcitatorySpikes] = Number.NaN;
      series[start + column.vehicleInhibitorySpikes] = Number.NaN;
      series[start + column.effectiveUm] = effectiveUm;
      series[start + column.synchronySamples] = ++this.synchronySamples;
    }
  }

  private addTraces({ cells: followed }: AdvanceReport, constants: StepConstants): void {
    const { cells, traces } = this;
    const { sheet } = this.recipe;
    const { columns } = followed;
    for (let row = 0; row < followed.count; row++) {
      for (let index = 0; index < cells.length; index++) {
        const place = row * cells.length + index;
        const state = {
          membranePotential: columns.membranePotential[place]!,
          nmdaBlock: columns.nmdaBlock[place]!,
          nmdaActivation: columns.nmdaActivation[place]!,
        };
        const values = {
          ...state,
          ...cellQuantities(sheet, constants, cells[index]!, state),
          ampaConductance: columns.ampaConductance[place]!,
          gabaConductance: columns.gabaConductance[place]!,
        };
        const start = (this.milliseconds + row) * this.rowOfTraces + index * tracedQuantities.length;
        for (const [offset, name] of tracedQuantities.entries()) traces[start + offset] = values[name];
      }
    }
  }

  private makeRoom(milliseconds: number, spikes: number): void {
    if (this.spikes + spikes > this.neurons.length) {
      const length = Math.max(2 * this.neurons.length, this.spikes + spikes);
      this.neurons = grown(this.neurons, new Uint32Array(length));
      this.steps = grown(this.steps, new Uint32Array(length));
    }
    const rows = this.milliseconds + milliseconds;
    if (rows * recordedSeries.length > this.series.length) {
      this.series = grown(this.series, new Float32Array(2 * rows * recordedSeries.length));
    }
    if (rows * this.rowOfTraces > this.traces.length) {
      this.traces = grown(this.traces, new Float32Array(2 * rows * this.rowOfTraces));
    }
  }
}

function grown<Values extends Uint32Array | Float32Array>(values: Values, larger: Values): Values {
  larger.set(values);
  return larger;
}

/** Rows of numbers as columns, one after the other. */
function columnsOfRows(rows: Float32Array, count: number, width: number): Float32Array<ArrayBuffer> {
  const columns = new Float32Array(count * width);
  for (let index = 0; index < width; index++) {
    for (let row = 0; row < count; row++) columns[index * count + row] = rows[row * width + index]!;
  }
  return columns;
}
