import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { targets } from "../../src/cli/validation/targets.ts";
import { cascadeTable } from "../../src/model/cascade/cascade-constants.ts";
import { parameterTable } from "../../src/model/parameters.ts";
import { pharmacokineticTable } from "../../src/model/pharmacokinetics/constants.ts";
import { sourceNamed, sourceTable } from "../../src/model/sources/sources.ts";
import { imposedTable } from "../../src/model/stimulation/imposed-input.ts";
import { namedProtocols } from "../../src/treatment/protocol/named-protocols.ts";

const names = new Set(sourceTable.map(({ name }) => name));
const document = (file: string) => readFileSync(path.resolve(import.meta.dirname, "../..", file), "utf8");

/** "Kotermanski & Johnson 2009", "Zarate 2006b", "de la Salle 2016": what a text names as a publication. */
function namesIn(text: string): string[] {
  const author = "(?:de la )?[A-Z][\\p{L}-]+";
  const pattern = new RegExp(
    `(${author}(?: ${author})?(?: (?:&|and) ${author})?),? ((?:19|20)\\d\\d[a-z]?)`,
    "gu",
  );
  return [...text.matchAll(pattern)]
    .map(([, authors = "", year]) => `${authors.replace(" and ", " & ")} ${year}`)
    .filter((name) => !/^(?:Intel|AMD|Node|November)/.test(name));
}

/** The table has it, if need be without a first word that begins a sentence. */
const isListed = (name: string) => names.has(name) || names.has(name.replace(/^\p{L}+ /u, ""));

describe("the table of sources", () => {
  it("has every publication once", () => {
    expect(names.size).toBe(sourceTable.length);
  });

  it("says of each what it supports, and has DOIs that look like one", () => {
    for (const { name, citation, doi, supports } of sourceTable) {
      expect(citation, name).not.toBe("");
      expect(supports, name).not.toBe("");
      if (doi !== "") expect(doi, name).toMatch(/^10\.\d{4,9}\/\S+$/);
    }
  });

  it("has every publication that a constant is credited to", () => {
    const rows = [parameterTable, cascadeTable, pharmacokineticTable, imposedTable].flatMap((table) =>
      Object.values(table),
    );
    for (const { source, symbol } of rows) {
      for (const name of namesIn(source)) expect(isListed(name), `${symbol}: ${name}`).toBe(true);
    }
  });

  it("has every publication that a target or a protocol is credited to", () => {
    const credits = [
      ...targets.map(({ paper }) => paper),
      ...namedProtocols.flatMap(({ sources }) => sources),
    ];
    for (const name of credits.flatMap(namesIn)) expect(isListed(name), name).toBe(true);
  });

  it.each(["docs/model.md", "README.md"])("has every publication that %s names", (file) => {
    const missing = namesIn(document(file)).filter((name) => !isListed(name));
    expect(missing).toEqual([]);
  });

  it("refuses a name that it does not have, in a sentence", () => {
    expect(() => sourceNamed("Nobody 1900")).toThrow(
      'There is no source "Nobody 1900" in the table of sources',
    );
  });
});
