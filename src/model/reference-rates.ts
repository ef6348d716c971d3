/** Undrugged rates of set K1, reference engine (seeds 1–4, 5 120 neurons, 5 s after 1.5 s): a cache that validation checks. */

import type { Subject } from "./cascade/cascade.ts";
import type { Population } from "./network/populations.ts";
import { type ParameterName, type Parameters, parameterTable } from "./parameters.ts";

export type PopulationRates = { readonly [Name in Population]: number };

/** Rates in Hz at rest, by subject. The healthy excitatory one is the reference of release and glutamate. */
export const restingRatesHz: { readonly [Name in Subject]: PopulationRates } = {
  healthy: { excitatory: 3.84, inhibitory: 10.97 },
  stressed: { excitatory: 2.75, inhibitory: 10.47 },
};

/** Whether these parameters are set K1, for which the rates above were measured. */
export function isReferenceSet(parameters: Parameters): boolean {
  return (Object.keys(parameterTable) as ParameterName[]).every(
    (name) => parameters[name] === parameterTable[name].value,
  );
}
