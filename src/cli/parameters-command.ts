/** `parameters`: the model's parameter table, for a terminal or as the Markdown of docs/model.md. */
import { cascadeTable } from "../model/cascade/cascade-constants.ts";
import {
  createParameters,
  parameterSetNames,
  parameterSets,
} from "../model/parameter-sets/parameter-sets.ts";
import { type ParameterName, type ParameterRow, parameterTable } from "../model/parameters.ts";
import { pharmacokineticTable } from "../model/pharmacokinetics/constants.ts";
import { quantities, quantityNames } from "../model/quantities.ts";
import { sourceTable } from "../model/sources/sources.ts";
import { imposedTable } from "../model/stimulation/imposed-input.ts";
import { labelOf, titleOf } from "../web/messages/quantity-words.ts";
import { align } from "./align.ts";
import { invocation } from "./program.ts";
import { type ArgumentTable, readArguments, refuseTogether } from "./read-arguments.ts";
import { markdownTable } from "./validation/markdown-table.ts";

const parameterTables = {
  network: parameterTable,
  cascade: cascadeTable,
  pharmacokinetics: pharmacokineticTable,
  imposed: imposedTable,
} as const;
const otherTableNames = ["cascade", "pharmacokinetics", "imposed", "quantities", "sources"] as const;
const optionNames = [...otherTableNames, "markdown", "help"] as const;

const parametersHelp = `Usage: ${invocation} parameters [--cascade | --pharmacokinetics | --imposed | --quantities | --sources] [--markdown]

Lists every parameter of the network: name for --set, symbol, default, unit, range, meaning and source.

  --cascade           the constants of the slow cascade instead; --set does not take those
  --pharmacokinetics  the constants of the pharmacokinetics instead, for 70 kg
  --imposed           the constants of imposed input instead
  --quantities        every quantity that is shown, exported or measured instead
  --sources           every publication that the project names instead: what was read of it, what it supports
  --markdown          the table as in docs/model.md
  --help              this text`;

export const parametersTable: ArgumentTable = {
  ...{ command: "parameters", flags: optionNames, texts: [], numbers: {}, words: 0 },
};

export function parameters(args: readonly string[]): number {
  const { flags } = readArguments(parametersTable, args);
  refuseTogether(flags, ...otherTableNames);
  const name = otherTableNames.find((other) => flags.has(other)) ?? "network";
  const isMarkdown = flags.has("markdown");
  if (flags.has("help")) {
    console.log(parametersHelp);
  } else if (name === "quantities" || name === "sources") {
    console.log((isMarkdown ? markdownTable : align)(name === "quantities" ? quantityRows() : sourceRows()));
  } else {
    console.log((isMarkdown ? tableAsMarkdown : tableAsText)(parameterTables[name]));
  }
  return 0;
}

type Table = Readonly<Record<string, ParameterRow>>;

export const tableAsMarkdown = (table: Table): string =>
  markdownTable([
    ["symbol", ...valueColumns(table), "unit", "range", "meaning", "source", "name"],
    ...Object.entries(table).map(([name, row]) => [
      row.symbol,
      ...valuesOfRow(table, name, row),
      row.unit,
      rangeOf(row),
      row.meaning,
      sourceOf(table, name, row),
      `\`${name}\``,
    ]),
  ]);

const tableAsText = (table: Table): string =>
  align([
    ["name", "symbol", ...valueColumns(table), "unit", "range", "meaning [source]"],
    ...Object.entries(table).map(([name, row]) => [
      name,
      row.symbol,
      ...valuesOfRow(table, name, row),
      row.unit,
      rangeOf(row),
      `${row.meaning} [${sourceOf(table, name, row)}]`,
    ]),
  ]);

/** The network's parameters have a value in each set; all other constants have one. */
const valueColumns = (table: Table): string[] =>
  table === parameterTable ? parameterSetNames.map((set) => parameterSets[set].title) : ["value"];

const valuesOfRow = (table: Table, name: string, { value }: ParameterRow): string[] =>
  table === parameterTable
    ? parameterSetNames.map((set) => `${createParameters({}, set)[name as ParameterName]}`)
    : [`${value}`];

/** The row's own source, which is that of K1, and that of every set with another value. */
function sourceOf(table: Table, name: string, row: ParameterRow): string {
  if (table !== parameterTable) return row.source;
  const others = parameterSetNames
    .filter((set) => Object.hasOwn(parameterSets[set].replaced, name))
    .map((set) => {
      const { title, sources } = parameterSets[set];
      return `; ${title}: ${sources[name as ParameterName] ?? "fitted"}`;
    });
  return `${row.source}${others.join("")}`;
}

const rangeOf = ({ minimum, maximum }: ParameterRow) => `${minimum} … ${maximum}`;

/** Every quantity with its unit, and the label that must be shown beside it. */
export const quantityRows = (): string[][] => [
  ["name", "symbol", "unit", "quantity", "label"],
  ...quantityNames.map((name) => [
    name,
    quantities[name].symbol,
    quantities[name].unit,
    titleOf(name),
    labelOf(name) || "–",
  ]),
];

/** Every publication with what was read of it, and what it supports. */
export const sourceRows = (): string[][] => [
  ["publication", "where", "DOI", "read", "supports"],
  ...sourceTable.map(({ name, citation, doi, read, supports }) => [
    name,
    citation,
    doi || "–",
    read,
    supports,
  ]),
];
