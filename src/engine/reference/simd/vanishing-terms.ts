/**
 * Terms of a step that parameters, conditions and state can make vanish: a network without a drug, without NMDA
 * receptors, without adaptation, without an upswing. Steps without them are compiled, too; they give the same numbers.
 */
import { spikeInitiationCurrent } from "../../../model/equations/membrane.ts";
import type { NetworkState } from "../../../model/network/state.ts";
import type { StepConstants } from "../../../model/network/step-constants.ts";

/** What is 0 where a term vanishes: variables of every neuron, numbers of its population and of the network. */
export const vanishingTerms = {
  Block: ["nmdaBlock", "network.bindingRatePerSecond"],
  Nmda: [
    "nmdaBlock",
    "nmdaActivation",
    "cell.nmdaPerUnitNs",
    "cell.backgroundNmdaNs",
    "network.ambientOpenFraction",
  ],
  Adaptation: ["adaptation", "network.adaptationCouplingNs", "network.adaptationIncrementPa"],
  // A slope of 0 means an upswing that is lost in rounding.
  Upswing: ["network.slopeFactorMv"],
} as const satisfies Record<string, readonly string[]>;
export type VanishingTerm = keyof typeof vanishingTerms;

const ofReceptors: readonly (readonly VanishingTerm[])[] = [[], ["Block"], ["Nmda"]];
const ofUpswing: readonly (readonly VanishingTerm[])[] = [[], ["Adaptation"], ["Adaptation", "Upswing"]];

/** The steps that are compiled of each population. */
export const stepVariants = {
  excitatory: ofUpswing.flatMap((upswing) => ofReceptors.map((receptors) => [...receptors, ...upswing])),
  inhibitory: ofReceptors,
} as const;

/** Indices of the compiled steps that this network needs at least, and whether it has background events. */
export interface StepChoice {
  readonly excitatory: number;
  readonly inhibitory: number;
  readonly hasBackground: boolean;
}

export function chooseSteps(
  constants: StepConstants,
  state: NetworkState,
  thresholds: Float32Array,
  excitatoryCells: number,
): StepChoice {
  const { excitatory, inhibitory } = constants;
  const hasBackground = [excitatory, inhibitory].some(({ backgroundThresholds: [none] }) => none < 2 ** 24);
  const receptors = receptorsOf(constants, state, hasBackground);
  const upswing = upswingOf(constants, state, thresholds, excitatoryCells);
  return {
    excitatory: ofReceptors.length * upswing + receptors,
    inhibitory: stepVariants.excitatory.length + receptors,
    hasBackground,
  };
}

const isZero = (column: Float32Array) => column.every((value) => value === 0);

function receptorsOf(constants: StepConstants, state: NetworkState, hasBackground: boolean): number {
  if (!isZero(state.nmdaBlock)) {
    return 0;
  }
  const cells = [constants.excitatory, constants.inhibitory];
  const isSilent = cells.every(
    ({ nmdaPerUnitNs, backgroundNmdaNs }) =>
      nmdaPerUnitNs === 0 && (backgroundNmdaNs === 0 || !hasBackground),
  );
  if (isSilent && constants.ambientOpenFraction === 0 && isZero(state.nmdaActivation)) {
    return 2;
  }
  return constants.bindingRatePerSecond === 0 ? 1 : 0;
}

function upswingOf(
  constants: StepConstants,
  { adaptation }: NetworkState,
  thresholds: Float32Array,
  excitatoryCells: number,
): number {
  const { adaptationCouplingNs, adaptationIncrementPa, excitatory, gabaReversalMv } = constants;
  if (
    adaptationCouplingNs !== 0 ||
    adaptationIncrementPa !== 0 ||
    !isZero(adaptation.subarray(0, excitatoryCells))
  ) {
    return 0;
  }
  const lowestMv = thresholds.subarray(0, excitatoryCells).reduce((least, value) => Math.min(least, value));
  const { leakConductanceNs, leakReversalMv } = excitatory;
  const { spikeDetectionMv, slopeFactorMv } = constants;
  const largestPa = spikeInitiationCurrent(spikeDetectionMv, lowestMv, leakConductanceNs, slopeFactorMv);
  // It is added to leak and GABA currents; if those have one sign, their sum is at least the leak's, whose last place is above this.
  const isLost = largestPa < 2 ** -25 * Math.abs(leakConductanceNs * leakReversalMv);
  return isLost && gabaReversalMv * leakReversalMv >= 0 ? 2 : 1;
}
