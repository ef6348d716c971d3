/** From an issue of a schema to the sentence that a person reads: the place, what must be there, and what is. */
import type * as v from "valibot";
import type { Refusal } from "../../model/refusal.ts";
import { clauseOf } from "./clause.ts";

/** The issue's message says what must be in the place ("must be a number from 0 to 1"); `whole` names the checked value. */
export function sentenceOf(issue: v.BaseIssue<unknown>, whole: Refusal): Refusal {
  const { path, input, expected } = issue;
  const keys = (path ?? []).map(({ key }) => key);
  if (expected === "never") {
    const values = {
      place: placeOf(keys.slice(0, -1), whole),
      name: show(keys.at(-1)),
      keys: clauseOf(issue),
    };
    return { key: "refusal.unknownKey", values };
  }
  const value = path ? path.at(-1)?.value : input;
  const values = { place: placeOf(keys, whole), must: clauseOf(issue), value: show(value) };
  return { key: "refusal.field", values };
}

function placeOf(keys: readonly unknown[], whole: Refusal): string | Refusal {
  const steps = keys.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("");
  return steps === "" ? whole : steps.replace(/^\./, "");
}

/** A value in a sentence, on one line and short, however large or deep it is. */
function show(value: unknown): string | Refusal {
  if (value === undefined) return { key: "refusal.value.missing" };
  if (Array.isArray(value)) return { key: "refusal.value.list", values: { length: value.length } };
  if (typeof value === "object" && value !== null) return { key: "refusal.value.object" };
  if (typeof value === "string")
    return JSON.stringify(value.slice(0, 80)).replace(/[\u007f-\u009f\u2028\u2029]/g, "?");
  return String(value);
}
