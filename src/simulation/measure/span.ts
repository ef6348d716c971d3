/** What a span of a recording says: interspike intervals, and spectrum and spectrogram of the field-potential proxy or of the firing rate. */
import { type Estimate, type NotMeasured, takeApart } from "../../model/estimate.ts";
import {
  fieldPotentialNa,
  fieldPotentialProxy,
  firingRateHz,
  meanCvOfIntervals,
} from "../../model/measures.ts";
import { type BandPower, bandPowers, segmentSamples, welchSpectrum } from "./spectrum.ts";

/** Of what spectra are: the proxy needs currents; the rate of the excitatory cells, in bins of 1 ms, only spikes. */
export type SpectralSignal = "fieldPotential" | "excitatoryRate";

/** Spikes in order of time; currents have a value a millisecond, pA. */
export interface RecordedSpan {
  readonly signal: SpectralSignal;
  readonly fromMs: number;
  readonly toMs: number;
  /** Neurons of the network; excitatory ones come first. */
  readonly excitatoryCells: number;
  readonly cells: number;
  readonly neurons: Uint32Array;
  readonly timesMs: Float64Array;
  readonly ampaCurrentPa: Float32Array;
  readonly nmdaCurrentPa: Float32Array;
  readonly gabaCurrentPa: Float32Array;
}

/** Intervals are counted in bins of equal width on a logarithmic scale, ten to a decade, from 1 ms to 10 s. */
const intervalBins = { fromMs: 1, perDecade: 10, count: 40 } as const;
const edgeOfBin = (bin: number): number => intervalBins.fromMs * 10 ** (bin / intervalBins.perDecade);

export interface IntervalReport {
  readonly counts: Float64Array;
  /** Intervals in all, those outside of the bins included. */
  readonly intervals: number;
  /** Cells with at least one interval. */
  readonly cells: number;
  readonly cvIsi: number | null;
}

export interface SpanReport {
  readonly fromMs: number;
  readonly toMs: number;
  readonly signal: SpectralSignal;
  /** Edges of the bins that intervals are counted in, ms: one more than there are bins. */
  readonly intervalEdgesMs: Float64Array;
  readonly intervalBinsPerDecade: number;
  readonly excitatory: IntervalReport;
  readonly inhibitory: IntervalReport;
  /** One-sided power density of the signal, nA²/Hz of the proxy or Hz²/Hz of the rate, at 0, binHz, 2 binHz …; empty where currents are missing. */
  readonly spectrum: {
    readonly binHz: number;
    readonly densityPerHz: Float64Array;
    readonly windowMs: number;
  };
  readonly bandPower: BandPower;
  /** Each column is the power density of one window of `windowMs`, of which the middle is at `firstMs + column · stepMs`. */
  readonly spectrogram: {
    readonly firstMs: number;
    readonly stepMs: number;
    readonly windowMs: number;
    readonly binHz: number;
    readonly bins: number;
    readonly columns: readonly Float64Array[];
  };
  readonly notMeasured: readonly NotMeasured[];
}

/** Window and step of the spectrogram, ms; frequencies above the limit are left out. */
const spectrogramShape = { windowMs: 512, stepMs: 64, highestHz: 120 } as const;
const samplingHz = 1000;

export function measureSpan(span: RecordedSpan): SpanReport {
  const { fromMs, toMs, signal } = span;
  const [excitatory, ofExcitatory] = intervalsOf(span, "excitatory");
  const [inhibitory, ofInhibitory] = intervalsOf(span, "inhibitory");
  const { values: field, firstMs } = signal === "fieldPotential" ? fieldOf(span) : rateOf(span);
  const { binHz, densityPerHz, seconds } = welchSpectrum(field, samplingHz);
  const bands = takeApart(bandPowers({ binHz, densityPerHz, seconds }), "bandPower.");
  return {
    ...{ fromMs, toMs, signal, excitatory, inhibitory },
    intervalBinsPerDecade: intervalBins.perDecade,
    intervalEdgesMs: Float64Array.from({ length: intervalBins.count + 1 }, (_, bin) => edgeOfBin(bin)),
    spectrum: {
      binHz,
      densityPerHz: field.length === 0 ? new Float64Array() : densityPerHz,
      windowMs: (1000 * Math.min(segmentSamples, field.length)) / samplingHz,
    },
    bandPower: bands.values,
    spectrogram: spectrogramOf(field, firstMs),
    notMeasured: [...ofExcitatory, ...ofInhibitory, ...bands.notes],
  };
}

/** The longest stretch of the proxy without a missing value that ends with the span. */
function fieldOf({ fromMs, ampaCurrentPa, nmdaCurrentPa, gabaCurrentPa }: RecordedSpan) {
  const delay = fieldPotentialProxy.excitatoryDelayMs;
  const excitatoryNa = ampaCurrentPa.map((current, ms) => (current + nmdaCurrentPa[ms]!) / 1000);
  const gabaNa = gabaCurrentPa.map((current) => current / 1000).subarray(delay);
  const field = fieldPotentialNa(excitatoryNa, gabaNa);
  const first = field.findLastIndex((value) => Number.isNaN(value)) + 1;
  return { values: field.subarray(first), firstMs: fromMs + delay + first };
}

/** Firing rate of the excitatory cells, Hz, millisecond by millisecond. */
function rateOf({ fromMs, toMs, neurons, timesMs, excitatoryCells }: RecordedSpan) {
  const perSpikeHz = firingRateHz(1, excitatoryCells, 1);
  const values = new Float64Array(toMs - fromMs);
  for (let index = 0; index < neurons.length; index++) {
    const ms = Math.floor(timesMs[index]!) - fromMs;
    if (neurons[index]! < excitatoryCells && ms >= 0 && ms < values.length) values[ms]! += perSpikeHz;
  }
  return { values, firstMs: fromMs };
}

function intervalsOf(
  { neurons, timesMs, excitatoryCells, cells }: RecordedSpan,
  population: "excitatory" | "inhibitory",
): [IntervalReport, readonly NotMeasured[]] {
  const first = population === "excitatory" ? 0 : excitatoryCells;
  const end = population === "excitatory" ? excitatoryCells : cells;
  const size = end - first;
  const last = new Float64Array(size).fill(Number.NaN);
  const sums = {
    counts: new Uint32Array(size),
    sumsMs: new Float64Array(size),
    squareSumsMs2: new Float64Array(size),
  };
  const counts = new Float64Array(intervalBins.count);
  let intervals = 0;
  for (let index = 0; index < neurons.length; index++) {
    const cell = neurons[index]! - first;
    if (cell < 0 || cell >= size) continue;
    const timeMs = timesMs[index]!;
    const intervalMs = timeMs - last[cell]!;
    last[cell] = timeMs;
    if (Number.isNaN(intervalMs)) continue;
    sums.counts[cell]!++;
    sums.sumsMs[cell]! += intervalMs;
    sums.squareSumsMs2[cell]! += intervalMs * intervalMs;
    intervals++;
    const bin = Math.floor(intervalBins.perDecade * Math.log10(intervalMs / intervalBins.fromMs));
    if (bin >= 0 && bin < intervalBins.count) counts[bin]!++;
  }
  const cv: { readonly cvIsi: Estimate } = { cvIsi: meanCvOfIntervals(sums, 0, size) };
  const { values, notes } = takeApart(cv, `${population}.`);
  const withIntervals = sums.counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  return [{ counts, intervals, cells: withIntervals, ...values }, notes];
}

function spectrogramOf(field: Float64Array, firstMs: number): SpanReport["spectrogram"] {
  const { windowMs, stepMs, highestHz } = spectrogramShape;
  const columns: Float64Array[] = [];
  let binHz = samplingHz / windowMs;
  for (let start = 0; start + windowMs <= field.length; start += stepMs) {
    const spectrum = welchSpectrum(field.subarray(start, start + windowMs), samplingHz);
    ({ binHz } = spectrum);
    columns.push(spectrum.densityPerHz.slice(0, Math.floor(highestHz / binHz) + 1));
  }
  const bins = Math.floor(highestHz / binHz) + 1;
  return { firstMs: firstMs + windowMs / 2, stepMs, windowMs, binHz, bins, columns };
}
