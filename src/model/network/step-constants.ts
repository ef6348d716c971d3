/** The numbers that a step's equations take, from recipe and conditions, for every engine alike; constant during a step. */

import type { Conditions } from "../conditions.ts";
import type { CellConstants, NetworkConstants } from "../equations/neuron-records.ts";
import { glutamateClearanceMs } from "../measures.ts";
import type { Parameters } from "../parameters.ts";
import { poissonThresholds } from "./background-input.ts";
import type { Population } from "./populations.ts";
import type { Recipe } from "./recipe.ts";
import { gatesBelow } from "./spine-gates.ts";
import { projectionIndex } from "./structure.ts";

/** NMDA payloads travel as whole numbers of this share of full transmission. */
export const payloadQuantum = 1 / 512;

/** How strongly functional gain F multiplies the E→E AMPA conductance: 1 + 0.10 F. */
const functionalGainStrength = 0.1;

/** A cell without any NMDA synapse still has an open fraction: its ceiling is this many nS, not zero. */
const smallestCeilingNs = 1e-6;

export interface PopulationConstants extends CellConstants {
  readonly backgroundThresholds: readonly [number, number, number, number];
  /** Conductance added by one AMPA event, nS, before functional gain. */
  readonly ampaPerEventNs: number;
}

export interface StepConstants extends NetworkConstants {
  readonly excitatory: PopulationConstants;
  readonly inhibitory: PopulationConstants;
  readonly dtMs: number;
  /** NMDA ceiling Gmax in nS of excitatory cells, a value per region (it moves with spine occupancy), and of inhibitory cells. */
  readonly nmdaCeilingExcitatoryNs: readonly number[];
  readonly nmdaCeilingInhibitoryNs: number;
  /** E→E AMPA conductance of one event in nS, a value per region: `excitatory.ampaPerEventNs` times functional gain. */
  readonly ampaPerEventByRegionNs: readonly number[];
  /** Share of potential E→E synapses that exist, a value per region. */
  readonly spineShares: readonly number[];
  /** Spines whose `gateRank` is below this exist, a value per region. */
  readonly spineLimits: readonly number[];
}

/** Numbers that both populations share and every kernel reads, in the order in which engines lay them out. */
export const sharedConstantNames = [
  "ampaDecay",
  "nmdaDecay",
  "gabaDecay",
  "gabaReversalMv",
  "nmdaDecayPerStep",
  "saturationStep",
  "slopeFactorMv",
  "spikeDetectionMv",
  "adaptationStepOverTimeConstant",
  "adaptationCouplingNs",
  "adaptationIncrementPa",
  "ambientOpenFraction",
  "voltageFactorAtMinus66Mv",
  "unbindingVoltageDependence",
  "bindingRatePerSecond",
  "unbindingRatePerSecond",
  "closedEscapeRatePerSecond",
  "blockStepSeconds",
  "glutamateKeptPerMs",
  "glutamatePerSpike",
] as const satisfies readonly (keyof StepConstants)[];

/** The same of each population; its four thresholds of the background input follow them. */
export const populationConstantNames = [
  "stepOverCapacitance",
  "leakConductanceNs",
  "leakReversalMv",
  "resetMv",
  "refractorySteps",
  "backgroundAmpaNs",
  "backgroundNmdaNs",
  "nmdaPerUnitNs",
  "gabaPerEventNs",
  "magnesiumMm",
] as const satisfies readonly (keyof PopulationConstants)[];

/** Share of potential E→E synapses that exist at a spine density relative to healthy; never more than all. */
const potentialShareOf = (parameters: Parameters, spineDensity: number): number =>
  Math.min(1, spineDensity * parameters.healthyOccupancy);

export function createStepConstants(recipe: Recipe, conditions: Conditions): StepConstants {
  const { parameters: p, dtMs } = recipe;
  const excitatory = populationConstants(recipe, conditions, "excitatory");
  const inhibitory = populationConstants(recipe, conditions, "inhibitory");
  const { inDegree: inDegreeEe, rounds: roundsEe } = recipe.structure.projections[projectionIndex.EE];
  const { inDegree: inDegreeIe } = recipe.structure.projections[projectionIndex.IE];
  const spineShares = conditions.spineOccupancy.map((density) => potentialShareOf(p, density));
  return {
    excitatory,
    inhibitory,
    dtMs,
    ampaDecay: Math.exp(-dtMs / p.ampaTimeConstantMs),
    nmdaDecay: Math.exp(-dtMs / p.nmdaTimeConstantMs),
    gabaDecay: Math.exp(-dtMs / p.gabaTimeConstantMs),
    gabaReversalMv: p.gabaReversalMv,
    nmdaDecayPerStep: dtMs / p.nmdaTimeConstantMs,
    saturationStep: p.nmdaSaturationStep,
    slopeFactorMv: p.slopeFactorMv,
    spikeDetectionMv: p.spikeDetectionMv,
    adaptationStepOverTimeConstant: dtMs / p.adaptationTimeConstantMs,
    adaptationCouplingNs: p.adaptationCouplingNs,
    adaptationIncrementPa: p.adaptationIncrementPa,
    ambientOpenFraction: p.ambientOpenFraction,
    voltageFactorAtMinus66Mv: Math.exp(0.062 * 66),
    unbindingVoltageDependence: p.unbindingVoltageDependence,
    bindingRatePerSecond: p.ketamineBindingRatePerUmS * conditions.concentrationUm,
    unbindingRatePerSecond: p.ketamineUnbindingRatePerS * conditions.unbindingRatio,
    closedEscapeRatePerSecond: p.closedEscapeRatePerS * conditions.escapeRatio,
    blockStepSeconds: (conditions.blockAcceleration * dtMs) / 1000,
    nmdaCeilingExcitatoryNs: spineShares.map((share) =>
      Math.max(
        smallestCeilingNs,
        p.nmdaExcitatoryToExcitatoryNs * inDegreeEe * share +
          p.backgroundNmdaExcitatoryNs * p.backgroundSynapsesExcitatory,
      ),
    ),
    nmdaCeilingInhibitoryNs: Math.max(
      smallestCeilingNs,
      p.nmdaExcitatoryToInhibitoryNs * inDegreeIe +
        p.backgroundNmdaInhibitoryNs * p.backgroundSynapsesInhibitory,
    ),
    ampaPerEventByRegionNs: conditions.functionalGain.map(
      (gain) => excitatory.ampaPerEventNs * (1 + functionalGainStrength * gain),
    ),
    spineShares,
    spineLimits: spineShares.map((share) => gatesBelow(share, roundsEe)),
    glutamateKeptPerMs: Math.exp(-1 / glutamateClearanceMs),
    glutamatePerSpike: conditions.releaseGain,
  };
}

function populationConstants(recipe: Recipe, conditions: Conditions, population: Population) {
  const { parameters: p, dtMs } = recipe;
  const pick = (excitatory: number, inhibitory: number) =>
    population === "excitatory" ? excitatory : inhibitory;
  const ampaScale = (1 - conditions.ampaBlock) * conditions.releaseGain;
  const backgroundRateHz = pick(p.backgroundRateExcitatoryHz, p.backgroundRateInhibitoryHz);
  const backgroundSynapses = pick(p.backgroundSynapsesExcitatory, p.backgroundSynapsesInhibitory);
  const saturation = (p.nmdaSaturationStep * backgroundRateHz * p.nmdaTimeConstantMs) / 1000;
  const meanPayload = p.nmdaSaturationStep * (1 - saturation / (1 + saturation));
  return {
    stepOverCapacitance: dtMs / pick(p.capacitanceExcitatoryPf, p.capacitanceInhibitoryPf),
    leakConductanceNs: pick(p.leakConductanceExcitatoryNs, p.leakConductanceInhibitoryNs),
    leakReversalMv: pick(p.leakReversalExcitatoryMv, p.leakReversalInhibitoryMv),
    resetMv: pick(p.resetExcitatoryMv, p.resetInhibitoryMv),
    refractorySteps: Math.round(pick(p.refractoryExcitatoryMs, p.refractoryInhibitoryMs) / dtMs),
    backgroundThresholds: poissonThresholds((backgroundSynapses * backgroundRateHz * dtMs) / 1000),
    backgroundAmpaNs: pick(p.backgroundAmpaExcitatoryNs, p.backgroundAmpaInhibitoryNs) * ampaScale,
    backgroundNmdaNs:
      pick(p.backgroundNmdaExcitatoryNs, p.backgroundNmdaInhibitoryNs) * meanPayload * conditions.releaseGain,
    ampaPerEventNs: pick(p.ampaExcitatoryToExcitatoryNs, p.ampaExcitatoryToInhibitoryNs) * ampaScale,
    nmdaPerUnitNs:
      pick(p.nmdaExcitatoryToExcitatoryNs, p.nmdaExcitatoryToInhibitoryNs) *
      payloadQuantum *
      conditions.releaseGain,
    gabaPerEventNs:
      pick(p.gabaInhibitoryToExcitatoryNs, p.gabaInhibitoryToInhibitoryNs) * (1 - conditions.inhibitionLoss),
    magnesiumMm: pick(p.magnesiumExcitatoryMm, p.magnesiumInhibitoryMm),
  };
}
