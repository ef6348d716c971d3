/** `value`, which must be there: what is missing here is a fault of the compiler, and says its name. */
export function present<Value>(value: Value | undefined | null, what: string): Value {
  if (value === undefined || value === null) {
    throw new Error(`The phase compiler lost ${what}; this is a fault of its own.`);
  }
  return value;
}
