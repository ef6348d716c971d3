/** The part of docs/validation.md on the virtual cohort, with its picture. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { CohortReport } from "../../treatment/cohort/run-cohort.ts";
import { shippedFile } from "../program.ts";
import { withPart } from "../validation/document-parts.ts";
import { cohortChart, cohortPart } from "./cohort-part.ts";

const docs = (path: string) => shippedFile(`docs/${path}`);

/** Writes the picture and the part, as worked out by `command`. */
export function writeCohortPart(report: CohortReport, command: string): void {
  const date = new Date().toISOString().slice(0, 10);
  const part = cohortPart(report, { command, date, runtime: `Node ${process.versions.node}` });
  const document = docs("validation.md");
  mkdirSync(docs("images/validation"), { recursive: true });
  writeFileSync(docs("images/validation/cohort.svg"), cohortChart(report));
  writeFileSync(
    document,
    withPart(existsSync(document) ? readFileSync(document, "utf8") : "", "cohort", part),
  );
  console.log('Wrote the part "cohort" of docs/validation.md.');
}
