/**
 * The address holds what is chosen on the page: the settings that differ from their initial values, the course and its time.
 * `?v=2&neurons=20480&seed=7&engine=reference&concentration=1.5&end`. It is taken whole, or refused whole with one sentence.
 *
 * Version 1 has no number and no end: the page wrote it before addresses had versions, and people write it by hand.
 */

import * as v from "valibot";
import { isWithin } from "../model/limits.ts";
import { cohortLimits, subjectLimit } from "../treatment/cohort/cohort-limits.ts";
import type { DrawnSubject } from "../treatment/cohort/subject-name.ts";
import { namedProtocols, protocolNamed } from "../treatment/protocol/named-protocols.ts";
import type { Protocol } from "../treatment/protocol/protocol.ts";
import { longestHorizonHours } from "../treatment/protocol/protocol-limits.ts";
import { asMessage, clauseOf } from "../treatment/schema/clause.ts";
import { numberField } from "../treatment/schema/fields.ts";
import type { Sentence } from "../web/messages/messages.ts";
import { type AddressForm, decimalNumber, oneOf } from "./address-forms.ts";
import { chosenCourseOf, isChosen, nameOf } from "./chosen-state.ts";
import { courseForm } from "./course-text.ts";
import { initialSettings } from "./initial-settings.ts";
import { type SettingName, type Settings, settingNames, settingTable, smallestNeurons } from "./settings.ts";
import type { AppState } from "./store.ts";

export interface AskedByAddress {
  /** Every setting that an address can have; initial where it says nothing, but those of the reader. */
  readonly settings: Partial<Settings>;
  /** The course to run; null for none. */
  readonly course: Protocol | null;
  /** Whose course it is: one of a cohort; null for the average subject. */
  readonly virtualSubject: DrawnSubject | null;
  /** Where it is in that course, h. */
  readonly hours: number;
  /** Why nothing of the address can be used; null where all of it is. */
  readonly refused: Sentence | null;
}

export const newestVersion = 2;
/** Far more than the page writes. */
const longestAddress = 6000;
const versionName = "v";
const endName = "end";
/** Names the settings of a kiosk (app/kiosk/load-config.ts); it is no setting of the network. */
export const kioskParameter = "kiosk";
/** That the page is shown within another one, and which pages may exchange messages with it (app/embed/embed-address.ts). */
export const embedParameter = "embed";
export const hostParameter = "host";
/** Names that are read elsewhere, and are no part of a state. */
const readElsewhere: readonly string[] = [kioskParameter, embedParameter, hostParameter];

const protocolForm = oneOf(
  "protocol",
  namedProtocols.map(({ name }) => name),
  "experiment that runs",
);
const hoursForm: AddressForm<number> = {
  name: "hours",
  schema: v.pipe(
    decimalNumber,
    numberField({ minimum: 0, maximum: longestHorizonHours, unit: "h", meaning: "time of the course" }),
  ),
  write: String,
};
/** `cohort=1:17:0f8a3c21`: the seed of the cohort, the number of the subject, and what both were drawn from. */
export const cohortForm: AddressForm<DrawnSubject> = {
  name: "cohort",
  schema: v.pipe(
    v.string(),
    v.regex(/^\d{1,10}:\d{1,6}:([\da-f]{8}|none)$/, asMessage({ key: "refusal.must.cohortSubject" })),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const [seed, number, ensemble = ""] = dataset.value.split(":");
      const subject = { seed: Number(seed), number: Number(number), ensemble };
      if (isWithin(cohortLimits.seed, subject.seed) && isWithin(subjectLimit, subject.number)) return subject;
      addIssue({ message: asMessage({ key: "refusal.must.cohortSubject" }) });
      return NEVER;
    }),
    v.description("subject of a cohort whose course runs"),
  ),
  write: ({ seed, number, ensemble }) => `${seed}:${number}:${ensemble}`,
};

/** A setting and how it is written in the address, without its type: name and value belong together. */
interface AddressedSetting {
  readonly setting: SettingName;
  readonly form: AddressForm<unknown>;
}
const addressed: readonly AddressedSetting[] = settingNames.flatMap((setting) => {
  const form = settingTable[setting].address as AddressForm<unknown> | undefined;
  return form ? [{ setting, form }] : [];
});
/** Everything that an address may have, but its version and its end. */
export const addressForms: readonly AddressForm<unknown>[] = [
  ...addressed.map(({ form }) => form),
  protocolForm,
  courseForm,
  cohortForm as AddressForm<unknown>,
  hoursForm,
];
const knownNames = addressForms.map(({ name }) => name);
const nameIn = (setting: SettingName): string =>
  addressed.find((each) => each.setting === setting)?.form.name ?? setting;

/** Names that other sites and advertisements add to links, meant for nobody here; "offline" is app/offline's, and no part of a state. */
const foreignNames = /^(utm_.*|.*clid|msclkid|[gw]braid|ref|mc_[ce]id|_ga|_gl|igshid|si|offline)$/;
export const isForeign = (name: string): boolean => foreignNames.test(name);

/** The address cannot be used, for this reason. */
class Refused extends Error {
  readonly sentence: Sentence;

  constructor(sentence: Sentence) {
    super(sentence.key);
    this.sentence = sentence;
  }
}

/** Reads the query part of an address. Never throws. */
export function readAddress(query: string): AskedByAddress {
  try {
    return { ...readTexts(upgraded(textsOf(query))), refused: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ...readTexts(new Map()), refused: error.sentence };
  }
}

/** What the page says of an address that was refused. */
export const aboutRefused = ({ refused }: AskedByAddress): Sentence | null =>
  refused && { key: "address.unused", values: { reason: refused } };

/** The texts of an address by name, each there once; those of others are left out. */
function textsOf(query: string): Map<string, string> {
  if (query.length > longestAddress) {
    throw new Refused({ key: "address.tooLong", values: { length: query.length, most: longestAddress } });
  }
  const parameters = new URLSearchParams(query);
  const names = [...new Set(parameters.keys())].filter(
    (name) => !readElsewhere.includes(name) && !isForeign(name),
  );
  const unknown = names.find((name) => ![...knownNames, versionName, endName].includes(name));
  if (unknown !== undefined) {
    const values = { name: shown(unknown), names: knownNames.join(", ") };
    throw new Refused({ key: "address.unknown", values });
  }
  return new Map(
    names.map((name) => {
      const texts = parameters.getAll(name);
      if (texts.length > 1) {
        const values = { name, times: texts.length, texts: texts.slice(0, 3).map(shown).join(", ") };
        throw new Refused({ key: "address.repeated", values });
      }
      return [name, texts[0] ?? ""];
    }),
  );
}

/** The same as the newest version says it. */
function upgraded(texts: Map<string, string>): Map<string, string> {
  const text = texts.get(versionName);
  const version = text === undefined ? 1 : /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  if (!(version >= 1 && version <= newestVersion)) {
    const values = { version: shown(text ?? ""), oldest: 1, newest: newestVersion };
    throw new Refused({ key: "address.version", values });
  }
  if (version >= 2 && texts.get(endName) !== "") {
    throw new Refused({ key: "address.cutShort", values: { end: endName } });
  }
  texts.delete(versionName);
  texts.delete(endName);
  if (version === 1) fromFirstVersion(texts);
  return texts;
}

/** In version 1 a course began at once, whatever concentration, AMPA block and pace the address asked for. */
function fromFirstVersion(texts: Map<string, string>): void {
  if (!texts.has(protocolForm.name)) return;
  for (const name of ["concentrationUm", "ampaBlock", "hoursPerSecond"] as const) {
    texts.delete(nameIn(name));
  }
  texts.set(nameIn("hoursPace"), "along");
}

function readTexts(texts: ReadonlyMap<string, string>): Omit<AskedByAddress, "refused"> {
  const read = <Value>(
    { name, schema }: Pick<AddressForm<Value>, "name" | "schema">,
    initial: Value,
  ): Value => {
    const text = texts.get(name);
    if (text === undefined) return initial;
    const { success, output, issues } = v.safeParse(schema, text);
    if (success) return output;
    throw new Refused({
      key: "address.refused",
      values: { name, text: shown(text), must: clauseOf(issues[0]) },
    });
  };
  const entries = addressed
    .filter(({ setting, form }) => !settingTable[setting].isOfReader || texts.has(form.name))
    .map(({ setting, form }) => [setting, read(form, initialSettings[setting])]);
  const settings: Partial<Settings> = Object.fromEntries(entries);
  const name = read<string | null>(protocolForm, null);
  const written = read<Protocol | null>(courseForm, null);
  const course = written ?? protocolNamed(name ?? "") ?? null;
  const virtualSubject = read<DrawnSubject | null>(cohortForm, null);
  const hours = read(hoursForm, 0);
  refuseTogether(texts, settings, course, hours);
  // A course decides about the concentration, unless the address names one.
  const isClamped = course === null || texts.has(nameIn("concentrationUm"));
  return { settings: { ...settings, isClamped }, course, virtualSubject, hours };
}

/** Throws where settings that are each right by themselves do not go together. */
function refuseTogether(
  texts: ReadonlyMap<string, string>,
  { pickedNeuron, neurons }: Partial<Settings>,
  course: Protocol | null,
  hours: number,
): void {
  if (texts.has(protocolForm.name) && texts.has(courseForm.name)) {
    const values = { first: protocolForm.name, second: courseForm.name };
    throw new Refused({ key: "address.twoCourses", values });
  }
  for (const { name } of [cohortForm, hoursForm]) {
    if (course === null && texts.has(name)) {
      const values = { name, text: shown(texts.get(name) ?? "") };
      throw new Refused({ key: "address.withoutCourse", values });
    }
  }
  const place = { name: hoursForm.name, text: texts.get(hoursForm.name) ?? "" };
  if (course !== null && hours > course.horizonHours) {
    throw new Refused({ key: "address.afterCourse", values: { ...place, horizon: course.horizonHours } });
  }
  const size = typeof neurons === "number" ? neurons : smallestNeurons;
  if (typeof pickedNeuron === "number" && pickedNeuron >= size) {
    const cell = { name: nameIn("pickedNeuron"), text: String(pickedNeuron) };
    throw new Refused({ key: "address.noSuchCell", values: { ...cell, neurons: size, last: size - 1 } });
  }
}

const longestShown = 60;

/** A text from an address in a sentence: on one line and short. */
export function shown(text: string): string {
  const line = text.replace(/\p{Cc}|[\u2028\u2029]/gu, "?");
  return line.length > longestShown ? `${line.slice(0, longestShown)}…` : line;
}

export interface WriteOptions {
  /** For another machine: with the size of the network that runs, where the page chose it. */
  readonly isForOthers?: boolean;
}

/** The query part of an address that leads to this state: "" where everything is initial. */
export function writeAddress(state: AppState, { isForOthers = false }: WriteOptions = {}): string {
  const texts: [name: string, text: string][] = [];
  for (const { setting, form } of addressed) {
    const text = form.write(state[setting]);
    const isMeant = text !== form.write(initialSettings[setting]) || isAlwaysSaid(setting, state);
    if (isMeant && isChosen(setting, state)) texts.push([form.name, text]);
  }
  // A cell is one of this network, not of another that a machine may choose.
  const { neurons, pickedNeuron, report } = state;
  const hasPlace = pickedNeuron !== null && pickedNeuron >= smallestNeurons;
  if (neurons === "auto" && report !== null && (isForOthers || hasPlace)) {
    texts.unshift([nameIn("neurons"), String(report.neurons)]);
  }
  const chosen = chosenCourseOf(state);
  const course = chosen?.protocol;
  const courseText = course && (nameOf(course) ?? courseForm.write(course));
  if (chosen && course && courseText) {
    texts.push([nameOf(course) === null ? courseForm.name : protocolForm.name, courseText]);
    if (chosen.virtualSubject) texts.push([cohortForm.name, cohortForm.write(chosen.virtualSubject)]);
    if (state.hours > 0) texts.push([hoursForm.name, hoursForm.write(state.hours)]);
  }
  if (texts.length === 0) return "";
  const parameters = new URLSearchParams([[versionName, String(newestVersion)], ...texts]);
  // Colons and commas are allowed in a query, and easier to read than their escapes.
  const query = parameters.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return `?${query}&${endName}`;
}

/** Beside a course that has begun, a concentration that a person has set to 0 is not the same as none. */
const isAlwaysSaid = (setting: SettingName, { course, courseUnderWay }: AppState): boolean =>
  setting === "concentrationUm" && course !== null && courseUnderWay?.kind !== "protocol";

/** Whether the course that runs is too long for an address. */
export function isCourseLeftOut(state: AppState): boolean {
  const course = chosenCourseOf(state)?.protocol;
  return course !== undefined && nameOf(course) === null && courseForm.write(course) === "";
}
