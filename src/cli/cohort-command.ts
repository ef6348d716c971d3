/** `cohort`: virtual subjects who differ, and how many of them respond, relapse and stay well. */
import type { ParameterSetName } from "../model/parameter-sets/parameter-sets.ts";
import { inEnglish } from "../model/refusal.ts";
import { cohortLimits } from "../treatment/cohort/cohort-limits.ts";
import { type CohortReport, runCohort } from "../treatment/cohort/run-cohort.ts";
import { align } from "./align.ts";
import { comparisonRows, shareInWords, subjectRows, variationRows } from "./cohort/cohort-words.ts";
import { writeCohortPart } from "./cohort/write-cohort-part.ts";
import { readMembers } from "./ensemble/ensemble-files.ts";
import {
  type NumberOption,
  optionRows,
  parameterChoices,
  parameterSetRow,
  readParameterSet,
} from "./option-values.ts";
import { invocation, isCheckout } from "./program.ts";
import { createProgress } from "./progress.ts";
import { type ArgumentTable, readArguments, refuseTogether } from "./read-arguments.ts";
import { markdownTable } from "./validation/markdown-table.ts";

const wholeNumber = (name: keyof typeof cohortLimits): NumberOption => {
  const { rest: value, minimum, maximum, label } = cohortLimits[name];
  return { value, minimum, maximum, unit: "", isWhole: true, meaning: inEnglish(label) };
};
const numbers = { subjects: wholeNumber("subjects"), seed: wholeNumber("seed") } as const;
const formats = ["csv", "json", "variations", ...(isCheckout ? ["write"] : [])];

const cohortHelp = () => `Usage: ${invocation} cohort [options]

Virtual subjects who differ in kinetics, receptors, stress and plasticity: how many respond to one infusion, to six and to
an SSRI, and when they relapse, beside what trials found. By the response atlas; seconds. The same seed gives the same
subjects as on the page. Illustrative: the spreads are declared (--variations), not fitted, and no subject is a person.

${align([
  ...optionRows(numbers),
  parameterSetRow,
  ["  --csv", "a row per subject instead: its values and what became of it"],
  ["  --json", "one JSON object instead: request, figures, subjects with their courses"],
  ["  --variations", "what differs, how much and on whose word, and nothing else"],
  ["  --markdown", "with --variations: the table as in docs/model.md"],
  ...(isCheckout ? [["  --write", "also writes the part of docs/validation.md, with its picture"]] : []),
  ["  --help", "this text"],
])}

Example: ${invocation} cohort --seed 2 --csv > cohort.csv`;

export const cohortTable: ArgumentTable = {
  command: "cohort",
  flags: [...formats, "markdown", "help"],
  texts: ["parameters"],
  choices: { parameters: parameterChoices.parameters },
  numbers,
  words: 0,
};

export function cohort(args: readonly string[]): number {
  const { flags, texts, numbers: given } = readArguments(cohortTable, args);
  refuseTogether(flags, ...formats);
  if (flags.has("help")) {
    console.log(cohortHelp());
    return 0;
  }
  if (flags.has("variations")) {
    console.log((flags.has("markdown") ? markdownTable : align)(variationRows()));
    return 0;
  }
  const request = {
    seed: given.get("seed") ?? cohortLimits.seed.rest,
    subjects: given.get("subjects") ?? cohortLimits.subjects.rest,
  };
  const report = workedOut(request, readParameterSet(texts.get("parameters")?.at(-1)));
  if (flags.has("csv")) {
    console.log(
      subjectRows(report)
        .map((row) => row.join(","))
        .join("\n"),
    );
  } else if (flags.has("json")) {
    console.log(
      JSON.stringify(
        report,
        (_, value) => (ArrayBuffer.isView(value) ? [...(value as Float64Array)] : value),
        2,
      ),
    );
  } else {
    console.log(asTables(report));
  }
  if (flags.has("write")) writeCohortPart(report, `${invocation} cohort ${args.join(" ")}`);
  return 0;
}

function workedOut(request: CohortReport["request"], set: ParameterSetName): CohortReport {
  const progress = createProgress({ label: "cohort" });
  const work = runCohort(request, readMembers(set));
  const courses = 3 * request.subjects;
  let next = work.next();
  for (let done = 1; !next.done; done++) {
    progress.update(done / courses, `${done} of ${courses} courses`);
    next = work.next();
  }
  progress.end();
  return next.value;
}

function asTables({ request, parameterSet, networkHash, members, figures }: CohortReport): string {
  const head = [
    `${request.subjects} virtual subjects, seed ${request.seed}; parameters ${parameterSet.toUpperCase()}, network ${networkHash}, members of the ensemble: ${members}`,
    "illustrative: spreads are declared, not fitted (--variations); the model illustrates mechanisms and is no medical advice",
    `remission a day after one infusion: ${shareInWords(figures.remissionDay)}`,
  ];
  return [head.join("\n"), align(comparisonRows(figures))].join("\n\n");
}
