/**
 * `npm test`: every test, one project after the other so that two cores are not shared between a browser
 * and everything else. The last line is the count over all projects: `N passed, N failed`.
 *
 *   npm test                                     everything
 *   npm test -- --built                          everything, on the build that npm run check has just made
 *   npm test -- --project node                   one project (may be repeated)
 *   npm test -- --project node tests/model -t Mg further arguments go to Vitest
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ChromiumError, findInstalledChromium, findOrInstallChromium } from "./find-chromium.mjs";
import { runNodeScript, runProject } from "./run-project.mjs";
import { browserProjects, splitArguments, TestArgumentsError } from "./test-arguments.mjs";
import { countRun, formatSummary, isSuccess, slowTests, sumCounts } from "./test-summary.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/**
 * @param {string} project
 * @param {string[]} rest
 * @param {string | undefined} chromiumPath
 */
function countProject(project, rest, chromiumPath) {
  console.log(`\n--- ${project} tests`);
  const isFiltered = rest.length > 0;
  const { report, exitCode } = runProject({ project, rest, chromiumPath });
  if (report === undefined && isFiltered && exitCode === 0) return { passed: 0, failed: 0, skipped: 0 };
  if (report === undefined) {
    console.error(
      `The ${project} tests ended without a report (exit code ${exitCode}); see the lines above.`,
    );
  }
  if (report?.testResults.length === 0 && !isFiltered) {
    console.error(`The ${project} project has no tests, which counts as one failure.`);
  }
  for (const line of slowTests(report)) console.log(line);
  return countRun(report, exitCode);
}

function main() {
  const { projects, rest, isBuilt } = splitArguments(process.argv.slice(2));
  const needsBrowser = projects.some((name) => browserProjects.includes(name));
  const chromiumPath = needsBrowser ? findOrInstallChromium() : findInstalledChromium();
  if (isBuilt && !existsSync(path.join(root, "dist/index.html"))) {
    throw new TestArgumentsError("There is no build in dist; leave --built out, or run npm run check first.");
  }
  if (needsBrowser && !isBuilt && runNodeScript("vite/bin/vite.js", ["build", "--logLevel", "warn"]) !== 0) {
    console.error("The build failed, so no test was run; see the lines above.");
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const counts = sumCounts(projects.map((project) => countProject(project, rest, chromiumPath)));
  if (counts.passed + counts.failed === 0) {
    console.error("No test ran, which counts as a failure; check the filter.");
  }
  return counts;
}

let counts = { passed: 0, failed: 1, skipped: 0 };
try {
  counts = main();
} catch (error) {
  const isUsageFault = error instanceof ChromiumError || error instanceof TestArgumentsError;
  console.error(isUsageFault ? error.message : error);
}
console.log(`\n${formatSummary(counts)}`);
process.exitCode = isSuccess(counts) ? 0 : 1;
