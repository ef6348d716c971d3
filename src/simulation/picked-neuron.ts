import type { SpikeBatch } from "../engine/report/advance-report.ts";
import type { SpikeSelection } from "../engine/report/spike-selection.ts";
import { RefusalError } from "../model/refusal.ts";
import { RunningMean } from "../model/running-mean.ts";

/** Memory of the picked neuron's rate, ms of biological time. */
const memoryMs = 2000;

/** Follows one neuron's firing rate: an exponentially forgetting mean since it was picked. */
export class PickedNeuron {
  neuron: number | null = null;
  private readonly neurons: number;
  private readonly mean = new RunningMean(["rateHz"], memoryMs);

  constructor(neurons: number) {
    this.neurons = neurons;
  }

  get selection(): SpikeSelection {
    return this.neuron === null ? "none" : [this.neuron];
  }

  /** Follows another neuron, or none. Throws a RangeError for an id that this network does not have. */
  pick(neuron: number | null): void {
    if (neuron !== null && !(Number.isInteger(neuron) && neuron >= 0 && neuron < this.neurons)) {
      throw new RefusalError({ key: "refusal.neuronId", values: { last: this.neurons - 1, neuron } });
    }
    this.neuron = neuron;
    this.mean.clear();
  }

  add(batch: SpikeBatch, elapsedMs: number): void {
    let spikes = 0;
    for (let index = 0; index < batch.count; index++) {
      if (batch.neurons[index] === this.neuron) spikes++;
    }
    this.mean.add(elapsedMs, () => (1000 * spikes) / elapsedMs);
  }

  /** Rate in Hz; NaN until some time has passed. */
  get rateHz(): number {
    return this.mean.values?.rateHz ?? Number.NaN;
  }
}
