import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { placeholdersOf, readMessages } from "../../scripts/codegen/messages/compile-messages.ts";
import { benchWith } from "../../src/cli/validation/measure-experiments.ts";
import { Results } from "../../src/cli/validation/results.ts";
import { compareWithExperiments, experiments } from "../../src/cli/validation/wins-and-losses.ts";
import { evidencePart } from "../../src/cli/validation/wins-and-losses-report.ts";
import { createRecipe, networkHashOf } from "../../src/model/network/recipe.ts";
import { asItIs } from "../../src/model/refusal.ts";
import { sourceNamed } from "../../src/model/sources/sources.ts";
import { evidence, experimentNames } from "../../src/treatment/evidence/evidence.ts";

const document = readFileSync(path.resolve(import.meta.dirname, "../../docs/validation.md"), "utf8");
const messages = readMessages("en");

describe("wins and losses", () => {
  it("are the same in docs/validation.md and on the page", () => {
    expect(document).toContain(evidencePart(evidence).trim());
  });

  it("have every experiment once, in the order of their names", () => {
    expect(evidence.findings.map(({ name }) => name)).toEqual(experimentNames);
  });

  it("are of the network that runs by default", () => {
    expect(evidence.networkHash).toBe(networkHashOf(createRecipe()));
  });

  it("have a message for whatever was found, with just the numbers that it names", () => {
    for (const { name, found, reason } of evidence.findings) {
      if (reason !== null) continue;
      const named = placeholdersOf(messages.get(`finding.${name}.found`) ?? "");
      expect([...named.keys()].sort(), name).toEqual(Object.keys(found).sort());
    }
  });

  it("rest on publications of the table of sources", () => {
    for (const name of experimentNames) {
      expect(experiments[name].sources.length).toBeGreaterThan(0);
      for (const source of experiments[name].sources) expect(sourceNamed(source).name).toBe(source);
    }
  });

  it("are open, with the reason, where something is missing", async () => {
    const { findings } = await compareWithExperiments(benchWith(new Results([])), evidence);
    expect(findings.find(({ name }) => name === "alpha")).toMatchObject({
      verdict: "cannotTell",
      found: {},
      reason: asItIs("the alpha band was not measured."),
    });
    expect(() => benchWith(new Results([])).rowsOf("aspirin")).toThrow('there is no protocol "aspirin".');
  });
});
