/**
 * Turns Vitest's JSON reports into one honest count. Nothing may pass by not happening: a file that fails
 * to load, a run that crashed and a run that tested nothing all count against the result.
 */

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ status: string, fullName?: string, duration?: number | null | undefined }} TestResult
 * @typedef {{ testResults: { name?: string, status: string, assertionResults: TestResult[] }[] }} Report
 */

/**
 * Counts one run.
 * @param {Report | undefined} report undefined when the run ended without writing one
 * @param {number | null} exitCode null when a signal ended the run
 * @returns {Counts}
 */
export function countRun(report, exitCode) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report?.testResults ?? []) {
    for (const test of file.assertionResults) {
      if (test.status === "passed") counts.passed++;
      else if (test.status === "failed") counts.failed++;
      else counts.skipped++;
    }
    // A file can fail outside its tests: it does not load, or one of its hooks throws.
    const hasFailedTest = file.assertionResults.some((test) => test.status === "failed");
    if (file.status === "failed" && !hasFailedTest) counts.failed++;
  }
  // The run itself failed (a crash, an unhandled error) though no test did, or it wrote no report.
  if (counts.failed === 0 && (report === undefined || exitCode !== 0)) counts.failed++;
  return counts;
}

/**
 * @param {Counts[]} runs
 * @returns {Counts}
 */
export function sumCounts(runs) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const run of runs) {
    total.passed += run.passed;
    total.failed += run.failed;
    total.skipped += run.skipped;
  }
  return total;
}

/** @param {Counts} counts */
export function isSuccess(counts) {
  return counts.failed === 0 && counts.passed > 0;
}

/** @param {Counts} counts */
export function formatSummary(counts) {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`;
}

/** No test takes longer on two cores that do nothing else, s. */
export const longestTestSeconds = 60;

/**
 * A line for each test that took longer, whatever else the machine was doing.
 * @param {Report | undefined} report
 */
export function slowTests(report) {
  return (report?.testResults ?? []).flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ fullName, duration }) => {
      const seconds = (duration ?? 0) / 1000;
      if (seconds <= longestTestSeconds) return [];
      return [`Longer than ${longestTestSeconds} s: "${fullName}" took ${seconds.toFixed(0)} s.`];
    }),
  );
}

/**
 * A line for each test that failed in some of these runs, with the seeds of their order; a file that failed outside its tests is one, too.
 * @param {{ report: Report | undefined, exitCode: number | null, seed: number }[]} runs
 */
export function unsteadyTests(runs) {
  /** @type {Map<string, number[]>} */
  const seedsOf = new Map();
  for (const { report, exitCode, seed } of runs) {
    const failed = (report?.testResults ?? []).flatMap(({ name, status, assertionResults }) => {
      const tests = assertionResults.filter((test) => test.status === "failed");
      if (tests.length > 0) return tests.map(({ fullName }) => `"${fullName}"`);
      return status === "failed" ? [`${name}, outside of its tests,`] : [];
    });
    if (failed.length === 0 && (report === undefined || exitCode !== 0)) failed.push("The run");
    for (const each of failed) seedsOf.set(each, [...(seedsOf.get(each) ?? []), seed]);
  }
  return [...seedsOf].map(
    ([name, seeds]) =>
      `${name} failed in ${seeds.length} of ${runs.length} runs, with seed ${seeds.join(", ")}.`,
  );
}
