/** The prior that networks of the ensemble are drawn from: what the calibration varies, and three sourced constants. */
import {
  freeParameters,
  kappa as kappaOfTheSet,
  parametersOf,
  sourcedParameters,
} from "../calibrate/network-objective.ts";
import { type FreeQuantity, priorPlaceOf, priorValueAt } from "../calibrate/prior.ts";

/** Constants of set K2 that its fit takes as given, with what their sources leave open. */
const sourcedPriors = {
  ketamineUnbindingRatePerS: {
    ...{ name: "unbinding rate, 1/s", median: sourcedParameters.ketamineUnbindingRatePerS, spread: 0.25 },
    ...{ minimum: 0.1, maximum: 0.4 },
    why: "about 0.2 (MacDonald 1991); 0.22 ± 0.05 (Gilling 2009)",
  },
  closedEscapeRatePerS: {
    ...{ name: "escape rate, 1/s", median: sourcedParameters.closedEscapeRatePerS, spread: 0.08 },
    ...{ minimum: 0.0009, maximum: 0.0017 },
    why: "Mealing 1999: 86 ± 1 % of the block is left after 120 s",
  },
} as const satisfies Record<string, FreeQuantity>;

const kappaPrior: FreeQuantity = {
  ...{ name: "κ", median: kappaOfTheSet, spread: 0.08, minimum: 0.6, maximum: 0.8 },
  why: "free fraction in plasma and partition into brain",
};

/** In the order of the numbers of a draw. */
export const networkPrior: readonly FreeQuantity[] = [
  ...freeParameters,
  ...Object.values(sourcedPriors),
  kappaPrior,
];

export interface NetworkDraw {
  readonly parameters: Readonly<Record<string, number>>;
  readonly kappa: number;
}

/** Streams of random numbers of one seed, so that networks, cascades and screens do not share any. */
export const randomStreams = { network: 101, cascade: 102, screen: 103 } as const;

/** A network with these numbers of standard deviations from the medians. */
export function networkAt(places: readonly number[]): NetworkDraw {
  const values = networkPrior.map((quantity, index) => priorValueAt(quantity, places[index] ?? 0));
  const sourced = Object.keys(sourcedPriors).map(
    (name, index) => [name, Number(values[freeParameters.length + index]?.toPrecision(6))] as const,
  );
  return {
    parameters: { ...parametersOf(values), ...Object.fromEntries(sourced) },
    kappa: Number(values.at(-1)?.toPrecision(6)),
  };
}

/** Numbers of standard deviations from the medians of a network's quantities: the inverse of `networkAt`. */
export function placesOf({ parameters, kappa }: NetworkDraw): number[] {
  const fitted = freeParameters.map(({ bases }) => {
    const [[name, base] = ["", Number.NaN]] = Object.entries(bases);
    return (parameters[name] ?? Number.NaN) / base;
  });
  const sourced = Object.keys(sourcedPriors).map((name) => parameters[name] ?? Number.NaN);
  const values = [...fitted, ...sourced, kappa];
  return networkPrior.map((quantity, index) => priorPlaceOf(quantity, values[index] ?? Number.NaN));
}
