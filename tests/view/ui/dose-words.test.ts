import { describe, expect, it } from "vitest";
import { describeConcentration, readConcentration } from "../../../src/view/ui/dose/dose-words.ts";

describe("a concentration in words", () => {
  it("names value, unit and regime", () => {
    expect(describeConcentration(1.5)).toBe("1.5 micromolar, antidepressant");
    expect(describeConcentration(14)).toBe("14 micromolar, anaesthetic");
    expect(describeConcentration(0)).toBe("0 micromolar, no effect expected");
  });
});

describe("a typed concentration", () => {
  it("may have a comma and its unit", () => {
    expect(readConcentration(" 1,5 µM ")).toEqual({ concentrationUm: 1.5, refusal: null });
    expect(readConcentration("0")).toEqual({ concentrationUm: 0, refusal: null });
  });

  it("is refused outside the range, naming value and range", () => {
    expect(readConcentration("60").refusal).toBe(
      "The concentration must be between 0 and 50 µM, but got 60 µM.",
    );
    expect(readConcentration("-1").concentrationUm).toBeNull();
  });

  it("is refused when it is no number, naming what was typed", () => {
    expect(readConcentration("a lot").refusal).toBe(
      "The concentration must be a number between 0 and 50 µM, but got “a lot”.",
    );
    expect(readConcentration("").refusal).toContain("but got nothing");
    expect(readConcentration("Infinity").concentrationUm).toBeNull();
  });
});
