import { describe, expect, it } from "vitest";
import { networkPart, webgpuPart, withPart } from "../../src/cli/validation/report.ts";
import {
  type ConditionKey,
  fullPlan,
  shortPlan,
  type ValidationResult,
} from "../../src/cli/validation/runs.ts";
import { bandInWords, judge, Results, targets } from "../../src/cli/validation/targets.ts";

/** Made-up results of a network that meets every target, with one rate at 40 µM to choose. */
function resultsWith(rateAt40Um: number): Results {
  const rates: Partial<Record<ConditionKey, number>> = {
    "1.5 µM": 6,
    "3 µM": 6.5,
    "14 µM": 3.5,
    "equal block": 3,
  };
  return new Results(
    fullPlan.runs.map((run): ValidationResult => {
      const rateHz = run.condition === "40 µM" ? rateAt40Um : (rates[run.condition] ?? 4);
      const isTreated = run.condition === "1.5 µM";
      const bands = { delta: 1, theta: 1, alpha: 1, beta: 1, lowGamma: 1, highGamma: 1 };
      return {
        ...run,
        recipeHash: "00000000",
        measurement: {
          excitatory: { rateHz, cvIsi: 0.8, nmdaBlock: 0.15, openFraction: 0.09 },
          inhibitory: { rateHz: isTreated ? 9 : 11, cvIsi: 0.9, nmdaBlock: 0.3, openFraction: 0.2 },
          synchrony: 0.07,
          glutamateRelease: rateHz,
          bandPower: { ...bands, gamma: isTreated ? 1.4 : 1 },
          simulatedMs: run.durationMs,
          synapticEvents: 1,
        },
      };
    }),
  );
}

const context = { command: "npm run validate", date: "2026-01-31", runtime: "Node 20" };
const documentOf = (results: Results) =>
  networkPart(
    targets.map((target) => judge(target, results)),
    results,
    context,
  );

describe("the validation report", () => {
  it("replaces one part and keeps the other", () => {
    const first = withPart("", "network", "rates");
    const second = withPart(first, "courses", "weeks");
    expect(second).toContain("<!-- network:begin -->\nrates\n<!-- network:end -->");
    const third = withPart(second, "network", "other rates");
    expect(third).toBe(second.replace("\nrates\n", "\nother rates\n"));
  });

  it("has one row a target, met or not, with its band", () => {
    const text = documentOf(resultsWith(1));
    for (const target of targets) {
      const row = text.split("\n").find((line) => line.startsWith(`| ${target.id} |`));
      expect(row).toContain(`| ${bandInWords(target)} | met |`);
    }
    expect(text).toContain(`Result: ${targets.length} of ${targets.length} targets met`);
  });

  it("names, for the brief set of another engine, how long the window was and what was not measured", () => {
    const brief = new Results(
      resultsWith(1)
        .all.filter(({ seed, neurons }) => seed === 1 && neurons === 5120)
        .map((result) => ({ ...result, durationMs: 200 })),
    );
    const verdicts = targets.filter(({ isInBriefSet }) => isInBriefSet).map((target) => judge(target, brief));
    const text = webgpuPart(verdicts, brief, { ...context, device: "a program" });
    expect(text).toContain("a window of 200 ms");
    expect(text).toContain("Not measured: D3, D4, D11, D12, D24,");
    expect(text).not.toContain("| D3 |");
    expect(text).toContain("| D10 | excitatory rate at 40 µM over baseline | 0.25 | ≤ 0.8 | met |");
  });

  it("says in capitals what is not met", () => {
    const text = documentOf(resultsWith(3.5));
    expect(text).toMatch(/\| D10 \|.*\| 0\.875 .*\| ≤ 0\.8 \| NOT MET \|/);
    expect(text).toContain(`Result: ${targets.length - 1} of ${targets.length} targets met`);
  });

  it("asks each seed to be in the band, and for gamma the mean of at least four", () => {
    for (const target of targets) {
      expect(target.judgedBy).toBe(target.id === "D11" ? "mean of seeds" : "every seed");
    }
    expect(fullPlan.seeds.length).toBeGreaterThanOrEqual(4);
  });

  it("measures irregularity in windows of at least four seconds, in the short set too", () => {
    for (const { runs } of [fullPlan, shortPlan]) {
      const baseline = runs.find(({ condition, neurons }) => condition === "0 µM" && neurons === 5120);
      expect(baseline?.durationMs).toBeGreaterThanOrEqual(4000);
    }
  });
});
