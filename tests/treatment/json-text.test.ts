/** JSON from outside: its depth is looked at before anything walks through it, and nothing else reads it. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { inputLimits } from "../../src/model/input-limits.ts";
import { parseJsonText } from "../../src/treatment/schema/json-text.ts";
import { refusing } from "../support/refusing.ts";

const most = inputLimits.jsonDepth;
const lists = (depth: number, inside = "") => `${"[".repeat(depth)}${inside}${"]".repeat(depth)}`;
const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
const tooDeep = refusing("refusal.jsonTooDeep", { most });

afterEach(() => {
  vi.restoreAllMocks();
});

describe("JSON from outside", () => {
  it("is read as deep as the limit", () => {
    expect(JSON.stringify(parseJsonText(lists(most)))).toBe(lists(most));
    expect(JSON.stringify(parseJsonText(objects(most)))).toBe(objects(most));
    expect(parseJsonText(`[${lists(most - 1)},${lists(most - 1)}]`)).toHaveLength(2);
  });

  it.each([
    ["lists", lists(most + 1)],
    ["objects", objects(most + 1)],
    ["lists that never end", "[".repeat(10_000_000)],
    ["what is no JSON beside", `nonsense ${"[{".repeat(most)}`],
    ["a text before", `["\\"]]", ${lists(most)}`],
  ])("is refused with %s beyond it, before anything else reads it", (_, text) => {
    const parse = vi.spyOn(JSON, "parse");
    expect(() => parseJsonText(text)).toThrow(tooDeep);
    expect(parse).not.toHaveBeenCalled();
  });

  it("may have brackets in its texts", () => {
    const text = JSON.stringify({ a: `${"[".repeat(1000)}\\"{`, b: ["\\", "{"] });
    expect(parseJsonText(text)).toEqual(JSON.parse(text));
  });

  it("is read by nothing else: other places read what the program itself has written", () => {
    const folder = path.resolve(import.meta.dirname, "../../src");
    const readers = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes("generated"))
      .filter((file) => readFileSync(path.join(folder, file), "utf8").includes("JSON.parse("));
    expect(readers.sort()).toEqual([
      // What this browser has kept of a kiosk and of the laboratory's panels.
      "app/kiosk/changes.ts",
      "app/kiosk/counts.ts",
      "app/kiosk/events.ts",
      "app/kiosk/load-config.ts",
      "app/kiosk/pin-limiter.ts",
      // Files of the project, and of runs of it that were interrupted.
      "cli/decompose-command.ts",
      "cli/partial-results.ts",
      "cli/program.ts",
      "cli/protocol/print-trajectory.ts",
      "cli/sensitivity-command.ts",
      "cli/validate-command.ts",
      "cli/validation/measure-courses.ts",
      "cli/verdicts-command.ts",
      "treatment/schema/clause.ts",
      "treatment/schema/json-text.ts",
      "view/faces/lab/lab-dock.tsx",
    ]);
  });
});
