/**
 * The slow cascade, hours to weeks. Two routes make BDNF: AMPA throughput above its homeostatic set point releases it, and
 * blocked resting NMDA channels derepress its translation through p-eEF2 (no burst needed). BDNF → TrkB → mTORC1 →
 * synaptic protein → functional gain and spines. Two more routes, 0 in K2, belong to rival hypotheses: blocked GluN2B
 * receptors drive mTORC1 directly, and hydroxynorketamine releases BDNF. Once per region. Equations: docs/model.md.
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
  /** Effect of (2R,6R)-hydroxynorketamine on transmission, as a share of its largest, 0 … 1. */
  readonly hydroxynorketamine: number;
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
const spineSetPoint = (
  {
    baseSetPoint,
    consolidation,
    toxicity,
  }: Pick<CascadeState, "baseSetPoint" | "consolidation" | "toxicity">,
  c: CascadeConstants,
): number => Math.min(1, baseSetPoint + consolidation) - c.toxicityLoss * toxicity;

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

/** Hill's function of `x`; `halfPower` is the half point to the power of the steepness. */
function hill(x: number, steepness: number, halfPower: number): number {
  const power = x ** steepness;
  return power / (power + halfPower);
}

/** What the derivative needs of the constants and does not change with the state. */
function preparedFrom(c: CascadeConstants) {
  const releaseHalfPower = c.releaseHalf ** c.releaseSteepness;
  return {
    releaseHalfPower,
    /** The release drive at the set point. */
    burstAtRest: hill(1, c.releaseSteepness, releaseHalfPower),
    refractoryHalfPower: c.refractoryHalf ** c.refractorySteepness,
    mtorHalfPower: c.mtorHalf ** 2,
  };
}

/**
 * Time derivative of every variable, per hour, from `state` into `rate`: lists in the order of `cascadeVariableNames`, since
 * a course of weeks asks for it a hundred thousand times. `given` is what does not move.
 */
function setDerivative(
  rate: Float64Array,
  state: Float64Array,
  relativeRelease: number,
  nmdaBlockExcitatory: number,
  hydroxynorketamine: number,
  given: CascadeInput,
  c: CascadeConstants,
  prepared: ReturnType<typeof preparedFrom>,
): void {
  const releaseSetPoint = state[0]!;
  const bdnf = state[1]!;
  const trkb = state[2]!;
  const pEef2 = state[3]!;
  const refractoriness = state[4]!;
  const mtorc1 = state[5]!;
  const protein = state[6]!;
  const functionalGain = state[7]!;
  const spineOccupancy = state[8]!;
  const slowDrive = state[9]!;
  const baseSetPoint = state[10]!;
  const consolidation = state[11]!;
  const toxicity = state[12]!;
  const throughput = relativeRelease * (1 - given.ampaBlock);
  const followed = relativeRelease * (1 - c.setPointOfThroughput * given.ampaBlock);
  const burst =
    hill(throughput / releaseSetPoint, c.releaseSteepness, prepared.releaseHalfPower) - prepared.burstAtRest;
  const derepressed = 1 - pEef2;
  const metabolite = hydroxynorketamine * (1 - given.ampaBlock);
  const unblocked = 1 - nmdaBlockExcitatory;
  const gluN2bSilent = 1 - unblocked * (1 - c.gluN2bLost);
  const refractoryTarget = hill(nmdaBlockExcitatory, c.refractorySteepness, prepared.refractoryHalfPower);
  const refractoryHours = refractoryTarget > refractoriness ? c.refractoryRiseHours : c.refractoryFallHours;
  const mtorTarget =
    (1 - given.rapamycin) *
    (1 - refractoriness) ** c.refractoryExponent *
    hill(Math.max(0, trkb) + c.gluN2bGain * gluN2bSilent, 2, prepared.mtorHalfPower);
  const made = mtorc1 * unblocked ** c.translationGate * (1 + c.translationDerepression * derepressed);
  rate[0] = (followed - releaseSetPoint) / c.setPointHours;
  rate[1] =
    (1 + c.releaseGain * burst + c.restingGain * derepressed + c.metaboliteGain * metabolite - bdnf) /
    c.bdnfHours;
  rate[2] = (Math.max(0, bdnf - 1 - c.trkbDeadZone) + c.trkbSlowGain * slowDrive - trkb) / c.trkbHours;
  rate[3] = (unblocked - pEef2) / c.pEef2Hours;
  rate[4] = (refractoryTarget - refractoriness) / refractoryHours;
  rate[5] = (mtorTarget - mtorc1) / c.mtorHours;
  rate[6] = c.proteinRatePerHour * made - protein / c.proteinHours;
  rate[7] = c.functionalRatePerHour * made * (1 - functionalGain) - functionalGain / c.functionalHours;
  rate[8] =
    c.spineRatePerHour * protein * (c.spineCeiling - spineOccupancy) -
    (spineOccupancy - spineSetPoint({ baseSetPoint, consolidation, toxicity }, c)) / c.spineHours;
  rate[9] = (given.ssri - slowDrive) / c.slowDriveHours;
  rate[10] = ((given.isStressed ? c.stressedSetPoint : 1) - baseSetPoint) / c.setPointShiftHours;
  rate[11] = given.isStressed ? -consolidation / c.consolidationHours : 0;
  rate[12] =
    (c.toxicityRatePerHour * Math.max(0, nmdaBlockExcitatory - c.toxicityBlock)) / (1 - c.toxicityBlock) -
    toxicity / c.toxicityHours;
}

/** Internal steps, h, by the length of the macro step: it is short while fast variables (0.3 h) are on the move. */
function longestStepHours(hours: number): number {
  if (hours < 2) return 0.01;
  if (hours < 12) return 0.025;
  return hours < 48 ? 0.1 : 0.2;
}

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
  const current = Float64Array.from(cascadeVariableNames, (name) => state[name]);
  const half = new Float64Array(current.length);
  const rate = new Float64Array(current.length);
  const prepared = preparedFrom(c);
  // The network's statistics and the metabolite change linearly; what else is given is constant.
  const releaseChange = inputAtEnd.relativeRelease - input.relativeRelease;
  const blockChange = inputAtEnd.nmdaBlockExcitatory - input.nmdaBlockExcitatory;
  const metaboliteChange = inputAtEnd.hydroxynorketamine - input.hydroxynorketamine;
  const setRate = (from: Float64Array, share: number) =>
    setDerivative(
      rate,
      from,
      input.relativeRelease + share * releaseChange,
      input.nmdaBlockExcitatory + share * blockChange,
      input.hydroxynorketamine + share * metaboliteChange,
      input,
      c,
      prepared,
    );
  for (let step = 0; step < steps; step++) {
    setRate(current, step / steps);
    setMoved(half, current, rate, stepHours / 2);
    setRate(half, (step + 0.5) / steps);
    setMoved(current, current, rate, stepHours);
  }
  return Object.fromEntries(
    cascadeVariableNames.map((name, place) => [name, current[place]!]),
  ) as CascadeState;
}

function setMoved(target: Float64Array, from: Float64Array, rate: Float64Array, hours: number): void {
  for (let place = 0; place < target.length; place++) target[place] = from[place]! + hours * rate[place]!;
}
