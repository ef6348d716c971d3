/** Building blocks of a schema. Each has words for what must be in its place, from which `sentence.ts` makes a refusal. */
import * as v from "valibot";

export interface NumberRange {
  readonly minimum: number;
  readonly maximum: number;
  /** Empty for a number without a unit. */
  readonly unit: string;
  readonly meaning: string;
}

/** A number between two bounds, both included. */
export function numberField(range: NumberRange) {
  const must = `must be a number ${rangeWords(range)}`;
  return v.pipe(v.number(must), ...within(range, must));
}

/** A whole number between two bounds, both included. */
export function wholeNumberField(range: NumberRange) {
  const must = `must be a whole number ${rangeWords(range)}`;
  return v.pipe(v.number(must), v.integer(must), ...within(range, must));
}

const rangeWords = ({ minimum, maximum, unit }: NumberRange) =>
  `from ${minimum} to ${maximum}${unit === "" ? "" : ` ${unit}`}`;

const within = ({ minimum, maximum, meaning, unit }: NumberRange, must: string) =>
  [
    v.minValue<number, number, string>(minimum, must),
    v.maxValue<number, number, string>(maximum, must),
    v.description<number, string>(unit === "" ? meaning : `${meaning}, ${unit}`),
  ] as const;

export function textField(maximumLength: number, meaning: string) {
  const must = `must be text of 1 to ${maximumLength} characters (${meaning})`;
  return v.pipe(
    v.string(must),
    v.minLength(1, must),
    v.maxLength(maximumLength, must),
    v.description(meaning),
  );
}

export function choiceField<const Choice extends string>(choices: readonly Choice[], meaning: string) {
  return v.pipe(v.picklist(choices, `must be one of ${choices.join(", ")}`), v.description(meaning));
}

export function constantField<const Value extends string | number>(value: Value) {
  return v.literal(value, `must be ${JSON.stringify(value)}`);
}

export function listOf<const Item extends v.GenericSchema>(item: Item, maximumLength: number) {
  const must = `must be a list of at most ${maximumLength} entries`;
  return v.pipe(v.array(item, must), v.maxLength(maximumLength, must), v.readonly());
}

export function closedObject<const Entries extends v.ObjectEntries>(entries: Entries) {
  const message = ({ expected, path }: v.StrictObjectIssue) => {
    if (expected === "never") return `its keys are ${Object.keys(entries).join(", ")}`;
    const missing = entries[String(path?.at(-1)?.key)] as { readonly message?: unknown } | undefined;
    return typeof missing?.message === "string" ? missing.message : "must be an object";
  };
  return v.pipe(v.strictObject(entries, message), v.readonly());
}

/** The field of an object that must change, and what must be there. */
export type FieldFault<Value> = readonly [field: keyof Value & string, must: string];

/** Checks what lies between the fields of an object that are each right by themselves. */
export function fieldCheck<Value extends Readonly<Record<string, unknown>>>(
  faultOf: (value: Value) => FieldFault<Value> | null,
) {
  return v.rawCheck<Value>(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const input = dataset.value;
    const fault = faultOf(input);
    if (!fault) return;
    const [key, message] = fault;
    addIssue({ message, path: [{ type: "object", origin: "value", input, key, value: input[key] }] });
  });
}
