/** Which message of the catalogue a text on screen is: tests and reports speak of keys, not of sentences. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parse, type Token } from "@messageformat/parser";

const folder = fileURLToPath(new URL("../../src/web/messages/en/", import.meta.url));

interface KnownMessage {
  readonly key: string;
  readonly source: string;
  readonly whole: RegExp;
  /** Letters that do not vary: of two messages that fit, the one with more says more. */
  readonly letters: number;
}

const quoted = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

function patternOf(tokens: readonly Token[]): { readonly source: string; readonly letters: number } {
  let letters = 0;
  const parts = tokens.map((token) => {
    if (token.type === "content") {
      const text = token.value.replaceAll(/<[^>]*>/g, "");
      letters += text.length;
      return quoted(text);
    }
    if (token.type === "octothorpe") return ".*";
    if (!("cases" in token)) return ".*";
    return `(?:${token.cases.map(({ tokens: inner }) => patternOf(inner).source).join("|")})`;
  });
  return { source: parts.join(""), letters };
}

function knownMessages(): KnownMessage[] {
  return readdirSync(folder).flatMap((file) => {
    const catalogue = JSON.parse(readFileSync(path.join(folder, file), "utf8")) as Record<string, string>;
    return Object.entries(catalogue)
      .filter(([key]) => !key.startsWith("@"))
      .map(([key, message]) => ({ key, source: patternOf(parse(message)) }))
      .filter(({ source: { letters } }) => letters >= 8)
      .map(({ key, source: { source, letters } }) => ({
        key,
        source,
        letters,
        whole: new RegExp(`^${source}$`, "s"),
      }));
  });
}

const known = knownMessages().sort((a, b) => b.letters - a.letters);

/** The key of the message that the text is; null where it is none. */
export const messageKeyOf = (text: string): string | null =>
  known.find(({ whole }) => whole.test(text))?.key ?? null;

/** What of the text is the message of a key; null where it is not in it. Throws for a key that the catalogue lacks. */
export function messageIn(text: string, key: string): string | null {
  if (key === notStartedKey) return text.startsWith("\0") ? text.slice(1) : null;
  const message = known.find((each) => each.key === key);
  if (!message) throw new Error(`There is no message ${key} that could be told from others.`);
  return new RegExp(message.source, "s").exec(text)?.[0] ?? null;
}

/** The sentence of `index.html` that is shown when the page's script has not come, whose words are no message. */
export const notStartedKey = "index.html";
