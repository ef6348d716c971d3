/** The decompositions that were measured, by parameter set: written by `npm run -s cli -- decompose`. */
import type { MechanismName } from "../mechanisms.ts";
import { type DecompositionFindings, largestShare } from "./findings.ts";
import k1 from "./k1.json" with { type: "json" };
import k2 from "./k2.json" with { type: "json" };

export const decompositions: Readonly<Record<string, DecompositionFindings>> = {
  k1: k1 as DecompositionFindings,
  k2: k2 as DecompositionFindings,
};

/** The mechanism with the largest share of the surge of a set; "other" where that was not measured. */
export function causeOf(parameterSet: string): MechanismName | "other" {
  const findings = decompositions[parameterSet];
  return findings ? largestShare(findings).mechanism : "other";
}
