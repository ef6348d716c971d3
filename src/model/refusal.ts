/**
 * Why something was refused, or failed: a key of the message catalogue with the values of its placeholders, so that the
 * page says it in the language that is shown. Its English is here for the command line and for `Error.message`.
 */
import { refusals } from "./generated/refusals.ts";

type Refusals = typeof refusals;

/** A placeholder takes text, a number or another sentence of the catalogue. */
export type Refusal = {
  readonly [Key in keyof Refusals]: Parameters<Refusals[Key]> extends [infer Values]
    ? { readonly key: Key; readonly values: { readonly [Name in keyof Values]: Values[Name] | Refusal } }
    : { readonly key: Key };
}[keyof Refusals];

/** The sentence in English. */
export function inEnglish(refusal: Refusal): string {
  const sentence = refusals[refusal.key] as (values: object) => string;
  const values = Object.entries("values" in refusal ? refusal.values : {}).map(
    ([name, value]: [string, string | number | Refusal]) => [
      name,
      typeof value === "object" ? inEnglish(value) : value,
    ],
  );
  return sentence(Object.fromEntries(values));
}

/** Something was refused: a value out of its range, or something that cannot be done now. The message is the English sentence. */
export class RefusalError extends RangeError {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(inEnglish(refusal), options);
    this.refusal = refusal;
  }
}

/** What an error refuses with; null for one that has no sentence in the catalogue: a fault of the program, or another's error. */
export function refusalOf(error: unknown): Refusal | null {
  return error instanceof Error && "refusal" in error ? (error.refusal as Refusal) : null;
}

/** Why something failed, in any case: the refusal of an error, or the message of an unknown one as it is. */
export const reasonOf = (error: unknown): Refusal =>
  refusalOf(error) ?? asItIs(error instanceof Error ? error.message : String(error));

/** Text from outside of the catalogue: what a device, a browser or a fault of the program says. */
export const asItIs = (text: string): Refusal => ({ key: "refusal.asItIs", values: { text } });
