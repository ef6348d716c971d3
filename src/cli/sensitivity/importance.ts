/** How important an assumption is for a claim: the mean size of its elementary effects, with an interval by bootstrap. */
import { hashOf } from "../../model/network/hash.ts";
import { randomStreams } from "../ensemble/network-prior.ts";

const resamples = 2000;
/** A central interval of 95 %. */
const tail = 0.025;

export interface SizeOfEffects {
  readonly size: number;
  readonly low: number;
  readonly high: number;
  readonly mean: number;
  readonly count: number;
}

/**
 * `effects`: change of the claim for each standard deviation of the assumption, from each starting point. Resampling is over
 * starting points. Throws a RangeError for fewer than two: their scatter is unknown.
 */
export function sizeOfEffects(effects: readonly number[], seed: number): SizeOfEffects {
  const { length: count } = effects;
  if (count < 2) {
    throw new RangeError(`An interval needs effects from at least two starting points, but got ${count}.`);
  }
  const sizes = effects.map(Math.abs);
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / count;
  const stream = hashOf(seed, randomStreams.screen, resamples);
  const means = Array.from({ length: resamples }, (_, resample) =>
    meanOf(sizes.map((__, index) => sizes[hashOf(stream, resample, index) % count] ?? 0)),
  ).sort((a, b) => a - b);
  return {
    size: meanOf(sizes),
    low: means[Math.round(tail * (resamples - 1))] ?? Number.NaN,
    high: means[Math.round((1 - tail) * (resamples - 1))] ?? Number.NaN,
    mean: meanOf(effects),
    count,
  };
}
