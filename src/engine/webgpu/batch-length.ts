import { longestBatchSteps } from "./layout.ts";

/** Device time of one submit, ms: the page's pictures are drawn between submits, and a batch behind another costs no waiting. */
const wantedDeviceMs = 33;
/** Wall time of a batch with nothing before it, ms: far below the silence that counts as hung, far above its round trip. */
const wantedRoundTripMs = 100;
/** Neuron-steps of the shortest batch, a second on a software renderer: below that, wall time is mostly waiting. */
const shortestBatchNeuronSteps = 1_638_400;

/** How many steps go into one submit: as many as the device does in a thirtieth of a second, within bounds. */
export class BatchLength {
  steps: number;
  private readonly shortest: number;
  private lastAnswerMs = Number.NEGATIVE_INFINITY;

  constructor(neurons: number) {
    this.shortest = Math.max(
      1,
      Math.min(longestBatchSteps / 2, Math.floor(shortestBatchNeuronSteps / neurons)),
    );
    this.steps = this.shortest;
  }

  /**
   * Takes in when a batch was submitted and answered. One that was submitted before the answer of its predecessor tells
   * what the device needs; of any other, part is the way there and back.
   */
  measure(steps: number, submittedMs: number, answeredMs: number): void {
    const stoodBehindAnother = submittedMs < this.lastAnswerMs;
    const [tookMs, wantedMs] = stoodBehindAnother
      ? [answeredMs - this.lastAnswerMs, wantedDeviceMs]
      : [answeredMs - submittedMs, wantedRoundTripMs];
    this.lastAnswerMs = answeredMs;
    const fitting = Math.floor((steps * wantedMs) / Math.max(tookMs, 0.01));
    // Two answers may be taken in at once, so a batch that seems to have taken no time proves little.
    this.steps = Math.max(this.shortest, Math.min(longestBatchSteps, fitting, 4 * this.steps));
  }
}
