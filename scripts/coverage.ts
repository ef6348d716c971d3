/**
 * `npm run coverage`: which share of `src` the tests of the project node carry out, by room. The rooms of the page (view, web) are mostly shown in browsers,
 * whose tests are not counted. `-- --shard=1/6` and others go to Vitest; `-- --report` only prints the last figures again.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { runNodeScript } from "./run-project.mjs";

interface Counts {
  readonly total: number;
  readonly covered: number;
}
type FileSummary = Readonly<Record<"lines" | "branches" | "functions", Counts>>;

const root = path.resolve(import.meta.dirname, "..");
const rest = process.argv.slice(2);
if (!rest.includes("--report")) {
  const status = runNodeScript("vitest/vitest.mjs", ["run", "--project", "node", "--coverage", ...rest]);
  if (status !== 0) process.exit(1);
}
const summary = JSON.parse(
  readFileSync(path.join(root, ".cache/coverage/coverage-summary.json"), "utf8"),
) as Record<string, FileSummary>;

const rooms = new Map<string, FileSummary[]>();
for (const [file, counts] of Object.entries(summary)) {
  if (file === "total") continue;
  const [, room = ""] = path.relative(root, file).split(path.sep);
  rooms.set(room, [...(rooms.get(room) ?? []), counts]);
}
const percent = (files: readonly FileSummary[], kind: keyof FileSummary) => {
  const sum = (of: keyof Counts) => files.reduce((all, file) => all + file[kind][of], 0);
  const total = sum("total");
  return total === 0 ? "–" : `${((100 * sum("covered")) / total).toFixed(0)} %`;
};
console.log("| room | files | lines | branches | functions |\n| --- | ---: | ---: | ---: | ---: |");
for (const [name, files] of [...[...rooms].sort(), ["all of src", [...rooms.values()].flat()] as const]) {
  const shares = (["lines", "branches", "functions"] as const).map((kind) => percent(files, kind));
  console.log(`| ${[name, files.length, ...shares].join(" | ")} |`);
}
