import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { measureSpan, type RecordedSpan } from "../../../src/simulation/measure/span.ts";

/** Made by the script beside it, with the versions that it names. */
const known = JSON.parse(readFileSync(new URL("../../fixtures/scipy/span.json", import.meta.url), "utf8"));

function numbersFrom(seed: number, count: number): number[] {
  let x = BigInt(seed);
  return Array.from({ length: count }, () => {
    x = (1103515245n * x + 12345n) % 2n ** 31n;
    return Number(x) / 2 ** 31;
  });
}

/** The same signal as the script's, in currents: all of it excitatory, 6 ms early, in pA. */
function currents(): Pick<RecordedSpan, "ampaCurrentPa" | "nmdaCurrentPa" | "gabaCurrentPa"> {
  const noise = numbersFrom(known.seed, known.samples);
  const signal = noise.map((value, index) => {
    const turns = (hertz: number) => Math.sin((2 * Math.PI * hertz * index) / 1000);
    return 3 + turns(6) + 0.4 * turns(41) + value - 0.5;
  });
  const length = known.samples + 6;
  return {
    ampaCurrentPa: Float32Array.from({ length }, (_, ms) => 1000 * (signal[ms] ?? 0)),
    nmdaCurrentPa: new Float32Array(length),
    gabaCurrentPa: new Float32Array(length),
  };
}

function spikes(): Pick<RecordedSpan, "neurons" | "timesMs"> {
  const all: { readonly neuron: number; readonly tenths: number }[] = [];
  for (let neuron = 0; neuron < known.cells; neuron++) {
    let tenths = 0;
    for (const value of numbersFrom(known.seed + 1 + neuron, known.spikes)) {
      tenths += 20 + Math.floor(800 * value);
      all.push({ neuron, tenths });
    }
  }
  all.sort((one, other) => one.tenths - other.tenths || one.neuron - other.neuron);
  return {
    neurons: Uint32Array.from(all, ({ neuron }) => neuron),
    timesMs: Float64Array.from(all, ({ tenths }) => tenths / 10),
  };
}

const span = (changes: Partial<RecordedSpan> = {}): RecordedSpan => ({
  signal: "fieldPotential",
  ...{ fromMs: 1000, toMs: 1000 + known.samples + 6, excitatoryCells: known.cells, cells: known.cells + 4 },
  ...currents(),
  ...spikes(),
  ...changes,
});

describe(`a recorded span, beside SciPy ${known.scipy} and NumPy ${known.numpy}`, () => {
  const report = measureSpan(span());

  it("has the power density of SciPy's welch, to what 32-bit currents allow", () => {
    const { binHz, densityPerHz } = report.spectrum;
    expect(binHz).toBe(known.binHz);
    expect(densityPerHz.length).toBe(known.densityPerHz.length);
    const largest = Math.max(...known.densityPerHz);
    for (const [bin, value] of densityPerHz.entries()) {
      expect(Math.abs(value - known.densityPerHz[bin]), `bin ${bin}`).toBeLessThan(1e-6 * largest);
    }
  });

  it("has the mean CV of the intervals, and their histogram", () => {
    const { cvIsi, intervals, counts, cells } = report.excitatory;
    expect(cvIsi).toBeCloseTo(known.meanCv, 10);
    expect(intervals).toBe(known.intervals);
    expect([...counts]).toEqual(known.histogram);
    expect(cells).toBe(known.cells);
  });

  it("says why a population without spikes has no CV", () => {
    expect(report.inhibitory).toMatchObject({ intervals: 0, cells: 0, cvIsi: null });
    expect(report.notMeasured.map(({ quantity }) => quantity)).toContain("inhibitory.cvIsi");
  });

  it("shows in its spectrogram when a rhythm was there", () => {
    const { columns, binHz, firstMs, windowMs } = report.spectrogram;
    expect(firstMs).toBe(1006 + windowMs / 2);
    expect(columns.length).toBeGreaterThan(40);
    for (const column of columns) {
      const above30 = [...column].map((power, bin) => (bin * binHz > 30 ? power : 0));
      expect(above30.indexOf(Math.max(...above30)) * binHz).toBeCloseTo(41, -0.6);
    }
  });

  it("uses the newest stretch that is whole where milliseconds are missing", () => {
    const { ampaCurrentPa } = currents();
    ampaCurrentPa[500] = Number.NaN;
    const holed = measureSpan(span({ ampaCurrentPa }));
    expect(holed.spectrogram.firstMs).toBeGreaterThan(1500);
    expect([...holed.spectrum.densityPerHz].every(Number.isFinite)).toBe(true);
  });

  it("says how long its windows are where the span is shorter than one", () => {
    expect(report.spectrum.windowMs).toBe(1024);
    const { ampaCurrentPa, nmdaCurrentPa, gabaCurrentPa } = currents();
    const short = { ampaCurrentPa, nmdaCurrentPa, gabaCurrentPa: gabaCurrentPa.subarray(0, 306) };
    expect(measureSpan(span({ ...short, toMs: 1306 })).spectrum.windowMs).toBe(300);
  });

  it("has the spectrum of the excitatory rate where only spikes are known", () => {
    const none = new Float32Array(0);
    const toMs = 5000;
    // Every cell fires once a cycle of 40 Hz, at one of two places in it; other spikes are not of this population.
    const times = Array.from({ length: 25 * known.cells * 8 }, (_, at) => 25 * Math.floor(at / known.cells));
    const neurons = Uint32Array.from(times, (_, at) => at % known.cells);
    const timesMs = Float64Array.from(times, (time, at) => time + (at % 2));
    const withOthers = {
      neurons: Uint32Array.from([...neurons, known.cells + 1]),
      timesMs: Float64Array.from([...timesMs, 4999]),
    };
    const request = { signal: "excitatoryRate", fromMs: 0, toMs, ...withOthers } as const;
    const currentsNone = { ampaCurrentPa: none, nmdaCurrentPa: none, gabaCurrentPa: none };
    const { signal, spectrum, spectrogram } = measureSpan(span({ ...request, ...currentsNone }));
    expect(signal).toBe("excitatoryRate");
    const strongest = spectrum.densityPerHz.indexOf(Math.max(...spectrum.densityPerHz.slice(1, 60)));
    expect(strongest * spectrum.binHz).toBeCloseTo(40, -0.3);
    // All power is the variance of the rate: 500 Hz in two of 25 bins.
    const power = spectrum.densityPerHz.reduce((sum, density) => sum + density * spectrum.binHz, 0);
    const mean = (2 * 500) / 25;
    expect(power / ((2 * 500 ** 2) / 25 - mean ** 2)).toBeCloseTo(1, 1);
    expect(spectrogram.columns.length).toBeGreaterThan(60);
  });

  it("has no spectrum at all without currents", () => {
    const none = new Float32Array(known.samples).fill(Number.NaN);
    const empty = measureSpan(span({ ampaCurrentPa: none, nmdaCurrentPa: none, gabaCurrentPa: none }));
    expect(empty.spectrum.densityPerHz.length).toBe(0);
    expect(empty.spectrogram.columns).toEqual([]);
    expect(empty.bandPower.theta).toBeNull();
  });
});
