/**
 * The slow cascade, hours to weeks: glutamate release → BDNF → TrkB → mTORC1, with p-eEF2 and deep-block refractoriness
 * → synaptic protein → functional gain and spine occupancy. Once per region. Equations: docs/model.md.
 */
import { type CascadeConstants, cascadeConstants } from "./cascade-constants.ts";

export type Subject = "healthy" | "stressed";

/** State of the cascade in one region; dimensionless, healthy baseline of BDNF and p-eEF2 is 1. */
export const cascadeVariableNames = [
  "releaseSetPoint",
  "bdnf",
  "trkb",
  "pEef2",
  "refractoriness",
  "mtorc1",
  "protein",
  "functionalGain",
  "spineOccupancy",
  "slowDrive",
  "baseSetPoint",
  "consolidation",
  "toxicity",
] as const;
export type CascadeVariable = (typeof cascadeVariableNames)[number];
export type CascadeState = { readonly [Name in CascadeVariable]: number };

/** What drives the cascade: the network's own statistics, and what a person gives. */
export interface CascadeInput {
  /** Excitatory rate over the healthy, undrugged baseline rate. */
  readonly relativeRelease: number;
  /** Mean NMDA block of excitatory cells, 0 … 1. */
  readonly nmdaBlockExcitatory: number;
  /** Share of AMPA receptors blocked, 0 … 1: BDNF release needs the postsynaptic answer (assumption A6). */
  readonly ampaBlock: number;
  /** Share of mTORC1 blocked by rapamycin, 0 … 1. */
  readonly rapamycin: number;
  /** SSRI, 0 … 1. */
  readonly ssri: number;
  /** Under chronic stress the set point of spine occupancy moves to 0.75, without it to 1. */
  readonly isStressed: boolean;
  /** Effective concentration, µM: very high ones are toxic (illustrative). */
  readonly concentrationUm: number;
}

export const spineSetPointOf = (subject: Subject): number =>
  subject === "stressed" ? cascadeConstants.stressedSetPoint : 1;

/** The undrugged steady state of a subject whose own undrugged release, over the healthy one, is `relativeRelease`. */
export function createCascadeState(subject: Subject, relativeRelease: number): CascadeState {
  return {
    releaseSetPoint: relativeRelease,
    bdnf: 1,
    trkb: 0,
    pEef2: 1,
    refractoriness: 0,
    mtorc1: 0,
    protein: 0,
    functionalGain: 0,
    spineOccupancy: spineSetPointOf(subject),
    slowDrive: 0,
    baseSetPoint: spineSetPointOf(subject),
    consolidation: 0,
    toxicity: 0,
  };
}

/** What spine occupancy returns to: the subject's own, plus what therapy consolidated, less what toxicity took. */
const spineSetPoint = (state: CascadeState, c: CascadeConstants): number =>
  Math.min(1, state.baseSetPoint + state.consolidation) - c.toxicityLoss * state.toxicity;

/** How far the window of plasticity is open, 0 … 1; illustrative. */
const plasticityWindow = (state: CascadeState, c: CascadeConstants = cascadeConstants): number =>
  Math.min(1, Math.max(0, state.functionalGain + state.protein / c.windowProtein));

/** Release over set point that a trained assembly must exceed for its spines to be consolidated; illustrative. */
export const plasticityThreshold = (state: CascadeState, c: CascadeConstants = cascadeConstants): number =>
  c.plasticityThreshold * (1 - c.windowReach * plasticityWindow(state, c));

/** Share of inhibition that toxicity has taken; illustrative. */
export const inhibitionLossOf = (state: CascadeState, c: CascadeConstants = cascadeConstants): number =>
  c.toxicityLoss * state.toxicity;

/** The state after one session of therapy: consolidated where the assembly's release passes the threshold; illustrative. */
export function afterTherapySession(
  state: CascadeState,
  input: CascadeInput,
  c: CascadeConstants = cascadeConstants,
): CascadeState {
  const throughput = (input.relativeRelease * (1 - input.ampaBlock)) / state.releaseSetPoint;
  if (c.sessionInput * throughput <= plasticityThreshold(state, c)) return state;
  const most = Math.max(0, 1 - state.baseSetPoint);
  const gained = state.consolidation + c.sessionGain * plasticityWindow(state, c);
  return { ...state, consolidation: Math.min(most, gained) };
}

const hill = (x: number, half: number, steepness: number): number =>
  x ** steepness / (x ** steepness + half ** steepness);

/** Time derivative of every variable, per hour. */
function cascadeDerivative(state: CascadeState, input: CascadeInput, c: CascadeConstants = cascadeConstants) {
  const throughput = input.relativeRelease * (1 - input.ampaBlock);
  const drive =
    hill(throughput / state.releaseSetPoint, c.releaseHalf, c.releaseSteepness) -
    hill(1, c.releaseHalf, c.releaseSteepness);
  const refractoryTarget = hill(input.nmdaBlockExcitatory, c.refractoryHalf, c.refractorySteepness);
  const refractoryHours =
    refractoryTarget > state.refractoriness ? c.refractoryRiseHours : c.refractoryFallHours;
  const mtorTarget =
    (1 - input.rapamycin) * (1 - state.refractoriness) ** 2 * hill(Math.max(0, state.trkb), c.mtorHalf, 2);
  const translation = (c.translationGain * (1 - input.nmdaBlockExcitatory) ** 2) / (0.5 + 0.5 * state.pEef2);
  const made = state.mtorc1 * translation;
  return {
    releaseSetPoint: (input.relativeRelease - state.releaseSetPoint) / c.setPointHours,
    bdnf: (1 + c.releaseGain * drive - state.bdnf) / c.bdnfHours,
    trkb:
      (Math.max(0, state.bdnf - 1 - c.trkbDeadZone) + c.trkbSlowGain * state.slowDrive - state.trkb) /
      c.trkbHours,
    pEef2: (1 - input.nmdaBlockExcitatory - state.pEef2) / c.pEef2Hours,
    refractoriness: (refractoryTarget - state.refractoriness) / refractoryHours,
    mtorc1: (mtorTarget - state.mtorc1) / c.mtorHours,
    protein: c.proteinRatePerHour * made - state.protein / c.proteinHours,
    functionalGain:
      c.functionalRatePerHour * made * (1 - state.functionalGain) - state.functionalGain / c.functionalHours,
    spineOccupancy:
      c.spineRatePerHour * state.protein * (c.spineCeiling - state.spineOccupancy) -
      (state.spineOccupancy - spineSetPoint(state, c)) / c.spineHours,
    slowDrive: (input.ssri - state.slowDrive) / c.slowDriveHours,
    baseSetPoint: ((input.isStressed ? c.stressedSetPoint : 1) - state.baseSetPoint) / c.setPointShiftHours,
    consolidation: 0,
    toxicity:
      (c.toxicityRatePerHour * Math.max(0, input.concentrationUm - c.toxicityThresholdUm)) /
        (input.concentrationUm + c.toxicityThresholdUm) -
      state.toxicity / c.toxicityHours,
  };
}

/** Internal steps, h, by the length of the macro step: it is short while fast variables (0.25 h) are on the move. */
function longestStepHours(hours: number): number {
  if (hours < 2) return 0.02;
  return hours < 12 ? 0.05 : 0.1;
}

type Mutable<Type> = { -readonly [Name in keyof Type]: Type[Name] };

/** The state `hours` later, by second-order midpoint steps, while the input moves linearly from `input` to `inputAtEnd`. */
export function integrateCascade(
  state: CascadeState,
  input: CascadeInput,
  hours: number,
  inputAtEnd: CascadeInput = input,
): CascadeState {
  const steps = Math.max(1, Math.ceil(hours / longestStepHours(hours)));
  const stepHours = hours / steps;
  const current: Mutable<CascadeState> = { ...state };
  const half: Mutable<CascadeState> = { ...state };
  const now: Mutable<CascadeInput> = { ...input };
  for (let step = 0; step < steps; step++) {
    setBetween(now, input, inputAtEnd, step / steps);
    setMoved(half, current, cascadeDerivative(current, now), stepHours / 2);
    setBetween(now, input, inputAtEnd, (step + 0.5) / steps);
    setMoved(current, current, cascadeDerivative(half, now), stepHours);
  }
  return current;
}

/** The network's statistics change linearly; what is given is constant. */
function setBetween(target: Mutable<CascadeInput>, start: CascadeInput, end: CascadeInput, share: number) {
  target.relativeRelease = start.relativeRelease + share * (end.relativeRelease - start.relativeRelease);
  target.nmdaBlockExcitatory =
    start.nmdaBlockExcitatory + share * (end.nmdaBlockExcitatory - start.nmdaBlockExcitatory);
  target.concentrationUm = start.concentrationUm + share * (end.concentrationUm - start.concentrationUm);
}

/** Written out, since a loop over names costs five times as much and this is what a plan of weeks is made of. */
function setMoved(
  target: Mutable<CascadeState>,
  from: CascadeState,
  derivative: CascadeState,
  hours: number,
): void {
  target.releaseSetPoint = from.releaseSetPoint + hours * derivative.releaseSetPoint;
  target.bdnf = from.bdnf + hours * derivative.bdnf;
  target.trkb = from.trkb + hours * derivative.trkb;
  target.pEef2 = from.pEef2 + hours * derivative.pEef2;
  target.refractoriness = from.refractoriness + hours * derivative.refractoriness;
  target.mtorc1 = from.mtorc1 + hours * derivative.mtorc1;
  target.protein = from.protein + hours * derivative.protein;
  target.functionalGain = from.functionalGain + hours * derivative.functionalGain;
  target.spineOccupancy = from.spineOccupancy + hours * derivative.spineOccupancy;
  target.slowDrive = from.slowDrive + hours * derivative.slowDrive;
  target.baseSetPoint = from.baseSetPoint + hours * derivative.baseSetPoint;
  target.consolidation = from.consolidation + hours * derivative.consolidation;
  target.toxicity = from.toxicity + hours * derivative.toxicity;
}
