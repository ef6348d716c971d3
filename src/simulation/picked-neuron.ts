import type { SpikeBatch } from "../engine/report/advance-report.ts";
import type { SpikeSelection } from "../engine/report/spike-selection.ts";

/** Memory of the picked neuron's rate, ms of biological time. */
const memoryMs = 2000;

/** Follows one neuron's firing rate: an exponentially forgetting mean since it was picked. */
export class PickedNeuron {
  neuron: number | null = null;
  private weight = 0;
  private spikes = 0;

  /** Whose spikes it needs. */
  get selection(): SpikeSelection {
    return this.neuron === null ? "none" : [this.neuron];
  }

  pick(neuron: number | null): void {
    this.neuron = neuron;
    this.weight = 0;
    this.spikes = 0;
  }

  add(batch: SpikeBatch, elapsedMs: number): void {
    const kept = Math.exp(-elapsedMs / memoryMs);
    this.spikes *= kept;
    this.weight = this.weight * kept + elapsedMs;
    for (let index = 0; index < batch.count; index++) {
      if (batch.neurons[index] === this.neuron) {
        this.spikes++;
      }
    }
  }

  /** Rate in Hz; 0 until some time has passed. */
  get rateHz(): number {
    return this.weight === 0 ? 0 : (1000 * this.spikes) / this.weight;
  }
}
