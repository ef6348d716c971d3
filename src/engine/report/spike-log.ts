import type { SpikeBatch } from "./advance-report.ts";

/** Collects spikes without allocating while it stays within the largest batch so far. */
export class SpikeLog implements SpikeBatch {
  count = 0;
  neurons = new Int32Array(4096);
  steps = new Float64Array(4096);

  clear(): void {
    this.count = 0;
  }

  add(neuron: number, step: number): void {
    if (this.count === this.neurons.length) {
      const { neurons, steps } = this;
      this.neurons = new Int32Array(2 * this.count);
      this.neurons.set(neurons);
      this.steps = new Float64Array(2 * this.count);
      this.steps.set(steps);
    }
    this.neurons[this.count] = neuron;
    this.steps[this.count] = step;
    this.count++;
  }
}
