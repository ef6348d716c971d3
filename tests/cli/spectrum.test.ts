import { describe, expect, it } from "vitest";
import { publishedBands } from "../../src/cli/validation/published-bands.ts";
import type { ValidationResult } from "../../src/cli/validation/runs.ts";
import { agreementOf, bandChanges, comparisons, spectrumPlan } from "../../src/cli/validation/spectrum.ts";
import { spectrumChart, spectrumPart } from "../../src/cli/validation/spectrum-report.ts";

const effectivePerPlasma = 1.5;
const bands = { delta: 1, theta: 1, alpha: 1, beta: 1, lowGamma: 1, highGamma: 1, gamma: 1 };

/** Made-up runs: every band ten times as strong at the antidepressant level, alpha half as strong at the anaesthetic one. */
const results = spectrumPlan("k1").runs.map((run): ValidationResult => {
  const noise = 1 + 0.01 * run.seed;
  const population = { rateHz: 4, cvIsi: 0.8, nmdaBlock: 0.1, activatedFraction: 0.1 };
  const powers = (factor: number) =>
    Object.fromEntries(Object.entries(bands).map(([band, power]) => [band, power * factor])) as typeof bands;
  const scale = run.condition === "1 µM" ? 10 * noise : 1;
  return {
    ...run,
    recipeHash: "00000000",
    measurement: {
      ...{ excitatory: population, inhibitory: population, synchrony: 0.07, glutamateRelease: 4 },
      bandPower: { ...powers(scale), alpha: run.condition === "9.3 µM" ? 0.5 * noise : scale },
      ...{ simulatedMs: run.durationMs, synapticEvents: 1, notMeasured: [] },
    },
  };
});
const changes = bandChanges(results);

describe("bands beside EEG and MEG", () => {
  it("are measured over eight seeds at both levels, at the concentrations of the parameter set", () => {
    const { runs } = spectrumPlan("k2");
    expect(new Set(runs.map(({ condition }) => condition))).toEqual(new Set(["0 µM", "1 µM", "9.3 µM"]));
    expect(new Set(runs.map(({ seed }) => seed)).size).toBeGreaterThanOrEqual(8);
  });

  it("are decibels over the same seed undrugged, with an interval over seeds", () => {
    const { mean, low, high } = changes.antidepressant.theta;
    expect(mean).toBeCloseTo(10.19, 1);
    expect(low).toBeLessThan(mean);
    expect(high - low).toBeLessThan(0.3);
    expect(changes.anaesthetic.alpha.mean).toBeCloseTo(-2.82, 1);
  });

  it("agree or disagree by the interval's side, and are undecided where it holds zero", () => {
    const up = publishedBands.find(({ change }) => change === "up")!;
    const down = publishedBands.find(({ change }) => change === "down")!;
    const notUp = publishedBands.find(({ change }) => change === "not up")!;
    const [above, below, around] = [
      { mean: 1, low: 0.5, high: 1.5 },
      { mean: -1, low: -1.5, high: -0.5 },
      { mean: 0.1, low: -0.5, high: 0.7 },
    ];
    expect([above, below, around].map((found) => agreementOf(up, found))).toEqual([
      "agrees",
      "DISAGREES",
      "undecided",
    ]);
    expect([above, below, around].map((found) => agreementOf(down, found))).toEqual([
      "DISAGREES",
      "agrees",
      "undecided",
    ]);
    const unchanged = { mean: -0.1, low: -0.4, high: 0.2 };
    expect([above, below, around, unchanged].map((found) => agreementOf(notUp, found))).toEqual([
      "DISAGREES",
      "agrees",
      "undecided",
      "agrees",
    ]);
  });

  it("are reported with every published finding, where the network fails too", () => {
    const findings = { parameterSet: "K1", effectivePerPlasma, changes, results };
    const text = spectrumPart(findings, { command: "x", date: "2026-01-31", runtime: "Node 20" });
    const alpha = comparisons(changes).find(
      ({ published }) => published.band === "alpha" && published.level === "antidepressant",
    );
    expect(alpha?.agreement).toBe("DISAGREES");
    expect(text.match(/\| DISAGREES \|/g)?.length).toBe(
      comparisons(changes).filter(({ agreement }) => agreement === "DISAGREES").length,
    );
    expect(text).toContain("−0.94 dB parietal, −1.8 dB occipital");
    expect(text).toContain("over baseline: × 10.4, +10.19 (+10.10 … +10.28) dB");
    expect(spectrumChart(findings)).toMatch(/^<svg .*<\/svg>\n$/s);
  });
});
