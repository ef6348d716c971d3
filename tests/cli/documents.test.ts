import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { variationRows } from "../../src/cli/cohort/cohort-words.ts";
import { quantityRows, sourceRows, tableAsMarkdown } from "../../src/cli/parameters-command.ts";
import { markdownTable } from "../../src/cli/validation/markdown-table.ts";
import { verdictsDocument } from "../../src/cli/verdicts/report.ts";
import { cascadeTable } from "../../src/model/cascade/cascade-constants.ts";
import { parameterTable } from "../../src/model/parameters.ts";
import { pharmacokineticTable } from "../../src/model/pharmacokinetics/constants.ts";
import { regimeTable } from "../../src/model/regimes.ts";
import { imposedTable } from "../../src/model/stimulation/imposed-input.ts";
import { writtenMatrix } from "../../src/treatment/hypotheses/written-matrix.ts";
import { namedProtocols } from "../../src/treatment/protocol/named-protocols.ts";

const document = (file: string) => readFileSync(path.resolve(import.meta.dirname, "../..", file), "utf8");
const text = document("docs/model.md");
const between = (name: string) =>
  text.split(`<!-- ${name}:begin -->\n`)[1]?.split(`\n<!-- ${name}:end -->`)[0];

describe("docs/verdicts.md", () => {
  it("is the matrix that is written: `npm run -s cli -- verdicts --write`", () => {
    expect(document("docs/verdicts.md")).toBe(verdictsDocument(writtenMatrix));
  });
});

describe("docs/model.md", () => {
  it("holds the network's parameters as they are: `npm run -s cli -- parameters --markdown`", () => {
    expect(between("parameters")).toBe(tableAsMarkdown(parameterTable));
  });

  it("holds the cascade's constants as they are: `npm run -s cli -- parameters --cascade --markdown`", () => {
    expect(between("cascade")).toBe(tableAsMarkdown(cascadeTable));
  });

  it("holds the constants of the pharmacokinetics: `npm run -s cli -- parameters --pharmacokinetics --markdown`", () => {
    expect(between("pharmacokinetics")).toBe(tableAsMarkdown(pharmacokineticTable));
  });

  it("holds the constants of imposed input: `npm run -s cli -- parameters --imposed --markdown`", () => {
    expect(between("imposed")).toBe(tableAsMarkdown(imposedTable));
  });

  it("holds the quantities as they are: `npm run -s cli -- parameters --quantities --markdown`", () => {
    expect(between("quantities")).toBe(markdownTable(quantityRows()));
  });

  it("lists the publications as they are: `npm run -s cli -- parameters --sources --markdown`", () => {
    expect(between("sources")).toBe(markdownTable(sourceRows()));
  });

  it("says how virtual subjects differ: `npm run -s cli -- cohort --variations --markdown`", () => {
    expect(between("variations")).toBe(markdownTable(variationRows()));
  });

  it("has the words of the dose slider with their plasma levels and sources", () => {
    for (const { name, fromNgPerMl, toNgPerMl, source } of regimeTable) {
      expect(text).toContain(`| ${name} | ${fromNgPerMl}–${toNgPerMl} | ${source} |`);
    }
  });

  it("names every protocol", () => {
    for (const { name } of namedProtocols) {
      expect(text).toContain(`\`${name}\``);
    }
  });
});
