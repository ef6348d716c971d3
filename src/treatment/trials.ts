/** What can be measured on the running network while one watches, as data; `simulation/live/run-trial.ts` carries it out. */
import type { AssumptionSwitchName } from "../model/assumption-switches.ts";
import type { Estimate } from "../model/estimate.ts";
import { type ParameterSetName, parameterSets } from "../model/parameter-sets/parameter-sets.ts";

export type TrialRequest =
  | { readonly kind: "use-dependence" }
  | { readonly kind: "without-assumption"; readonly without: AssumptionSwitchName };

/**
 * Use dependence: ketamine enters open channels, and those of interneurons are open more often. Right after a step
 * their block is ahead; later that of pyramidal cells catches up, and the surge settles. Expected: a higher ratio of
 * the blocks (I over E) in the first second than at equilibrium, and a higher excitatory rate on the way than there.
 */
export const useDependence = {
  /** Total concentration in plasma, µM. */
  plasmaUm: 2,
  /** The block's rates, × real time: slow enough to be watched, fast enough to be waited for. */
  blockAcceleration: 20,
  /** Biological ms: at rest, after the step, then at full acceleration to equilibrium, and averaged there. */
  restMs: 1500,
  followedMs: 8000,
  settleMs: 1500,
  averagedMs: 2000,
} as const;

/** The surge, excitatory rate at a dose over rest less 1, with an assumption and without it. */
export const surgeWithout = {
  /** Total concentration in plasma, µM. */
  plasmaUm: 1,
  /** Biological ms, discarded and averaged, at rest and at the dose. */
  settleMs: 1000,
  averagedMs: 2500,
} as const;

/** The effective concentration of a trial, µM, in the network of a parameter set. */
export const trialConcentrationUm = (
  { plasmaUm }: { readonly plasmaUm: number },
  parameterSet: ParameterSetName,
): number => plasmaUm * parameterSets[parameterSet].effectivePerPlasma;

/** What a trial finds, in order; ratios, shares and Hz. */
export const trialQuantities = {
  "use-dependence": ["earlyBlockRatio", "highestRateHz", "lateBlockRatio", "lateRateHz", "overshoot"],
  "without-assumption": ["surgeWithAll", "surgeWithout"],
} as const;
export type TrialQuantity = (typeof trialQuantities)[TrialRequest["kind"]][number];

export interface TrialFinding {
  readonly quantity: TrialQuantity;
  readonly estimate: Estimate;
}

/** What a trial does just now, by name; `words` of the part that is rebuilt without an assumption begin with "without". */
export type TrialStage =
  | "rest"
  | "step"
  | "settling"
  | "equilibrium"
  | `${"complete" | "without"}-${"building" | "rest" | "dose"}`;

export interface TrialProgress {
  readonly stage: TrialStage;
  /** 0 … 1, of the whole trial. */
  readonly progress: number;
  readonly findings: readonly TrialFinding[];
}

/** What was found. `isAsExpected` is null where something could not be measured. */
export interface TrialResult {
  readonly findings: readonly TrialFinding[];
  readonly isAsExpected: boolean | null;
}
