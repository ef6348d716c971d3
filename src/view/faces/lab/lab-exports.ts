/** What the laboratory can write into files: every instrument's figure, and spikes, series and traces of the time that is measured. */
import { type Exportable, registerExports } from "../../../app/exports.ts";
import { measuredSpan } from "../../../app/lab/span-analysis.ts";
import { replay } from "../../../app/recording/replay.ts";
import type { CoveredSpan } from "../../../io/covered-span.ts";
import type { Figure } from "../../../io/figure/figure.ts";
import type { Table, TableColumn } from "../../../io/table/table.ts";
import { quantities } from "../../../model/quantities.ts";
import { t } from "../../../web/messages/messages.ts";
import {
  recordedSeries,
  recordedSeriesUnits,
  tracedQuantities,
} from "../../../wire/frame/recording-batch.ts";
import type { Instruments } from "../../instruments/instruments.tsx";
import { figureOf, type LabInstrumentName, labInstrumentNames } from "./instruments/instruments.ts";
import { labViewOf } from "./lab-view.ts";
import { panelTitles } from "./panel-names.ts";

/** High enough for every panel of an instrument. */
const fileHeightPx = 640;

/** Milliseconds of a span: each value belongs to the millisecond that ends then. */
const timeColumn = (fromMs: number, toMs: number): TableColumn => ({
  key: "timeMs",
  unit: "ms",
  values: Float64Array.from({ length: toMs - fromMs }, (_, index) => fromMs + index + 1),
});

const covered = (start: number, stop: number): CoveredSpan => ({ unit: "ms", start, stop });

/** Instruments whose axis is not the time that they are measured over. */
const overMeasuredTime: readonly LabInstrumentName[] = ["spectrum", "intervals"];

/** A row for each recorded millisecond of the measured time. */
function seriesTable(): Table {
  const { fromMs, toMs } = measuredSpan();
  const { recorded } = replay;
  const columns = recordedSeries.map((name) => ({
    key: name,
    unit: recordedSeriesUnits[name],
    values: recorded.series(name, fromMs, toMs),
  }));
  // A file of spikes has no column of anything else.
  const isMissing = ({ values }: (typeof columns)[number]) => values.every(Number.isNaN);
  return {
    name: "network-by-millisecond",
    covers: covered(fromMs, toMs),
    columns: [
      timeColumn(fromMs, toMs),
      ...columns.filter((column) => replay.store.getState().opened === null || !isMissing(column)),
    ],
  };
}

/** A row for each millisecond, a column for each quantity of each followed cell. */
function tracesTable(cells: readonly number[]): Table {
  const { fromMs, toMs } = measuredSpan();
  const columns = cells.flatMap((cell) =>
    tracedQuantities.map((quantity) => ({
      key: `neuron${cell}.${quantity}`,
      unit: quantities[quantity].unit,
      values: replay.recorded.trace(cell, quantity, fromMs, toMs),
    })),
  );
  return {
    name: "followed-cells",
    covers: covered(fromMs, toMs),
    columns: [timeColumn(fromMs, toMs), ...columns],
  };
}

/** Offers them until the returned function is called. */
export function registerLab(instruments: Instruments): () => void {
  const view = () => labViewOf(instruments, fileHeightPx);
  const figureNow = (name: LabInstrumentName): Figure | null => {
    const now = view();
    const found = now ? figureOf(name, now) : t("lab.waiting");
    if (typeof found === "string") return null;
    const { report } = now?.analysis ?? {};
    if (!report || !overMeasuredTime.includes(name)) return found;
    return { ...found, covers: covered(report.fromMs, report.toMs) };
  };
  const isRecorded = () => replay.recorded.endMs > replay.recorded.firstMs;
  const figures = labInstrumentNames.map(
    (name): Exportable => ({
      ...{ id: `lab-${name}`, kind: "figure", title: () => t(panelTitles[name]), isOfShownRecording: true },
      isAvailable: () => figureNow(name) !== null,
      make: async () => {
        const figure = figureNow(name);
        if (!figure) throw new Error(t("lab.waiting"));
        return figure;
      },
    }),
  );
  return registerExports([
    ...figures,
    {
      ...{ id: "network-by-millisecond", kind: "series", title: () => t("lab.exportSeries") },
      isOfShownRecording: true,
      isAvailable: isRecorded,
      make: async () => seriesTable(),
    },
    {
      ...{ id: "followed-cells", kind: "series", title: () => t("lab.exportTraces") },
      isAvailable: () => replay.store.getState().opened === null && (view()?.cells.length ?? 0) > 0,
      make: async () => tracesTable(view()?.cells ?? []),
    },
    {
      ...{ id: "spikes", kind: "spikes", title: () => t("lab.exportSpikes") },
      isOfShownRecording: true,
      isAvailable: isRecorded,
      make: async () => {
        const now = view();
        if (!now) throw new Error(t("lab.waiting"));
        const { fromMs, toMs } = measuredSpan();
        const { excitatory, inhibitory } = now.sheet;
        return {
          ...replay.recorded.spikes(fromMs, toMs),
          excitatory,
          inhibitory,
          covers: covered(fromMs, toMs),
        };
      },
    },
  ]);
}
