/** Spikes of a CSV text, a line each, read piece by piece: memory does not grow with the text. */
import { type Population, populationNames } from "../../model/network/populations.ts";
import { atLine, RecordingFaultError } from "./recording-fault.ts";
import { type Cells, SpikeCheck, type SpikeSink } from "./spike-check.ts";

/** Names of columns in our own files, in those of SONATA tools, and in what people write. */
const columnNames = {
  neuron: ["neuron"],
  id: ["node_ids", "node_id", "id"],
  population: ["population", "populations"],
  time: ["timeMs", "time_ms", "timestamps"],
} as const;
const separators = [",", ";", "\t", " "];
/** A longer line is none of a table of spikes; without a limit a file without line ends would fill the memory. */
const longestLine = 10_000;

interface Head {
  readonly separator: string;
  readonly columns: number;
  readonly id: number;
  /** null where ids are of the whole sheet. */
  readonly population: number | null;
  readonly time: number;
}

/** Hands every spike to `sink`. Throws a `RecordingFaultError` with the line for the first thing that does not fit. */
export async function readCsvSpikes(
  file: string,
  pieces: AsyncIterable<string>,
  cells: Cells,
  sink: SpikeSink,
): Promise<void> {
  const check = new SpikeCheck(file, cells, sink);
  let head: Head | null = null;
  let number = 0;
  const place = () => atLine(number);
  const take = (line: string) => {
    number++;
    if (head === null) {
      head = readHead(file, line);
      return;
    }
    if (line.trim() === "") return;
    const values = line.split(head.separator);
    if (values.length !== head.columns) {
      throw new RecordingFaultError(file, place(), {
        key: "recording.wrong.values",
        values: { count: values.length, columns: head.columns },
      });
    }
    const population = head.population === null ? null : (values[head.population] ?? "").trim();
    if (population !== null && !isPopulation(population)) {
      throw new RecordingFaultError(file, place(), {
        key: "recording.wrong.population",
        values: { population },
      });
    }
    check.take(numberIn(values[head.id]), population, numberIn(values[head.time]), place);
  };
  let rest = "";
  for await (const piece of pieces) {
    rest += piece;
    let first = 0;
    for (let end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n", first)) {
      take(rest.slice(first, rest[end - 1] === "\r" ? end - 1 : end));
      first = end + 1;
    }
    rest = rest.slice(first);
    if (rest.length > longestLine) {
      throw new RecordingFaultError(file, atLine(number + 1), {
        key: "recording.wrong.longLine",
        values: { most: longestLine },
      });
    }
  }
  if (rest !== "") take(rest);
  if (head === null) throw new RecordingFaultError(file, atLine(1), { key: "recording.wrong.empty" });
}

function readHead(file: string, line: string): Head {
  const separator = separators.find((each) => line.includes(each)) ?? ",";
  const columns = line
    .replace(/^\uFEFF/, "")
    .split(separator)
    .map((name) => name.trim());
  const placeOf = (names: readonly string[]) => columns.findIndex((name) => names.includes(name));
  const neuron = placeOf(columnNames.neuron);
  const id = placeOf(columnNames.id);
  const population = placeOf(columnNames.population);
  const time = placeOf(columnNames.time);
  if (time < 0 || (neuron < 0 && (id < 0 || population < 0))) {
    throw new RecordingFaultError(file, atLine(1), {
      key: "recording.wrong.columns",
      values: {
        times: columnNames.time.join(", "),
        ids: columnNames.id.join(", "),
        names: columns.join(", ").slice(0, 200),
      },
    });
  }
  const isSheetId = neuron >= 0;
  return {
    ...{ separator, columns: columns.length, time, id: isSheetId ? neuron : id },
    population: isSheetId ? null : population,
  };
}

const isPopulation = (name: string): name is Population =>
  (populationNames as readonly string[]).includes(name);

/** NaN for anything that is no decimal number: an empty value is not 0. */
const numberIn = (text = ""): number => (text.trim() === "" ? Number.NaN : Number(text));
