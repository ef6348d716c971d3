/** What `npm run -s cli -- sensitivity` found, as it is kept in a file for page and documents. */
import type { CalibratedName } from "../cascade/cascade-constants.ts";
import type { ParameterName } from "../parameters.ts";
import type { Band } from "../quantiles.ts";

/** What the model says of a course of treatment. */
export const cascadeClaims = [
  ...(["growth", "lasting", "ampa", "ampaLight", "anaesthesia"] as const),
  ...(["memantine", "dose", "ssri", "healthy"] as const),
] as const;
export type CascadeClaim = (typeof cascadeClaims)[number];

/** What the model says of the network alone. */
export const networkClaims = ["surge", "interneurons", "selectivity", "anaestheticFiring"] as const;
export type NetworkClaim = (typeof networkClaims)[number];

export type Claim = CascadeClaim | NetworkClaim;

/** Quantities of the network that the ensemble varies, in the order of its prior. */
export const networkAssumptions = [
  ...(["binding", "magnesium", "nmdaToInhibitory", "ampaToInhibitory", "nmdaToExcitatory"] as const),
  ...(["backgroundAmpa", "inhibitionOfExcitatory", "inhibitionOfInhibitory"] as const),
  ...(["unbinding", "escape", "kappa"] as const),
] as const;

/** A constant of the cascade, which network of the ensemble, a quantity of the network, or another wiring of it: chance. */
export type Assumption = CalibratedName | "network" | (typeof networkAssumptions)[number] | "wiring";

/** How much a claim moves, in its own unit, as an assumption moves by one standard deviation of its prior. */
export interface Importance {
  readonly assumption: Assumption;
  /** Mean size of the elementary effects (µ* of Campolongo 2007), and its 95 % interval by bootstrap over the starting points. */
  readonly size: number;
  readonly low: number;
  readonly high: number;
  /** Mean of the effects with their signs; null where an assumption has no direction. */
  readonly mean: number | null;
  /** Starting points at which it could be measured. */
  readonly count: number;
}

export interface ClaimFinding {
  readonly claim: Claim;
  /** The claim's value over the starting points. */
  readonly start: Band;
  /** The most important first. */
  readonly importances: readonly Importance[];
}

export interface Screen {
  /** Members of the ensemble from which single assumptions are moved. */
  readonly starts: number;
  /** Standard deviations of the prior by which each is moved. */
  readonly step: number;
  readonly evaluations: number;
  readonly claims: readonly ClaimFinding[];
}

/** One parameter changed alone, and what it does to the targets. */
export interface ChangeFinding {
  readonly parameter: ParameterName;
  readonly factor: number;
  /** By target. */
  readonly values: Readonly<Record<string, number | null>>;
  /** Targets that are missed though the unchanged network meets them. */
  readonly left: readonly string[];
}

export interface OneAtATime {
  readonly targets: readonly string[];
  /** With nothing changed, by target. */
  readonly unchanged: Readonly<Record<string, number | null>>;
  readonly changes: readonly ChangeFinding[];
}

export interface SensitivityFindings {
  /** "K2". */
  readonly parameterSet: string;
  /** Calendar day, as 2026-01-31. */
  readonly date: string;
  readonly seed: number;
  /** Of the set's network, and of the ensemble's file. */
  readonly networkHash: string;
  readonly ensembleChecksum: string;
  readonly cascade: Screen;
  /** null where it has not been measured. */
  readonly network: (Screen & { readonly neurons: number }) | null;
  readonly oneAtATime: OneAtATime;
}

/** The target that holds the surge: firing at the antidepressant level over rest. */
export const surgeTarget = "D7";

export interface OneAtATimeSummary {
  readonly changes: number;
  /** Changes that move a target out of its band. */
  readonly leaving: number;
  /** Changes after which firing still rises at the antidepressant level. */
  readonly keepingSign: number;
}

export const summaryOf = ({ changes }: OneAtATime): OneAtATimeSummary => ({
  changes: changes.length,
  leaving: changes.filter(({ left }) => left.length > 0).length,
  keepingSign: changes.filter(({ values }) => (values[surgeTarget] ?? 0) > 1).length,
});

/** How sure a direction is: effects that mostly have one sign raise or lower a claim, others do either. */
const mostlyOneSign = 0.8;

export function directionOf({ mean, size }: Importance): "raises" | "lowers" | "either" | "none" {
  if (mean === null || size === 0) return "none";
  if (Math.abs(mean) < mostlyOneSign * size) return "either";
  return mean > 0 ? "raises" : "lowers";
}
