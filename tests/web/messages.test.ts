import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import {
  compileRefusals,
  placeholdersOf,
  readMessages,
} from "../../scripts/codegen/messages/compile-messages.ts";
import { asItIs } from "../../src/model/refusal.ts";
import { withoutStop } from "../../src/model/without-stop.ts";
import { languages } from "../../src/web/messages/languages.ts";
import { say, showLanguage, t } from "../../src/web/messages/messages.ts";
import { decimal, percent, signed } from "../../src/web/messages/numbers.ts";

const root = join(import.meta.dirname, "../..");

/** Text of every source file that may name a message. */
const sources = ["src", "workers"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  )
  .filter((name) => /\.tsx?$/.test(name) && !name.includes("generated"))
  .map((name) => readFileSync(join(root, name), "utf8"))
  .join("\n");

/** Keys in quotes, and template keys such as `dose.drug.${name}` as patterns. */
const isNamed = (() => {
  const literal = new Set([...sources.matchAll(/["`]([a-z][\w-]*(?:\.[\w-]+)+)["`]/g)].map(([, key]) => key));
  const patterns = [...sources.matchAll(/`([a-z][\w-]*\.[^`\s]*\$\{[^`]*)`/g)].map(([, template]) => {
    const parts = (template ?? "")
      .split(/\$\{[^}]*\}/)
      .map((part) => part.replace(/[.\\^$*+?()[\]{}|]/g, "\\$&"));
    return new RegExp(`^${parts.join("[^ ]+")}$`);
  });
  return (key: string) => literal.has(key) || patterns.some((pattern) => pattern.test(key));
})();

describe("the message catalogue", () => {
  const messages = readMessages("en");

  it("has no message that nothing shows", () => {
    expect([...messages.keys()].filter((key) => !isNamed(key))).toEqual([]);
  });

  it("has every refusal that the sources name", () => {
    const named = [...sources.matchAll(/"(refusal\.[\w.-]+)"/g)].map(([, key]) => key ?? "");
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((key) => !messages.has(key))).toEqual([]);
  });

  it("has refusals that are formatted without a library, since the model imports none", () => {
    const compiled = compileRefusals();
    expect(compiled).toContain("refusal.outOfRange");
    expect(compiled).not.toMatch(/^import (?!\{ withoutStop \} from "\.\.\/without-stop\.ts")/m);
  });

  it("has one full stop behind a reason, whether that is a sentence or not, in every language", () => {
    const reasons = [asItIs("Injected."), { key: "refusal.scriptNotLoaded" }, asItIs("why ...")] as const;
    const thread = { key: "refusal.thread.simulation" } as const;
    const sentences = reasons.map((reason) =>
      say({ key: "refusal.threadFailed", values: { thread, reason } }),
    );
    expect(sentences.filter((sentence) => /(?<!\.)\.\.(?!\.)/.test(sentence))).toEqual([]);
    expect(sentences[2]).toContain("why ...");
    expect(withoutStop("失われました。")).toBe("失われました");
    const reasonWithoutStop = /\{(?:reason|detail)\}[.。।]/;
    for (const { tag } of languages) {
      const message = readMessages(tag).get("refusal.threadFailed");
      expect(message, tag).toMatch(reasonWithoutStop);
    }
  });

  it("keeps each area in a file of its own, one key a line, below 300 lines", () => {
    for (const file of readdirSync(join(root, "src/web/messages/en"))) {
      const text = readFileSync(join(root, "src/web/messages/en", file), "utf8");
      const keys = Object.keys(JSON.parse(text) as object);
      expect(text.trimEnd().split("\n").length).toBe(keys.length + 2);
      expect(keys.length).toBeLessThan(298);
      for (const key of keys)
        expect(key.replace("@", "")).toMatch(new RegExp(`^${file.replace(".json", "")}\\.`));
    }
  });

  it("gives each placeholder of a message a type: numbers are counted, strings choose", () => {
    const values = placeholdersOf(
      "{n, plural, one {# of {total}} other {# of {total}}} {kind, select, a {A} other {B}}",
    );
    expect(Object.fromEntries(values)).toEqual({ n: "number", total: "string | number", kind: "string" });
  });
});

describe("a number that was not measured", () => {
  it("is a dash, never 0 or NaN", () => {
    expect([decimal(null, 1), decimal(Number.NaN, 1), signed(Number.NaN)]).toEqual(["–", "–", "–"]);
    expect(percent(Number.NaN)).toBe("– %");
  });
});

describe("another language", () => {
  afterEach(() => showLanguage("en", {}));

  it("is shown at once, with English where it has no message yet", () => {
    showLanguage("de", { "dose.title": () => "Ketamin im Gehirn" });
    expect(t("dose.title")).toBe("Ketamin im Gehirn");
    expect(say({ key: "dose.less" })).toBe("Less ketamine");
  });

  it("is shown in the sentences within a sentence, too", () => {
    showLanguage("de", { "refusal.noNetwork": () => "Es läuft kein Netz." });
    const sentence = { key: "refusal.notRunning", values: { reason: { key: "refusal.noNetwork" } } } as const;
    expect(say(sentence)).toBe(t("refusal.notRunning", { reason: "Es läuft kein Netz." }));
  });

  it("writes numbers its own way", () => {
    expect([decimal(20480), signed(-1.25, 1), percent(0.125, 1)]).toEqual(["20,480", "−1.3", "12.5 %"]);
    showLanguage("de", {});
    expect([decimal(20480), signed(0.5, 1)]).toEqual(["20.480", "+0,5"]);
  });
});
