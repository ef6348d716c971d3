/**
 * Compiles the message catalogue (src/web/messages/<locale>/*.json, ICU MessageFormat) into one module of typed
 * functions a language, so that no page carries an ICU parser and a wrong key or a missing value is a type error.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import MessageFormat from "@messageformat/core";
import compileModule from "@messageformat/core/lib/compile-module.js";
import { parse, type Token } from "@messageformat/parser";
import { formatOf, languages } from "../../../src/web/messages/languages.ts";

const folder = join(import.meta.dirname, "../../../src/web/messages");
export const messagesPath = (name: string) => join(folder, "generated", `${name}.ts`);

/** Languages of the list that have words, but English. */
export const translatedTags = (): string[] =>
  languages.map(({ tag }) => tag).filter((tag) => tag !== "en" && existsSync(join(folder, tag)));

/** Messages of a locale by key, from all its areas. Keys that begin with "@" are notes to translators. */
export function readMessages(locale: string): ReadonlyMap<string, string> {
  const messages = new Map<string, string>();
  const files = readdirSync(join(folder, locale)).filter((name) => name.endsWith(".json"));
  for (const file of files.sort()) {
    const area = JSON.parse(readFileSync(join(folder, locale, file), "utf8")) as Record<string, string>;
    for (const [key, message] of Object.entries(area)) {
      if (key.startsWith("@")) continue;
      if (messages.has(key)) throw new Error(`The message "${key}" of ${file} is there twice; keep one.`);
      messages.set(key, message);
    }
  }
  return messages;
}

type ValueType = "number" | "string" | "string | number";

/** Placeholders of a message with the type of their value; a plural counts a number, a select chooses by a string. */
export function placeholdersOf(message: string): ReadonlyMap<string, ValueType> {
  const found = new Map<string, ValueType>();
  const visit = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      if (token.type === "argument" && !found.has(token.arg)) found.set(token.arg, "string | number");
      if (token.type === "function") found.set(token.arg, "number");
      if (token.type === "plural" || token.type === "selectordinal" || token.type === "select") {
        found.set(token.arg, token.type === "select" ? "string" : "number");
        for (const { tokens: inner } of token.cases) visit(inner);
      }
    }
  };
  visit(parse(message));
  return found;
}

/** Sentences that refuse something: the model has their English, for the command line and for messages of errors. */
const isRefusal = (key: string) => key.startsWith("refusal.");
export const refusalsPath = join(import.meta.dirname, "../../../src/model/generated/refusals.ts");

/**
 * Areas of messages that are shown by parts of the page which are loaded later, so that nobody waits for them at first. The
 * title of such an area stands on the button that opens it, and is there from the start.
 */
const laterAreas = [
  "clinic",
  "cohort",
  "decomposition",
  "described",
  "embed",
  "finding",
  "heard",
  "help",
  "kiosk",
  "lab",
  "limits",
  "networkExport",
  "recording",
  "sensitivity",
  "verdict",
];
export function isLater(key: string): boolean {
  const area = key.split(".")[0] ?? "";
  return laterAreas.includes(area) && key !== `${area}.title`;
}

/** The module of the English words that parts of the page bring which are loaded later (`later-words.ts`). */
export const compileLaterEnglish = (): string =>
  moduleOf("en", new Map([...readMessages("en")].filter(([key]) => isLater(key)))).replace(
    "export default {",
    "export const messages = {",
  );

/** The module of the other English words. Throws where a message is not valid ICU MessageFormat. */
export function compileEnglish(): string {
  const messages = [...readMessages("en")].filter(([key]) => !isRefusal(key) && !isLater(key));
  return moduleOf(
    "en",
    new Map(messages),
    'import { refusals } from "../../../model/generated/refusals.ts";',
  ).replace("export default {", "export const messages = {\n  ...refusals,");
}

/** The module of another language, whose placeholders TypeScript compares with those of English. Throws likewise. */
export const compileTranslation = (tag: string): string =>
  moduleOf(tag, readMessages(tag), 'import type { Catalogue } from "../catalogue.ts";').replace(
    "export default {",
    "export const messages: Catalogue = {",
  );

/** The module that loads the words of a language when they are asked for. */
export function compileLoaders(): string {
  const loaders = translatedTags().map((tag) => `  ${propertyName(tag)}: () => import("./${tag}.ts"),\n`);
  return [
    "// Written by scripts/generate-sources.ts from the folders of src/web/messages.",
    "// Do not edit: add a language to languages.ts and run npm run generate.",
    "",
    `export const catalogues = {\n${loaders.join("")}};`,
    "",
  ].join("\n");
}

const propertyName = (tag: string) => (tag.includes("-") ? `"${tag}"` : tag);

/**
 * The module of the English refusals, for the model. It imports nothing of the runtime, so that a refusal can neither count nor
 * choose nor format its values; throws where one does.
 */
export function compileRefusals(): string {
  const refusals = new Map([...readMessages("en")].filter(([key]) => isRefusal(key)));
  for (const [key, message] of refusals) {
    if (parse(message).some(({ type }) => type !== "content" && type !== "argument")) {
      throw new Error(
        `The message "${key}" may have no placeholders but plain ones, since the model formats it.`,
      );
    }
  }
  return moduleOf("en", refusals, "", "../without-stop.ts").replace(
    "export default {",
    "export const refusals = {",
  );
}

/** The same code with every sum beginning as text: two numbers side by side are not added up, and types are those of text. */
const joinedAsText = (code: string): string =>
  code
    .split(/("(?:[^"\\]|\\.)*")/)
    .map((piece, index) =>
      // Every other piece is a text of a message.
      index % 2 === 1 ? piece : piece.replace(/(=> |(?<=[\w)]) \+ )(?=[a-z])/g, '$1"" + '),
    )
    .join("");

/** Reasons are sentences, or are not: before a full stop or a bracket they lose their own (`withoutStop`). */
const reasonBeforeStop = /\bd\.(reason|detail|failures?)(?= \+ "[.。।)）])/g;

/** Typed functions by key, as the default export of a module that begins with `imports`. */
function moduleOf(
  tag: string,
  messages: ReadonlyMap<string, string>,
  imports = "",
  withoutStop = "../../../model/without-stop.ts",
): string {
  const compiled = compileModule(new MessageFormat(tag), Object.fromEntries(messages));
  // The compiler names a plural rule by the language, and brings rules of its own, where the browser has them all.
  const rule = tag.split("-")[0];
  const typed = joinedAsText(compiled)
    .replace(
      /^import \{ \w+ \} from "@messageformat\/runtime\/lib\/(plurals|cardinals)";$/m,
      `import { pluralRule } from "../plural-rule.ts";\nconst ${rule} = pluralRule("${tag}");`,
    )
    .replaceAll(`number("${tag}", `, `number("${formatOf(tag)}", `)
    // The compiler writes 1 for an ordinal; the runtime's types ask for a boolean.
    .replaceAll(" }, 1)", " }, true)")
    .replace(reasonBeforeStop, "withoutStop(d.$1)")
    .replace(/^ {2}"([^"]+)": \(?d\)? =>/gm, (_, key: string) => {
      const values = [...placeholdersOf(messages.get(key) ?? "")].map(([name, type]) => `${name}: ${type}`);
      return `  "${key}": (d: { ${values.join("; ")} }) =>`;
    });
  return [
    `// Written by scripts/generate-sources.ts from src/web/messages/${tag}.`,
    "// Do not edit: change those and run npm run generate.",
    "",
    ...(imports === "" ? [] : [imports]),
    ...(typed.includes("withoutStop(") ? [`import { withoutStop } from "${withoutStop}";`] : []),
    `${typed
      .trim()
      .replace(/\n}$/, ",\n};")
      .replace(/,,\n};$/, ",\n};")}`,
    "",
  ].join("\n");
}
