/** Runs one project of the tests by Vitest, and gives what it reports. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { softwareVulkanEnvironment } from "./software-vulkan.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/**
 * @param {string} script a package's executable, relative to node_modules
 * @param {readonly string[]} args
 * @param {Record<string, string>} [extraEnvironment]
 */
export function runNodeScript(script, args, extraEnvironment = {}) {
  const file = path.join(root, "node_modules", script);
  const env = { ...process.env, ...extraEnvironment };
  return spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: "inherit", env }).status;
}

/** In these, tests of a file are shuffled; those of others go on from one another's page. */
const shuffled = ["node", "parity", "validation"];
/** Always alike, so that a run says the same on every machine; `npm run test:repeat` tries other orders. */
const shuffleSeed = 1;

/**
 * @param {object} run
 * @param {string} run.project
 * @param {readonly string[]} run.rest further arguments for Vitest
 * @param {string | undefined} run.chromiumPath
 * @returns {{ report: import("./test-summary.mjs").Report | undefined, exitCode: number | null }} no report where the run ended without one
 */
export function runProject({ project, rest, chromiumPath }) {
  const folder = mkdtempSync(path.join(tmpdir(), "disinhibit-tests-"));
  const reportFile = path.join(folder, "report.json");
  const isOrderAsked = rest.some((argument) => argument.startsWith("--sequence."));
  const order =
    shuffled.includes(project) && !isOrderAsked
      ? ["--sequence.shuffle.tests", `--sequence.seed=${shuffleSeed}`]
      : [];
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json", ...order];
  // With a filter a project may have nothing to say; without one, an empty project is a fault.
  const mayBeEmpty = rest.length > 0 ? ["--passWithNoTests"] : [];
  try {
    const exitCode = runNodeScript(
      "vitest/vitest.mjs",
      [...args, `--outputFile.json=${reportFile}`, ...mayBeEmpty, ...rest],
      {
        ...(chromiumPath === undefined ? {} : { CHROMIUM_PATH: chromiumPath }),
        ...(project === "node" || project === "validation" ? softwareVulkanEnvironment(chromiumPath) : {}),
      },
    );
    const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, "utf8")) : undefined;
    return { report, exitCode };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
