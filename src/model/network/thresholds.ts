/** Spike thresholds: the same mid-quantiles in every tile, permuted. Random draws moved the baseline rate by 8 % between seeds. */
import { permuteSlot } from "../equations/wiring.ts";
import type { Parameters } from "../parameters.ts";
import { excitatoryPerTile, inhibitoryPerTile, slotMask } from "../tile.ts";
import { hashOf } from "./hash.ts";
import { multiplierOf } from "./permutation.ts";
import type { Sheet } from "./populations.ts";

/** Threshold of each neuron in mV, indexed by neuron id. */
export function createThresholds(sheet: Sheet, parameters: Parameters, seed: number): Float32Array {
  const thresholds = new Float32Array(sheet.neurons);
  const excitatory = midQuantiles(excitatoryPerTile);
  const inhibitory = midQuantiles(inhibitoryPerTile);
  const spread = parameters.thresholdSpreadMv;
  for (let tile = 0; tile < sheet.tiles; tile++) {
    const hash = hashOf(seed, 2000, tile);
    const multiplier = multiplierOf(hash & 65535);
    const offset = (hash >>> 16) & slotMask;
    const odd = (hash >>> 24) | 1;
    for (let local = 0; local < excitatoryPerTile; local++) {
      const quantile = excitatory[permuteSlot(local, multiplier, offset)]!;
      thresholds[tile * excitatoryPerTile + local] = parameters.thresholdExcitatoryMv + spread * quantile;
    }
    for (let local = 0; local < inhibitoryPerTile; local++) {
      const quantile = inhibitory[(odd * local + offset) % inhibitoryPerTile]!;
      thresholds[sheet.excitatory + tile * inhibitoryPerTile + local] =
        parameters.thresholdInhibitoryMv + spread * quantile;
    }
  }
  return thresholds;
}

/** The `count` mid-quantiles of the standard normal distribution, ascending. */
export const midQuantiles = (count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, index) => inverseNormal((index + 0.5) / count));

/** Inverse of the standard normal distribution function, by bisection of its series: exact to 1e-12. */
function inverseNormal(probability: number): number {
  let low = -8;
  let high = 8;
  while (high - low > 1e-12) {
    const middle = (low + high) / 2;
    if (normalDistribution(middle) < probability) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return (low + high) / 2;
}

/** Standard normal distribution function, by its alternating-free power series (Marsaglia 2004). */
function normalDistribution(x: number): number {
  let sum = x;
  let term = x;
  for (let odd = 3; Math.abs(term) > 1e-17 && odd < 400; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp(-0.5 * x * x)) / Math.sqrt(2 * Math.PI);
}
