/** What the network must do, with sources: each target once. A band is never widened to let a number pass. */
import type { Measurement } from "../../simulation/measure/recorder.ts";
import { type Band, bandInFigures } from "../print-number.ts";
import type { Results } from "./results.ts";
import type { ConditionKey } from "./runs.ts";

export interface Target {
  readonly id: string;
  readonly quantity: string;
  /** "" for a ratio. */
  readonly unit: string;
  readonly band: Band;
  /** What measured it; where a publication gives less than the band, it says how much less. */
  readonly paper: string;
  readonly howMeasured: string;
  /** Whether each seed must be in the band, or their mean (where one window scatters more than the band is wide). */
  readonly judgedBy: "every seed" | "mean of seeds";
  /** Whether one seed and short windows can decide it. */
  readonly isInShortSet: boolean;
  /** Whether a fifth of a second can: rates and blocks can, irregularity, synchrony and spectra cannot. */
  readonly isInBriefSet?: boolean;
  /** One value per seed; null where a run could not measure it, which no band allows. */
  measure(results: Results): readonly (number | null)[];
}

const everySeed = { judgedBy: "every seed", isInShortSet: true } as const;
const everySeedBriefly = { ...everySeed, isInBriefSet: true } as const;
/** A value for each seed that ran undrugged and under `conditions`. */
const perSeed =
  (conditions: readonly ConditionKey[], value: (results: Results, seed: number) => number | null) =>
  (results: Results) =>
    results.seedsUnder("0 µM", ...conditions).map((seed) => value(results, seed));
/** One number over another; null where either is missing or there is nothing to divide by. */
const quotient = (numerator: number | null, denominator: number | null) =>
  numerator === null || !denominator ? null : numerator / denominator;
type Pick = (measurement: Measurement) => number | null;
const atBaseline = (pick: Pick) => perSeed([], (results, seed) => pick(results.of("0 µM", seed)));
/** Under a condition over what the same seed has undrugged. */
const overBaseline = (condition: ConditionKey, pick: Pick) =>
  perSeed([condition], (results, seed) =>
    quotient(pick(results.of(condition, seed)), pick(results.of("0 µM", seed))),
  );
const excitatoryRate: Pick = ({ excitatory }) => excitatory.rateHz;
const inhibitoryRate: Pick = ({ inhibitory }) => inhibitory.rateHz;

export const targets: readonly Target[] = [
  {
    id: "D1",
    quantity: "excitatory rate at baseline",
    unit: "Hz",
    band: { minimum: 1, maximum: 5 },
    paper: "Potjans & Diesmann 2014 (order of magnitude)",
    howMeasured: "spikes per excitatory cell and second, no ketamine",
    ...everySeedBriefly,
    measure: atBaseline(excitatoryRate),
  },
  {
    id: "D2",
    quantity: "inhibitory rate at baseline",
    unit: "Hz",
    band: { minimum: 8, maximum: 20 },
    paper: "chosen; Potjans & Diesmann 2014 has 3–9 Hz",
    howMeasured: "spikes per inhibitory cell and second, no ketamine",
    ...everySeedBriefly,
    measure: atBaseline(inhibitoryRate),
  },
  {
    id: "D3",
    quantity: "irregularity of excitatory firing at baseline (CV of intervals)",
    unit: "",
    band: { minimum: 0.7, isStrict: true },
    paper: "Brunel 2000",
    howMeasured: "mean over cells with at least four intervals, window of at least 4 s",
    ...everySeed,
    measure: atBaseline(({ excitatory }) => excitatory.cvIsi),
  },
  {
    id: "D4",
    quantity: "synchrony χ at baseline",
    unit: "",
    band: { maximum: 0.25, isStrict: true },
    paper: "Brunel 2000",
    howMeasured: "potentials of every eighth excitatory cell, every millisecond",
    ...everySeed,
    measure: atBaseline(({ synchrony }) => synchrony),
  },
  {
    id: "D5",
    quantity: "block of inhibitory over block of excitatory cells at 1 µM in plasma",
    unit: "",
    band: { minimum: 1.3, isStrict: true },
    paper: "chosen: the disinhibition hypothesis",
    howMeasured: "ratio of the mean blocked fractions",
    ...everySeedBriefly,
    measure: perSeed(["1 µM"], (results, seed) => {
      const { excitatory, inhibitory } = results.of("1 µM", seed);
      return quotient(inhibitory.nmdaBlock, excitatory.nmdaBlock);
    }),
  },
  {
    id: "D6",
    quantity: "inhibitory rate at 1 µM in plasma over baseline",
    unit: "",
    band: { minimum: 0.6, maximum: 0.95 },
    paper: "Homayoun & Moghaddam 2007 (direction only, MK-801)",
    howMeasured: "paired seeds",
    ...everySeedBriefly,
    measure: overBaseline("1 µM", inhibitoryRate),
  },
  {
    id: "D7",
    quantity: "glutamate release at 1 µM in plasma over baseline",
    unit: "",
    band: { minimum: 1.3, maximum: 1.8 },
    paper: "Moghaddam 1997 (direction only, rat, 10–30 mg/kg)",
    howMeasured: "paired seeds",
    ...everySeedBriefly,
    measure: overBaseline("1 µM", ({ glutamateRelease }) => glutamateRelease),
  },
  {
    id: "D8",
    quantity: "plasma concentration of the highest excitatory rate",
    unit: "µM",
    band: { minimum: 0.67, maximum: 3.4 },
    paper: "Moghaddam 1997 (direction only: an inverted U)",
    howMeasured: "among the concentrations measured (inverted U)",
    ...everySeedBriefly,
    measure: perSeed(["2 µM"], (results, seed) => {
      const rateAt = (dose: number) => results.of(`${dose} µM`, seed).excitatory.rateHz;
      return results.doses(seed).reduce((best, dose) => (rateAt(dose) > rateAt(best) ? dose : best));
    }),
  },
  {
    id: "D9",
    quantity: "excitatory rate at 9.3 µM in plasma over baseline",
    unit: "",
    band: { maximum: 1.05 },
    paper: "Chowdhury 2012 (direction only, rat, 80 mg/kg); level of Idvall 1979",
    howMeasured: "paired seeds; anaesthesia",
    ...everySeedBriefly,
    measure: overBaseline("9.3 µM", excitatoryRate),
  },
  {
    id: "D10",
    quantity: "excitatory rate at 26.7 µM in plasma over baseline",
    unit: "",
    band: { maximum: 0.8 },
    paper: "Moghaddam 1997 (direction only, rat, 200 mg/kg)",
    howMeasured: "paired seeds; chosen for 200 mg/kg",
    ...everySeedBriefly,
    measure: overBaseline("26.7 µM", excitatoryRate),
  },
  {
    id: "D11",
    quantity: "gamma power (30–80 Hz) at 1 µM in plasma over baseline",
    unit: "",
    band: { minimum: 1.2 },
    paper: "Shaw 2015 (direction only)",
    howMeasured: "field-potential proxy, 5 s windows, paired seeds; also Hong 2010, Muthukumaraswamy 2015",
    judgedBy: "mean of seeds",
    isInShortSet: false,
    measure: overBaseline("1 µM", ({ bandPower }) => bandPower.gamma),
  },
  {
    id: "D12",
    quantity: "excitatory rate with equal block imposed on both populations, over baseline",
    unit: "",
    band: { maximum: 1, isStrict: true },
    paper: "Murray 2014 (direction only)",
    howMeasured: "17 % of the channels of every cell kept blocked; paired seeds (dissection)",
    ...everySeed,
    measure: overBaseline("equal block", excitatoryRate),
  },
  {
    id: "D24",
    quantity: "baseline rates on larger sheets over those of 5 120 neurons",
    unit: "",
    band: { minimum: 0.9, maximum: 1.1 },
    paper: "numerics",
    howMeasured: "of all larger sizes and both populations, the ratio farthest from 1",
    judgedBy: "every seed",
    isInShortSet: false,
    measure: (results) =>
      results.seedsOnAllSizes.map((seed) => {
        const small = results.of("0 µM", seed);
        const ratios = results.largerSizes.flatMap((size) => {
          const large = results.of("0 µM", seed, size);
          return [excitatoryRate, inhibitoryRate].map((rate) => quotient(rate(large), rate(small)));
        });
        const distance = (ratio: number | null) =>
          ratio === null ? Number.POSITIVE_INFINITY : Math.abs(ratio - 1);
        return ratios.reduce((far, ratio) => (distance(ratio) > distance(far) ? ratio : far), 1);
      }),
  },
];

export interface Verdict {
  readonly target: Target;
  readonly values: readonly (number | null)[];
  /** null where any value is missing, and where there is none. */
  readonly mean: number | null;
  readonly isMet: boolean;
}

export function judge(target: Target, results: Results): Verdict {
  const values = target.measure(results);
  const mean = meanOf(values);
  const judged = target.judgedBy === "every seed" ? values : [mean];
  return {
    target,
    values,
    mean,
    isMet: judged.length > 0 && judged.every((value) => isInBand(value, target.band)),
  };
}

/** null where any value is missing, and where there is none. */
export function meanOf(values: readonly (number | null)[]): number | null {
  const found = values.filter((value) => value !== null);
  return found.length > 0 && found.length === values.length
    ? found.reduce((sum, value) => sum + value, 0) / found.length
    : null;
}

function isInBand(value: number | null, band: Band): boolean {
  if (value === null) return false;
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY, isStrict = false } = band;
  return isStrict ? value > minimum && value < maximum : value >= minimum && value <= maximum;
}

export const bandInWords = ({ band, unit }: Target): string =>
  `${bandInFigures(band)}${unit === "" ? "" : ` ${unit}`}`;
