import { describe, expect, it } from "vitest";
import { effectiveUmOf, levelAt, plasmaNgPerMlOf, regimeTable } from "../../src/model/regimes.ts";
import { sourceTable } from "../../src/model/sources/sources.ts";

const namesAt = (ngPerMl: number) => levelAt(ngPerMl).regimes.map(({ name }) => name);

describe("regimes", () => {
  it("overlap, as published plasma levels do", () => {
    expect(namesAt(120)).toEqual(["analgesic", "antidepressant", "dissociative"]);
  });

  it("call the peak of an antidepressant infusion antidepressant and dissociative (185–207 ng/ml)", () => {
    for (const peak of [185, 207]) expect(namesAt(peak)).toEqual(["antidepressant", "dissociative"]);
  });

  it("call the level that anaesthetists measured anaesthetic (9.3 µM, Idvall 1979)", () => {
    expect(namesAt(9.3 * 237.7)).toEqual(["anaesthetic"]);
  });

  it("say of any other level where it lies", () => {
    expect([16, 900, 5000].map((ngPerMl) => levelAt(ngPerMl).place)).toEqual(["below", "between", "above"]);
  });

  it("go from plasma to receptor and back by κ", () => {
    expect(effectiveUmOf(237.7, 0.7)).toBeCloseTo(0.7, 12);
    expect(plasmaNgPerMlOf(effectiveUmOf(185, 0.7), 0.7)).toBeCloseTo(185, 9);
  });

  it("each name a publication of the table of sources", () => {
    for (const { name, source } of regimeTable) {
      expect(
        sourceTable.some((row) => source.includes(row.name)),
        name,
      ).toBe(true);
    }
  });
});
