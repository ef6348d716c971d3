/**
 * The mechanisms that can make a channel block fall on interneurons more than on pyramidal cells, each as a switch of any
 * parameter set. Two of them change the undrugged network; there a factor on the NMDA peaks onto interneurons, found by
 * search (`cli/decompose/restore-rates.ts`), brings its rates back.
 */
import type { ParameterName, Parameters } from "./parameters.ts";

export const mechanismNames = ["magnesium", "tonicDrive", "voltage", "escape"] as const;
export type MechanismName = (typeof mechanismNames)[number];

/** Mechanisms without which the undrugged network has other rates. */
export const restingMechanisms: readonly MechanismName[] = ["magnesium", "tonicDrive"];

export interface Compensation {
  /** Factor on both NMDA peaks onto interneurons, recurrent and background. */
  readonly inhibitoryNmdaScale: number;
  /** Unbinding relative to −66 mV, mean over the activated channels of the undrugged network, both populations alike. */
  readonly meanUnbindingFactor: number;
}

type Replaced = Readonly<Partial<Record<ParameterName, number>>>;

/** The parameters that differ from `p` without the mechanisms `off`. */
export function withoutMechanisms(
  p: Parameters,
  off: readonly MechanismName[],
  { inhibitoryNmdaScale, meanUnbindingFactor }: Compensation,
): Replaced {
  const isOff = (name: MechanismName) => off.includes(name);
  const background = isOff("tonicDrive") ? slowBackground(p) : {};
  const backgroundNs = background.backgroundNmdaInhibitoryNs ?? p.backgroundNmdaInhibitoryNs;
  const isRescaled = restingMechanisms.some(isOff);
  return {
    ...background,
    ...(isOff("magnesium") ? { magnesiumInhibitoryMm: p.magnesiumExcitatoryMm } : {}),
    ...(isRescaled
      ? {
          nmdaExcitatoryToInhibitoryNs: p.nmdaExcitatoryToInhibitoryNs * inhibitoryNmdaScale,
          backgroundNmdaInhibitoryNs: backgroundNs * inhibitoryNmdaScale,
        }
      : {}),
    ...(isOff("voltage")
      ? {
          unbindingVoltageDependence: 0,
          ketamineUnbindingRatePerS: p.ketamineUnbindingRatePerS * meanUnbindingFactor,
        }
      : {}),
    ...(isOff("escape") ? { closedEscapeRatePerS: 0 } : {}),
  };
}

/**
 * Interneurons' background with as many events over more synapses at the excitatory cells' rate, and NMDA peaks that
 * pass on as much with the smaller saturation at that rate.
 */
function slowBackground(p: Parameters): Replaced {
  const events = p.backgroundSynapsesInhibitory * p.backgroundRateInhibitoryHz;
  const synapses = Math.round(events / p.backgroundRateExcitatoryHz);
  const rateHz = events / synapses;
  // A spike takes α (1 − s̄) of the transmission, with s̄ = x / (1 + x) and x = α ν τ: the share left is 1 / (1 + x).
  const unsaturated = (hz: number) => 1 / (1 + (p.nmdaSaturationStep * hz * p.nmdaTimeConstantMs) / 1000);
  return {
    backgroundSynapsesInhibitory: synapses,
    backgroundRateInhibitoryHz: rateHz,
    backgroundNmdaInhibitoryNs:
      (p.backgroundNmdaInhibitoryNs * unsaturated(p.backgroundRateInhibitoryHz)) / unsaturated(rateHz),
  };
}
