/** What `npm run -s cli -- decompose` found, as it is kept in a file for page and documents. */

import type { Interval } from "../interval.ts";
import type { MechanismName } from "../mechanisms.ts";

export interface DecompositionPart extends Interval {
  readonly mechanism: MechanismName;
  /** Log of the surge with all, less that without this mechanism alone; and with it alone, less that with none. */
  readonly whenRemoved: number;
  readonly whenAlone: number;
}

export interface SubsetFinding {
  /** The mechanisms that act. */
  readonly acting: readonly MechanismName[];
  /** Excitatory rate at the dose over rest. */
  readonly surge: number;
  readonly restHz: { readonly excitatory: number; readonly inhibitory: number };
  readonly block: { readonly excitatory: number; readonly inhibitory: number };
}

export interface DecompositionFindings {
  /** "K1". */
  readonly parameterSet: string;
  /** Calendar day, as 2026-01-31. */
  readonly date: string;
  readonly recipeHash: string;
  readonly concentrationUm: number;
  readonly neurons: number;
  readonly seeds: readonly number[];
  readonly warmupMs: number;
  readonly windowMs: number;
  /** Log of the surge with all mechanisms, and of what is left with none. Their difference is the sum of the parts. */
  readonly withAll: Interval;
  readonly withNone: Interval;
  readonly parts: readonly DecompositionPart[];
  readonly subsets: readonly SubsetFinding[];
  /** Factors on interneurons' NMDA peaks that restore the rates at rest, by the resting mechanisms that are off, joined by "+". */
  readonly inhibitoryNmdaScales: Readonly<Record<string, number>>;
  readonly meanUnbindingFactor: number;
}

/** The mechanism with the largest share, and that share of what all four add to the block alone. */
export function largestShare({ parts, withAll, withNone }: DecompositionFindings) {
  const largest = parts.reduce((first, part) => (part.mean > first.mean ? part : first));
  return { mechanism: largest.mechanism, share: largest.mean / (withAll.mean - withNone.mean) };
}
