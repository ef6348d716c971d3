/** `verdicts`: rival hypotheses on one bench. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { VerdictMatrix } from "../treatment/hypotheses/written-matrix.ts";
import { align } from "./align.ts";
import { createProgress } from "./progress.ts";
import { readArguments } from "./read-arguments.ts";
import { computeMatrix, matrixAsJson } from "./verdicts/compute-matrix.ts";
import { matrixRows, verdictsDocument } from "./verdicts/report.ts";

const verdictsHelp = `Usage: npm run -s cli -- verdicts [--write]

Computes what rival explanations of ketamine's effect give for published experiments, each calibrated to the same growth of
spines after one infusion, and whether that agrees with what was observed. Prints the matrix: rows are experiments, columns
hypotheses. An interrupted run is continued by the same command.

  --write  writes src/treatment/evidence/verdicts.json, from which the page draws, and docs/verdicts.md
  --help   this text`;

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export async function verdicts(args: readonly string[]): Promise<number> {
  const table = { command: "verdicts", flags: ["write", "help"], texts: [], numbers: {}, words: 0 };
  const { flags } = readArguments(table, args);
  if (flags.has("help")) {
    console.log(verdictsHelp);
    return 0;
  }
  const progress = createProgress({ label: "verdicts" });
  const matrix = await computeMatrix({
    date: new Date().toISOString().slice(0, 10),
    onProgress: (fraction, words) => progress.update(fraction, words),
  });
  progress.end();
  console.log(align(matrixRows(matrix)));
  if (!flags.has("write")) return 0;
  const json = matrixAsJson(matrix);
  writeFileSync(file("src/treatment/evidence/verdicts.json"), json);
  writeFileSync(file("docs/verdicts.md"), verdictsDocument(JSON.parse(json) as VerdictMatrix));
  console.log("Wrote src/treatment/evidence/verdicts.json and docs/verdicts.md.");
  return 0;
}
