import { describe, expect, test } from "vitest";
import { projectNames, splitArguments } from "../../scripts/test-arguments.mjs";
import {
  countRun,
  formatSummary,
  isSuccess,
  slowTests,
  sumCounts,
  unsteadyTests,
} from "../../scripts/test-summary.mjs";

function file(status: string, ...testStatuses: string[]) {
  return { status, assertionResults: testStatuses.map((each) => ({ status: each })) };
}

describe("counting one run", () => {
  test("passed, failed and skipped tests are counted apart, over all files", () => {
    const report = {
      testResults: [
        file("failed", "passed", "failed", "pending"),
        file("passed", "passed", "todo", "skipped"),
      ],
    };
    expect(countRun(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 3 });
  });

  test("a file that does not load is one failure", () => {
    expect(countRun({ testResults: [file("failed"), file("passed", "passed")] }, 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  test("a file whose hook throws after its tests passed is one failure", () => {
    expect(countRun({ testResults: [file("failed", "passed")] }, 1).failed).toBe(1);
  });

  test("an error outside every test is a failure, though all tests passed", () => {
    expect(countRun({ testResults: [file("passed", "passed")] }, 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  test("a run that ended without a report is a failure, whatever its exit code", () => {
    expect(countRun(undefined, 0).failed).toBe(1);
    expect(countRun(undefined, null).failed).toBe(1);
  });
});

describe("the result of all runs", () => {
  test("the summary sums over the projects and leaves out skips when there are none", () => {
    const total = sumCounts([
      { passed: 2, failed: 0, skipped: 0 },
      { passed: 3, failed: 1, skipped: 0 },
    ]);
    expect(formatSummary(total)).toBe("5 passed, 1 failed");
    expect(formatSummary({ ...total, skipped: 4 })).toBe("5 passed, 1 failed, 4 skipped");
  });

  test("only passes and no failure is a success", () => {
    expect(isSuccess({ passed: 1, failed: 0, skipped: 0 })).toBe(true);
    expect(isSuccess({ passed: 1, failed: 1, skipped: 0 })).toBe(false);
  });

  test("zero tests is a failure, and so is a run of nothing but skips", () => {
    expect(isSuccess(sumCounts([]))).toBe(false);
    expect(isSuccess({ passed: 0, failed: 0, skipped: 3 })).toBe(false);
  });
});

describe("the arguments of npm test", () => {
  test("without --project every project runs, in order", () => {
    expect(splitArguments([])).toEqual({ projects: projectNames, rest: [], isBuilt: false });
  });

  test("--project chooses, and everything else goes to Vitest", () => {
    expect(splitArguments(["tests/model", "--project=e2e", "--project", "node", "-t", "decay"])).toEqual({
      projects: ["node", "e2e"],
      rest: ["tests/model", "-t", "decay"],
      isBuilt: false,
    });
  });

  test("--built says that the page is built already, and is not for Vitest", () => {
    expect(splitArguments(["--built", "--project", "e2e"])).toEqual({
      projects: ["e2e"],
      rest: [],
      isBuilt: true,
    });
  });

  test("an unknown project is refused by name, with the ones there are", () => {
    expect(() => splitArguments(["--project", "nodes"])).toThrow(
      `There is no test project "nodes"; --project takes one of ${[...projectNames, "cluster"].join(", ")}.`,
    );
  });
});

describe("tests that are repeated", () => {
  const run = (
    seed: number,
    ...assertionResults: { fullName: string; status: string; duration?: number }[]
  ) => {
    const hasFailed = assertionResults.some(({ status }) => status === "failed");
    const status = hasFailed ? "failed" : "passed";
    return {
      seed,
      exitCode: hasFailed ? 1 : 0,
      report: { testResults: [{ name: "a.test.ts", status, assertionResults }] },
    };
  };
  const passed = { fullName: "a", status: "passed" };
  const failed = { fullName: "b", status: "failed" };

  test("a test that fails in some runs is named with their seeds", () => {
    const runs = [run(5, passed, failed), run(6, passed), run(7, failed)];
    expect(unsteadyTests(runs)).toEqual(['"b" failed in 2 of 3 runs, with seed 5, 7.']);
  });

  test("a file that does not load and a run that crashed are named, too", () => {
    const broken = { testResults: [{ name: "b.test.ts", status: "failed", assertionResults: [] }] };
    expect(unsteadyTests([{ report: broken, exitCode: 1, seed: 1 }])[0]).toContain("b.test.ts");
    expect(unsteadyTests([{ report: undefined, exitCode: null, seed: 1 }])).toHaveLength(1);
    expect(unsteadyTests([{ ...run(1, passed), exitCode: 1 }])).toHaveLength(1);
  });

  test("a test that takes longer than a minute is named", () => {
    const { report } = run(
      1,
      { ...passed, duration: 59_999 },
      { ...passed, fullName: "c", duration: 61_000 },
    );
    expect(slowTests(report)).toEqual(['Longer than 60 s: "c" took 61 s.']);
    expect(slowTests(undefined)).toEqual([]);
  });
});
