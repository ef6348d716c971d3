/**
 * The parameter sets: each is the table of K1 with some values replaced, a free brain concentration over plasma (κ), and
 * the rates that it has at rest. One set serves every experiment; only the experiment changes between runs.
 */

import { type ParameterName, type Parameters, parameterNames, parameterTable } from "../parameters.ts";
import calibrated from "./k2.json" with { type: "json" };

export const parameterSetNames = ["k2", "k1"] as const;
export type ParameterSetName = (typeof parameterSetNames)[number];

/** The set that runs where none is asked for. */
export const defaultParameterSet: ParameterSetName = "k2";

export interface PopulationRatesHz {
  readonly excitatory: number;
  readonly inhibitory: number;
}

export interface ParameterSet {
  /** "K2": how every output names it. */
  readonly title: string;
  /** Values in place of those of the table. */
  readonly replaced: Readonly<Partial<Record<ParameterName, number>>>;
  /** Where a replaced value comes from; a value without an entry was fitted by `npm run calibrate`. */
  readonly sources: Readonly<Partial<Record<ParameterName, string>>>;
  /** κ: effective concentration at the receptor over total concentration at the effect site. */
  readonly effectivePerPlasma: number;
  readonly effectivePerPlasmaSource: string;
  /** Undrugged rates, Hz (reference engine, seeds 1–4, 5 120 neurons, 5 s after 1.5 s): a cache that validation checks. */
  readonly restingRatesHz: {
    readonly healthy: PopulationRatesHz;
    readonly stressed: PopulationRatesHz;
  };
}

export const parameterSets: { readonly [Name in ParameterSetName]: ParameterSet } = {
  k1: {
    title: "K1",
    replaced: {},
    sources: {},
    effectivePerPlasma: 1.5,
    effectivePerPlasmaSource: "chosen: absorbs free fraction, partition and potency (assumption A5)",
    restingRatesHz: {
      healthy: { excitatory: 3.84, inhibitory: 10.97 },
      stressed: { excitatory: 2.75, inhibitory: 10.47 },
    },
  },
  k2: {
    title: "K2",
    replaced: calibrated.parameters,
    sources: {
      ketamineBindingRatePerUmS:
        "fitted between 0.3 (MacDonald 1991, highest) and 0.6 (k_off over the IC50 of Kotermanski & Johnson 2009)",
      magnesiumInhibitoryMm:
        "fitted between 0.25 and 0.5: a share of GluN2C/D (Kotermanski & Johnson 2009, Yao 2022)",
      ketamineUnbindingRatePerS: "MacDonald 1991, about 0.2 /s; Gilling 2009, 0.22 ± 0.05 /s",
      closedEscapeRatePerS: "Mealing 1999: 86 % of the block is left after 120 s without agonist",
      healthyOccupancy: "chosen: leaves room for spines beyond healthy",
      ampaExcitatoryToExcitatoryNs: "that of K1 over the healthy share of synapses: the sum is the same",
    },
    effectivePerPlasma: 0.7,
    effectivePerPlasmaSource: "free fraction in plasma and partition into brain, 0.6 … 0.8",
    restingRatesHz: calibrated.restingRatesHz,
  },
};

/** The values of a set, with the named ones replaced. Throws a sentence for an unknown name or a value out of range. */
export function createParameters(
  overrides: Readonly<Record<string, number>> = {},
  set: ParameterSetName = defaultParameterSet,
): Parameters {
  const values: Record<string, number> = Object.fromEntries(
    parameterNames.map((name) => [name, parameterTable[name].value]),
  );
  for (const [name, value] of Object.entries({ ...parameterSets[set].replaced, ...overrides })) {
    if (!Object.hasOwn(parameterTable, name)) {
      throw new RangeError(
        `There is no parameter "${name}". The names are listed by "npm run -s cli -- parameters"${suggestion(name)}.`,
      );
    }
    const { minimum, maximum, unit } = parameterTable[name as ParameterName];
    if (!(value >= minimum && value <= maximum)) {
      throw new RangeError(
        `Parameter ${name} must be between ${minimum} and ${maximum} ${unit === "1" ? "(no unit)" : unit}, but got ${value}.`,
      );
    }
    values[name] = value;
  }
  return Object.freeze(values) as Parameters;
}

/** The set whose every value these parameters have; null where one differs from each set. */
export function parameterSetOf(parameters: Parameters): ParameterSetName | null {
  return (
    parameterSetNames.find((set) => {
      const values = createParameters({}, set);
      return parameterNames.every((name) => parameters[name] === values[name]);
    }) ?? null
  );
}

function suggestion(name: string): string {
  const near = parameterNames.filter((known) =>
    known.toLowerCase().startsWith(name.toLowerCase().slice(0, 6)),
  );
  return near.length > 0 ? `; did you mean ${near.join(" or ")}?` : "";
}
