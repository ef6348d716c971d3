/** How a quantity becomes a byte of a frame, in the kernel subset: the text of these lines also runs on the graphics card. */
import { exponential } from "../../model/equations/exponential.ts";

/** The byte of a value on a scale, clamped to 0 … 255. */
export function quantise(value: number, minimum: number, maximum: number): number {
  return Math.min(255, Math.max(0, Math.floor((255 * (value - minimum)) / (maximum - minimum) + 0.5)));
}

/** Trace that a spike leaves for the eye: `peak` at the spike, then decaying by `decayPerStep` per step. */
export function recentSpikeTrace(stepsSinceSpike: number, decayPerStep: number, peak: number): number {
  return peak * exponential(-decayPerStep * stepsSinceSpike);
}
