/** What the host writes for a batch before it is submitted: the bath's multipliers, imposed waves, and where it begins. */
import type { ImposedGain } from "../../model/stimulation/imposed-gain.ts";
import { type Batch, progressOf } from "./batch.ts";
import { createBath, createWaves } from "./constant-arrays.ts";
import { bathLayout } from "./layout.ts";
import type { NetworkBuffers } from "./network-buffers.ts";

/** Takes effect when everything that was submitted before is done. */
export function writeBatch(
  queue: GPUQueue,
  { bath, progress }: NetworkBuffers,
  batch: Batch,
  ringSlots: number,
  imposed: ImposedGain,
): void {
  const { firstStep, steps, stepsPerMs } = batch;
  queue.writeBuffer(bath, 0, createBath(firstStep, steps, stepsPerMs, imposed.isOn));
  if (imposed.isOn) {
    const { tiles } = imposed.sheet;
    const start = bathLayout.patches + bathLayout.patchesPerTile * tiles;
    queue.writeBuffer(bath, 4 * start, createWaves(imposed, tiles, firstStep, steps, stepsPerMs));
  }
  queue.writeBuffer(progress, 0, progressOf(batch, ringSlots));
}
