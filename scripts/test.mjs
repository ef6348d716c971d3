/**
 * `npm test`: every test, one project after the other so that two cores are not shared between a browser
 * and everything else. The last line is the count over all projects: `N passed, N failed`.
 *
 *   npm test                                     everything
 *   npm test -- --built                          everything, on the build that npm run check has just made
 *   npm test -- --project node                   one project (may be repeated)
 *   npm test -- --project node tests/model -t Mg further arguments go to Vitest
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ChromiumError, findInstalledChromium, findOrInstallChromium } from "./find-chromium.mjs";
import { softwareVulkanEnvironment } from "./software-vulkan.mjs";
import { splitArguments, TestArgumentsError } from "./test-arguments.mjs";
import { countRun, formatSummary, isSuccess, sumCounts } from "./test-summary.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const reportFolder = mkdtempSync(path.join(tmpdir(), "disinhibit-tests-"));

/**
 * @param {string} script a package's executable, relative to node_modules
 * @param {string[]} args
 * @param {Record<string, string>} extraEnvironment
 */
function runNodeScript(script, args, extraEnvironment) {
  const file = path.join(root, "node_modules", script);
  const env = { ...process.env, ...extraEnvironment };
  return spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: "inherit", env }).status;
}

/**
 * @param {string} project
 * @param {string[]} rest
 * @param {string | undefined} chromiumPath
 */
function runProject(project, rest, chromiumPath) {
  console.log(`\n--- ${project} tests`);
  const reportFile = path.join(reportFolder, `${project}.json`);
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json"];
  // With a filter a project may have nothing to say; without one, an empty project is a fault.
  const isFiltered = rest.length > 0;
  const exitCode = runNodeScript(
    "vitest/vitest.mjs",
    [...args, `--outputFile.json=${reportFile}`, ...(isFiltered ? ["--passWithNoTests"] : []), ...rest],
    {
      ...(chromiumPath === undefined ? {} : { CHROMIUM_PATH: chromiumPath }),
      ...(project === "node" || project === "validation" ? softwareVulkanEnvironment(chromiumPath) : {}),
    },
  );
  const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, "utf8")) : undefined;
  if (report === undefined && isFiltered && exitCode === 0) return { passed: 0, failed: 0, skipped: 0 };
  if (report === undefined) {
    console.error(
      `The ${project} tests ended without a report (exit code ${exitCode}); see the lines above.`,
    );
  }
  if (report?.testResults.length === 0 && !isFiltered) {
    console.error(`The ${project} project has no tests, which counts as one failure.`);
  }
  return countRun(report, exitCode);
}

function main() {
  const { projects, rest, isBuilt } = splitArguments(process.argv.slice(2));
  const needsBrowser = projects.some((name) => name === "browser" || name === "e2e");
  const chromiumPath = needsBrowser ? findOrInstallChromium() : findInstalledChromium();
  if (isBuilt && !existsSync(path.join(root, "dist/index.html"))) {
    throw new TestArgumentsError("There is no build in dist; leave --built out, or run npm run check first.");
  }
  if (
    needsBrowser &&
    !isBuilt &&
    runNodeScript("vite/bin/vite.js", ["build", "--logLevel", "warn"], {}) !== 0
  ) {
    console.error("The build failed, so no test was run; see the lines above.");
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const counts = sumCounts(projects.map((project) => runProject(project, rest, chromiumPath)));
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
} finally {
  rmSync(reportFolder, { recursive: true, force: true });
}
console.log(`\n${formatSummary(counts)}`);
process.exitCode = isSuccess(counts) ? 0 : 1;
