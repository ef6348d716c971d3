import { type Content, parse, type Select, type Token } from "@messageformat/parser";
import { describe, expect, it } from "vitest";
import { readMessages, translatedTags } from "../../scripts/codegen/messages/compile-messages.ts";
import { namedProtocols } from "../../src/treatment/protocol/named-protocols.ts";
import { factsOf, languages } from "../../src/web/messages/languages.ts";
import { language, showLanguage } from "../../src/web/messages/messages.ts";
import { languageFor, offeredTags } from "../../src/web/messages/offered-languages.ts";

/** Words of the shipped protocols, which have their English in their own files. */
const protocolWords = new Map(
  namedProtocols.flatMap(({ name, title, summary, label, expectations }) => [
    ...Object.entries({ title, summary, label })
      .filter(([, words]) => words !== undefined && words !== "")
      .map(([part, words]) => [`protocol.${name}.${part}`, words ?? ""] as const),
    ...expectations.map(({ words }, index) => [`protocol.${name}.expectation.${index}`, words] as const),
  ]),
);
const english = new Map([...readMessages("en"), ...protocolWords]);

/** Every token of a message, those within its cases, too. */
const tokensOf = (message: string): Token[] => {
  const inner = (tokens: readonly Token[]): Token[] =>
    tokens.flatMap((token) => [
      token,
      ...("cases" in token ? token.cases.flatMap((each) => inner(each.tokens)) : []),
    ]);
  return inner(parse(message));
};

const isContent = (token: Token): token is Content => token.type === "content";
const isChoice = (token: Token): token is Select => "cases" in token;
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

const placeholders = (message: string) =>
  sorted(tokensOf(message).flatMap((token) => ("arg" in token ? [token.arg] : [])));
/** The words that choose among cases, by placeholder. */
const choices = (message: string) =>
  sorted(
    tokensOf(message)
      .filter(isChoice)
      .filter(({ type }) => type === "select")
      .map(({ arg, cases }) => `${arg}: ${sorted(cases.map(({ key }) => key)).join(", ")}`),
  );
const marks = (message: string) =>
  sorted(
    tokensOf(message)
      .filter(isContent)
      .flatMap(({ value }) => value.match(/<\/?[a-z]+>/g) ?? []),
  );

/** Plural forms of a message that its language does not have, and those it lacks. */
function faultsOfPlurals(tag: string, message: string): string[] {
  return tokensOf(message)
    .filter(isChoice)
    .filter(({ type }) => type !== "select")
    .flatMap(({ type, arg, cases }) => {
      const rules = new Intl.PluralRules(tag, { type: type === "plural" ? "cardinal" : "ordinal" });
      const forms: string[] = rules.resolvedOptions().pluralCategories;
      const keys = cases.map(({ key }) => key);
      const foreign = keys.filter((key) => !key.startsWith("=") && !forms.includes(key));
      // "many" is for millions in French, Spanish and Portuguese, and "=1" says what "one" would.
      const isOptional = (form: string) =>
        (form === "many" && tag !== "ar") ||
        ["zero", "one", "two"].some((name, number) => form === name && keys.includes(`=${number}`));
      const lacking = forms.filter((form) => !keys.includes(form) && !isOptional(form));
      return [
        ...foreign.map((key) => `${arg} has the form "${key}"`),
        ...lacking.map((form) => `${arg} lacks the form "${form}"`),
      ];
    });
}

describe.each(translatedTags())("the catalogue of %s", (tag) => {
  const messages = readMessages(tag);
  const common = [...messages].filter(([key]) => english.has(key));
  /** Names every message in which the two differ. */
  const different = (what: (message: string) => readonly string[]) =>
    common
      .map(([key, message]) => ({ key, here: what(message), english: what(english.get(key) ?? "") }))
      .filter(({ here, english: there }) => here.join("|") !== there.join("|"));

  it("has every message of English and every word of the shipped protocols, and no other", () => {
    const missing = [...english.keys()].filter((key) => !messages.has(key));
    const superfluous = [...messages.keys()].filter((key) => !english.has(key));
    expect({ missing, superfluous }).toEqual({ missing: [], superfluous: [] });
  });

  it("has no empty message", () => {
    const empty = common.filter(([key, message]) => message.trim() === "" && english.get(key)?.trim() !== "");
    expect(empty.map(([key]) => key)).toEqual([]);
  });

  it("has the placeholders, the choosing words and the marks of English", () => {
    expect({
      placeholders: different(placeholders),
      choices: different(choices),
      marks: different(marks),
    }).toEqual({ placeholders: [], choices: [], marks: [] });
  });

  it("has the plural forms that its language has", () => {
    const faults = [...messages].flatMap(([key, message]) =>
      faultsOfPlurals(tag, message).map((fault) => `${key}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it("is offered, and is chosen for readers of any region of its language", () => {
    expect(offeredTags).toContain(tag);
    expect(languageFor(["xx", `${tag}-001`, "en"])).toBe(tag);
    showLanguage(tag, {});
    expect(new Intl.NumberFormat(language.getState().locale).resolvedOptions().numberingSystem).toBe("latn");
    showLanguage("en", {});
  });
});

describe("the list of languages", () => {
  it("knows of each language which script and direction it has", () => {
    for (const { tag, script } of languages) {
      const { language: name, script: written } = new Intl.Locale(tag).maximize();
      expect([tag, script]).toEqual([tag, written]);
      expect(factsOf(tag).direction).toBe(["ar", "fa", "he", "ur"].includes(name) ? "rtl" : "ltr");
    }
  });

  it("has English for who reads none of the others", () => {
    expect(languageFor(["xx", "tlh", "not a tag"])).toBe("en");
    expect(languageFor([])).toBe("en");
  });

  it("does not take one script for another", () => {
    expect(languageFor(["zh-TW"])).toBe("en");
    expect(languageFor(["hi-Latn"])).toBe("en");
  });
});
