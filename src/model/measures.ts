/**
 * Definitions of what is measured: pure functions of counts, sums and traces, gathered by `simulation/measure/`
 * (docs/model.md, "What is measured").
 */
import { type Estimate, measured, notMeasured } from "./estimate.ts";

/**
 * Spikes per neuron and second, Hz. Unbiased. A window without a spike has rate 0, which says that the true rate is
 * likely (95 %) below 3 spikes a window of all neurons. Throws a RangeError for an empty window.
 */
export function firingRateHz(spikes: number, neurons: number, windowMs: number): number {
  if (!(windowMs > 0)) {
    throw new RangeError(`A firing rate needs a window longer than 0 ms, but got ${windowMs} ms.`);
  }
  return spikes / neurons / (windowMs / 1000);
}

/** Glutamate release rate u in Hz: excitatory rate times release gain. Throws as `firingRateHz` does. */
export function glutamateReleaseHz(
  excitatorySpikes: number,
  excitatoryNeurons: number,
  windowMs: number,
  releaseGain: number,
): number {
  return firingRateHz(excitatorySpikes, excitatoryNeurons, windowMs) * releaseGain;
}

/** Intervals that a neuron must have before its coefficient of variation counts. */
export const fewestIntervals = 4;

/** Interspike intervals of each neuron, as running sums over one window: number, sum in ms, sum of squares in ms². */
export interface IntervalSums {
  readonly counts: ArrayLike<number>;
  readonly sumsMs: ArrayLike<number>;
  readonly squareSumsMs2: ArrayLike<number>;
}

/**
 * Coefficient of variation of the interspike intervals (standard deviation / mean, no unit), averaged over the neurons
 * `first` … `end − 1` that have at least four intervals; not measured when none has.
 *
 * Biased low: intervals that reach over an edge of the window are not seen, and those are the long ones, and the
 * standard deviation of a few intervals is below the true one. A Poisson neuron (true value 1) comes out at 0.78 in a
 * window of 5 mean intervals, 0.86 in 10, 0.93 in 20 and 0.96 in 40; compare windows of one length only.
 */
export function meanCvOfIntervals(intervals: IntervalSums, first: number, end: number): Estimate {
  let sum = 0;
  let counted = 0;
  for (let neuron = first; neuron < end; neuron++) {
    const count = intervals.counts[neuron]!;
    if (count >= fewestIntervals) {
      const variance = varianceFromSums(count, intervals.sumsMs[neuron]!, intervals.squareSumsMs2[neuron]!);
      sum += Math.sqrt(variance) / (intervals.sumsMs[neuron]! / count);
      counted++;
    }
  }
  return counted > 0
    ? measured(sum / counted)
    : notMeasured({
        key: "refusal.notMeasured.fewSpikes",
        values: { spikes: fewestIntervals + 1, intervals: fewestIntervals },
      });
}

/**
 * Synchrony χ (Golomb 2007), 0 … 1: 1 when all membrane potentials move as one, about 1/√n when each of n moves alone.
 * The square root of the variance over time of the mean potential, over the mean variance of each potential, mV².
 * Windows shorter than the slowest common rhythm give too low a value. Not measured where the potentials vary by no
 * more than `potentialRoundingMv2`: the quotient would compare roundings.
 */
export function synchronyIndex(varianceOfMean: number, meanOfVariances: number, roundingMv2 = 0): Estimate {
  return meanOfVariances > roundingMv2
    ? measured(Math.sqrt(Math.max(0, varianceOfMean) / meanOfVariances))
    : notMeasured({
        key: "refusal.notMeasured.stillPotentials",
        values: { rounding: roundingMv2.toPrecision(2) },
      });
}

/**
 * The most that rounding can add to the variance of constant potentials, mV², from their mean square about
 * `potentialOffsetMv`. A device keeps a cell's mean to 1/1024 mV (half of that to either side, twice the potential:
 * rms/1024) and adds squares in 32 bits (2⁻²⁴ an addition, sixteen deep: 2⁻²⁰ of them). Both bounds cover the rounding
 * of the f32 potential, 2⁻¹⁸ mV. About 0.006 mV² at 6 mV; a network that fires has 9 … 16 mV².
 */
export const potentialRoundingMv2 = (meanSquareMv2: number): number =>
  Math.sqrt(meanSquareMv2) / 1024 + meanSquareMv2 / 2 ** 20;

/** Variance (of the population) from a count, a sum and a sum of squares. 0 within the error of 64-bit sums. */
export function varianceFromSums(count: number, sum: number, squareSum: number): number {
  const mean = sum / count;
  const meanSquare = squareSum / count;
  const variance = meanSquare - mean * mean;
  return variance > count * Number.EPSILON * meanSquare ? variance : 0;
}

/**
 * Delay of the excitatory currents and weight of the GABA current in the field-potential proxy (Mazzoni 2015, RWS). That
 * proxy was fitted to a network whose excitation is AMPA only. Here NMDA carries more than half of it, through the same
 * synapses: its current is added to AMPA's, with AMPA's weight and delay, and the published numbers stay.
 */
export const fieldPotentialProxy = { excitatoryDelayMs: 6, gabaWeight: 1.65 } as const;

/**
 * The field-potential proxy, nA, one value a millisecond: excitatory currents (AMPA and NMDA) and GABA currents of the same
 * cells, nA. `excitatory[i]` belongs `excitatoryDelayMs` before `gaba[i]`, and the result to the time of `gaba[i]`.
 */
export const fieldPotentialNa = (excitatoryNa: ArrayLike<number>, gabaNa: ArrayLike<number>): Float64Array =>
  Float64Array.from(
    { length: Math.min(excitatoryNa.length, gabaNa.length) },
    (_, index) => excitatoryNa[index]! + fieldPotentialProxy.gabaWeight * gabaNa[index]!,
  );

/** Of every how many excitatory cells one is taken for synchrony. */
export const potentialStride = 8;
/** Potentials are summed relative to this, mV, so that squares keep their last places. */
export const potentialOffsetMv = -60;

/** Spill-over clearance of synaptic glutamate, ms. */
export const glutamateClearanceMs = 20;

/** What a release adds to glutamate relative to its healthy mean, where `neuronsPerCell` cells fire at `referenceRateHz`. */
export const relativeGlutamatePerRelease = (referenceRateHz: number, neuronsPerCell: number): number =>
  1000 / (referenceRateHz * neuronsPerCell * glutamateClearanceMs);

/** Frequency bands in Hz, lower edge included, upper edge not. `gamma` is the band that targets speak of. */
export const frequencyBandTable = {
  delta: { fromHz: 1, toHz: 4 },
  theta: { fromHz: 4, toHz: 8 },
  alpha: { fromHz: 8, toHz: 13 },
  beta: { fromHz: 13, toHz: 30 },
  lowGamma: { fromHz: 30, toHz: 60 },
  highGamma: { fromHz: 60, toHz: 100 },
  gamma: { fromHz: 30, toHz: 80 },
} as const satisfies Record<string, { fromHz: number; toHz: number }>;

export type FrequencyBand = keyof typeof frequencyBandTable;
