/** Ranges of what the page may set on the simulation's clocks: checked by the page, by the address and by the worker. */

/** A number's range, with what it is called in a sentence. The model's `conditionTable` has the same form. */
export interface Limit {
  readonly rest: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly unit: string;
  readonly label: string;
}

export const speedLimits = {
  msPerSecond: { rest: 100, minimum: 1, maximum: 1000, unit: "ms/s", label: "biological speed" },
  hoursPerSecond: { rest: 0, minimum: 0, maximum: 168, unit: "h/s", label: "speed of the hours" },
} as const satisfies Record<string, Limit>;

/** "from 0 to 168 h/s": a limit's range in words. */
const rangeOf = ({ minimum, maximum, unit }: Pick<Limit, "minimum" | "maximum" | "unit">): string =>
  `from ${minimum} to ${maximum}${unit === "1" ? "" : ` ${unit}`}`;

/** `value` when it is a number within the limit. Throws a RangeError with the value and the range when it is not. */
export function within(limit: Omit<Limit, "rest">, value: number): number {
  if (!(value >= limit.minimum && value <= limit.maximum)) {
    throw new RangeError(`The ${limit.label} must be a number ${rangeOf(limit)}, but got ${value}.`);
  }
  return value;
}
