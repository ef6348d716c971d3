/** `parameters`: the model's parameter table, for a terminal or as the Markdown that docs/model.md holds. */
import { cascadeTable } from "../model/cascade/cascade-constants.ts";
import { type ParameterRow, parameterTable } from "../model/parameters.ts";
import { pharmacokineticTable } from "../model/pharmacokinetics/constants.ts";
import { imposedTable } from "../model/stimulation/imposed-input.ts";
import { align } from "./align.ts";
import { readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";

/** Tables that can be listed instead of the network's. */
const otherTables = {
  cascade: cascadeTable,
  pharmacokinetics: pharmacokineticTable,
  imposed: imposedTable,
} as const;
const otherTableNames = Object.keys(otherTables) as readonly (keyof typeof otherTables)[];
const optionNames = [...otherTableNames, "markdown", "help"] as const;

const parametersHelp = `Usage: npm run -s cli -- parameters [--cascade | --pharmacokinetics | --imposed] [--markdown]

Lists every parameter of the network: name for --set, symbol, default, unit, range, meaning and source.

  --cascade           the constants of the slow cascade instead; --set does not take those
  --pharmacokinetics  the constants of the pharmacokinetics instead, for 70 kg
  --imposed           the constants of imposed input instead
  --markdown          the table as docs/model.md holds it
  --help              this text`;

export function parameters(args: readonly string[]): number {
  const { flags } = readArguments(
    { command: "parameters", flags: optionNames, texts: [], numbers: {}, words: 0 },
    args,
  );
  const asked = otherTableNames.filter((name) => flags.has(name));
  if (asked.length > 1) {
    throw new UsageError(
      `${asked.map((name) => `--${name}`).join(" and ")} exclude each other; give one of them.`,
    );
  }
  const table = asked[0] === undefined ? parameterTable : otherTables[asked[0]];
  const print = flags.has("markdown") ? tableAsMarkdown : tableAsText;
  console.log(flags.has("help") ? parametersHelp : print(table));
  return 0;
}

type Table = Readonly<Record<string, ParameterRow>>;

/** A table as docs/model.md holds it between its markers. */
export function tableAsMarkdown(table: Table): string {
  return [
    "| symbol | value | unit | range | meaning | source | name |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...Object.entries(table).map(
      ([name, { symbol, value, unit, minimum, maximum, meaning, source }]) =>
        `| ${symbol} | ${value} | ${unit} | ${minimum} … ${maximum} | ${meaning} | ${source} | \`${name}\` |`,
    ),
  ].join("\n");
}

function tableAsText(table: Table): string {
  return align([
    ["name", "symbol", "default", "unit", "range", "meaning [source]"],
    ...Object.entries(table).map(([name, { symbol, value, unit, minimum, maximum, meaning, source }]) => [
      name,
      symbol,
      `${value}`,
      unit,
      `${minimum} … ${maximum}`,
      `${meaning} [${source}]`,
    ]),
  ]);
}
