/** The network's bands at antidepressant and anaesthetic level, over seeds, beside EEG and MEG of people. */

import { type Interval, intervalOf } from "../../model/interval.ts";
import type { FrequencyBand } from "../../model/measures.ts";
import type { ParameterSetName } from "../../model/parameter-sets/parameter-sets.ts";
import {
  type KetamineLevel,
  ketamineLevels,
  type PublishedBand,
  plasmaUmOf,
  publishedBands,
} from "./published-bands.ts";
import type { ConditionKey, ValidationPlan, ValidationResult } from "./runs.ts";

export const spectrumNeurons = 20_480;
const spectrumSeeds = [1, 2, 3, 4, 5, 6, 7, 8];
const windows = { warmupMs: 1000, durationMs: 5000 };
export const spectrumBands = [
  "theta",
  "alpha",
  "beta",
  "lowGamma",
  "highGamma",
  "gamma",
] as const satisfies readonly FrequencyBand[];
export type SpectrumBand = (typeof spectrumBands)[number];

/** The run of a level. */
export const conditionOf = (level: KetamineLevel): ConditionKey => `${plasmaUmOf[level]} µM`;

export function spectrumPlan(parameterSet: ParameterSetName): Pick<ValidationPlan, "runs"> {
  const dosed = ketamineLevels.map(conditionOf);
  return {
    runs: (["0 µM", ...dosed] as const).flatMap((condition) =>
      spectrumSeeds.map((seed) => ({ condition, parameterSet, seed, neurons: spectrumNeurons, ...windows })),
    ),
  };
}

/** Power over that of the same seed undrugged, in dB: mean over seeds with its 95 % confidence interval. */
export type BandChanges = {
  readonly [Level in KetamineLevel]: { readonly [Band in SpectrumBand]: Interval };
};

/** Throws a sentence where a run has no power in a band: its window was too short. */
export function bandChanges(results: readonly ValidationResult[]): BandChanges {
  const powerOf = (condition: ConditionKey, seed: number, band: SpectrumBand): number => {
    const found = results.find((result) => result.condition === condition && result.seed === seed);
    const power = found?.measurement.bandPower[band];
    if (!power)
      throw new Error(`The run at ${condition} with seed ${seed} has no power in the band ${band}.`);
    return power;
  };
  const seeds = [...new Set(results.map(({ seed }) => seed))];
  const changeOf = (level: KetamineLevel, band: SpectrumBand) =>
    intervalOf(
      seeds.map(
        (seed) => 10 * Math.log10(powerOf(conditionOf(level), seed, band) / powerOf("0 µM", seed, band)),
      ),
    );
  const ofLevel = (level: KetamineLevel) =>
    Object.fromEntries(
      spectrumBands.map((band) => [band, changeOf(level, band)]),
    ) as BandChanges[KetamineLevel];
  return { antidepressant: ofLevel("antidepressant"), anaesthetic: ofLevel("anaesthetic") };
}

export const asRatio = (decibels: number): number => 10 ** (decibels / 10);

/** Less than this is no rise, dB. */
const unchangedDb = 0.5;

export type Agreement = "agrees" | "DISAGREES" | "undecided";

/** Direction only, judged by the confidence interval; "undecided" where it holds both directions. */
export function agreementOf({ change }: PublishedBand, { low, high }: Interval): Agreement {
  if (change === "up") return low > 0 ? "agrees" : high < 0 ? "DISAGREES" : "undecided";
  if (change === "down") return high < 0 ? "agrees" : low > 0 ? "DISAGREES" : "undecided";
  return low > 0 ? "DISAGREES" : high < unchangedDb ? "agrees" : "undecided";
}

/** Gamma of target D11 on the larger sheet, for which it was never fitted. */
export const heldOutGamma = { leastRatio: 1.2, band: "gamma" } as const;

export const comparisons = (changes: BandChanges) =>
  publishedBands.map((published) => {
    const found = changes[published.level][published.band as SpectrumBand];
    return { published, found, agreement: agreementOf(published, found) };
  });
