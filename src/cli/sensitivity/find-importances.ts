/** From what claims are at starting points and after each move, to the importance of each assumption for each claim. */
import { bandOf } from "../../model/quantiles.ts";
import type { Assumption, Claim, ClaimFinding, Importance } from "../../model/sensitivity/findings.ts";
import { sizeOfEffects } from "./importance.ts";

/** A claim's value; null where it could not be measured. */
export type Value = number | null;

export interface StartValues {
  /** In the order of the claims. */
  readonly atStart: readonly Value[];
  readonly moves: readonly {
    readonly assumption: Assumption;
    /** Standard deviations of the prior, negative where the assumption was lowered. */
    readonly by: number;
    readonly values: readonly Value[];
  }[];
}

/** Assumptions that are one of several, without more or less of them. */
const withoutDirection: readonly Assumption[] = ["network", "wiring"];

export function findImportances(
  claims: readonly Claim[],
  starts: readonly StartValues[],
  seed: number,
): ClaimFinding[] {
  return claims.map((claim, index) => {
    const measured = starts.flatMap(({ atStart }) => atStart[index] ?? []);
    const effects = new Map<Assumption, number[]>();
    for (const { atStart, moves } of starts) {
      for (const { assumption, by, values } of moves) {
        const [before, after] = [atStart[index] ?? null, values[index] ?? null];
        const known = effects.get(assumption) ?? [];
        effects.set(assumption, known);
        if (before !== null && after !== null) known.push((after - before) / by);
      }
    }
    const importances = [...effects].map(([assumption, of]): Importance => {
      const found = sizeOfEffects(of, seed);
      return { assumption, ...found, mean: withoutDirection.includes(assumption) ? null : found.mean };
    });
    return {
      claim,
      start: bandOf(measured, new Float64Array(measured.length).fill(1)),
      importances: importances.sort((a, b) => b.size - a.size),
    };
  });
}
