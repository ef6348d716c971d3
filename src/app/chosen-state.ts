/** What of the state a person has chosen, and so belongs into an address; and whether two states are the same place. */
import type { DrawnSubject } from "../treatment/cohort/subject-name.ts";
import { typicalSubject } from "../treatment/cohort/variation.ts";
import { protocolNamed } from "../treatment/protocol/named-protocols.ts";
import type { Protocol } from "../treatment/protocol/protocol.ts";
import type { AddressForm } from "./address-forms.ts";
import { networkPartOf, type SettingName, type Settings, settingNames, settingTable } from "./settings.ts";
import type { AppState } from "./store.ts";

/** Whether the value was chosen by a person, and not by the course or by the walk along the timeline. */
export function isChosen(setting: SettingName, state: AppState): boolean {
  if (setting === "concentrationUm") return state.isClamped;
  if (setting === "hoursPerSecond") return state.hoursPace === "steady";
  if (setting === "hoursPace") return state.hoursPerSecond > 0;
  return setting !== "subject" || chosenCourseOf(state) === null;
}

/** A course, and whose it is. */
export interface ChosenCourse {
  /** As the average subject would be given it. */
  readonly protocol: Protocol;
  /** One of a cohort in its place; null for the average subject. */
  readonly virtualSubject: DrawnSubject | null;
}

/** The course that runs or is being prepared; null for none. */
export function chosenCourseOf({ course, courseUnderWay }: AppState): ChosenCourse | null {
  const report = courseUnderWay?.kind === "protocol" ? courseUnderWay : course;
  if (!report) return null;
  const { protocol, virtualSubject } = report;
  return { protocol: virtualSubject ? ofAverageSubject(protocol) : protocol, virtualSubject };
}

/** The same where it is the average subject's; null for that of one of a cohort, too. */
export function courseOf(state: AppState): Protocol | null {
  const chosen = chosenCourseOf(state);
  return chosen && chosen.virtualSubject === null ? chosen.protocol : null;
}

/** What a subject of a cohort was given by its own weight, as the average subject is given it. */
export function ofAverageSubject(protocol: Protocol): Protocol {
  const known = averageProtocols.get(protocol);
  if (known) return known;
  const shipped = protocolNamed(protocol.name);
  const average = { ...protocol, weightKg: shipped?.weightKg ?? typicalSubject.weightKg };
  const found = shipped && isSameProtocol(shipped, average) ? shipped : average;
  averageProtocols.set(protocol, found);
  return found;
}
/** Of protocols that were asked for before: the address is written at every change of the page. */
const averageProtocols = new WeakMap<Protocol, Protocol>();

/** Its name, where it is one of the shipped protocols as it is. */
export function nameOf(protocol: Protocol): string | null {
  const shipped = protocolNamed(protocol.name);
  return shipped && isSameProtocol(shipped, protocol) ? shipped.name : null;
}

/** Texts of courses that were compared before: the address is written at every change of the page. */
const texts = new WeakMap<Protocol, string>();

function textOf(protocol: Protocol): string {
  const text = texts.get(protocol) ?? JSON.stringify(protocol);
  texts.set(protocol, text);
  return text;
}

const isSameProtocol = (one: Protocol, other: Protocol): boolean =>
  one === other || textOf(one) === textOf(other);

const isSameSubject = (one: DrawnSubject | null, other: DrawnSubject | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.seed === other.seed &&
    one.number === other.number &&
    one.ensemble === other.ensemble);

export const isSameCourse = (one: ChosenCourse | null, other: ChosenCourse | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    isSameProtocol(one.protocol, other.protocol) &&
    isSameSubject(one.virtualSubject, other.virtualSubject));

/** Whether two values of a setting are the same. */
function isSameSetting(name: SettingName, one: unknown, other: unknown): boolean {
  const form = settingTable[name].address as AddressForm<unknown> | undefined;
  return form ? form.write(one) === form.write(other) : one === other;
}

/** Whether the network that runs, or is being built, is the one that these settings ask for. */
export function isSameNetwork(settings: Partial<Settings>, state: AppState): boolean {
  return settingNames
    .filter((name) => settingTable[name].isOfNetwork && isChosen(name, state))
    .every(
      (name) =>
        isSameSetting(name, networkPartOf(name, settings[name]), networkPartOf(name, state[name])) ||
        // The page's own choice, written down.
        (name === "neurons" && state.neurons === "auto" && settings.neurons === state.report?.neurons),
    );
}
