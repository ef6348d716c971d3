/** `recording`: spikes that another simulator recorded, measured and drawn as those of `run` are. */
import { createReadStream } from "node:fs";
import path from "node:path";
import { activityFigure, activityTable } from "../io/activity/activity.ts";
import { figureAsSvg } from "../io/figure/figure-as-svg.ts";
import { readCsvSpikes } from "../io/recording/read-csv.ts";
import { assertSonata, readSonataSpikes } from "../io/recording/read-sonata.ts";
import { kindOfRecording, RecordingFaultError } from "../io/recording/recording-fault.ts";
import { type Cells, longestRecordingMs, type SpikeSink } from "../io/recording/spike-check.ts";
import { sheetOfNeurons } from "../model/network/populations.ts";
import { say, t } from "../web/messages/messages.ts";
import { align } from "./align.ts";
import { asUsageError, type NumberOption, optionRows } from "./option-values.ts";
import { fileEndings, OutputFiles } from "./output-files.ts";
import { digits, reasons } from "./print-number.ts";
import { invocation } from "./program.ts";
import { type ArgumentTable, readArguments } from "./read-arguments.ts";
import { mostKeptSpikes, RecordedActivity } from "./recording/recorded-activity.ts";
import { numberOptions } from "./run-options.ts";
import { UsageError } from "./usage-error.ts";
import { whatIsAt } from "./what-is-at.ts";
import { writeTable } from "./write-table.ts";

const time = (value: number, meaning: string): NumberOption => ({
  ...{ value, minimum: 0, maximum: longestRecordingMs, unit: "ms", isWhole: true, meaning },
});
const numbers = {
  neurons: {
    ...numberOptions.neurons,
    meaning: "cells that the recording is of, on a square sheet: 320 k², k from 4",
  },
  "from-ms": time(0, "where the measured time begins"),
  "to-ms": time(longestRecordingMs, "where it ends; the last spike, if that is earlier"),
} as const;
const files = { series: fileEndings.series, figure: fileEndings.figure } as const;
/** As those of `run`. */
const seriesBinMs = 1;
const mostFigureBins = 250;

const recordingHelp = () => `Usage: ${invocation} recording FILE.h5|csv [options]

Measures spikes that another simulator recorded: rates and the CV of intervals, and the files that "run" writes of its own. The
file is a SONATA spikes report, or CSV: times in ms (timeMs or timestamps) and either neuron, an id on the sheet where excitatory
cells come first, or node_ids with population. It is read as a stream and checked whole; one with a fault is refused by place.

${align([
  ...optionRows(numbers),
  ["  --series FILE.csv|parquet", "writes the rates of both populations in bins of 1 ms"],
  ["  --figure FILE.svg", "draws raster and rates of the measured time, named as a recording"],
  ["  --json", "one JSON object instead"],
  ["  --help", "this text"],
])}`;

export const recordingTable: ArgumentTable = {
  command: "recording",
  flags: ["json", "help"],
  texts: ["series", "figure"],
  numbers,
  words: 1,
};

export async function recording(args: readonly string[]): Promise<number> {
  const { words, flags, texts, numbers: given } = readArguments(recordingTable, args);
  if (flags.has("help")) {
    console.log(recordingHelp());
    return 0;
  }
  const [file] = words;
  if (file === undefined)
    throw new UsageError('"recording" needs the name of a file; see "recording --help".');
  const number = (name: keyof typeof numbers) => given.get(name) ?? numbers[name].value ?? 0;
  const [fromMs, toMs] = [number("from-ms"), number("to-ms")];
  if (toMs <= fromMs) throw new UsageError(`--to-ms must be above --from-ms, ${fromMs}, but got ${toMs}.`);
  const cells = asUsageError(() => sheetOfNeurons(number("neurons")));
  const read = readerOf(file);
  const all = new OutputFiles();
  const open = all.openAll(
    { series: texts.get("series")?.at(-1), figure: texts.get("figure")?.at(-1) },
    files,
  );
  try {
    const { excitatory, inhibitory } = cells;
    const activity = new RecordedActivity({ excitatory, inhibitory }, fromMs, toMs, open.figure !== null);
    await read(cells, (neuron, timeMs) => {
      activity.add(neuron, timeMs);
      if (activity.hasTooManySpikes) {
        throw new UsageError(
          `A figure can be made of ${mostKeptSpikes} spikes, and "${file}" has more in this time; choose a shorter one with --from-ms and --to-ms.`,
        );
      }
    });
    const { span } = activity;
    if (activity.spikes.excitatory + activity.spikes.inhibitory === 0) {
      throw new UsageError(
        `"${file}" has no spike from ${fromMs} ms to ${toMs} ms; nothing can be measured.`,
      );
    }
    if (open.series) await writeTable(open.series, activityTable(activity.binned(seriesBinMs)));
    open.figure?.write(figureOf(activity, file));
    console.log(flags.has("json") ? asJson(activity, file) : asTable(activity, file));
    const failures = all.finish();
    for (const failure of failures) console.error(failure);
    return span.toMs > span.fromMs && failures.length === 0 ? 0 : 1;
  } finally {
    all.discard();
  }
}

/** What reads the file, by its ending. Throws a `UsageError` for a file that is not there, has another ending or is too large. */
function readerOf(file: string): (cells: Cells, sink: SpikeSink) => Promise<void> {
  const found = whatIsAt(file);
  if (!found?.isFile()) throw new UsageError(`There is no file "${file}".`);
  const kind = asRefused(() => kindOfRecording(file, found.size));
  const read = kind === "csv" ? readCsvFile : readSonataFile;
  return async (cells, sink) => {
    try {
      await read(file, cells, sink);
    } catch (error) {
      throw asUsage(error);
    }
  };
}

const readCsvFile = (file: string, cells: Cells, sink: SpikeSink): Promise<void> =>
  readCsvSpikes(file, createReadStream(file), cells, sink);

async function readSonataFile(name: string, cells: Cells, sink: SpikeSink): Promise<void> {
  // This build of the library reads from the disk itself, not from a file system in memory.
  const { ready, File } = await import("h5wasm/node");
  await ready;
  const file = new File(name, "r");
  assertSonata(name, file);
  try {
    for (const _ of readSonataSpikes(name, file, cells, sink));
  } finally {
    file.close();
  }
}

const asUsage = (error: unknown): unknown =>
  error instanceof RecordingFaultError ? new UsageError(say(error.fault)) : error;

function asRefused<Value>(ask: () => Value): Value {
  try {
    return ask();
  } catch (error) {
    throw asUsage(error);
  }
}

const nameOf = (file: string) => `recording of another simulator, "${path.basename(file)}"`;

function asJson(activity: RecordedActivity, file: string): string {
  const { fromMs, toMs } = activity.span;
  return JSON.stringify(
    { recording: path.basename(file), fromMs, toMs, spikes: activity.spikes, ...activity.statistics() },
    null,
    2,
  );
}

function asTable(activity: RecordedActivity, file: string): string {
  const { fromMs, toMs } = activity.span;
  const { excitatory, inhibitory, notMeasured } = activity.statistics();
  const table = align([
    ["", "excitatory", "inhibitory", ""],
    ["spikes", `${activity.spikes.excitatory}`, `${activity.spikes.inhibitory}`, ""],
    ["firing rate", digits(excitatory.rateHz, 4), digits(inhibitory.rateHz, 4), "Hz"],
    ["CV of intervals", digits(excitatory.cvIsi, 4), digits(inhibitory.cvIsi, 4), ""],
  ]);
  return [`${nameOf(file)}, from ${fromMs} to ${toMs} ms`, table, reasons(notMeasured)]
    .filter(Boolean)
    .join("\n\n");
}

function figureOf(activity: RecordedActivity, file: string): string {
  const { fromMs, toMs } = activity.span;
  const binMs = Math.max(seriesBinMs, Math.ceil((toMs - fromMs) / mostFigureBins));
  const words = {
    ...{ title: t("export.figure.activity"), time: t("export.axis.time"), neuron: t("export.axis.neuron") },
    ...{ rate: t("quantity.rateHz"), excitatory: t("export.excitatory"), inhibitory: t("export.inhibitory") },
    footnote: [nameOf(file), t("provenance.bin", { ms: binMs })],
    everyNth: (nth: number) => t("provenance.everyNth", { nth }),
  };
  const drawn = activityFigure(activity.keptSpikes(), activity.binned(binMs), words);
  return figureAsSvg(drawn, { theme: "white", widthPx: 760 });
}
