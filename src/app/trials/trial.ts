/** A measurement that the page carries out on the live network: what is asked, how far it is, what was found. */
import type { AssumptionSwitchName } from "../../model/assumption-switches.ts";

export type TrialRequest =
  | { readonly kind: "use-dependence" }
  | { readonly kind: "without-assumption"; readonly without: AssumptionSwitchName };

/** One number that was measured, in words and figures with its unit. */
export interface Finding {
  readonly label: string;
  readonly figure: string;
}

export interface Trial {
  readonly request: TrialRequest;
  readonly phase: "running" | "done" | "stopped";
  /** 0 … 1. */
  readonly progress: number;
  /** What it does just now. */
  readonly doing: string;
  readonly findings: readonly Finding[];
  /** Whether what was found is what was expected; missing until it is done. */
  readonly isAsExpected?: boolean;
  /** Why it was stopped. */
  readonly refusal: string | null;
}

/** How a trial tells what it does. */
export interface Reporter {
  readonly say: (doing: string, progress: number) => void;
  readonly find: (finding: Finding) => void;
}
