/** Building blocks of a schema. Each has words for what must be in its place, from which `sentence.ts` makes a refusal. */
import * as v from "valibot";
import type { Refusal } from "../../model/refusal.ts";
import { asMessage } from "./clause.ts";

export interface NumberRange {
  readonly minimum: number;
  readonly maximum: number;
  /** Empty for a number without a unit. */
  readonly unit: string;
  readonly meaning: string;
}

/** A number between two bounds, both included. */
export function numberField(range: NumberRange) {
  const { minimum, maximum, unit } = range;
  const must = asMessage(
    unit === ""
      ? { key: "refusal.must.number", values: { minimum, maximum } }
      : { key: "refusal.must.numberWithUnit", values: { minimum, maximum, unit } },
  );
  return v.pipe(v.number(must), ...within(range, must));
}

/** A whole number between two bounds, both included. */
export function wholeNumberField(range: NumberRange) {
  const { minimum, maximum, unit } = range;
  const must = asMessage(
    unit === ""
      ? { key: "refusal.must.wholeNumber", values: { minimum, maximum } }
      : { key: "refusal.must.wholeNumberWithUnit", values: { minimum, maximum, unit } },
  );
  return v.pipe(v.number(must), v.integer(must), ...within(range, must));
}

const within = ({ minimum, maximum, meaning, unit }: NumberRange, must: string) =>
  [
    v.minValue<number, number, string>(minimum, must),
    v.maxValue<number, number, string>(maximum, must),
    v.description<number, string>(unit === "" ? meaning : `${meaning}, ${unit}`),
  ] as const;

export function textField(maximumLength: number, meaning: string) {
  const must = asMessage({ key: "refusal.must.text", values: { most: maximumLength } });
  return v.pipe(
    v.string(must),
    v.minLength(1, must),
    v.maxLength(maximumLength, must),
    v.description(meaning),
  );
}

/** The clause of a choice. */
export const oneOfThese = (choices: readonly string[]): string =>
  asMessage({ key: "refusal.must.choice", values: { choices: choices.join(", ") } });

export function choiceField<const Choice extends string>(choices: readonly Choice[], meaning: string) {
  return v.pipe(v.picklist(choices, oneOfThese(choices)), v.description(meaning));
}

export function constantField<const Value extends string | number>(value: Value) {
  return v.literal(
    value,
    asMessage({ key: "refusal.must.constant", values: { value: JSON.stringify(value) } }),
  );
}

export function listOf<const Item extends v.GenericSchema>(item: Item, maximumLength: number) {
  const must = asMessage({ key: "refusal.must.list", values: { most: maximumLength } });
  return v.pipe(v.array(item, must), v.maxLength(maximumLength, must), v.readonly());
}

export function closedObject<const Entries extends v.ObjectEntries>(entries: Entries) {
  const message = ({ expected, path }: v.StrictObjectIssue) => {
    if (expected === "never") {
      return asMessage({ key: "refusal.must.keys", values: { names: Object.keys(entries).join(", ") } });
    }
    const missing = entries[String(path?.at(-1)?.key)] as { readonly message?: unknown } | undefined;
    return typeof missing?.message === "string" ? missing.message : asMessage({ key: "refusal.must.object" });
  };
  return v.pipe(v.strictObject(entries, message), v.readonly());
}

/** The field of an object that must change, and what must be there. */
export type FieldFault<Value> = readonly [field: keyof Value & string, must: Refusal];

/** Checks what lies between the fields of an object that are each right by themselves. */
export function fieldCheck<Value extends Readonly<Record<string, unknown>>>(
  faultOf: (value: Value) => FieldFault<Value> | null,
) {
  return v.rawCheck<Value>(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const input = dataset.value;
    const fault = faultOf(input);
    if (!fault) return;
    const [key, must] = fault;
    addIssue({
      message: asMessage(must),
      path: [{ type: "object", origin: "value", input, key, value: input[key] }],
    });
  });
}
