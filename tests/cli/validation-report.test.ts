import { describe, expect, it } from "vitest";
import { withPart } from "../../src/cli/validation/document-parts.ts";
import { networkPart, webgpuPart } from "../../src/cli/validation/report.ts";
import { Results } from "../../src/cli/validation/results.ts";
import {
  type ConditionKey,
  devicePlan,
  fullPlan,
  shortPlan,
  type ValidationResult,
} from "../../src/cli/validation/runs.ts";
import { bandInWords, judge, targets } from "../../src/cli/validation/targets.ts";

/** Made-up results of a network that meets every target, with one rate at 40 µM to choose. */
function resultsWith(rateAt40Um: number): Results {
  const rates: Partial<Record<ConditionKey, number>> = {
    "1 µM": 6,
    "2 µM": 6.5,
    "9.3 µM": 3.5,
    "equal block": 3,
  };
  return new Results(
    fullPlan.runs.map((run): ValidationResult => {
      const rateHz = run.condition === "26.7 µM" ? rateAt40Um : (rates[run.condition] ?? 4);
      const isTreated = run.condition === "1 µM";
      const bands = { delta: 1, theta: 1, alpha: 1, beta: 1, lowGamma: 1, highGamma: 1 };
      return {
        ...run,
        recipeHash: "00000000",
        measurement: {
          excitatory: { rateHz, cvIsi: 0.8, nmdaBlock: 0.15, activatedFraction: 0.09 },
          inhibitory: { rateHz: isTreated ? 9 : 11, cvIsi: 0.9, nmdaBlock: 0.3, activatedFraction: 0.2 },
          synchrony: 0.07,
          glutamateRelease: rateHz,
          bandPower: { ...bands, gamma: isTreated ? 1.4 : 1 },
          simulatedMs: run.durationMs,
          synapticEvents: 1,
          notMeasured: [],
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

  it("appends a part that a document does not have yet, and keeps all that is there", () => {
    const older = "# Validation\n\n<!-- network:begin -->\nrates\n<!-- network:end -->\n";
    const text = withPart(older, "spectrum", "bands");
    expect(text).toContain(older.trim());
    expect(text).toContain("<!-- spectrum:begin -->\nbands\n<!-- spectrum:end -->");
    expect(withPart(text, "spectrum", "other bands")).toBe(text.replace("\nbands\n", "\nother bands\n"));
  });

  it("shows what depends on the length of the window of windows of one length only", () => {
    const { all } = resultsWith(1);
    const shorter = all.map((run) => (run.condition === "2 µM" ? { ...run, durationMs: 2500 } : run));
    const rowOf = (text: string, condition: string) =>
      text.split("\n").find((line) => line.startsWith(`| ${condition} | 5120 | 1500`));
    const text = documentOf(new Results(shorter));
    expect(rowOf(text, "2 µM")).toContain("| – | – | – |");
    expect(rowOf(text, "1 µM")).toContain("| 0.8 | 0.07 | 1.4 |");
    expect(new Set(fullPlan.runs.map(({ durationMs }) => durationMs)).size).toBe(1);
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
    expect(text).toContain("1500 + 200 ms");
    expect(text).toContain("Not measured: D3, D4, D11, D12, D24,");
    expect(text).not.toContain("| D3 |");
    expect(text).toContain(
      "| D10 | excitatory rate at 26.7 µM in plasma over baseline | 0.25 | ≤ 0.8 | met | 1 | 5120 |",
    );
  });

  it("judges a target by the seeds that ran all it needs, and calls one that none ran not met", () => {
    const { all } = resultsWith(1);
    const d7 = targets.find(({ id }) => id === "D7")!;
    const withOneTreated = all.filter(({ condition, seed }) => condition !== "1 µM" || seed === 2);
    expect(judge(d7, new Results(withOneTreated)).values).toEqual([1.5]);
    const untreated = all.filter(({ condition }) => condition !== "1 µM");
    expect(judge(d7, new Results(untreated))).toMatchObject({ values: [], isMet: false });
  });

  it("has all that any target needs in the set for graphics devices, gamma from at least four seeds, up to 327 680 neurons", () => {
    const planned = new Results(
      devicePlan.runs.map((run) => ({ ...resultsWith(1).all[0]!, ...run }) as ValidationResult),
    );
    for (const target of targets) {
      const { length } = judge(target, planned).values;
      expect(length).toBeGreaterThanOrEqual(target.judgedBy === "every seed" ? 1 : 4);
    }
    expect(Math.max(...planned.largerSizes)).toBe(327_680);
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
    expect(new Set(fullPlan.runs.map(({ seed }) => seed)).size).toBeGreaterThanOrEqual(4);
  });

  it("measures irregularity in windows of at least four seconds, in the short set too", () => {
    for (const { runs } of [fullPlan, shortPlan, devicePlan]) {
      const baseline = runs.find(({ condition, neurons }) => condition === "0 µM" && neurons === 5120);
      expect(baseline?.durationMs).toBeGreaterThanOrEqual(4000);
    }
  });
});
