/** `value`, which must be there: what is missing here is a fault of the generator, and the error says what. */
export function present<Value>(value: Value | undefined | null, what: string): Value {
  if (value === undefined || value === null) {
    throw new Error(`The code generator lost ${what}; this is a fault in scripts/codegen.`);
  }
  return value;
}
