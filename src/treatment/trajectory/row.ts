/** One macro point as the row that everyone sees: means over the regions, and the derived indices. */
import { type CascadeState, type CascadeVariable, plasticityThreshold } from "../../model/cascade/cascade.ts";
import { type CascadeConstants, cascadeConstants } from "../../model/cascade/cascade-constants.ts";
import type { NetworkStatistics, StatisticName } from "../../model/network-statistics.ts";
import type { TrajectoryRow } from "../../model/quantities.ts";
import type { ExternalInputs } from "../protocol/course.ts";

/** The row of a time. `healthyHz` is the healthy, undrugged excitatory rate, where the release is 1. */
export function rowOf(
  hours: number,
  inputs: ExternalInputs,
  statistics: readonly NetworkStatistics[],
  states: readonly CascadeState[],
  healthyHz: number,
  constants: CascadeConstants = cascadeConstants,
): TrajectoryRow {
  const network = (name: StatisticName) =>
    statistics.reduce((sum, region) => sum + region[name], 0) / statistics.length;
  const nmdaBlockExcitatory = network("nmdaBlockExcitatory");
  const nmdaBlockInhibitory = network("nmdaBlockInhibitory");
  return {
    hours,
    plasmaNgPerMl: inputs.plasmaNgPerMl,
    effectiveUm: inputs.effectiveUm,
    excitatoryRateHz: network("excitatoryRateHz"),
    inhibitoryRateHz: network("inhibitoryRateHz"),
    nmdaBlockExcitatory,
    nmdaBlockInhibitory,
    relativeRelease: (network("excitatoryRateHz") * inputs.releaseGain) / healthyHz,
    ...slowColumns(states, nmdaBlockExcitatory, nmdaBlockInhibitory, constants),
  };
}

/** The columns that follow from the cascade of each region, and the indices made from them and from the two mean NMDA blocks. */
export function slowColumns(
  states: readonly CascadeState[],
  nmdaBlockExcitatory: number,
  nmdaBlockInhibitory: number,
  constants: CascadeConstants = cascadeConstants,
) {
  const slow = (name: CascadeVariable) => states.reduce((sum, state) => sum + state[name], 0) / states.length;
  const spineOccupancy = slow("spineOccupancy");
  const functionalGain = slow("functionalGain");
  return {
    bdnf: slow("bdnf"),
    trkb: slow("trkb"),
    mtorc1: slow("mtorc1"),
    pEef2: slow("pEef2"),
    protein: slow("protein"),
    functionalGain,
    spineOccupancy,
    sv2aProxy: sv2aProxyOf(spineOccupancy),
    dissociationIndex: dissociationIndexOf(nmdaBlockExcitatory, nmdaBlockInhibitory),
    moodProxy: moodProxyOf(functionalGain, spineOccupancy, constants),
    refractoriness: slow("refractoriness"),
    plasticityThreshold:
      states.reduce((sum, state) => sum + plasticityThreshold(state, constants), 0) / states.length,
    toxicity: slow("toxicity"),
  } satisfies Partial<TrajectoryRow>;
}

/** Model synapse index, not a PET prediction: damped, since E→E spines are about half of excitatory synapses. */
const sv2aProxyOf = (spineOccupancy: number): number => 0.2 + 0.8 * (0.5 + 0.5 * spineOccupancy);

/** Illustrative, CADSS-like, 0 … 76. */
function dissociationIndexOf(nmdaBlockExcitatory: number, nmdaBlockInhibitory: number): number {
  const block = 0.8 * nmdaBlockExcitatory + 0.2 * nmdaBlockInhibitory;
  return (76 * block ** 2) / (block ** 2 + 0.25 ** 2);
}

/** Illustrative, not a clinical score, 0 … 100. */
function moodProxyOf(
  functionalGain: number,
  spineOccupancy: number,
  { stressedSetPoint }: CascadeConstants,
): number {
  const score =
    0.4 * (functionalGain / 0.5) + 0.6 * ((spineOccupancy - stressedSetPoint) / (1 - stressedSetPoint));
  return Math.min(100, Math.max(0, 100 * score));
}
