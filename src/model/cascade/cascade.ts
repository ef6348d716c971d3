/**
 * The slow cascade, hours to weeks. Two routes make BDNF: AMPA throughput above its homeostatic set point releases it, and
 * blocked resting NMDA channels derepress its translation through p-eEF2 (no burst needed). BDNF → TrkB → mTORC1 →
 * synaptic protein → functional gain and spines. Once per region. Equations: docs/model.md.
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
  /** Under chronic stress the set point of spine density moves to that of stress, without it to 1. */
  readonly isStressed: boolean;
}

/** Spine density relative to healthy that a subject starts at and returns to. */
export const spineSetPointOf = (subject: Subject, c: CascadeConstants = cascadeConstants): number =>
  subject === "stressed" ? c.stressedSetPoint : 1;

/** The undrugged steady state of a subject whose own undrugged release, over the healthy one, is `relativeRelease`. */
export function createCascadeState(
  subject: Subject,
  relativeRelease: number,
  c: CascadeConstants = cascadeConstants,
): CascadeState {
  const setPoint = spineSetPointOf(subject, c);
  return {
    releaseSetPoint: relativeRelease,
    bdnf: 1,
    trkb: 0,
    pEef2: 1,
    refractoriness: 0,
    mtorc1: 0,
    protein: 0,
    functionalGain: 0,
    spineOccupancy: setPoint,
    slowDrive: 0,
    baseSetPoint: setPoint,
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
  c.toxicityLoss * Math.max(0, state.toxicity);

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
function cascadeDerivative(state: CascadeState, input: CascadeInput, c: CascadeConstants) {
  const throughput = input.relativeRelease * (1 - input.ampaBlock);
  const followed = input.relativeRelease * (1 - c.setPointOfThroughput * input.ampaBlock);
  const burst =
    hill(throughput / state.releaseSetPoint, c.releaseHalf, c.releaseSteepness) -
    hill(1, c.releaseHalf, c.releaseSteepness);
  const derepressed = 1 - state.pEef2;
  const unblocked = 1 - input.nmdaBlockExcitatory;
  const refractoryTarget = hill(input.nmdaBlockExcitatory, c.refractoryHalf, c.refractorySteepness);
  const refractoryHours =
    refractoryTarget > state.refractoriness ? c.refractoryRiseHours : c.refractoryFallHours;
  const mtorTarget =
    (1 - input.rapamycin) *
    (1 - state.refractoriness) ** c.refractoryExponent *
    hill(Math.max(0, state.trkb), c.mtorHalf, 2);
  const made = state.mtorc1 * unblocked ** c.translationGate * (1 + c.translationDerepression * derepressed);
  return {
    releaseSetPoint: (followed - state.releaseSetPoint) / c.setPointHours,
    bdnf: (1 + c.releaseGain * burst + c.restingGain * derepressed - state.bdnf) / c.bdnfHours,
    trkb:
      (Math.max(0, state.bdnf - 1 - c.trkbDeadZone) + c.trkbSlowGain * state.slowDrive - state.trkb) /
      c.trkbHours,
    pEef2: (unblocked - state.pEef2) / c.pEef2Hours,
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
    consolidation: input.isStressed ? -state.consolidation / c.consolidationHours : 0,
    toxicity:
      (c.toxicityRatePerHour * Math.max(0, input.nmdaBlockExcitatory - c.toxicityBlock)) /
        (1 - c.toxicityBlock) -
      state.toxicity / c.toxicityHours,
  };
}

/** Internal steps, h, by the length of the macro step: it is short while fast variables (0.3 h) are on the move. */
function longestStepHours(hours: number): number {
  if (hours < 2) return 0.01;
  if (hours < 12) return 0.025;
  return hours < 48 ? 0.1 : 0.2;
}

type Mutable<Type> = { -readonly [Name in keyof Type]: Type[Name] };

/** The state `hours` later, by second-order midpoint steps, while the input moves linearly from `input` to `inputAtEnd`. */
export function integrateCascade(
  state: CascadeState,
  input: CascadeInput,
  hours: number,
  inputAtEnd: CascadeInput = input,
  c: CascadeConstants = cascadeConstants,
): CascadeState {
  const steps = Math.max(1, Math.ceil(hours / longestStepHours(hours)));
  const stepHours = hours / steps;
  const current: Mutable<CascadeState> = { ...state };
  const half: Mutable<CascadeState> = { ...state };
  const now: Mutable<CascadeInput> = { ...input };
  for (let step = 0; step < steps; step++) {
    setBetween(now, input, inputAtEnd, step / steps);
    setMoved(half, current, cascadeDerivative(current, now, c), stepHours / 2);
    setBetween(now, input, inputAtEnd, (step + 0.5) / steps);
    setMoved(current, current, cascadeDerivative(half, now, c), stepHours);
  }
  return current;
}

/** The network's statistics change linearly; what is given is constant. */
function setBetween(target: Mutable<CascadeInput>, start: CascadeInput, end: CascadeInput, share: number) {
  target.relativeRelease = start.relativeRelease + share * (end.relativeRelease - start.relativeRelease);
  target.nmdaBlockExcitatory =
    start.nmdaBlockExcitatory + share * (end.nmdaBlockExcitatory - start.nmdaBlockExcitatory);
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
