/**
 * The verdict matrix as `npm run -s cli -- verdicts --write` wrote it: read by docs/verdicts.md and by the page, so that both
 * say the same. A test computes its cells again.
 */
import type { HypothesisWeights } from "../../model/hypotheses/hypotheses.ts";
import written from "../evidence/verdicts.json" with { type: "json" };
import type { ColumnName } from "./member-column.ts";
import type { VerdictColumn } from "./verdicts.ts";

export interface VerdictMatrix {
  /** The parameter set whose cascade, network and kinetics every column shares. */
  readonly parameterSet: string;
  readonly networkHash: string;
  /** Calendar day, as 2026-01-31. */
  readonly date: string;
  /** Of the ensemble. */
  readonly members: number;
  /** Of the hypotheses in the mixture's column. */
  readonly mixture: HypothesisWeights;
  readonly columns: { readonly [Name in ColumnName]: VerdictColumn };
}

export const writtenMatrix = written as unknown as VerdictMatrix;
