/**
 * The result file of one point of a sweep: what was asked for, which program answered, what it found. The same point gives the
 * same bytes: nothing of the moment or the machine is in it.
 */

import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import * as v from "valibot";
import { type TrajectoryColumn, trajectoryColumnNames } from "../../model/quantities.ts";
import { parseJsonText } from "../../treatment/schema/json-text.ts";
import { type OutputFile, OutputFiles } from "../output-files.ts";
import { thisProgram } from "../program.ts";
import type { Arguments, ArgumentTable } from "../read-arguments.ts";
import { UsageError } from "../usage-error.ts";
import { whatIsAt } from "../what-is-at.ts";

const resultFormat = "disinhibit/result/1";

/** Options of every command that answers a point. */
export const pointOptions = { texts: ["config", "result"], flags: ["resume"] } as const;

/** Options that do not change what is found: files, threads, and what is printed. */
const withoutEffect =
  /^--(config|result|threads|spikes|series|figure|manifest)(=|$)|^--(resume|json|csv|profile)$/;

const head = {
  format: v.literal(resultFormat),
  program: v.strictObject({ name: v.string(), version: v.string(), commit: v.string() }),
  /** The arguments that decide what is found, sorted. */
  arguments: v.array(v.string()),
};
const measured = v.nullable(v.number());
const population = v.looseObject({ rateHz: v.number(), cvIsi: measured, nmdaBlock: v.number() });
const row = v.looseObject(
  Object.fromEntries(trajectoryColumnNames.map((name) => [name, v.number()])) as {
    [Column in TrajectoryColumn]: v.NumberSchema<undefined>;
  },
);

/** Of what was found only what `gather` reads; the rest is kept as it is. */
export const resultSchema = v.variant("command", [
  v.strictObject({
    ...head,
    command: v.literal("run"),
    found: v.looseObject({
      recipe: v.looseObject({ hash: v.string() }),
      ...{ excitatory: population, inhibitory: population, synchrony: measured },
      bandPower: v.looseObject({ gamma: measured }),
      ...{ glutamateRelease: v.number(), synapticEvents: v.number() },
    }),
  }),
  v.strictObject({
    ...head,
    command: v.literal("protocol"),
    found: v.looseObject({ statistics: v.looseObject({ recipeHash: v.string() }), rows: v.array(row) }),
  }),
]);
export type PointResult = v.InferOutput<typeof resultSchema>;

/** One point that is answered by a file. */
export interface Point {
  readonly result: string;
  /** Whether a file that answers it already is left as it is. */
  readonly isResumed: boolean;
  readonly command: string;
  /** The arguments that decide what is found, sorted. */
  readonly decisive: readonly string[];
}

/** The point that the arguments ask for; null without `--result`. Throws a `UsageError` for `--resume` without that. */
export function readPoint(
  { command, flags: flagNames }: ArgumentTable,
  { texts, flags }: Arguments,
  args: readonly string[],
): Point | null {
  const result = texts.get("result")?.at(-1);
  const isResumed = flags.has("resume");
  if (result === undefined) {
    if (isResumed)
      throw new UsageError("--resume leaves a result that is there already, so it needs --result.");
    return null;
  }
  return { result, isResumed, command, decisive: decisiveOf(args, flagNames) };
}

/** The one option that is taken as often as it is given; of the others the last counts. */
const repeated = "--set";

/** As "--name=value", so that the same options are the same text however they were typed. */
function decisiveOf(args: readonly string[], flags: readonly string[]): string[] {
  const given = new Map<string, string>();
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? "";
    const isOpen = argument.startsWith("--") && !argument.includes("=") && !flags.includes(argument.slice(2));
    const whole = isOpen ? `${argument}=${args[++index] ?? ""}` : argument;
    if (withoutEffect.test(whole)) continue;
    const [name = ""] = whole.split("=");
    given.set(name === repeated ? whole : name, whole);
  }
  return [...given.values()].sort();
}

/** Where the answer to a point goes; without a point all of it does nothing. */
export class ResultFile {
  private readonly all = new OutputFiles();
  private readonly file: OutputFile | null;
  private readonly head: object | null;

  /** Throws a `UsageError` where the file cannot be written. */
  constructor(point: Point | null) {
    this.file = point && this.all.open("result", point.result, [".json"]);
    this.head = point && {
      ...{ format: resultFormat, program: thisProgram(), command: point.command },
      arguments: [...point.decisive],
    };
  }

  /** Writes what was found and gives the file its name. A sentence where that failed. */
  finish(found: Readonly<Record<string, unknown>>): string[] {
    this.file?.write(`${JSON.stringify({ ...this.head, found }, null, 1)}\n`);
    return this.all.finish();
  }

  discard(): void {
    this.all.discard();
  }
}

/** Whether a point is resumed whose result is there, whole, by this program, and answers just that; says so. */
export function isAnswered(point: Point | null): boolean {
  if (!point?.isResumed || !whatIsAt(point.result)?.isFile()) return false;
  const found = v.safeParse(resultSchema, parsed(readFileSync(point.result, "utf8")));
  if (!found.success) return false;
  const { program, command, arguments: decisive } = found.output;
  const one = { program, command, decisive };
  const other = { program: thisProgram(), command: point.command, decisive: point.decisive };
  if (!isDeepStrictEqual(one, other)) return false;
  console.error(`${point.result} has this result already.`);
  return true;
}

function parsed(text: string): unknown {
  try {
    return parseJsonText(text);
  } catch {
    return null;
  }
}
