/**
 * The configuration file of one point of a sweep: the options of one command as JSON. It becomes arguments, so that a file is
 * read, checked and refused as what a person types.
 */

import { readFileSync } from "node:fs";
import * as v from "valibot";
import { inputLimits } from "../../model/input-limits.ts";
import { parseJsonText } from "../../treatment/schema/json-text.ts";
import { type ArgumentTable, readArguments } from "../read-arguments.ts";
import { UsageError } from "../usage-error.ts";
import { whatIsAt } from "../what-is-at.ts";

const pointFormat = "disinhibit/point/1";

/** Rows of a help text. */
export const pointRows: readonly (readonly [string, string])[] = [
  ["  --config FILE.json", "takes options from a file (docs/sweeps.md); what is typed counts before it"],
  ["  --result FILE.json", "writes what was found, the same bytes for the same options, when all is done"],
  ["  --resume", "does nothing where the result is there already, for these options and by this program"],
];

const optionValue = v.union([v.string(), v.number(), v.boolean(), v.array(v.string())]);
const pointSchema = v.strictObject({
  format: v.literal(pointFormat),
  command: v.string(),
  /** Name or file of the protocol; of `protocol` only. */
  protocol: v.exactOptional(v.string()),
  options: v.record(v.string(), optionValue),
});

/** Options that are about the files of a call, not about what is computed. */
const notOfPoints = ["config", "result", "resume", "help", "list", "list-adapters", "json", "csv"];

/** The arguments with those of the file that `--config` names before them, so that what is typed counts. Throws as `readArguments` does. */
export function withConfiguration(table: ArgumentTable, args: readonly string[]): readonly string[] {
  const file = readArguments(table, args).texts.get("config")?.at(-1);
  if (file === undefined) return args;
  const ofPoint = argumentsOfPoint(file, table);
  try {
    readArguments(table, ofPoint);
  } catch (error) {
    throw error instanceof UsageError
      ? new UsageError(`In the configuration ${file}: ${error.message}`)
      : error;
  }
  return [...ofPoint, ...args];
}

/** The arguments that a point's file stands for, in its order. Throws a `UsageError` that names the file and what is wrong in it. */
function argumentsOfPoint(file: string, { command, words, flags }: ArgumentTable): string[] {
  const refuse = (what: string): never => {
    throw new UsageError(`The configuration ${file} cannot be used: ${what}.`);
  };
  const found = v.safeParse(pointSchema, readJson(file, refuse));
  if (!found.success) {
    const [issue] = found.issues;
    const place = v.getDotPath(issue);
    return refuse(
      `${place === null ? "" : `"${place}": `}${issue.message}. It needs "format": "${pointFormat}", "command" and "options"`,
    );
  }
  const point = found.output;
  if (point.command !== command) {
    return refuse(`it is for the command "${point.command}", but "${command}" was started`);
  }
  if (words === 0 && point.protocol !== undefined) return refuse(`"${command}" takes no protocol`);
  const given = Object.entries(point.options).flatMap(([name, value]) => {
    if (notOfPoints.includes(name)) return refuse(`the option "${name}" belongs on the command line`);
    if (typeof value === "boolean") {
      if (!flags.includes(name))
        return refuse(`the option "${name}" needs a value and is not just on or off`);
      return value ? [`--${name}`] : [];
    }
    return [value].flat().map((each) => `--${name}=${each}`);
  });
  return [...(point.protocol === undefined ? [] : [point.protocol]), ...given];
}

function readJson(file: string, refuse: (what: string) => never): unknown {
  const found = whatIsAt(file);
  if (!found?.isFile()) return refuse("there is no such file, or it may not be read");
  if (found.size > inputLimits.protocolBytes) {
    return refuse(`it has ${found.size} bytes, but a configuration has at most ${inputLimits.protocolBytes}`);
  }
  try {
    return parseJsonText(readFileSync(file, "utf8"));
  } catch (error) {
    return refuse(`it is not valid JSON (${(error as Error).message})`);
  }
}
