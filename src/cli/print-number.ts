/** Numbers for the terminal and for CSV, and what is printed where there is none. */
import type { NotMeasured } from "../model/estimate.ts";

/** So many significant digits without trailing zeros; `missing` for what could not be measured: a dash on the terminal, "" in CSV. */
export function digits(value: number | null, count: number, missing = "–"): string {
  return value === null ? missing : `${Number(value.toPrecision(count))}`;
}

/** Why each dash is one, a line each. */
export const reasons = (notes: readonly NotMeasured[]): string =>
  notes.map(({ quantity, reason }) => `– ${quantity}: ${reason}`).join("\n");
