/** What is loaded later is not waited for without end, and every place where something is loads it so. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loadPart, partOf } from "../../src/loading/load-part.ts";
import { refusing } from "../support/refusing.ts";

const source = path.resolve(import.meta.dirname, "../../src");
/** The command line and engines have their own: files beside them, and a deadline for each start of an engine. */
const sources = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !/^(cli|engine)\b|generated/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(source, file), "utf8") }));

describe("a part that is loaded later", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("that does not come is given up with a sentence", async () => {
    const never = loadPart(() => new Promise(() => {}), 8000);
    const reason = { key: "refusal.partSilent", values: { seconds: 8 } };
    const refused = expect(never).rejects.toThrow(refusing("refusal.partFailed", { reason }));
    await vi.advanceTimersByTimeAsync(8000);
    await refused;
  });

  it("that comes, or is missing, leaves no timer behind", async () => {
    expect(await loadPart(async () => 7)).toBe(7);
    const missing = () => Promise.reject(new TypeError("Failed to fetch dynamically imported module"));
    const reason = { key: "refusal.partNotLoaded" };
    await expect(loadPart(missing)).rejects.toThrow(refusing("refusal.partFailed", { reason }));
    await expect(partOf(missing)).rejects.toThrow(refusing("refusal.partNotLoaded"));
    expect(vi.getTimerCount()).toBe(0);
  });

  it("has words in its place for as long as it is awaited", () => {
    const places = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/<Suspense\b[^>]*fallback=\{([^}]*)/g)].map(([, fallback]) => ({ file, fallback })),
    );
    expect(places.length).toBeGreaterThan(3);
    expect(places.filter(({ fallback }) => !fallback?.startsWith("<Awaited"))).toEqual([]);
  });

  it("is loaded by React in one way, which says in our words why it could not be", () => {
    const others = sources.filter(({ text }) => /\blazy\(/.test(text)).map(({ file }) => file);
    expect(others).toEqual(["web/lazy-part.ts"]);
  });

  it("is awaited by React, by loadPart, or by a table of loaders, and nowhere without end", () => {
    const loaders = ["web/design/load-fonts.ts", "view/instruments/exports/register.ts"];
    const bare = sources
      .filter(({ file }) => !loaders.includes(file))
      .filter(({ text }) => /await import\(|= \(\) => import\(/.test(text))
      .map(({ file }) => file);
    expect(bare).toEqual([]);
  });
});
