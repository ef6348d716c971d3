/** Spikes of a file as they stream by, kept in memory to be shown, within a limit. */
import { RecordingFaultError, wholeFile } from "./recording-fault.ts";
import type { Cells } from "./spike-check.ts";

/** What a shown recording may take of the page's memory: 64 bytes for a millisecond and 8 for a spike. */
export const mostShownBytes = 256e6;
const bytesPerMs = 64;
const bytesPerSpike = 8;
/** Times are kept as whole microseconds, so that an hour fits 32 bits. */
export const stepsPerMs = 1000;

export interface GatheredSpikes {
  /** In the order of time; ids on the sheet. */
  readonly neurons: Uint32Array;
  /** Microseconds. */
  readonly steps: Uint32Array;
  /** Up to the end of the millisecond of the last spike. */
  readonly lengthMs: number;
  readonly excitatory: number;
  readonly inhibitory: number;
}

/** A list that grows. */
class SpikeList {
  neurons = new Uint32Array(1 << 12);
  steps = new Uint32Array(1 << 12);
  count = 0;

  push(neuron: number, step: number): void {
    if (this.count === this.neurons.length) {
      this.neurons = grown(this.neurons);
      this.steps = grown(this.steps);
    }
    this.neurons[this.count] = neuron;
    this.steps[this.count] = step;
    this.count++;
  }
}

const grown = (list: Uint32Array): Uint32Array<ArrayBuffer> => {
  const longer = new Uint32Array(2 * list.length);
  longer.set(list);
  return longer;
};

export class SpikeGatherer {
  private readonly file: string;
  private readonly cells: Cells;
  private readonly mostBytes: number;
  private readonly excitatory = new SpikeList();
  private readonly inhibitory = new SpikeList();
  private lastStep = 0;

  constructor(file: string, cells: Cells, mostBytes = mostShownBytes) {
    this.file = file;
    this.cells = cells;
    this.mostBytes = mostBytes;
  }

  /** Takes a spike; those of one population come in the order of time. Throws a `RecordingFaultError` where memory does not suffice. */
  add(neuron: number, timeMs: number): void {
    const step = Math.round(timeMs * stepsPerMs);
    (neuron < this.cells.excitatory ? this.excitatory : this.inhibitory).push(neuron, step);
    this.lastStep = Math.max(this.lastStep, step);
    const spikes = this.excitatory.count + this.inhibitory.count;
    if (bytesPerSpike * spikes + (bytesPerMs * this.lastStep) / stepsPerMs > this.mostBytes) {
      throw new RecordingFaultError(this.file, wholeFile, {
        key: "recording.wrong.tooMuch",
        values: { most: Math.round(this.mostBytes / 1e6) },
      });
    }
  }

  /** Both populations merged. Throws a `RecordingFaultError` where there is no spike. */
  finish(): GatheredSpikes {
    const [one, other] = [this.excitatory, this.inhibitory];
    const count = one.count + other.count;
    if (count === 0) throw new RecordingFaultError(this.file, wholeFile, { key: "recording.wrong.noSpike" });
    const neurons = new Uint32Array(count);
    const steps = new Uint32Array(count);
    for (let at = 0, first = 0, second = 0; at < count; at++) {
      const isFirst =
        second >= other.count || (first < one.count && (one.steps[first] ?? 0) <= (other.steps[second] ?? 0));
      const [from, place] = isFirst ? [one, first++] : [other, second++];
      neurons[at] = from.neurons[place] ?? 0;
      steps[at] = from.steps[place] ?? 0;
    }
    const lengthMs = Math.floor(this.lastStep / stepsPerMs) + 1;
    return { neurons, steps, lengthMs, excitatory: one.count, inhibitory: other.count };
  }
}
