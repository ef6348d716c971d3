/** `parameters`: the model's parameter table, for a terminal or as the Markdown that docs/model.md holds. */
import { parseArgs } from "node:util";
import { parameterNames, parameterTable } from "../model/parameters.ts";
import { align } from "./align.ts";
import { nearestName, UsageError } from "./usage-error.ts";

const optionNames = ["markdown", "help"] as const;

const parametersHelp = `Usage: npm run -s cli -- parameters [--markdown]

Lists every parameter of the network: name for --set, symbol, default, unit, range, meaning and source.

  --markdown  the table as docs/model.md holds it
  --help      this text`;

export function parameters(args: readonly string[]): number {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: { markdown: { type: "boolean" }, help: { type: "boolean" } },
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
  console.log(
    values["help"] ? parametersHelp : values["markdown"] ? parametersAsMarkdown() : parametersAsText(),
  );
  return 0;
}

/** The table between the markers of docs/model.md. */
export function parametersAsMarkdown(): string {
  const rows = parameterNames.map((name) => {
    const { symbol, value, unit, minimum, maximum, meaning, source } = parameterTable[name];
    return `| ${symbol} | ${value} | ${unit} | ${minimum} … ${maximum} | ${meaning} | ${source} | \`${name}\` |`;
  });
  return [
    "| symbol | value | unit | range | meaning | source | name |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

function parametersAsText(): string {
  return align([
    ["name", "symbol", "default", "unit", "range", "meaning [source]"],
    ...parameterNames.map((name) => {
      const { symbol, value, unit, minimum, maximum, meaning, source } = parameterTable[name];
      return [name, symbol, `${value}`, unit, `${minimum} … ${maximum}`, `${meaning} [${source}]`];
    }),
  ]);
}
