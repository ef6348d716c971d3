/**
 * A language for tests: English with accents, 40 % longer, made from the catalogue when a test needs it. The page gets it in place
 * of the words of a language that it has, so that nothing of the page knows of it.
 */
import MessageFormat from "@messageformat/core";
import compileModule from "@messageformat/core/lib/compile-module.js";
import { parse, type Token } from "@messageformat/parser";
import type { Page } from "playwright";
import { readMessages } from "../../scripts/codegen/messages/compile-messages.ts";

/** The language whose words are replaced: its address is `?language=de`. */
export const replacedTag = "de";

const accents = new Map(
  [..."aeiouyAEIOUcnsz"].map((letter, index) => [letter, [..."áéíöüýÁÉÍÖÜçñšž"][index] ?? letter]),
);
/** What words are made longer by: mostly letters, so that lines break where they would in a language. */
const filler = "lorem ipsum dolor ";

/** Words with accents and 40 % more letters. Marks such as <strong> stay as they are. */
function longer(words: string): string {
  const [before = "", text = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(words)?.slice(1) ?? [];
  const accented = text
    .split(/(<\/?\w+>)/)
    .map((piece) =>
      piece.startsWith("<") ? piece : [...piece].map((letter) => accents.get(letter) ?? letter).join(""),
    )
    .join("");
  const letters = text.replaceAll(/<\/?\w+>|[^\p{L}]/gu, "").length;
  // A unit is a symbol and a word of one letter is a name: neither is translated.
  if (letters < 3) return `${before}${accented}${after}`;
  const more = filler.repeat(99).slice(0, Math.ceil(0.4 * letters));
  return `${before}${accented}${letters < 12 ? "" : " "}${more.trim()}${after}`;
}

const quoted = (text: string) => text.replaceAll(/[{}]/g, "'$&'");

function messageOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      switch (token.type) {
        case "content":
          return quoted(longer(token.value));
        case "argument":
          return `{${token.arg}}`;
        case "octothorpe":
          return "#";
        case "function":
          return `{${token.arg}, ${token.key}}`;
        default: {
          const cases = token.cases.map(({ key, tokens: inner }) => `${key} {${messageOf(inner)}}`);
          return `{${token.arg}, ${token.type}, ${cases.join(" ")}}`;
        }
      }
    })
    .join("");
}

/** English in accents, by key. */
const pseudoMessages = (): ReadonlyMap<string, string> =>
  new Map([...readMessages("en")].map(([key, message]) => [key, messageOf(parse(message))]));

/** The runtime of compiled messages, in so few lines that the module needs no other file. */
const runtime = `
const number = (locale, value, offset) => new Intl.NumberFormat(locale).format(value - offset);
const en = (value, isOrdinal) => new Intl.PluralRules("en", { type: isOrdinal ? "ordinal" : "cardinal" }).select(value);
const plural = (value, offset, rule, cases, isOrdinal) => cases[value] ?? cases[rule(value - offset, isOrdinal)] ?? cases.other;
const select = (value, cases) => cases[value] ?? cases.other;
`;

/** Gives the page the made words in place of those of the replaced language. */
export async function serveLongWords(page: Page): Promise<void> {
  const compiled = compileModule(new MessageFormat("en"), Object.fromEntries(pseudoMessages()));
  const body = `${runtime}${compiled
    .replaceAll(/^import .*$/gm, "")
    .replace("export default", "export const messages =")}`;
  await page.route(`**/assets/${replacedTag}-*.js`, (route) =>
    route.fulfill({ contentType: "text/javascript", body }),
  );
}
