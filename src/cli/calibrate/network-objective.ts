/**
 * What the network of set K2 is fitted to, and what may move. Stated before the first fit. Bands are those of the
 * targets D1 … D12 (src/cli/validation/targets.ts); here each has the value in its middle and the tolerance that keeps
 * an ensemble inside. Concentrations are plasma concentrations times κ: a target belongs to what was in the blood.
 *
 * Not fitted, and so free to fail: gamma power (D11), larger sheets (D24), the concentration of the highest rate (D8),
 * the size of the block at 1 and 10 µM, spectra, other substances.
 */
import { parameterSets } from "../../model/parameter-sets/parameter-sets.ts";
import type { ParameterName } from "../../model/parameters.ts";
import type { Observation } from "./ensemble-kalman.ts";
import type { FreeQuantity } from "./prior.ts";

/** Effective over plasma concentration of set K2. */
export const kappa = parameterSets.k2.effectivePerPlasma;

/** Total plasma concentrations that targets are about, µM. */
export const plasmaUm = { antidepressant: 1, anaesthetic: 9.3, deep: 26.7 } as const;

/** Share of potential synapses of a healthy cell; the weights of existing ones rise so that their sum is that of K1. */
const healthyOccupancy = 0.8;

/** Constants of set K2 that are not fitted, over those of K1. */
export const sourcedParameters = {
  ketamineUnbindingRatePerS: 0.2,
  closedEscapeRatePerS: 0.00126,
  healthyOccupancy,
  ampaExcitatoryToExcitatoryNs: 0.43 / healthyOccupancy,
} as const satisfies Partial<Record<ParameterName, number>>;

/** A free quantity multiplies these parameters' values, or is the value where the base is 1. */
export interface FreeParameter extends FreeQuantity {
  readonly bases: Readonly<Partial<Record<ParameterName, number>>>;
}

export const freeParameters: readonly FreeParameter[] = [
  {
    ...{ name: "binding rate, 1/(µM s)", median: 0.42, spread: 0.3, minimum: 0.3, maximum: 0.6 },
    bases: { ketamineBindingRatePerUmS: 1 },
    why: "between the highest rate of MacDonald 1991 and k_off over the IC50 of Kotermanski & Johnson 2009",
  },
  {
    ...{ name: "magnesium at interneurons, mM", median: 0.35, spread: 0.3, minimum: 0.25, maximum: 0.5 },
    bases: { magnesiumInhibitoryMm: 1 },
    why: "a mixture of GluN2A/B (1 mM) with GluN2C/D (0.08 and 0.15 mM in effect), on the careful side",
  },
  {
    ...{ name: "NMDA onto interneurons", median: 0.75, spread: 0.15, minimum: 0.35, maximum: 1.4 },
    bases: { nmdaExcitatoryToInhibitoryNs: 0.125, backgroundNmdaInhibitoryNs: 0.3 },
    why: "lower magnesium makes the same receptors count for more, so there are fewer",
  },
  {
    ...{ name: "AMPA onto interneurons", median: 1, spread: 0.1, minimum: 0.5, maximum: 1.8 },
    bases: { ampaExcitatoryToInhibitoryNs: 0.2, backgroundAmpaInhibitoryNs: 0.6 },
    why: "what drives interneurons that NMDA receptors do not",
  },
  {
    ...{ name: "NMDA onto excitatory cells", median: 1, spread: 0.06, minimum: 0.65, maximum: 1.5 },
    bases: {
      nmdaExcitatoryToExcitatoryNs: 0.44 / healthyOccupancy,
      backgroundNmdaExcitatoryNs: 1.15,
    },
    why: "how much direct block takes from excitatory cells",
  },
  {
    ...{
      name: "background AMPA onto excitatory cells, nS",
      median: 1.6,
      spread: 0.06,
      minimum: 1,
      maximum: 2.4,
    },
    bases: { backgroundAmpaExcitatoryNs: 1 },
    why: "sets the rate at rest",
  },
  {
    ...{ name: "inhibition of excitatory cells, nS", median: 3.15, spread: 0.06, minimum: 2, maximum: 4.8 },
    bases: { gabaInhibitoryToExcitatoryNs: 1 },
    why: "how much a lost interneuron spike frees",
  },
  {
    ...{ name: "inhibition of interneurons, nS", median: 2.7, spread: 0.06, minimum: 1.7, maximum: 4.2 },
    bases: { gabaInhibitoryToInhibitoryNs: 1 },
    why: "sets the interneurons' rate at rest",
  },
];

/** Runs of one member, in this order; finalists run under all, the ensemble under the first three. */
export const networkConditions = ["rest", "antidepressant", "anaesthetic", "deep", "equal block"] as const;
export type NetworkCondition = (typeof networkConditions)[number];
export const fittedConditions = 3;
/** Observations that the first three conditions give. */
export const fittedObservations = 7;

/** ms, seed and neurons of each run of the fit; finalists are measured longer, on four seeds and a larger sheet. */
export const fitRun = { warmupMs: 800, durationMs: 1500, neurons: 5120, seed: 1 } as const;

/** Targets of `src/cli/validation/targets.ts` that the observations stand for. */
export const fittedTargets = ["D1", "D2", "D3", "D5", "D6", "D7", "D9", "D10", "D12"] as const;

export const networkObservations: readonly Observation[] = [
  about("excitatory rate at rest, Hz", 3.8, 0.07, "D1: 1 … 5 Hz"),
  about("inhibitory rate at rest, Hz", 11, 0.06, "D2: 8 … 20 Hz"),
  about("CV of excitatory intervals at rest", 0.75, 0.05, "D3: above 0.7; this short window reads 0.05 low"),
  about("inhibitory rate, antidepressant over rest", 0.85, 0.06, "D6: 0.6 … 0.95"),
  about("excitatory rate, antidepressant over rest", 1.5, 0.05, "D7: 1.3 … 1.8"),
  about("block of inhibitory over excitatory cells, antidepressant", 1.9, 0.13, "D5: above 1.3"),
  { ...about("excitatory rate, anaesthetic over rest", 0.95, 0.06, "D9: at most 1.05"), kind: "at most" },
  { ...about("excitatory rate, deep over rest", 0.6, 0.2, "D10: at most 0.8"), kind: "at most" },
  { ...about("excitatory rate, equal block over rest", 0.9, 0.06, "D12: below 1"), kind: "at most" },
];

function about(name: string, value: number, tolerance: number, source: string): Observation {
  return { name, kind: "about", value, tolerance, isRelative: true, source };
}

/** The parameters that differ from set K1, to the last bit as the free quantities give them. */
export function exactParametersOf(values: readonly number[]): Record<string, number> {
  const fitted = freeParameters.flatMap(({ bases }, index) =>
    Object.entries(bases).map(([name, base]) => [name, base * values[index]!] as const),
  );
  return { ...sourcedParameters, ...Object.fromEntries(fitted) };
}

/** The same without the noise of floating point: what a set is written with. */
export const parametersOf = (values: readonly number[]): Record<string, number> =>
  Object.fromEntries(
    Object.entries(exactParametersOf(values)).map(([name, value]) => [name, Number(value.toPrecision(6))]),
  );
