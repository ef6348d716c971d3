/**
 * What is measured on a running network, as definitions: pure functions of counts, sums and traces. Who
 * gathers those is the business of the engines and of `simulation/recorder.ts`; what they compute for each cell is
 * in `equations/local-fields.ts`. In docs/model.md: "What is measured".
 */

/** Spikes per neuron and second. Zero for an empty window. */
export function firingRateHz(spikes: number, neurons: number, windowMs: number): number {
  return windowMs > 0 ? spikes / neurons / (windowMs / 1000) : 0;
}

/**
 * Glutamate release rate u in Hz: vesicles' worth of excitatory spikes per excitatory cell and second,
 * that is, the excitatory rate times the release gain.
 */
export function glutamateReleaseHz(
  excitatorySpikes: number,
  excitatoryNeurons: number,
  windowMs: number,
  releaseGain: number,
): number {
  return firingRateHz(excitatorySpikes, excitatoryNeurons, windowMs) * releaseGain;
}

/** Intervals that a neuron must have before its coefficient of variation counts. */
const fewestIntervals = 4;

/** Interspike intervals of each neuron, as running sums over one window: number, sum in ms, sum of squares in ms². */
export interface IntervalSums {
  readonly counts: ArrayLike<number>;
  readonly sumsMs: ArrayLike<number>;
  readonly squareSumsMs2: ArrayLike<number>;
}

/**
 * Coefficient of variation of the interspike intervals (standard deviation / mean), averaged over the neurons
 * `first` … `end − 1` that have at least four intervals. Null when none has.
 */
export function meanCvOfIntervals(intervals: IntervalSums, first: number, end: number): number | null {
  let sum = 0;
  let counted = 0;
  for (let neuron = first; neuron < end; neuron++) {
    const count = intervals.counts[neuron]!;
    if (count >= fewestIntervals) {
      const mean = intervals.sumsMs[neuron]! / count;
      const variance = Math.max(0, intervals.squareSumsMs2[neuron]! / count - mean * mean);
      sum += Math.sqrt(variance) / mean;
      counted++;
    }
  }
  return counted > 0 ? sum / counted : null;
}

/**
 * Synchrony χ (Golomb 2007): 1 when all membrane potentials move as one, about 1/√n when each moves alone.
 * The square root of the variance over time of the mean potential, over the mean variance of each potential.
 */
export function synchronyIndex(varianceOfMean: number, meanOfVariances: number): number {
  return meanOfVariances > 0 ? Math.sqrt(Math.max(0, varianceOfMean) / meanOfVariances) : 0;
}

/** Variance (of the population, not of a sample) from a number of values, their sum and the sum of their squares. */
export function varianceFromSums(count: number, sum: number, squareSum: number): number {
  const mean = sum / count;
  return Math.max(0, squareSum / count - mean * mean);
}

/** Delay of the AMPA current and weight of the GABA current in the field-potential proxy (Mazzoni 2015, RWS). */
export const fieldPotentialProxy = { ampaDelayMs: 6, gabaWeight: 1.65 } as const;

/** Of every how many excitatory cells one is taken for synchrony. */
export const potentialStride = 8;
/** Potentials are summed relative to this, mV, so that squares keep their last places. */
export const potentialOffsetMv = -60;

/** Spill-over clearance of synaptic glutamate, ms. */
export const glutamateClearanceMs = 20;

/**
 * What one release event in a field cell adds to glutamate relative to its mean at the healthy baseline, where
 * `neuronsPerCell` cells fire at `referenceRateHz` and release one event a spike.
 */
export function relativeGlutamatePerRelease(referenceRateHz: number, neuronsPerCell: number): number {
  return 1000 / (referenceRateHz * neuronsPerCell * glutamateClearanceMs);
}

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
