/** Single spikes of a window: who fired when. */
import type { CoveredSpan } from "../covered-span.ts";
import type { Table } from "../table/table.ts";

/** Single spikes of a window: neuron `neurons[i]` fired at `timesMs[i]`. */
export interface Spikes {
  /** Ids on the sheet: excitatory cells first. */
  readonly neurons: Uint32Array;
  /** Since the start of the simulation, never falling. */
  readonly timesMs: Float64Array;
  /** Cells of the sheet. */
  readonly excitatory: number;
  readonly inhibitory: number;
  /** The time that was watched, which a spike rarely begins or ends. */
  readonly covers?: CoveredSpan;
}

/** Times are whole steps: the sum of many steps carries rounding dust, which is cut off. */
export const spikeTimeMs = (step: number, dtMs: number): number => Number((step * dtMs).toFixed(6));

/** Ids on the sheet, populations and times. */
export function spikeTable({ neurons, timesMs, excitatory }: Spikes): Table {
  return {
    name: "spikes",
    columns: [
      { key: "neuron", unit: "", values: neurons },
      {
        key: "population",
        unit: "",
        values: Array.from(neurons, (neuron) => (neuron < excitatory ? "excitatory" : "inhibitory")),
      },
      { key: "timeMs", unit: "ms", values: timesMs },
    ],
  };
}

/** Gathers spikes that come in batches; memory grows with them. */
export class SpikeCollector {
  private neurons = new Uint32Array(1 << 14);
  private timesMs = new Float64Array(1 << 14);
  private count = 0;

  add(neurons: ArrayLike<number>, steps: ArrayLike<number>, count: number, dtMs: number): void {
    this.grow(this.count + count);
    for (let index = 0; index < count; index++) {
      this.neurons[this.count] = neurons[index] ?? 0;
      this.timesMs[this.count] = spikeTimeMs(steps[index] ?? 0, dtMs);
      this.count++;
    }
  }

  /** What came so far, in the order of time. */
  spikes(sheet: Pick<Spikes, "excitatory" | "inhibitory">): Spikes {
    const [neurons, timesMs] = [this.neurons.subarray(0, this.count), this.timesMs.subarray(0, this.count)];
    return { neurons, timesMs, excitatory: sheet.excitatory, inhibitory: sheet.inhibitory };
  }

  private grow(count: number): void {
    if (count <= this.neurons.length) return;
    const capacity = Math.max(count, 2 * this.neurons.length);
    const [neurons, timesMs] = [new Uint32Array(capacity), new Float64Array(capacity)];
    neurons.set(this.neurons.subarray(0, this.count));
    timesMs.set(this.timesMs.subarray(0, this.count));
    Object.assign(this, { neurons, timesMs });
  }
}
