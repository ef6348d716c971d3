import { describe, expect, it } from "vitest";
import { describeConcentration, readConcentration } from "../../../src/view/ui/dose/dose-words.ts";
import { listed } from "../../../src/web/messages/lists.ts";
import { t } from "../../../src/web/messages/messages.ts";

const range = { minimum: 0, maximum: 50 };
const spoken = (concentration: string, regime: string) => t("dose.valueText", { concentration, regime });
const regimes = (...names: ("analgesic" | "antidepressant" | "dissociative" | "anaesthetic")[]) =>
  listed(names.map((name) => t(`dose.regime.${name}`)));

describe("a concentration in words", () => {
  it("names value, unit and every regime that its plasma level lies in", () => {
    expect(describeConcentration(0.7, 1.5)).toBe(
      spoken("0.7", regimes("analgesic", "antidepressant", "dissociative")),
    );
    expect(describeConcentration(1.5, 1.5)).toBe(spoken("1.5", regimes("antidepressant", "dissociative")));
    expect(describeConcentration(14, 1.5)).toBe(spoken("14", regimes("anaesthetic")));
  });

  it("says where a level lies that is in no published range", () => {
    expect(describeConcentration(0, 1.5)).toBe(spoken("0", t("dose.level.none")));
    expect(describeConcentration(0.3, 1.5)).toBe(spoken("0.3", t("dose.level.below")));
    expect(describeConcentration(6, 1.5)).toBe(spoken("6", t("dose.level.between")));
    expect(describeConcentration(40, 1.5)).toBe(spoken("40", t("dose.level.above")));
  });

  it("has the words of the plasma level, so that they move with κ", () => {
    expect(describeConcentration(0.7, 0.7)).toBe(spoken("0.7", regimes("antidepressant", "dissociative")));
    expect(describeConcentration(6.5, 0.7)).toBe(spoken("6.5", regimes("anaesthetic")));
  });
});

describe("a typed concentration", () => {
  it("may have a comma and its unit", () => {
    expect(readConcentration(" 1,5 µM ")).toEqual({ concentrationUm: 1.5, refusal: null });
    expect(readConcentration("0")).toEqual({ concentrationUm: 0, refusal: null });
  });

  it("is refused outside the range, naming value and range", () => {
    expect(readConcentration("60").refusal).toBe(t("dose.outOfRange", { ...range, value: 60 }));
    expect(readConcentration("-1").concentrationUm).toBeNull();
  });

  it("is refused when it is no number, naming what was typed", () => {
    expect(readConcentration("a lot").refusal).toBe(t("dose.notANumber", { ...range, text: "a lot" }));
    expect(readConcentration("").refusal).toBe(t("dose.empty", range));
    expect(readConcentration("Infinity").concentrationUm).toBeNull();
  });
});
