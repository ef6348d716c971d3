/** What of the state a person has chosen, and so belongs into an address; and whether two states are the same place. */
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
  return setting !== "subject" || courseOf(state) === null;
}

/** The course of the average subject that runs or is being prepared; null for none, and for that of one of a cohort. */
export function courseOf({ course, courseUnderWay }: AppState): Protocol | null {
  const report = courseUnderWay?.kind === "protocol" ? courseUnderWay : course;
  return report && report.virtualSubject === null ? report.protocol : null;
}

/** Its name, where it is one of the shipped protocols as it is. */
export function nameOf(protocol: Protocol): string | null {
  const shipped = protocolNamed(protocol.name);
  return shipped && isSameCourse(shipped, protocol) ? shipped.name : null;
}

/** Texts of courses that were compared before: the address is written at every change of the page. */
const texts = new WeakMap<Protocol, string>();

function textOf(protocol: Protocol): string {
  const text = texts.get(protocol) ?? JSON.stringify(protocol);
  texts.set(protocol, text);
  return text;
}

export const isSameCourse = (one: Protocol | null, other: Protocol | null): boolean =>
  one === other || (one !== null && other !== null && textOf(one) === textOf(other));

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
