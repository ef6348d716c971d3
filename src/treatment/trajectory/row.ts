/** One macro point as the row that everyone sees: means over the regions, and the derived indices. */
import { type CascadeState, type CascadeVariable, plasticityThreshold } from "../../model/cascade/cascade.ts";
import { cascadeConstants } from "../../model/cascade/cascade-constants.ts";
import type { NetworkStatistics, StatisticName } from "../../model/network-statistics.ts";
import type { Given } from "../protocol/course.ts";
import type { TrajectoryRow } from "./trajectory-columns.ts";

/** The row of a time. `healthyHz` is the healthy, undrugged excitatory rate, where glutamate is 1. */
export function rowOf(
  hours: number,
  given: Given,
  statistics: readonly NetworkStatistics[],
  states: readonly CascadeState[],
  healthyHz: number,
): TrajectoryRow {
  const network = (name: StatisticName) => mean(statistics.map((region) => region[name]));
  const slow = (name: CascadeVariable) => mean(states.map((state) => state[name]));
  const blocks = { excitatory: network("blockExcitatory"), inhibitory: network("blockInhibitory") };
  const spineOccupancy = slow("spineOccupancy");
  const functionalGain = slow("functionalGain");
  return {
    hours,
    plasmaNgPerMl: given.plasmaNgPerMl,
    effectiveUm: given.effectiveUm,
    excitatoryRateHz: network("excitatoryRateHz"),
    inhibitoryRateHz: network("inhibitoryRateHz"),
    nmdaBlockExcitatory: blocks.excitatory,
    nmdaBlockInhibitory: blocks.inhibitory,
    glutamate: (network("excitatoryRateHz") * given.releaseGain) / healthyHz,
    bdnf: slow("bdnf"),
    trkb: slow("trkb"),
    mtorc1: slow("mtorc1"),
    pEef2: slow("phosphoEef2"),
    protein: slow("protein"),
    functionalGain,
    spineOccupancy,
    sv2aProxy: sv2aProxyOf(spineOccupancy),
    dissociationIndex: dissociationIndexOf(blocks.excitatory, blocks.inhibitory),
    moodProxy: moodProxyOf(functionalGain, spineOccupancy),
    refractoriness: slow("refractoriness"),
    plasticityThreshold: mean(states.map((state) => plasticityThreshold(state))),
    toxicity: slow("toxicity"),
  };
}

/** Model synapse index, not a PET prediction: damped, since E→E spines are about half of excitatory synapses. */
export function sv2aProxyOf(spineOccupancy: number): number {
  return 0.2 + 0.8 * (0.5 + 0.5 * spineOccupancy);
}

/** Illustrative, CADSS-like, 0 … 76. */
export function dissociationIndexOf(blockExcitatory: number, blockInhibitory: number): number {
  const block = 0.8 * blockExcitatory + 0.2 * blockInhibitory;
  return (76 * block ** 2) / (block ** 2 + 0.25 ** 2);
}

/** Illustrative, not a clinical score, 0 … 100. */
export function moodProxyOf(functionalGain: number, spineOccupancy: number): number {
  const { stressedSetPoint } = cascadeConstants;
  const score =
    0.4 * (functionalGain / 0.5) + 0.6 * ((spineOccupancy - stressedSetPoint) / (1 - stressedSetPoint));
  return Math.min(100, Math.max(0, 100 * score));
}

const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
