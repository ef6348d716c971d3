/** Every field of a protocol file, once: type, range, unit and meaning. The reader, the JSON schema and the forms of the page derive from it. */
import { type DrugName, drugNames } from "../../model/pharmacokinetics/dose.ts";
import { type Expectation, type MeasureName, measureNames, type ProtocolEvent } from "./protocol.ts";

export interface NumberField {
  readonly type: "number";
  readonly minimum: number;
  readonly maximum: number;
  readonly unit: string;
  readonly isWhole?: boolean;
  readonly isOptional?: boolean;
  readonly meaning: string;
}

export interface ChoiceField {
  readonly type: "choice";
  readonly choices: readonly string[];
  readonly isOptional?: boolean;
  readonly meaning: string;
}

export interface TextField {
  readonly type: "text";
  /** Characters. */
  readonly longest: number;
  readonly pattern?: string;
  readonly isOptional?: boolean;
  readonly meaning: string;
}

export type ScalarField = NumberField | ChoiceField | TextField;
export type FieldTable = Readonly<Record<string, ScalarField>>;

const number = (minimum: number, maximum: number, unit: string, meaning: string): NumberField => ({
  type: "number",
  minimum,
  maximum,
  unit,
  meaning,
});
const optional = <Field extends ScalarField>(field: Field): Field & { readonly isOptional: true } => ({
  ...field,
  isOptional: true,
});
const text = (longest: number, meaning: string): TextField => ({ type: "text", longest, meaning });

/** Sixteen weeks. */
export const longestHorizonHours = 2688;
const hours = (meaning: string) => number(0, longestHorizonHours, "h", meaning);
const drug: ChoiceField = {
  type: "choice",
  choices: drugNames satisfies readonly DrugName[],
  meaning: "which ketamine",
};

export const doseLimits = {
  doseMgPerKg: number(0, 10, "mg/kg", "dose for each kilogram of body weight"),
  durationMinutes: number(1, 1440, "min", "how long the infusion lasts"),
  doseMg: number(0, 200, "mg", "dose sprayed into the nose"),
} as const;

export const protocolFields = {
  name: {
    type: "text",
    longest: 40,
    pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
    meaning: "lower-case letters, digits and hyphens",
  },
  title: text(60, "shown on its card"),
  summary: text(300, "one or two sentences"),
  subject: { type: "choice", choices: ["healthy", "stressed"], meaning: "state at the start" },
  weightKg: number(20, 200, "kg", "body weight"),
  horizonHours: number(1, longestHorizonHours, "h", "how long it is watched"),
  hydroxynorketamineGain: number(0, 0.5, "1", "release gain from hydroxynorketamine at saturation; 0 is off"),
  label: optional(text(120, "shown beside an outcome that is illustrative")),
} as const satisfies FieldTable;

/** Fields of each kind of event, beside `kind`, `atHours` and `repeat`. */
export const eventFields = {
  infusion: { drug, doseMgPerKg: doseLimits.doseMgPerKg, durationMinutes: doseLimits.durationMinutes },
  bolus: { drug, doseMgPerKg: doseLimits.doseMgPerKg },
  intranasal: { drug, doseMg: doseLimits.doseMg },
  clamp: {
    concentrationUm: number(0, 50, "µM", "effective concentration that is held"),
    durationHours: number(0.05, longestHorizonHours, "h", "how long it is held"),
  },
  nbqx: { share: number(0, 1, "1", "share of AMPA receptors blocked"), durationHours: hours("how long") },
  rapamycin: { share: number(0, 1, "1", "share of mTORC1 blocked"), durationHours: hours("how long") },
  ssri: { share: number(0, 1, "1", "share of the full effect"), durationHours: hours("how long") },
  "stress-begins": {},
  "stress-ends": {},
  "therapy-session": {},
} as const satisfies Record<ProtocolEvent["kind"], FieldTable>;

export const atHoursField: NumberField = hours("time since the start");

export const repeatFields = {
  times: { ...number(2, 200, "1", "how often in all"), isWhole: true },
  everyHours: number(0.1, longestHorizonHours, "h", "from one to the next"),
} as const satisfies FieldTable;

/** The times that each measure needs. */
export const timesOfMeasure = {
  value: ["atHours"],
  change: ["atHours"],
  highest: ["fromHours", "toHours"],
  lowest: ["fromHours", "toHours"],
  highestAtHours: ["fromHours", "toHours"],
  halfLifeHours: ["fromHours", "toHours"],
  shareOfHighest: ["atHours", "fromHours", "toHours"],
  shareOfChange: ["atHours", "ofHours"],
} as const satisfies Record<MeasureName, readonly (keyof Expectation)[]>;

export const expectationFields = {
  measure: { type: "choice", choices: measureNames, meaning: "how the column becomes one number" },
  atHours: optional(hours("for value, change and shares")),
  ofHours: optional(hours("for shareOfChange: the change that it is a share of")),
  fromHours: optional(hours("beginning of the window")),
  toHours: optional(hours("end of the window")),
  over: optional(text(40, "name of the protocol that it is compared with")),
  minimum: optional(number(-1e9, 1e9, "", "least value that meets it")),
  maximum: optional(number(-1e9, 1e9, "", "greatest value that meets it")),
  words: text(200, "the expectation in words"),
  target: optional(text(8, "number of the target in docs/model.md")),
} as const satisfies FieldTable;
