import { longestBatchSteps } from "./buffer-sizes.ts";

/** Wall time that one submit should take, ms: far below the silence that counts as hung, far above a round trip. */
const wantedBatchMs = 100;
/** The first batch: short, because nothing is known of the device yet. */
const firstBatchSteps = 8;

/** How many steps go into one submit: as many as a slow device does in a tenth of a second. */
export class BatchLength {
  steps = firstBatchSteps;

  /** Takes in how long a batch took. */
  measure(steps: number, wallMs: number): void {
    const fitting = Math.floor((steps * wantedBatchMs) / Math.max(wallMs, 0.01));
    this.steps = Math.max(1, Math.min(longestBatchSteps, fitting, 4 * this.steps));
  }
}
