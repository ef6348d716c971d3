/** Numbers for the terminal and for CSV, and what is printed where there is none. */
import type { NotMeasured } from "../model/estimate.ts";
import { inEnglish, type Refusal } from "../model/refusal.ts";

/** So many significant digits without trailing zeros; `missing` for what could not be measured: a dash on the terminal, "" in CSV. */
export const digits = (value: number | null, count: number, missing = "–"): string =>
  value === null ? missing : `${Number(value.toPrecision(count))}`;

/** Why each dash is one, a line each. */
export const reasons = (notes: readonly NotMeasured[]): string =>
  notes.map(({ quantity, reason }) => `– ${quantity}: ${inEnglish(reason)}`).join("\n");

/** The same with reasons as English sentences, as a JSON file has them. */
export const withReasonsInEnglish = <Item extends { readonly reason: Refusal | null }>(
  items: readonly Item[],
) => items.map((item) => ({ ...item, reason: item.reason && inEnglish(item.reason) }));

export interface Band {
  readonly minimum?: number;
  readonly maximum?: number;
  /** The limits themselves do not pass. */
  readonly isStrict?: boolean;
}

/** "1 … 5", "> 0.7", "≤ 1.05". */
export function bandInFigures({ minimum, maximum, isStrict = false }: Band): string {
  if (minimum !== undefined && maximum !== undefined) return `${minimum} … ${maximum}`;
  const sign = minimum !== undefined ? (isStrict ? ">" : "≥") : isStrict ? "<" : "≤";
  return `${sign} ${minimum ?? maximum}`;
}
