/** Spikes of a CSV file, a line each, read as a stream: memory does not grow with the file. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Population } from "../../model/network/populations.ts";
import { type Cells, faultAt, SpikeCheck, type SpikeSink } from "./spike-sink.ts";

/** Names of columns in our own files, in those of SONATA tools, and in what people write. */
const columnNames = {
  neuron: ["neuron"],
  id: ["node_ids", "node_id", "id"],
  population: ["population", "populations"],
  time: ["timeMs", "time_ms", "timestamps"],
} as const;
const separators = [",", ";", "\t", " "];

/** Hands every spike to `sink`. Throws a `UsageError` with the line for the first thing that does not fit. */
export async function readCsvSpikes(file: string, cells: Cells, sink: SpikeSink): Promise<void> {
  const check = new SpikeCheck(file, cells, sink);
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  let head: ReturnType<typeof readHead> | null = null;
  let number = 0;
  for await (const line of lines) {
    number++;
    if (head === null) {
      head = readHead(file, line);
      continue;
    }
    if (line.trim() === "") continue;
    const place = () => `line ${number}`;
    const values = line.split(head.separator);
    if (values.length !== head.columns) {
      throw faultAt(
        file,
        place(),
        `it has ${values.length} values where the first line names ${head.columns} columns`,
      );
    }
    const population = head.population === null ? null : populationIn(values[head.population] ?? "");
    if (population === undefined) {
      throw faultAt(
        file,
        place(),
        `the population "${values[head.population ?? 0]?.trim()}" is neither excitatory nor inhibitory`,
      );
    }
    check.take(
      numberIn(values[head.id]),
      head.isSheetId ? null : population,
      numberIn(values[head.time]),
      place,
    );
  }
  if (head === null) throw faultAt(file, "line 1", "the file is empty");
}

function readHead(file: string, line: string) {
  const separator = separators.find((each) => line.includes(each)) ?? ",";
  const columns = line
    .replace(/^\uFEFF/, "")
    .split(separator)
    .map((name) => name.trim());
  const place = (names: readonly string[]) => columns.findIndex((name) => names.includes(name));
  const [neuron, id, population, time] = [
    ...[place(columnNames.neuron), place(columnNames.id)],
    ...[place(columnNames.population), place(columnNames.time)],
  ] as [number, number, number, number];
  if (time < 0 || (neuron < 0 && (id < 0 || population < 0))) {
    throw faultAt(
      file,
      "line 1",
      `it must name a column of times (${columnNames.time.join(", ")}) and either "neuron" or a column of ids (${columnNames.id.join(", ")}) with "population", but names ${columns.join(", ")}`,
    );
  }
  const isSheetId = neuron >= 0;
  return {
    ...{ separator, columns: columns.length, time, isSheetId, id: isSheetId ? neuron : id },
    population: isSheetId ? null : population,
  };
}

const populationIn = (text: string): Population | undefined =>
  (["excitatory", "inhibitory"] as const).find((name) => name === text.trim());

/** NaN for anything that is no decimal number: an empty value is not 0. */
const numberIn = (text = ""): number => (text.trim() === "" ? Number.NaN : Number(text));
