/** Every sentence that a person reads, by key, in the language that is shown. The code that shows them has no words. */
import { createStore } from "zustand/vanilla";
import type { Catalogue, LaterMessages, Messages } from "./catalogue.ts";
import { messages as first } from "./generated/en.ts";
import { factsOf, formatOf } from "./languages.ts";

export type MessageKey = keyof Messages;

interface Language {
  /** Its name in the list of languages. */
  readonly tag: string;
  /** BCP 47 tag that numbers, dates and lists follow. */
  readonly locale: string;
  readonly messages: Messages;
}

/** What is loaded later is added by `later-words.ts`, which every module imports that shows any of it. */
const english = { ...first } as Messages;

export const language = createStore<Language>(() => ({ tag: "en", locale: "en", messages: english }));

/** Adds English words that a part of the page has brought; in another language they fill its gaps. */
export function addWords(later: LaterMessages): void {
  Object.assign(english, later);
  language.setState(({ messages }) => ({ messages: { ...later, ...messages } }));
}

export const currentLocale = (): string => language.getState().locale;

/** Whether lines begin at the right in the language that is shown; then sliders and arrow keys run that way, too. */
export const isRightToLeft = (): boolean => factsOf(language.getState().tag).direction === "rtl";

/** Shows another language; what its catalogue does not have stays English. */
export function showLanguage(tag: string, messages: Catalogue): void {
  language.setState({ tag, locale: formatOf(tag), messages: { ...english, ...messages } });
}

/** The message of a key, with its values. Call it while rendering or drawing; a text that is kept stays in its language. */
export function t<Key extends MessageKey>(key: Key, ...values: Parameters<Messages[Key]>): string {
  const message = language.getState().messages[key] as (...values: Parameters<Messages[Key]>) => string;
  return message(...values);
}

/** The message of a key that a catalogue may lack, or the words that its owner brings. */
export function translated(key: `${"protocol" | "quantity"}.${string}`, otherwise: string): string {
  const { messages }: { messages: Readonly<Record<string, unknown>> } = language.getState();
  const message = messages[key] as (() => string) | undefined;
  return message ? message() : otherwise;
}

/** Values of a message; text may be another sentence. Numbers that are counted, and words that choose, may not. */
type Placed<Values> = {
  readonly [Name in keyof Values]: Values[Name] | (string | number extends Values[Name] ? Sentence : never);
};

/** Texts that are only shown where they are written; without them the union of sentences stays small enough to be checked. */
type WrittenNamespace =
  | "certainty"
  | "clinic"
  | "cohort"
  | "described"
  | "export"
  | "heard"
  | "help"
  | "kiosk"
  | "lab"
  | "limits"
  | "networkExport"
  | "offline"
  | "outcome"
  | "parameters"
  | "provenance"
  | "sensitivity"
  | "share"
  | "story"
  | "subject"
  | "verdict";
type WrittenWhereShown = `${WrittenNamespace}.${string}`;
type CarriedKey = Exclude<MessageKey, WrittenWhereShown>;

/**
 * A message that is composed in one place and formatted in another: threads and files carry it as it is. Why something
 * was refused is one of them (`Refusal` in model/refusal.ts).
 */
export type Sentence = {
  readonly [Key in CarriedKey]: Parameters<Messages[Key]> extends [infer Values]
    ? { readonly key: Key; readonly values: Placed<Values> }
    : { readonly key: Key };
}[CarriedKey];

/** The sentence in the language that is shown, with the sentences within it. */
export function say(sentence: Sentence): string {
  const message = language.getState().messages[sentence.key] as (values: object) => string;
  const values = Object.entries("values" in sentence ? sentence.values : {}).map(
    ([name, value]: [string, string | number | Sentence]) => [
      name,
      typeof value === "object" ? say(value) : value,
    ],
  );
  return message(Object.fromEntries(values));
}
