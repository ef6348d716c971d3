/**
 * A protocol is an experiment as data: who, what is given when, how long it is watched, what is expected and why.
 * Types, reader, JSON schema and the ranges of forms and options derive from this schema.
 */
import * as v from "valibot";
import { drugNames, infusedNames, oralNames } from "../../model/pharmacokinetics/dose.ts";
import { trajectoryColumnNames } from "../../model/quantities.ts";
import { blockerNames } from "../../model/substances.ts";
import { asMessage } from "../schema/clause.ts";
import {
  choiceField,
  closedObject,
  constantField,
  type FieldFault,
  fieldCheck,
  listOf,
  numberField,
  oneOfThese,
  textField,
  wholeNumberField,
} from "../schema/fields.ts";

import {
  clampLimits,
  doseLimits,
  longestHorizonHours,
  mostEvents,
  protocolLimits,
  protocolVersion,
  range,
  repeatLimits,
} from "./protocol-limits.ts";
import { shippedProtocols } from "./shipped-protocols.ts";

const hours = (meaning: string) => numberField(range(0, longestHorizonHours, "h", meaning));

const drug = choiceField(infusedNames, "which ketamine, or which metabolite of it");
const doseMgPerKg = numberField(doseLimits.doseMgPerKg);

function eventOf<const Kind extends string, const Entries extends v.ObjectEntries>(
  kind: Kind,
  entries: Entries,
) {
  return closedObject({
    kind: constantField(kind),
    atHours: hours("time since the start"),
    ...entries,
    repeat: v.exactOptional(
      closedObject({
        times: wholeNumberField(repeatLimits.times),
        everyHours: numberField(repeatLimits.everyHours),
      }),
    ),
  });
}

/** Something that acts at a constant share for a while. */
const blockerOf = <const Kind extends string>(kind: Kind, shareMeaning: string) =>
  eventOf(kind, { share: numberField(range(0, 1, "", shareMeaning)), durationHours: hours("how long") });

const events = [
  eventOf("infusion", { drug, doseMgPerKg, durationMinutes: numberField(doseLimits.durationMinutes) }),
  eventOf("bolus", { drug, doseMgPerKg }),
  eventOf("intranasal", {
    drug: choiceField(drugNames, "which ketamine"),
    doseMg: numberField(doseLimits.doseMg),
  }),
  eventOf("oral", {
    drug: choiceField(oralNames, "what is swallowed"),
    doseMg: numberField(range(0, 60, "mg", "dose swallowed")),
  }),
  // A free concentration at the channel that is constant for a while, whatever else is given.
  eventOf("clamp", {
    blocker: v.exactOptional(choiceField(blockerNames, "what blocks the channel; ketamine when left out")),
    concentrationUm: numberField(clampLimits.concentrationUm),
    durationHours: numberField(clampLimits.durationHours),
  }),
  // Ketamine in plasma that is constant for a while: at the channel it is κ times that.
  eventOf("plasma-clamp", {
    plasmaUm: numberField(clampLimits.plasmaUm),
    durationHours: numberField(clampLimits.durationHours),
  }),
  blockerOf("nbqx", "share of AMPA receptors blocked"),
  blockerOf("rapamycin", "share of mTORC1 blocked"),
  blockerOf("ssri", "share of the full effect"),
  // Chronic stress.
  eventOf("stress-begins", {}),
  eventOf("stress-ends", {}),
  // One session of psychotherapy: patterned input to an assembly; illustrative.
  eventOf("therapy-session", {}),
] as const;
const eventKinds = events.map(({ entries }) => entries.kind.literal);

/**
 * How a column of the trajectory becomes one number, and the times that it needs: `value` at `atHours`; `change`:
 * value at `atHours` over the start, minus one; `highest`, `lowest` and `highestAtHours` between `fromHours` and
 * `toHours`; `halfLifeHours`: from the highest value in that window until half of its rise over the start is gone;
 * `highestChange`: the highest value in that window over the start, minus one; `shareOfHighest`: value at `atHours` over
 * the highest in the window; `shareOfChange`: change at `atHours` over change at `ofHours`; `restoredShare`: of what is
 * missing to 1 (healthy) at the start, the share that is back at `atHours`.
 */
export const timesOfMeasure = {
  value: ["atHours"],
  change: ["atHours"],
  highest: ["fromHours", "toHours"],
  lowest: ["fromHours", "toHours"],
  highestChange: ["fromHours", "toHours"],
  highestAtHours: ["fromHours", "toHours"],
  halfLifeHours: ["fromHours", "toHours"],
  shareOfHighest: ["atHours", "fromHours", "toHours"],
  shareOfChange: ["atHours", "ofHours"],
  restoredShare: ["atHours"],
} as const;
export type MeasureName = keyof typeof timesOfMeasure;

const optionalHours = (meaning: string) => v.exactOptional(hours(meaning));
const bound = (meaning: string) => v.exactOptional(numberField(range(-1e9, 1e9, "", meaning)));
const protocolNames = shippedProtocols.map(({ name }) => name);

/** What is expected of the outcome: a measure of a column between two bounds, by itself or over another protocol's. */
export const expectationSchema = closedObject({
  column: choiceField(trajectoryColumnNames, "column of the trajectory"),
  measure: choiceField(Object.keys(timesOfMeasure) as MeasureName[], "how the column becomes one number"),
  atHours: optionalHours("for value, change and shares"),
  ofHours: optionalHours("for shareOfChange: the change that it is a share of"),
  fromHours: optionalHours("beginning of the window"),
  toHours: optionalHours("end of the window"),
  over: v.exactOptional(
    choiceField(protocolNames, "the measure is divided by the same measure of this protocol"),
  ),
  minus: v.exactOptional(
    choiceField(protocolNames, "the same measure of this protocol is taken from the measure"),
  ),
  minimum: bound("least value that meets it"),
  maximum: bound("greatest value that meets it"),
  words: textField(200, "the expectation in words, as a visitor reads it"),
  target: v.exactOptional(textField(8, "number of the target in docs/model.md")),
  use: v.exactOptional(
    choiceField(["fitted", "held-out"], "whether constants were fitted to it (npm run calibrate)"),
  ),
  source: v.exactOptional(textField(200, "who measured it, or that it is illustrative")),
});
/** What a course must lead to, as a measure of one column with a band. */
export type Expectation = v.InferOutput<typeof expectationSchema>;

/** What is wrong between the fields of an expectation: the field that must change, and what must be there. */
function faultOf(expectation: Expectation): FieldFault<Expectation> | null {
  const { measure, minimum, maximum, over, minus, fromHours = 0, toHours = fromHours } = expectation;
  const needed = timesOfMeasure[measure];
  const missing = needed.find((name) => expectation[name] === undefined);
  if (missing) {
    const values = { measure, times: needed.join(", ") };
    return [missing, { key: "refusal.must.givenForMeasure", values }];
  }
  if (minimum === undefined && maximum === undefined) {
    return ["minimum", { key: "refusal.must.minimumOrMaximum" }];
  }
  if (over !== undefined && minus !== undefined) {
    return ["minus", { key: "refusal.must.overOrMinus" }];
  }
  if (toHours >= fromHours) return null;
  return ["toHours", { key: "refusal.must.afterFrom", values: { hours: fromHours } }];
}

const textList = listOf(textField(300, "one or two sentences"), 30);

/** States at the start. */
export const subjectNames = ["healthy", "stressed"] as const;

export const protocolSchema = closedObject({
  $schema: v.exactOptional(v.string(asMessage({ key: "refusal.must.schemaAddress" }))),
  format: constantField("disinhibit-protocol"),
  version: constantField(protocolVersion),
  name: v.pipe(
    textField(40, "lower-case letters, digits and hyphens"),
    v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, asMessage({ key: "refusal.must.name" })),
  ),
  title: textField(60, "shown on its card"),
  summary: textField(300, "one or two sentences"),
  subject: choiceField(subjectNames, "state at the start"),
  weightKg: numberField(protocolLimits.weightKg),
  horizonHours: numberField(protocolLimits.horizonHours),
  hydroxynorketamineGain: numberField(protocolLimits.hydroxynorketamineGain),
  label: v.exactOptional(textField(120, "shown beside an outcome that is illustrative")),
  events: listOf(v.variant("kind", events, oneOfThese(eventKinds)), mostEvents),
  expectations: listOf(v.pipe(expectationSchema, fieldCheck(faultOf)), 50),
  sources: textList,
  assumes: listOf(textField(300, "number of an assumption that the outcome rests on"), 30),
});

/** A checked protocol: who is treated, what is given when, and what is expected. public/protocol.schema.json describes its file. */
export type Protocol = v.InferOutput<typeof protocolSchema>;
/** Something that is given, or that happens, at a time. */
export type ProtocolEvent = Protocol["events"][number];
