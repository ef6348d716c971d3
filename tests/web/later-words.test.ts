/** Words that are loaded later are there wherever a part of the page shows them, and nobody waits for them at first. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isLater, readMessages } from "../../scripts/codegen/messages/compile-messages.ts";

const root = path.resolve(import.meta.dirname, "../..");
const laterWords = path.join(root, "src/web/messages/later-words.ts");
const laterKeys = [...readMessages("en").keys()].filter(isLater);
const areas = [...new Set(laterKeys.map((key) => key.split(".")[0]))];
/** A key of such an area in a source: written out, or as the beginning of a template. */
const keyOfArea = new RegExp(`["'\`](?:${areas.join("|")})\\.(?:[A-Za-z]|\\$\\{)[^"'\`\\s]*`, "g");

const sources = readdirSync(path.join(root, "src"), { recursive: true, withFileTypes: true })
  .filter(
    (entry) =>
      entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name) && !entry.parentPath.endsWith("generated"),
  )
  .map((entry) => path.join(entry.parentPath, entry.name));
const textOf = new Map(sources.map((file) => [file, readFileSync(file, "utf8")]));

/** What a module imports when it is loaded itself; types are gone by then. */
function importsOf(file: string): string[] {
  const text = textOf.get(file) ?? "";
  const found = text.matchAll(/^(?:import|export)(?! type)[^;]*?["'](\.[^"']+)["'];/gm);
  return [...found].map(([, to]) => path.resolve(path.dirname(file), to!)).filter((to) => existsSync(to));
}

function closureOf(files: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const open = [...files];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    open.push(...importsOf(file));
  }
  return seen;
}

const showsLater = (file: string): string[] =>
  [...(textOf.get(file) ?? "").matchAll(keyOfArea)]
    .map(([key]) => key.slice(1))
    .filter((key) => !/^\w+\.title$/.test(key));

const first = closureOf([
  path.join(root, "src/main.tsx"),
  ...["story/story-screen", "story/transcript-screen", "explore/explore-screen"].map((face) =>
    path.join(root, `src/view/faces/${face}.tsx`),
  ),
]);
/** Modules that are loaded when they are asked for. */
const loadedLater = sources.flatMap((file) =>
  [...(textOf.get(file) ?? "").matchAll(/\bimport\(\s*["'](\.[^"']+)["']/g)].map(([, to]) =>
    path.resolve(path.dirname(file), to!),
  ),
);

describe("words that are loaded later", () => {
  it("are shown by nothing that the page loads at first, and are not loaded by it", () => {
    expect(laterKeys.length).toBeGreaterThan(400);
    expect([...first].flatMap(showsLater)).toEqual([]);
    expect(first.has(laterWords)).toBe(false);
  });

  it("are there in every part that shows any", () => {
    const showing = loadedLater.filter((file) =>
      [...closureOf([file])].some((each) => showsLater(each).length > 0),
    );
    expect(showing.length).toBeGreaterThanOrEqual(8);
    for (const file of showing) expect(closureOf([file]), path.relative(root, file)).toContain(laterWords);
  });
});
