import { type Refusal, RefusalError } from "./refusal.ts";

/** A number's range, with what it is called in a sentence. */
export interface Limit {
  readonly minimum: number;
  readonly maximum: number;
  /** "1" for a pure number. */
  readonly unit: string;
  /** A clause of the catalogue, "refusal.label.…". */
  readonly label: Refusal;
}

/** A limit with the value that a number has before anyone sets it. */
export interface RestingLimit extends Limit {
  readonly rest: number;
}

export const isWithin = ({ minimum, maximum }: Pick<Limit, "minimum" | "maximum">, value: number): boolean =>
  value >= minimum && value <= maximum;

/** `value` when it is a number within the limit. Throws a `RefusalError` with the value and the range when it is not. */
export function within({ label, minimum, maximum, unit }: Limit, value: number): number {
  if (!isWithin({ minimum, maximum }, value)) {
    const values = { label, minimum, maximum, value };
    throw new RefusalError(
      unit === "1"
        ? { key: "refusal.outOfRange", values }
        : { key: "refusal.outOfRangeWithUnit", values: { ...values, unit } },
    );
  }
  return value;
}
