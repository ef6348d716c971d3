import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, inject, it } from "vitest";
import { atlasFileOf, readAtlasFor } from "../../src/cli/atlas/atlas-files.ts";
import { bandInFigures } from "../../src/cli/print-number.ts";
import { foundInWords } from "../../src/cli/protocol/print-trajectory.ts";
import { liveOutcomes, outcomeIn, runAllByAtlas } from "../../src/cli/validation/course-results.ts";
import { liveCourseNames, liveCourseNamesInTests } from "../../src/cli/validation/live-courses.ts";
import { createRecipe, networkHashOf } from "../../src/model/network/recipe.ts";
import { defaultParameterSet } from "../../src/model/parameter-sets/parameter-sets.ts";
import { namedProtocols } from "../../src/treatment/protocol/named-protocols.ts";
import type { Expectation } from "../../src/treatment/protocol/protocol.ts";

const atlas = readAtlasFor(
  atlasFileOf({ parameterSet: defaultParameterSet, without: null }),
  networkHashOf(createRecipe()),
);
const byAtlas = runAllByAtlas(atlas);

const document = path.resolve(import.meta.dirname, "../../docs/validation.md");

/** Two tests an expectation that carries this target's number: by atlas, and on the live network where a day tells. */
export function meetsCourseTarget(target: string): void {
  const chosen = namedProtocols.flatMap(({ name, expectations }) =>
    expectations.filter((expectation) => expectation.target === target).map((entry) => ({ name, entry })),
  );
  it(`${target} is expected of a protocol`, () => expect(chosen.length).toBeGreaterThan(0));
  for (const { name, entry } of chosen) {
    meets(name, entry);
  }
}

/** The same for what a protocol expects beyond the targets. */
export function meetsProtocol(name: string): void {
  const protocol = namedProtocols.find((candidate) => candidate.name === name);
  const chosen = protocol?.expectations.filter(({ target }) => target === undefined) ?? [];
  it(`${name} expects something`, () => expect(chosen.length).toBeGreaterThan(0));
  for (const entry of chosen) {
    meets(name, entry);
  }
}

/** Whether docs/validation.md lists this expectation of a protocol as not met. */
function isDocumentedLoss(protocol: string, words: string): boolean {
  const plain = words.replace(/^… /, "").replace(/^and /, "");
  return readFileSync(document, "utf8")
    .split("\n")
    .some((line) => line.includes(`| ${protocol} | ${plain} |`) && line.includes("| NOT MET |"));
}

function meets(name: string, expectation: Expectation): void {
  const { words, target = "", atHours = 0, ofHours = 0, toHours = 0 } = expectation;
  const title = `${target} ${name}: ${words.replace(/^… /, "")} (${bandInFigures(expectation)})`.trim();
  const tell = (source: string, found: number | null) =>
    console.log(`${title}: ${foundInWords(expectation, found)} ${source}`);
  // What was not fitted may fail: then the document says so, and this test that it does.
  const isKnownLoss = expectation.use === "held-out" && isDocumentedLoss(name, words);
  it(`${title}, by atlas`, () => {
    const outcome = outcomeIn(byAtlas, name, expectation);
    tell("by atlas", outcome?.found ?? null);
    expect(outcome?.isMet || isKnownLoss).toBe(true);
  });
  if (Math.max(atHours, ofHours, toHours) > 24) {
    return;
  }
  if (liveCourseNamesInTests.some((live) => live === name)) {
    it(`${title}, on the live network`, () => {
      const outcome = outcomeIn(liveOutcomes(inject("liveCourses")), name, expectation);
      tell("live", outcome?.found ?? null);
      expect(outcome?.isMet || isKnownLoss).toBe(true);
    });
  } else if (liveCourseNames.some((live) => live === name)) {
    it(`${title}, on the live network when the document was written (npm run validate)`, () => {
      const row = readFileSync(document, "utf8")
        .split("\n")
        .find((line) => line.startsWith(`| ${target} | ${name} | ${words.replace(/^… /, "")} |`))
        ?.split(" | ");
      expect(row?.[4]).toMatch(/\d/);
      expect(row?.[5]).toBe(bandInFigures(expectation));
      expect(row?.[6]).toBe("met |");
    });
  }
}
