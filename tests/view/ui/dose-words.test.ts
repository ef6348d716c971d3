import { describe, expect, it } from "vitest";
import { describeConcentration, readConcentration } from "../../../src/view/ui/dose/dose-words.ts";
import { t } from "../../../src/web/messages/messages.ts";

const range = { minimum: 0, maximum: 50 };
const spoken = (concentration: string, regime: "none" | "antidepressant" | "anaesthetic") =>
  t("dose.valueText", { concentration, regime: t(`dose.regime.${regime}`) });

describe("a concentration in words", () => {
  it("names value, unit and regime", () => {
    expect(describeConcentration(1.5)).toBe(spoken("1.5", "antidepressant"));
    expect(describeConcentration(14)).toBe(spoken("14", "anaesthetic"));
    expect(describeConcentration(0)).toBe(spoken("0", "none"));
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
