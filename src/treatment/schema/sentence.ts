/** From an issue of a schema to the sentence that a person reads: the place, what must be there, and what is. */
import type * as v from "valibot";

/** The issue's message says what must be in the place ("must be a number from 0 to 1"); `whole` names the checked value. */
export function sentenceOf({ path, input, expected, message }: v.BaseIssue<unknown>, whole: string): string {
  const keys = (path ?? []).map(({ key }) => key);
  if (expected === "never") {
    return `${placeOf(keys.slice(0, -1), whole)} has a key ${show(keys.at(-1))}, which does not exist there; ${message}.`;
  }
  const value = path ? path.at(-1)?.value : input;
  return `${placeOf(keys, whole)} ${message}, but it is ${show(value)}.`;
}

function placeOf(keys: readonly unknown[], whole: string): string {
  const steps = keys.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("");
  return steps === "" ? whole : steps.replace(/^\./, "");
}

/** A value in a sentence, on one line and short, however large or deep it is. */
function show(value: unknown): string {
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "string")
    return JSON.stringify(value.slice(0, 80)).replace(/[\u007f-\u009f\u2028\u2029]/g, "?");
  return String(value);
}
