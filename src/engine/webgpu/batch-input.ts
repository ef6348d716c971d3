/** What the host writes for a batch before it is submitted: the background input's multipliers, imposed waves, and where it begins. */
import type { ImposedGain } from "../../model/stimulation/imposed-gain.ts";
import { type Batch, progressOf } from "./batch.ts";
import { createBackground, createWaves } from "./constant-arrays.ts";
import { backgroundLayout } from "./layout.ts";
import type { NetworkBuffers } from "./network-buffers.ts";

/** Takes effect when everything that was submitted before is done. */
export function writeBatch(
  queue: GPUQueue,
  { background, progress }: NetworkBuffers,
  batch: Batch,
  ringSlots: number,
  imposed: ImposedGain,
): void {
  const { firstStep, steps, stepsPerMs } = batch;
  queue.writeBuffer(background, 0, createBackground(firstStep, steps, stepsPerMs, imposed.isOn));
  if (imposed.isOn) {
    const { tiles } = imposed.sheet;
    const start = backgroundLayout.patches + backgroundLayout.patchesPerTile * tiles;
    queue.writeBuffer(background, 4 * start, createWaves(imposed, tiles, firstStep, steps, stepsPerMs));
  }
  queue.writeBuffer(progress, 0, progressOf(batch, ringSlots));
}
