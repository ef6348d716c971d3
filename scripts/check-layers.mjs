/**
 * Checks src/ and workers/ against the layers of .dependency-cruiser.cjs, and makes sure that every source file
 * on disk was really read: a tool that reads nothing finds no fault either.
 *
 *   node scripts/check-layers.mjs [folder]   another folder than the project's, laid out like it
 */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { cruise } from "dependency-cruiser";
import extractDepcruiseOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const root = path.resolve(process.argv[2] ?? project);
const folders = ["src", "workers"].filter((folder) => existsSync(path.join(root, folder)));

/** @param {string} folder */
function sourceFiles(folder) {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

process.chdir(root);
const options = await extractDepcruiseOptions(path.join(project, ".dependency-cruiser.cjs"));
const { output } = await cruise(folders, options, undefined, { tsConfig: extractTSConfig("tsconfig.json") });
if (typeof output === "string") throw new Error(`dependency-cruiser gave text, not modules: ${output}`);
const { modules, summary } = output;
const cruised = new Set(modules.map((module) => module.source));
const expected = folders.flatMap(sourceFiles);
const unread = expected.filter((file) => !cruised.has(file));

/** Places in an order that no file has: a name misspelt, or left behind by a file that moved. */
function emptyPlaces() {
  const places = (options.ruleSet?.forbidden ?? []).filter(({ name }) => name?.includes("-must-not-import-"));
  const patterns = new Set(places.map(({ from }) => String(from.path)));
  return [...patterns].filter((pattern) => !expected.some((file) => new RegExp(pattern).test(file)));
}
const empty = root === project ? emptyPlaces() : [];

for (const { rule, from, to, cycle } of summary.violations) {
  const trail = cycle ? cycle.map((step) => step.name).join(" → ") : to;
  console.error(`${rule.name}: ${from}${trail === from ? "" : ` → ${trail}`}`);
}
for (const file of unread) console.error(`not read by dependency-cruiser: ${file}`);
for (const place of empty) console.error(`the order of a layer names files that do not exist: ${place}`);
console.log(
  `Read ${expected.length - unread.length} of ${expected.length} modules; ${summary.violations.length} imports break the layers.`,
);
if (expected.length === 0) console.error("No module was read, which counts as a failure.");
process.exitCode =
  expected.length > 0 && unread.length === 0 && empty.length === 0 && summary.violations.length === 0 ? 0 : 1;
