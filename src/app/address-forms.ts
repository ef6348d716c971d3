/** How settings are written in the address: the name, and what its text may be. */
import * as v from "valibot";
import {
  changeableNames,
  changeableTable,
  faultOfChange,
  type ParameterChanges,
} from "../model/changeable.ts";
import type { RestingLimit } from "../model/limits.ts";
import { inEnglish, type Refusal } from "../model/refusal.ts";
import { asMessage } from "../treatment/schema/clause.ts";
import { choiceField, numberField } from "../treatment/schema/fields.ts";

/** A setting in the address. The messages of its schema say what the text must be. */
export interface AddressForm<Value> {
  readonly name: string;
  readonly schema: v.GenericSchema<unknown, Value>;
  /** Declared as a method, so that forms of many settings fit into one list. */
  write(value: Value): string;
}

/** The number that a text is, in decimal notation; NaN for any other text. */
const numberIn = (text: string): number =>
  /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : Number.NaN;

/** A text that is read as a number; NaN where it is none. */
export const decimalNumber = v.pipe(v.string(), v.transform(numberIn));

/** A number within a limit. */
export function numberWithin(limit: RestingLimit, name: string): AddressForm<number> {
  const unit = limit.unit === "1" ? "" : limit.unit;
  const schema = v.pipe(decimalNumber, numberField({ ...limit, unit, meaning: inEnglish(limit.label) }));
  return { name, schema, write: String };
}

/** "auto", or a number of `numbers`; `must` says what it must be instead. */
export function autoOr(
  name: string,
  meaning: string,
  numbers: v.GenericSchema<number>,
  must: (value: number) => Refusal,
) {
  const schema = v.pipe(
    v.string(),
    v.transform((text) => (text === "auto" ? text : numberIn(text))),
    v.config(v.union([v.literal("auto"), numbers]), {
      message: ({ input }) => asMessage(must(Number(input))),
    }),
    v.description(meaning),
  );
  return { name, schema, write: String } satisfies AddressForm<number | "auto">;
}

/** One of some words. A value that is no word is never in the address. */
export function oneOf<const Value extends string>(name: string, values: readonly Value[], meaning: string) {
  return { name, schema: choiceField(values, meaning), write: String } satisfies AddressForm<Value>;
}

export function onOrOff(name: string, meaning: string): AddressForm<boolean> {
  const schema = v.pipe(
    choiceField(["on", "off"], meaning),
    v.transform((text) => text === "on"),
  );
  return { name, schema, write: (isOn) => (isOn ? "on" : "off") };
}

/** A whole number from 0, or null, which has a word. */
export function numberOr(
  word: string,
  name: string,
  largest: number,
  meaning: string,
): AddressForm<number | null> {
  const must = asMessage({ key: "refusal.must.wordOrNumber", values: { word, largest } });
  const numbers = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(largest));
  const schema = v.pipe(
    v.string(),
    v.transform((text) => (text === word ? text : numberIn(text))),
    v.config(v.union([v.literal(word), numbers]), { message: must }),
    v.description(meaning),
    v.transform((value) => (typeof value === "number" ? value : null)),
  );
  return { name, schema, write: (value) => (value === null ? word : String(value)) };
}

/** `gabaTimeConstantMs:8,magnesiumInhibitoryMm:0.9`, in the order of the tables. */
export const parameterChangesForm: AddressForm<ParameterChanges> = {
  name: "changed",
  schema: v.pipe(
    v.string(),
    v.regex(
      /^[A-Za-z\d]+:[-+.\de]+(,[A-Za-z\d]+:[-+.\de]+)*$/,
      asMessage({ key: "refusal.must.parameters" }),
    ),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const pairs = dataset.value.split(",").map((pair) => pair.split(":") as [string, string]);
      const changes = pairs.map(([name, text]) => [name, numberIn(text)] as const);
      if (!changes.every(([, value]) => Number.isFinite(value))) {
        addIssue({ message: asMessage({ key: "refusal.must.parameters" }) });
        return NEVER;
      }
      const fault = faultOfChanges(changes);
      if (!fault) return Object.freeze(Object.fromEntries(changes)) as ParameterChanges;
      addIssue({ message: asMessage({ key: "refusal.must.parametersBecause", values: { reason: fault } }) });
      return NEVER;
    }),
    v.description("parameters with another value than their set has"),
  ),
  write: (changes) =>
    changeableNames
      .filter((name) => changes[name] !== undefined)
      .map((name) => `${name}:${changes[name]}`)
      .join(","),
};

function faultOfChanges(changes: readonly (readonly [name: string, value: number])[]): Refusal | null {
  const names = changes.map(([name]) => name);
  const repeated = names.find(
    (name, index) => Object.hasOwn(changeableTable, name) && names.indexOf(name) !== index,
  );
  if (repeated !== undefined) return { key: "refusal.parameterRepeated", values: { name: repeated } };
  for (const [name, value] of changes) {
    const fault = faultOfChange(name, value);
    if (fault) return fault;
  }
  return null;
}
