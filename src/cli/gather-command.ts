/** `gather`: the results of a sweep in one table. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import { inputLimits } from "../model/input-limits.ts";
import { parseJsonText } from "../treatment/schema/json-text.ts";
import { align } from "./align.ts";
import { OutputFiles } from "./output-files.ts";
import { invocation } from "./program.ts";
import { type ArgumentTable, readArguments } from "./read-arguments.ts";
import { gatheredTable, type NamedResult } from "./sweep/gather-table.ts";
import { resultSchema } from "./sweep/result-file.ts";
import { UsageError } from "./usage-error.ts";
import { whatIsAt } from "./what-is-at.ts";
import { writeTable } from "./write-table.ts";

export const gatherTable: ArgumentTable = {
  ...{ command: "gather", flags: ["help"], texts: ["output"], numbers: {} },
  words: Number.POSITIVE_INFINITY,
};

const gatherHelp = () => `Usage: ${invocation} gather RESULT.json… --output FILE.parquet|csv

Puts the results of \`run --result\` or \`protocol --result\` into one table, in the order given; of a folder all its .json files, by name. A
run is a row, a course a row per macro point; every option that was asked for is a column. All must be of one command and of
one program; the file is written whole or not at all.

${align([
  ["  --output FILE", "Parquet, with units and provenance as metadata, or CSV"],
  ["  --help", "this text"],
])}`;

export async function gather(args: readonly string[]): Promise<number> {
  const { words, flags, texts } = readArguments(gatherTable, args);
  if (flags.has("help")) {
    console.log(gatherHelp());
    return 0;
  }
  const output = texts.get("output")?.at(-1);
  if (output === undefined) throw new UsageError('"gather" needs --output and the name of a file.');
  const names = words.flatMap(resultsIn);
  if (names.length === 0)
    throw new UsageError('"gather" needs at least one result, or a folder that has some.');
  const results = names.map(readResult);
  for (const each of results) refuseOther(each, results[0] ?? each);
  const files = new OutputFiles();
  try {
    const file = files.open("output", output, [".parquet", ".csv"]);
    const { program, command } = (results[0] as NamedResult).result;
    const recipes = results.length;
    await writeTable(file, gatheredTable(results, { program, command, results: recipes }));
    const failures = files.finish();
    for (const failure of failures) console.error(failure);
    if (failures.length > 0) return 1;
    console.log(`${output}: ${results.length} results of "${command}".`);
    return 0;
  } finally {
    files.discard();
  }
}

function resultsIn(word: string): string[] {
  const found = whatIsAt(word);
  if (!found) throw new UsageError(`There is no result ${word}.`);
  if (!found.isDirectory()) return [word];
  return readdirSync(word)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => path.join(word, name));
}

function readResult(name: string): NamedResult {
  const { size } = whatIsAt(name) ?? {};
  if (size === undefined) throw new UsageError(`${name} leads nowhere, or may not be read; it is no result.`);
  if (size > inputLimits.resultBytes) {
    throw new UsageError(`${name} has ${size} bytes, but a result has at most ${inputLimits.resultBytes}.`);
  }
  let value: unknown;
  try {
    value = parseJsonText(readFileSync(name, "utf8"));
  } catch (error) {
    throw new UsageError(`${name} is not valid JSON (${(error as Error).message}); it is no result.`);
  }
  const read = v.safeParse(resultSchema, value);
  if (!read.success) {
    const place = v.getDotPath(read.issues[0]) ?? "the file";
    throw new UsageError(
      `${name} is not a result as --result writes it: ${place} is wrong (${read.issues[0].message}).`,
    );
  }
  return { name: path.basename(name, ".json"), result: read.output };
}

/** A table of two programs' numbers would not say which are which. */
function refuseOther(each: NamedResult, first: NamedResult): void {
  const [one, other] = [each, first].map(({ result: { program, command } }) => ({
    command,
    program: `${program.version}, commit ${program.commit}`,
  }));
  for (const field of ["command", "program"] as const) {
    if (one?.[field] !== other?.[field]) {
      throw new UsageError(
        `All results must be of one ${field}, but ${first.name} is of ${other?.[field]} and ${each.name} of ${one?.[field]}; compute those again.`,
      );
    }
  }
}
