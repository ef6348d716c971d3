/** Power spectra by Welch's method: averaged, overlapping Hann windows without their means. At 1 kHz a bin is 0.977 Hz. */
import FFT from "fft.js";
import { type Estimate, measured, notMeasured } from "../../model/estimate.ts";
import { type FrequencyBand, frequencyBandTable, varianceFromSums } from "../../model/measures.ts";

/** Length of Welch's windows. */
export const segmentSamples = 1024;

/** Power density of a signal, from 0 Hz on in steps of `binHz`. */
export interface Spectrum {
  /** Power per Hz at 0, binHz, 2 binHz, … up to half the sampling rate (one-sided), in the signal's unit squared. */
  readonly densityPerHz: Float64Array;
  readonly binHz: number;
  /** Length of the signal in seconds: nothing slower than one turn of it can be told. */
  readonly seconds: number;
}

/** One-sided power density; segments overlap by half. A signal shorter than 1 024 samples is one segment, padded with zeros. */
export function welchSpectrum(signal: Float64Array, samplingHz: number): Spectrum {
  const length = Math.min(segmentSamples, signal.length);
  const densityPerHz = new Float64Array(segmentSamples / 2 + 1);
  const binHz = samplingHz / segmentSamples;
  const spectrum = { densityPerHz, binHz, seconds: signal.length / samplingHz };
  if (length < 2) return spectrum;
  const transform = new FFT(segmentSamples);
  const output: number[] = transform.createComplexArray();
  const segment = new Float64Array(segmentSamples);
  const window = Float64Array.from({ length }, (_, k) => 0.5 - 0.5 * Math.cos((2 * Math.PI * k) / length));
  const windowPower = window.reduce((sum, weight) => sum + weight * weight, 0);
  let segments = 0;
  for (let start = 0; start + length <= signal.length; start += segmentSamples / 2) {
    const piece = signal.subarray(start, start + length);
    segments++;
    const sum = piece.reduce((total, value) => total + value, 0);
    if (
      varianceFromSums(
        length,
        sum,
        piece.reduce((total, value) => total + value * value, 0),
      ) === 0
    ) {
      continue; // What is left without the mean is rounding.
    }
    const mean = sum / length;
    for (let k = 0; k < length; k++) segment[k] = (piece[k]! - mean) * window[k]!;
    transform.realTransform(output, segment);
    for (let bin = 0; bin < densityPerHz.length; bin++) {
      const isPaired = bin > 0 && bin < segmentSamples / 2;
      const power = output[2 * bin]! ** 2 + output[2 * bin + 1]! ** 2;
      densityPerHz[bin]! += ((isPaired ? 2 : 1) * power) / (samplingHz * windowPower);
    }
  }
  for (let bin = 0; bin < densityPerHz.length; bin++) densityPerHz[bin]! /= segments;
  return spectrum;
}

/**
 * Power between two frequencies (upper edge excluded), in the signal's unit squared. Not measured if the signal is
 * shorter than one period of the lower one; of a single segment each bin scatters by as much as its mean.
 */
export function bandPower(spectrum: Spectrum, fromHz: number, toHz: number): Estimate {
  if (spectrum.seconds * fromHz < 1) {
    const values = {
      window: Math.round(1000 * spectrum.seconds),
      frequency: fromHz,
      least: Math.ceil(1000 / fromHz),
    };
    return notMeasured({ key: "refusal.notMeasured.shortWindow", values });
  }
  let power = 0;
  for (let bin = Math.ceil(fromHz / spectrum.binHz); bin * spectrum.binHz < toHz; bin++) {
    power += spectrum.densityPerHz[bin]! * spectrum.binHz;
  }
  return measured(power);
}

/** Power in each frequency band, in the square of the signal's unit; null where it was not measured. */
export type BandPower = { readonly [Band in FrequencyBand]: number | null };

/** Power of a spectrum in each frequency band, or why there is none. */
export function bandPowers(spectrum: Spectrum): { readonly [Band in FrequencyBand]: Estimate } {
  return Object.fromEntries(
    Object.entries(frequencyBandTable).map(([band, { fromHz, toHz }]) => [
      band,
      bandPower(spectrum, fromHz, toHz),
    ]),
  ) as { [Band in FrequencyBand]: Estimate };
}
