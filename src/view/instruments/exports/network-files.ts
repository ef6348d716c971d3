/** Figures and tables of the network that runs, as the charts show it. */
import { notesOfRun } from "../../../app/known-of-run.ts";
import { appStore } from "../../../app/store.ts";
import { type Figure, type Line, rangeOf, type ValueAxis } from "../../../io/figure/figure.ts";
import { niceAxis } from "../../../io/figure/ticks.ts";
import type { Table, TableColumn } from "../../../io/table/table.ts";
import { createSheet } from "../../../model/network/populations.ts";
import { quantities } from "../../../model/quantities.ts";
import { RefusalError } from "../../../model/refusal.ts";
import { t } from "../../../web/messages/messages.ts";
import { shortTitleOf } from "../../../web/messages/quantity-words.ts";
import type { RecordedRun } from "./recorded-run.ts";

/** Throws a `RefusalError` before there is a network. */
function cellsOf(): { readonly excitatory: number; readonly inhibitory: number } {
  const { report } = appStore.getState();
  if (!report) throw new RefusalError({ key: "refusal.noNetworkToExport" });
  return createSheet(report.tilesX, report.tilesY);
}

function binned({ record, chartWindow }: RecordedRun) {
  const { excitatory, inhibitory } = cellsOf();
  const { windowMs, binMs } = chartWindow;
  return { ...record.activity.ratesHz(windowMs, binMs, excitatory, inhibitory), binMs, windowMs };
}

const numbers = (values: readonly (number | null)[]) =>
  Float64Array.from(values, (value) => value ?? Number.NaN);

function timeFigure(
  title: string,
  y: Omit<ValueAxis, "minimum" | "maximum">,
  marks: readonly Line[],
  footnote: readonly string[],
): Figure {
  const x = rangeOf(marks.map((mark) => mark.x));
  return {
    title,
    x: { label: t("export.axis.time"), unit: "ms", ...x },
    panels: [
      {
        y: niceAxis({
          ...y,
          ...rangeOf(
            marks.map((mark) => mark.y),
            [0],
          ),
        }),
        marks,
      },
    ],
    panelAspect: 0.42,
    footnote: [...footnote, ...notesOfRun()],
  };
}

export function ratesFigure(instruments: RecordedRun): Figure {
  const { timeMs, excitatoryHz, inhibitoryHz, binMs, windowMs } = binned(instruments);
  const line = (name: "excitatory" | "inhibitory", y: readonly (number | null)[]): Line => ({
    ...{ kind: "line", name: t(`export.${name}`), colour: name },
    ...{ x: timeMs, y: numbers(y) },
  });
  return timeFigure(
    t("export.figure.rates"),
    { label: t("quantity.rateHz"), unit: "Hz" },
    [line("inhibitory", inhibitoryHz), line("excitatory", excitatoryHz)],
    [t("provenance.bin", { ms: binMs }), t("provenance.window", { ms: windowMs })],
  );
}

/** The points of the fast record within the window of the charts. */
function recent({ record, chartWindow }: RecordedRun) {
  const { times, values } = record.fast;
  const newest = times.at(-1) ?? 0;
  const first = Math.max(
    0,
    times.findIndex((time) => time >= newest - chartWindow.windowMs),
  );
  return {
    timeMs: Float64Array.from(times.slice(first)),
    of: (name: keyof typeof values, factor = 1) =>
      Float64Array.from(values[name].slice(first), (value) => factor * value),
    windowMs: chartWindow.windowMs,
  };
}

export function blockFigure(instruments: RecordedRun): Figure {
  const { timeMs, of, windowMs } = recent(instruments);
  return timeFigure(
    t("export.figure.block"),
    { label: t("export.axis.blocked"), unit: "%" },
    [
      {
        kind: "line",
        name: t("export.inhibitory"),
        colour: "inhibitory",
        x: timeMs,
        y: of("nmdaBlockInhibitory", 100),
      },
      {
        kind: "line",
        name: t("export.excitatory"),
        colour: "excitatory",
        x: timeMs,
        y: of("nmdaBlockExcitatory", 100),
      },
    ],
    [t("provenance.window", { ms: windowMs })],
  );
}

export function glutamateFigure(instruments: RecordedRun): Figure {
  const { timeMs, of, windowMs } = recent(instruments);
  const { unit } = quantities.relativeRelease;
  return timeFigure(
    t("export.figure.glutamate"),
    { label: shortTitleOf("relativeRelease"), unit },
    [{ kind: "line", colour: "glutamate", x: timeMs, y: of("relativeRelease") }],
    [t("provenance.window", { ms: windowMs })],
  );
}

export function ratesTable(instruments: RecordedRun): Table {
  const { timeMs, excitatoryHz, inhibitoryHz } = binned(instruments);
  return {
    name: "rates",
    columns: [
      { key: "timeMs", unit: "ms", values: Float64Array.from(timeMs) },
      { key: "excitatoryRateHz", unit: "Hz", values: excitatoryHz },
      { key: "inhibitoryRateHz", unit: "Hz", values: inhibitoryHz },
    ],
  };
}

export function recentTable(instruments: RecordedRun): Table {
  const { timeMs, of } = recent(instruments);
  const names = [
    ...(["excitatoryRateHz", "inhibitoryRateHz"] as const),
    ...(["nmdaBlockExcitatory", "nmdaBlockInhibitory", "relativeRelease"] as const),
  ] as const;
  return {
    name: "recent",
    columns: [
      { key: "timeMs", unit: "ms", values: timeMs },
      ...names.map((name): TableColumn => ({ key: name, unit: quantities[name].unit, values: of(name) })),
    ],
  };
}
