import { readFileSync } from "node:fs";
import { expect, inject, it } from "vitest";
import { atlasFileOf } from "../../src/cli/atlas/atlas-files.ts";
import { bandOfExpectation, foundInWords } from "../../src/cli/protocol/print-trajectory.ts";
import { liveOutcomes, outcomeIn, runAllByAtlas } from "../../src/cli/validation/course-results.ts";
import { liveCourseNames } from "../../src/cli/validation/live-courses.ts";
import { namedProtocols } from "../../src/model/protocol/named-protocols.ts";
import type { Expectation } from "../../src/model/protocol/protocol.ts";
import { decodeAtlas } from "../../src/simulation/atlas/atlas-file.ts";

const atlas = decodeAtlas(new Uint8Array(readFileSync(atlasFileOf(null))));
const byAtlas = await runAllByAtlas(atlas);

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

function meets(name: string, expectation: Expectation): void {
  const { words, target = "", atHours = 0, ofHours = 0, toHours = 0 } = expectation;
  const title = `${target} ${name}: ${words.replace(/^… /, "")} (${bandOfExpectation(expectation)})`.trim();
  const tell = (source: string, found: number | null) =>
    console.log(`${title}: ${foundInWords(expectation, found)} ${source}`);
  it(`${title}, by atlas`, () => {
    const outcome = outcomeIn(byAtlas, name, expectation);
    tell("by atlas", outcome?.found ?? null);
    expect(outcome?.isMet).toBe(true);
  });
  const isLive = liveCourseNames.some((live) => live === name);
  if (isLive && Math.max(atHours, ofHours, toHours) <= 24) {
    it(`${title}, on the live network`, () => {
      const outcome = outcomeIn(liveOutcomes(inject("liveCourses")), name, expectation);
      tell("live", outcome?.found ?? null);
      expect(outcome?.isMet).toBe(true);
    });
  }
}
