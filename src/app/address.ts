/**
 * The address lists the settings that differ from their initial values, and the experiment that runs:
 * `?neurons=20480&seed=7&engine=reference&concentration=1.5&protocol=single-infusion`. It is read at the start and when
 * a person goes back or forward, and follows what is chosen on the page.
 */

import * as v from "valibot";
import { namedProtocols, protocolNamed } from "../treatment/protocol/named-protocols.ts";
import { clauseOf } from "../treatment/schema/clause.ts";
import type { Sentence } from "../web/messages/messages.ts";
import { restart, startCourse } from "./intents.ts";
import {
  type AddressForm,
  initialSettings,
  oneOf,
  type SettingName,
  type Settings,
  settingNames,
  settingTable,
} from "./settings.ts";
import { type AppState, appStore } from "./store.ts";

export interface AskedByAddress {
  /** Every setting that an address can have; initial where it says nothing. */
  readonly settings: Partial<Settings>;
  /** Name of the protocol to run; null for none. */
  readonly protocol: string | null;
  /** One sentence for each part that was refused. */
  readonly refused: readonly Sentence[];
}

const protocolForm = oneOf(
  "protocol",
  namedProtocols.map(({ name }) => name),
  "experiment that runs",
);

/** A setting and how it is written in the address, without its type: name and value belong together. */
interface AddressedSetting {
  readonly setting: SettingName;
  readonly form: AddressForm<unknown>;
}
const addressed: readonly AddressedSetting[] = settingNames.flatMap((setting) => {
  const form = settingTable[setting].address as AddressForm<unknown> | undefined;
  return form ? [{ setting, form }] : [];
});
/** Everything that an address may have. */
export const addressForms: readonly AddressForm<unknown>[] = [
  ...addressed.map(({ form }) => form),
  protocolForm,
];
const knownNames = addressForms.map(({ name }) => name);

/** Names that other sites and advertisements add to links; they are meant for nobody here. */
const foreignNames = /^(utm_.*|.*clid|msclkid|[gw]braid|ref|mc_[ce]id|_ga|_gl|igshid|si)$/;

/** Reads the query part of an address. Never throws. */
export function readAddress(query: string): AskedByAddress {
  const parameters = new URLSearchParams(query);
  const refused: Sentence[] = [];
  for (const name of new Set(parameters.keys())) {
    if (!knownNames.includes(name) && !foreignNames.test(name)) {
      refused.push({ key: "address.unknown", values: { name, names: knownNames.join(", ") } });
    }
  }
  const read = <Value>({ name, schema }: AddressForm<Value>, initial: Value): Value => {
    const texts = parameters.getAll(name);
    const [text] = texts;
    if (text === undefined) return initial;
    const { success, output, issues } = v.safeParse(schema, text);
    if (success && texts.length === 1) return output;
    refused.push(
      texts.length > 1
        ? { key: "address.repeated", values: { name, times: texts.length, texts: texts.join(", ") } }
        : { key: "address.refused", values: { name, text, must: issues ? clauseOf(issues[0]) : "" } },
    );
    return initial;
  };
  const settings = addressed.map(({ setting, form }) => [setting, read(form, initialSettings[setting])]);
  return {
    settings: Object.fromEntries(settings),
    protocol: read<string | null>(protocolForm, null),
    refused,
  };
}

/** The query part of an address that leads to this state: "" where everything is initial. */
export function writeAddress(state: AppState): string {
  const parameters = new URLSearchParams();
  for (const { setting, form } of addressed) {
    const value = state[setting];
    if (value !== initialSettings[setting] && isChosen(setting, state)) {
      parameters.set(form.name, form.write(value));
    }
  }
  const protocol = protocolOf(state);
  if (protocol !== null) parameters.set(protocolForm.name, protocol);
  // Colons of engine names are allowed in a query, and easier to read than their escapes.
  const query = parameters.toString().replaceAll("%3A", ":");
  return query === "" ? "" : `?${query}`;
}

/** Whether the value was chosen by a person, and not by the course or by the walk along the timeline. */
function isChosen(setting: SettingName, state: AppState): boolean {
  if (setting === "concentrationUm") return state.isClamped;
  if (setting === "hoursPerSecond") return state.hoursPace === "steady";
  return setting !== "subject" || protocolOf(state) === null;
}

/** Name of the experiment that runs or is being prepared; null for none, and for a protocol of a person's own. */
function protocolOf({ course, courseUnderWay }: AppState): string | null {
  const protocol = courseUnderWay?.kind === "protocol" ? courseUnderWay.protocol : course?.protocol;
  return namedProtocols.find(({ name }) => name === protocol?.name)?.name ?? null;
}

/** Browsers allow about three changes of the address a second; a slider makes sixty. */
const settledAfterMs = 400;

/** Keeps the address in step with the state, and the state with back and forward, until the returned function is called. */
export function followAddress(page: Window): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isVisiting = false;
  const put = (kind: "pushState" | "replaceState") => {
    clearTimeout(timer);
    const query = writeAddress(appStore.getState());
    if (query === page.location.search) return;
    page.history[kind](null, "", `${page.location.pathname}${query}${page.location.hash}`);
  };
  const unsubscribe = appStore.subscribe((state, previous) => {
    if (isVisiting || writeAddress(state) === writeAddress(previous)) return;
    if (placeOf(state) !== placeOf(previous)) {
      put("pushState");
    } else {
      clearTimeout(timer);
      timer = setTimeout(() => put("replaceState"), settledAfterMs);
    }
  });
  const visit = () => {
    clearTimeout(timer);
    isVisiting = true;
    goTo(readAddress(page.location.search));
    isVisiting = false;
  };
  page.addEventListener("popstate", visit);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    page.removeEventListener("popstate", visit);
  };
}

/** What makes a state a new place in the browser's history: its network and its experiment. */
const placeOf = (state: AppState): string =>
  [...networkSettings.map((name) => (isChosen(name, state) ? state[name] : "")), protocolOf(state)].join();

const networkSettings = settingNames.filter((name) => settingTable[name].isOfNetwork);

/** Brings the page to what an address asks for; another network is started only where it has to be. */
function goTo({ settings, protocol, refused }: AskedByAddress): void {
  const state = appStore.getState();
  appStore.setState({ refusedSettings: refused });
  const present = protocolOf(state);
  const isAnotherNetwork = networkSettings.some(
    (name) => isChosen(name, state) && settings[name] !== state[name],
  );
  if (isAnotherNetwork || (present !== null && present !== protocol)) {
    restart(settings);
  } else {
    changeTo(settings, state);
  }
  if (protocol !== present) runNamed(protocol);
}

/** Changes settings to those of an address. Where it says nothing, what was not chosen by a person stays as it is. */
function changeTo(settings: Partial<Settings>, state: AppState): void {
  const changed = Object.entries(settings).filter(
    ([name, value]) => value !== initialSettings[name as SettingName] || isChosen(name as SettingName, state),
  );
  appStore.setState(Object.fromEntries(changed));
}

/** Runs the experiment of this name, if it is one. */
export function runNamed(name: string | null): void {
  const protocol = name === null ? undefined : protocolNamed(name);
  if (protocol) startCourse(protocol);
}
