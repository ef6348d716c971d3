import { describe, expect, it } from "vitest";
import { protocolNamed } from "../../../src/treatment/protocol/named-protocols.ts";
import { describeBand, describeFound } from "../../../src/view/ui/outcome/outcome-words.ts";
import { valueAtHours } from "../../../src/view/ui/outcome/value-at-hours.ts";
import { say, t } from "../../../src/web/messages/messages.ts";

const change = {
  column: "spineOccupancy",
  measure: "change",
  atHours: 24,
  minimum: 0.15,
  maximum: 0.45,
  words: "Spines have grown",
} as const;

describe("an outcome in words", () => {
  it("gives figures in the unit of its measure", () => {
    expect(describeFound({ expectation: change, found: 0.274, isMet: true, reason: null })).toBe(
      t("experiment.found", { value: "27 %" }),
    );
    expect(describeBand(change)).toBe(t("experiment.between", { minimum: "15", maximum: "45 %" }));
    const halfLife = { ...change, measure: "halfLifeHours", minimum: 120, maximum: 384 } as const;
    expect(describeFound({ expectation: halfLife, found: 240, isMet: true, reason: null })).toBe(
      t("experiment.found", { value: "10 d" }),
    );
    expect(describeBand(halfLife)).toBe(t("experiment.between", { minimum: "5", maximum: "16 d" }));
    const bdnf = { column: "bdnf", measure: "highest", words: "", maximum: 2.5 } as const;
    expect(describeFound({ expectation: bdnf, found: 1.732, isMet: true, reason: null })).toBe(
      t("experiment.found", { value: "1.73 × rest" }),
    );
    expect(describeFound({ expectation: bdnf, found: 4.8e-16, isMet: true, reason: null })).toBe(
      t("experiment.found", { value: "0 × rest" }),
    );
    expect(describeBand(bdnf)).toBe(t("experiment.atMost", { maximum: "2.5 × rest" }));
  });

  it("names the protocol that it is compared with", () => {
    const compared = { ...change, over: "single-infusion" };
    expect(describeFound({ expectation: compared, found: 0.03, isMet: true, reason: null })).toBe(
      t("experiment.foundOver", { value: "0.03 ×", protocol: protocolNamed("single-infusion")!.title }),
    );
  });

  it("says so when there is nothing", () => {
    const reason = { key: "refusal.notMeasured.shortTrajectory", values: { hours: 24 } } as const;
    expect(describeFound({ expectation: change, found: null, isMet: null, reason })).toBe(
      `${t("experiment.notMeasured")} ${say(reason)}`,
    );
  });
});

describe("a value at a time", () => {
  it("lies on the line between the points around it, and is missing outside", () => {
    const hours = [0, 1, 3];
    const values = [10, 20, 0];
    expect(valueAtHours(hours, values, 0)).toBe(10);
    expect(valueAtHours(hours, values, 0.5)).toBe(15);
    expect(valueAtHours(hours, values, 2)).toBe(10);
    expect(valueAtHours(hours, values, 3)).toBe(0);
    expect(valueAtHours(hours, values, 4)).toBeNull();
    expect(valueAtHours([], [], 0)).toBeNull();
  });
});
