import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");

describe("CITATION.cff", () => {
  it("names the version of the package and what the format asks for", () => {
    const { version, license } = JSON.parse(read("package.json"));
    const lines = read("CITATION.cff").split("\n");
    expect(lines).toContain(`version: ${version}`);
    expect(lines).toContain(`license: ${license}`);
    for (const field of ["cff-version: 1.2.0", "message: ", "title: ", "authors:"]) {
      expect(
        lines.some((line) => line.startsWith(field)),
        field,
      ).toBe(true);
    }
  });
});
