import { longestBatchSteps } from "./layout.ts";

/** Wall time that one submit should take, ms: far below the silence that counts as hung, far above a round trip. */
const wantedBatchMs = 100;
/**
 * Neuron-steps of the shortest batch: a second of the slowest adapter, a program on the processor. Wall time tells
 * nothing below that: it is spent waiting for the device's other work, and shorter batches would only wait more often.
 */
const shortestBatchNeuronSteps = 1_638_400;

/** How many steps go into one submit: as many as the device does in a tenth of a second, within bounds. */
export class BatchLength {
  steps: number;
  private readonly shortest: number;

  constructor(neurons: number) {
    this.shortest = Math.max(
      1,
      Math.min(longestBatchSteps / 2, Math.floor(shortestBatchNeuronSteps / neurons)),
    );
    this.steps = this.shortest;
  }

  /** Takes in how long a batch took. */
  measure(steps: number, wallMs: number): void {
    const fitting = Math.floor((steps * wantedBatchMs) / Math.max(wallMs, 0.01));
    this.steps = Math.max(this.shortest, Math.min(longestBatchSteps, fitting, 4 * this.steps));
  }
}
