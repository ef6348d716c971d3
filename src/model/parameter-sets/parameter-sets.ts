/**
 * The parameter sets: each is the table of K1 with some values replaced, a free brain concentration over plasma (κ), and
 * the rates that it has at rest. One set serves every experiment; only the experiment changes between runs.
 */

import {
  type ParameterName,
  type ParameterRow,
  type Parameters,
  parameterNames,
  parameterTable,
} from "../parameters.ts";
import { type Refusal, RefusalError } from "../refusal.ts";
import calibrated from "./k2.json" with { type: "json" };

/** The parameter sets, the default one first. */
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

/** The values of a set, with the named ones replaced. Throws a `RefusalError` for an unknown name or a value out of range. */
export function createParameters(
  overrides: Readonly<Record<string, number>> = {},
  set: ParameterSetName = defaultParameterSet,
): Parameters {
  const values: Record<string, number> = Object.fromEntries(
    parameterNames.map((name) => [name, parameterTable[name].value]),
  );
  for (const [name, value] of Object.entries({ ...parameterSets[set].replaced, ...overrides })) {
    const fault = faultOfParameter(name, value);
    if (fault) throw new RefusalError(fault);
    values[name] = value;
  }
  return Object.freeze(values) as Parameters;
}

/** Why a parameter cannot have a value: there is none of this name, or the value is out of its range; null where it can. */
const faultOfParameter = (name: string, value: number): Refusal | null =>
  faultInTable(parameterTable, name, value);

/** The same for the names of any table. */
export function faultInTable(
  table: Readonly<Record<string, ParameterRow>>,
  name: string,
  value: number,
): Refusal | null {
  const row = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!row) {
    const near = Object.keys(table).filter((known) =>
      known.toLowerCase().startsWith(name.toLowerCase().slice(0, 6)),
    );
    return near.length === 0
      ? { key: "refusal.parameterUnknown", values: { name } }
      : { key: "refusal.parameterUnknownNear", values: { name, near: near.join(" or ") } };
  }
  const { minimum, maximum, unit } = row;
  if (value >= minimum && value <= maximum) return null;
  const values = { name, minimum, maximum, unit: unit === "1" ? "(no unit)" : unit, value };
  return { key: "refusal.parameterRange", values };
}

/** A number of the model whose value is not that of its set. */
export interface ChangedParameter {
  readonly name: string;
  /** "1" for a pure number. */
  readonly unit: string;
  /** The value of the set. */
  readonly from: number;
  readonly to: number;
}

/**
 * The parameters that differ from their set, in the order of the table. `removed` is what an assumption that is switched
 * off replaces (`parametersWithout`): these values are expected then, and only what differs from them is listed.
 */
export function changedParameters(
  set: ParameterSetName,
  parameters: Parameters,
  removed: ParameterSet["replaced"] = {},
): readonly ChangedParameter[] {
  const values = createParameters(removed, set);
  return parameterNames
    .filter((name) => parameters[name] !== values[name])
    .map((name) => ({
      name,
      unit: parameterTable[name].unit,
      from: values[name],
      to: parameters[name],
    }));
}

/** The set whose every value these parameters have; null where one differs from each set. */
export function parameterSetOf(parameters: Parameters): ParameterSetName | null {
  return parameterSetNames.find((set) => changedParameters(set, parameters).length === 0) ?? null;
}
