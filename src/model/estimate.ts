/** What a measurement finds: a number, or why there is none. */
import type { Refusal } from "./refusal.ts";

/** Never NaN, never a quotient of zeros, never what rounding leaves of a variance: those are null, with the reason as a sentence. */
export type Estimate =
  | { readonly value: number; readonly reason: null }
  | { readonly value: null; readonly reason: Refusal };

export const measured = (value: number): Estimate => ({ value, reason: null });
export const notMeasured = (reason: Refusal): Estimate => ({ value: null, reason });

/** `numerator` over `denominator`; not measured, for `reason`, where the denominator is not larger than `least`. Both are at least 0. */
export const ratioOf = (numerator: number, denominator: number, reason: Refusal, least = 0): Estimate =>
  denominator > least ? measured(numerator / denominator) : notMeasured(reason);

/** Why a quantity has no number: its name, and a sentence. */
export interface NotMeasured {
  readonly quantity: string;
  readonly reason: Refusal;
}

/** The numbers of some estimates by name, null where there is none, and a note for each of these. */
export function takeApart<Name extends string>(
  estimates: { readonly [Each in Name]: Estimate },
  within = "",
): { readonly values: { readonly [Each in Name]: number | null }; readonly notes: readonly NotMeasured[] } {
  const entries = Object.entries<Estimate>(estimates);
  return {
    values: Object.fromEntries(entries.map(([name, { value }]) => [name, value])) as {
      [Each in Name]: number | null;
    },
    notes: entries.flatMap(([name, { reason }]) =>
      reason === null ? [] : [{ quantity: `${within}${name}`, reason }],
    ),
  };
}
