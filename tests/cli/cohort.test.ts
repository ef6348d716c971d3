import { afterEach, describe, expect, it, vi } from "vitest";
import { cohort } from "../../src/cli/cohort-command.ts";
import { readMembers } from "../../src/cli/ensemble/ensemble-files.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { cohortLimits } from "../../src/treatment/cohort/cohort-limits.ts";
import { runCohort } from "../../src/treatment/cohort/run-cohort.ts";
import { variationNames } from "../../src/treatment/cohort/variation.ts";

afterEach(() => vi.restoreAllMocks());

function printed(...args: string[]): string {
  const out = vi.spyOn(console, "log").mockClear();
  out.mockImplementation(() => undefined);
  expect(cohort(args)).toBe(0);
  return out.mock.calls.flat().join("\n");
}

const few = ["--subjects", "20", "--seed", "4"];

describe("cohort", () => {
  it("prints figures beside published ones, with intervals, and says that they are illustrative", () => {
    const out = printed(...few);
    expect(out).toContain("20 virtual subjects, seed 4; parameters K2");
    expect(out).toContain("illustrative");
    expect(out).toMatch(/respond a day after one infusion +[\d.]+ % \(\d+ … \d+\), \d+ of 20 +70\.6 %/);
    expect(out).toMatch(/relapse +[\d.]+ \([\d.]+ … ([\d.]+|more than 83)\) +18/);
  });

  it("prints a row per subject as CSV: the subjects that the page works out from the same seed", () => {
    const [header = "", ...rows] = printed(...few, "--csv").split("\n");
    const columns = header.split(",");
    expect(columns).toEqual([
      ...["subject", "member", ...variationNames],
      ...["moodDay", "moodWeek", "highestPlasmaNgPerMl", "daysToRelapse", "moodSsri"],
    ]);
    expect(rows).toHaveLength(20);
    const { value } = runCohort({ seed: 4, subjects: 20 }, readMembers("k2")).next();
    const [first] = (typeof value === "function" ? value() : value).subjects;
    const cells = rows[0]?.split(",") ?? [];
    expect(Number(cells[columns.indexOf("clearance")])).toBeCloseTo(first?.subject.values.clearance ?? 0, 4);
    expect(Number(cells[columns.indexOf("moodDay")])).toBeCloseTo(first?.outcome.moodDay ?? 0, 3);
  });

  it("prints everything as one JSON object", () => {
    const outcome = JSON.parse(printed(...few, "--json"));
    expect(outcome.request).toEqual({ seed: 4, subjects: 20 });
    expect(outcome.figures.responseDay.of).toBe(20);
    expect(outcome.subjects[3].courses.ssri.mood[0]).toBe(0);
  });

  it("refuses a number of subjects out of range, and two formats at once", () => {
    const { minimum, maximum } = cohortLimits.subjects;
    expect(() => cohort(["--subjects", "3"])).toThrow(
      new UsageError(`--subjects must be a whole number from ${minimum} to ${maximum}, but got "3".`),
    );
    expect(() => cohort(["--csv", "--json"])).toThrow("exclude each other");
  });

  it("has a help text with every option", () => {
    const help = printed("--help");
    for (const option of ["subjects", "seed", "parameters", "csv", "json", "variations", "write"]) {
      expect(help).toContain(`--${option}`);
    }
  });
});
