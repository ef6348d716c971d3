/** `parameters`: the model's parameter table, for a terminal or as the Markdown that docs/model.md holds. */
import { parseArgs } from "node:util";
import { cascadeTable } from "../model/cascade-constants.ts";
import { type ParameterRow, parameterTable } from "../model/parameters.ts";
import { align } from "./align.ts";
import { nearestName, UsageError } from "./usage-error.ts";

const optionNames = ["cascade", "markdown", "help"] as const;

const parametersHelp = `Usage: npm run -s cli -- parameters [--cascade] [--markdown]

Lists every parameter of the network: name for --set, symbol, default, unit, range, meaning and source.

  --cascade   the constants of the slow cascade instead; --set does not take those
  --markdown  the table as docs/model.md holds it
  --help      this text`;

export function parameters(args: readonly string[]): number {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: { cascade: { type: "boolean" }, markdown: { type: "boolean" }, help: { type: "boolean" } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === "positional") {
      throw new UsageError(`"parameters" takes no further words, but got "${token.value}".`);
    }
    if (token.kind === "option" && !optionNames.some((name) => name === token.name)) {
      throw new UsageError(
        `"parameters" has no option ${token.rawName}; did you mean --${nearestName(token.name, optionNames)}?`,
      );
    }
  }
  const table = values["cascade"] ? cascadeTable : parameterTable;
  const print = values["markdown"] ? tableAsMarkdown : tableAsText;
  console.log(values["help"] ? parametersHelp : print(table));
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
