/** Spikes of a CSV file, a line each, read piece by piece: memory does not grow with the file. */
import { type Population, populationNames } from "../../model/network/populations.ts";
import { atLine, RecordingFaultError } from "./recording-fault.ts";
import { type Cells, SpikeCheck, type SpikeSink } from "./spike-check.ts";
import { utf8Lines } from "./utf8-lines.ts";

/** Names of columns in our own files, in those of SONATA tools, and in what people write. */
const columnNames = {
  neuron: ["neuron"],
  id: ["node_ids", "node_id", "id"],
  population: ["population", "populations"],
  time: ["timeMs", "time_ms", "timestamps"],
} as const;
const separators = [",", ";", "\t", " "];

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
  pieces: AsyncIterable<Uint8Array>,
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
  for await (const lines of utf8Lines(file, pieces)) lines.forEach(take);
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
