/**
 * Holds src/ and workers/ to the layers of .dependency-cruiser.cjs, and makes sure that every source file
 * on disk was really read: a tool that reads nothing finds no fault either.
 *
 *   node scripts/check-layers.mjs [folder]   another folder than the project's, laid out like it
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const root = path.resolve(process.argv[2] ?? project);
const folders = ["src", "workers"].filter((folder) => existsSync(path.join(root, folder)));

/** @param {string} folder */
function sourceFiles(folder) {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

const cruise = spawnSync(
  process.execPath,
  [
    path.join(project, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs"),
    "--config",
    path.join(project, ".dependency-cruiser.cjs"),
    "--output-type",
    "json",
    ...folders,
  ],
  { cwd: root, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
);
if (!cruise.stdout.startsWith("{")) {
  console.error(`dependency-cruiser gave no report (exit code ${cruise.status}).\n${cruise.stderr}`);
  process.exit(1);
}

/** @type {{ modules: { source: string }[], summary: { violations: { from: string, to: string, type?: string, rule: { name: string }, cycle?: { name: string }[] }[] } }} */
const report = JSON.parse(cruise.stdout);
const cruised = new Set(report.modules.map((module) => module.source));
const expected = folders.flatMap(sourceFiles);
const unread = expected.filter((file) => !cruised.has(file));

for (const { rule, from, to, cycle } of report.summary.violations) {
  const trail = cycle ? cycle.map((step) => step.name).join(" → ") : to;
  console.error(`${rule.name}: ${from}${trail === from ? "" : ` → ${trail}`}`);
}
for (const file of unread) console.error(`not read by dependency-cruiser: ${file}`);
console.log(
  `Read ${expected.length - unread.length} of ${expected.length} modules; ${report.summary.violations.length} imports break the layers.`,
);
if (expected.length === 0) console.error("No module was read, which counts as a failure.");
process.exitCode =
  expected.length > 0 && unread.length === 0 && report.summary.violations.length === 0 ? 0 : 1;
