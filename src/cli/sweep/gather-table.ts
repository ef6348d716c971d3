/** Results of a sweep as one table: a row per run, or per macro point of each course, with the options that were asked for. */
import type { Table, TableColumn } from "../../io/table/table.ts";
import { quantities, trajectoryColumnNames } from "../../model/quantities.ts";
import type { PointResult } from "./result-file.ts";

export interface NamedResult {
  /** Of its file. */
  readonly name: string;
  readonly result: PointResult;
}

type RunResult = Extract<PointResult, { readonly command: "run" }>;
type Measured = RunResult["found"];

/** What a run measured, by the name and unit of its column. */
const measuredColumns: Readonly<Record<string, { unit: string; of: (found: Measured) => number | null }>> = {
  excitatoryRateHz: { unit: "Hz", of: ({ excitatory }) => excitatory.rateHz },
  inhibitoryRateHz: { unit: "Hz", of: ({ inhibitory }) => inhibitory.rateHz },
  excitatoryCvIsi: { unit: "1", of: ({ excitatory }) => excitatory.cvIsi },
  inhibitoryCvIsi: { unit: "1", of: ({ inhibitory }) => inhibitory.cvIsi },
  nmdaBlockExcitatory: { unit: "1", of: ({ excitatory }) => excitatory.nmdaBlock },
  nmdaBlockInhibitory: { unit: "1", of: ({ inhibitory }) => inhibitory.nmdaBlock },
  synchrony: { unit: "1", of: ({ synchrony }) => synchrony },
  glutamateRelease: { unit: "Hz", of: ({ glutamateRelease }) => glutamateRelease },
  gammaPower: { unit: "nA²", of: ({ bandPower }) => bandPower.gamma },
  synapticEvents: { unit: "1", of: ({ synapticEvents }) => synapticEvents },
};

/** Options by name, without dashes; a flag is "on", one that was given several times is joined by spaces. */
function optionsOf({ arguments: given }: PointResult): Map<string, string> {
  const options = new Map<string, string>();
  for (const argument of given) {
    const [name = "", ...value] = argument.replace(/^--/, "").split("=");
    const isWord = !argument.startsWith("--");
    const [key, text] = isWord ? ["protocol", argument] : [name, value.length === 0 ? "on" : value.join("=")];
    options.set(key, options.has(key) ? `${options.get(key)} ${text}` : text);
  }
  return options;
}

/** A column of numbers where all that is there are numbers, else of words; what was not given is null or empty. */
function optionColumn(name: string, values: readonly (string | undefined)[]): TableColumn {
  const key = `option ${name}`;
  const isNumeric = values.every(
    (value) => value === undefined || (value !== "" && !Number.isNaN(Number(value))),
  );
  return isNumeric
    ? { key, unit: "", values: values.map((value) => (value === undefined ? null : Number(value))) }
    : { key, unit: "", values: values.map((value) => value ?? "") };
}

interface Rows {
  readonly counts: readonly number[];
  readonly columns: readonly TableColumn[];
}

function runColumns(results: readonly NamedResult[]): Rows {
  const found = results.flatMap(({ result }) => (result.command === "run" ? [result.found] : []));
  return {
    counts: found.map(() => 1),
    columns: Object.entries(measuredColumns).map(([key, { unit, of }]) => ({
      key,
      unit,
      values: found.map(of),
    })),
  };
}

function courseColumns(results: readonly NamedResult[]): Rows {
  const courses = results.flatMap(({ result }) => (result.command === "protocol" ? [result.found.rows] : []));
  return {
    counts: courses.map((rows) => rows.length),
    columns: trajectoryColumnNames.map((key) => ({
      ...{ key, unit: quantities[key].unit },
      values: Float64Array.from(courses.flatMap((rows) => rows.map((row) => row[key]))),
    })),
  };
}

/** The results, which are of one command and one program, in their order. */
export function gatheredTable(
  results: readonly NamedResult[],
  provenance: Readonly<Record<string, unknown>>,
): Table {
  const { counts, columns } =
    results[0]?.result.command === "protocol" ? courseColumns(results) : runColumns(results);
  const repeated = <Value>(values: readonly Value[]): Value[] =>
    values.flatMap((value, index) => Array<Value>(counts[index] ?? 0).fill(value));
  const options = results.map(({ result }) => optionsOf(result));
  const names = [...new Set(options.flatMap((of) => [...of.keys()]))].sort();
  return {
    name: "sweep",
    columns: [
      { key: "result", unit: "", values: repeated(results.map(({ name }) => name)) },
      { key: "recipeHash", unit: "", values: repeated(results.map(recipeHashOf)) },
      ...names.map((name) => optionColumn(name, repeated(options.map((of) => of.get(name))))),
      ...columns,
    ],
    metadata: { provenance: JSON.stringify(provenance) },
  };
}

/** Of the network that gave the result, or whose atlas did. */
const recipeHashOf = ({ result }: NamedResult): string =>
  result.command === "run" ? result.found.recipe.hash : result.found.statistics.recipeHash;
