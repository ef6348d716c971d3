/** A number's range, with what it is called in a sentence. */
export interface Limit {
  readonly minimum: number;
  readonly maximum: number;
  /** "1" for a pure number. */
  readonly unit: string;
  readonly label: string;
}

/** A limit with the value that a number has before anyone sets it. */
export interface RestingLimit extends Limit {
  readonly rest: number;
}

/** `value` when it is a number within the limit. Throws a RangeError with the value and the range when it is not. */
export function within({ label, minimum, maximum, unit }: Limit, value: number): number {
  if (!(value >= minimum && value <= maximum)) {
    const behind = unit === "1" ? "" : ` ${unit}`;
    throw new RangeError(
      `The ${label} must be between ${minimum} and ${maximum}${behind}, but got ${value}.`,
    );
  }
  return value;
}
