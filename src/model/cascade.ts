/**
 * The slow cascade, hours to weeks: glutamate release → BDNF → TrkB → mTORC1, with p-eEF2 and deep-block
 * refractoriness → synaptic protein → functional gain and spine occupancy. It runs once per region, on what the
 * live network did there. Equations: docs/model.md, "The slow cascade".
 */
import { type CascadeConstants, cascadeConstants } from "./cascade-constants.ts";

export type Subject = "healthy" | "stressed";

/** State of the cascade in one region; dimensionless, healthy baseline of BDNF and p-eEF2 is 1. */
export const cascadeVariableNames = [
  "releaseSetPoint",
  "bdnf",
  "trkb",
  "phosphoEef2",
  "refractoriness",
  "mtorc1",
  "protein",
  "functionalGain",
  "spineOccupancy",
  "slowDrive",
] as const;
export type CascadeVariable = (typeof cascadeVariableNames)[number];
export type CascadeState = { readonly [Name in CascadeVariable]: number };

/** What drives the cascade: the network's own statistics, and what a person gives. */
export interface CascadeInput {
  /** Excitatory rate over the healthy, undrugged baseline rate. */
  readonly relativeRelease: number;
  /** Mean NMDA block of excitatory cells, 0 … 1. */
  readonly blockExcitatory: number;
  /** Share of AMPA receptors blocked, 0 … 1: BDNF release needs the postsynaptic answer (assumption A6). */
  readonly ampaBlock: number;
  /** Share of mTORC1 blocked by rapamycin, 0 … 1. */
  readonly rapamycin: number;
  /** SSRI, 0 … 1. */
  readonly ssri: number;
  /** Set point of spine occupancy: 1 healthy, 0.75 under chronic stress. */
  readonly spineSetPoint: number;
}

/** The spine set point of a subject. */
export function spineSetPointOf(subject: Subject): number {
  return subject === "stressed" ? cascadeConstants.stressedSetPoint : 1;
}

/** The undrugged steady state of a subject whose own undrugged release, over the healthy one, is `relativeRelease`. */
export function createCascadeState(subject: Subject, relativeRelease: number): CascadeState {
  return {
    releaseSetPoint: relativeRelease,
    bdnf: 1,
    trkb: 0,
    phosphoEef2: 1,
    refractoriness: 0,
    mtorc1: 0,
    protein: 0,
    functionalGain: 0,
    spineOccupancy: spineSetPointOf(subject),
    slowDrive: 0,
  };
}

const hill = (x: number, half: number, steepness: number): number =>
  x ** steepness / (x ** steepness + half ** steepness);

/** Time derivative of every variable, per hour. */
function cascadeDerivative(
  state: CascadeState,
  input: CascadeInput,
  c: CascadeConstants = cascadeConstants,
): CascadeState {
  const throughput = input.relativeRelease * (1 - input.ampaBlock);
  const drive =
    hill(throughput / state.releaseSetPoint, c.releaseHalf, c.releaseSteepness) -
    hill(1, c.releaseHalf, c.releaseSteepness);
  const refractoryTarget = hill(input.blockExcitatory, c.refractoryHalf, c.refractorySteepness);
  const refractoryHours =
    refractoryTarget > state.refractoriness ? c.refractoryRiseHours : c.refractoryFallHours;
  const mtorTarget =
    (1 - input.rapamycin) * (1 - state.refractoriness) ** 2 * hill(Math.max(0, state.trkb), c.mtorHalf, 2);
  const translation =
    (c.translationGain * (1 - input.blockExcitatory) ** 2) / (0.5 + 0.5 * state.phosphoEef2);
  const made = state.mtorc1 * translation;
  return {
    releaseSetPoint: (input.relativeRelease - state.releaseSetPoint) / c.setPointHours,
    bdnf: (1 + c.releaseGain * drive - state.bdnf) / c.bdnfHours,
    trkb:
      (Math.max(0, state.bdnf - 1 - c.trkbDeadZone) + c.trkbSlowGain * state.slowDrive - state.trkb) /
      c.trkbHours,
    phosphoEef2: (1 - input.blockExcitatory - state.phosphoEef2) / c.phosphoEef2Hours,
    refractoriness: (refractoryTarget - state.refractoriness) / refractoryHours,
    mtorc1: (mtorTarget - state.mtorc1) / c.mtorHours,
    protein: c.proteinRatePerHour * made - state.protein / c.proteinHours,
    functionalGain:
      c.functionalRatePerHour * made * (1 - state.functionalGain) - state.functionalGain / c.functionalHours,
    spineOccupancy:
      c.spineRatePerHour * state.protein * (c.spineCeiling - state.spineOccupancy) -
      (state.spineOccupancy - input.spineSetPoint) / c.spineHours,
    slowDrive: (input.ssri - state.slowDrive) / c.slowDriveHours,
  };
}

/** Longest internal step, h: a tenth of the fastest time constant is 0.025 h. */
const longestStepHours = 0.02;

/** The state `hours` later with the input held: second-order midpoint steps of at most 0.02 h. */
export function integrateCascade(state: CascadeState, input: CascadeInput, hours: number): CascadeState {
  const steps = Math.max(1, Math.ceil(hours / longestStepHours));
  const stepHours = hours / steps;
  let current = state;
  for (let step = 0; step < steps; step++) {
    const half = moved(current, cascadeDerivative(current, input), stepHours / 2);
    current = moved(current, cascadeDerivative(half, input), stepHours);
  }
  return current;
}

function moved(state: CascadeState, derivative: CascadeState, hours: number): CascadeState {
  const next = { ...state } as { -readonly [Name in CascadeVariable]: number };
  for (const name of cascadeVariableNames) {
    next[name] += hours * derivative[name];
  }
  return next;
}
