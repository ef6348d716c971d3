/** What the instruments can write into files. What makes it is loaded when it is asked for. */
import { type Exportable, registerExports } from "../../../app/exports.ts";
import { appStore } from "../../../app/store.ts";
import { loadPart } from "../../../loading/load-part.ts";
import { type MessageKey, t } from "../../../web/messages/messages.ts";
import type { RecordedRun } from "./recorded-run.ts";

const load = () => loadPart(() => import("./instrument-files.ts"));
type Files = Awaited<ReturnType<typeof load>>;

const hasRates = ({ record }: RecordedRun) => record.activity.newestMs > 0;
const hasPlan = () => appStore.getState().course?.plan != null;
const hasComparison = () =>
  appStore.getState().comparison?.courses.some(({ plan }) => plan !== null) ?? false;

/** Offers them until the returned function is called. */
export function registerInstruments(instruments: RecordedRun): () => void {
  const figure = (
    id: string,
    title: MessageKey & `export.${string}`,
    make: (files: Files) => ReturnType<Files["ratesFigure"]>,
    isAvailable: () => boolean,
  ): Exportable => ({
    ...{ id, kind: "figure", isAvailable },
    title: () => (t as (key: MessageKey) => string)(title),
    make: async () => make(await load()),
  });
  const series = (
    id: string,
    title: MessageKey & `export.${string}`,
    make: (files: Files) => ReturnType<Files["ratesTable"]>,
    isAvailable: () => boolean,
  ): Exportable => ({
    ...{ id, kind: "series", isAvailable },
    title: () => (t as (key: MessageKey) => string)(title),
    make: async () => make(await load()),
  });
  const isRunning = () => hasRates(instruments);
  return registerExports([
    figure("rates", "export.figure.rates", (files) => files.ratesFigure(instruments), isRunning),
    figure("block", "export.figure.block", (files) => files.blockFigure(instruments), isRunning),
    figure("glutamate", "export.figure.glutamate", (files) => files.glutamateFigure(instruments), isRunning),
    figure("course", "export.figure.course", (files) => files.courseCurves(instruments), hasPlan),
    figure("comparison", "export.figure.comparison", (files) => files.comparisonFigure(), hasComparison),
    series("rates", "export.series.rates", (files) => files.ratesTable(instruments), isRunning),
    series("recent", "export.series.recent", (files) => files.recentTable(instruments), isRunning),
    series("course", "export.series.course", (files) => files.planTable(), hasPlan),
    series(
      "simulated-hours",
      "export.series.simulated",
      (files) => files.simulatedTable(instruments),
      hasPlan,
    ),
    series("outcomes", "export.series.outcomes", (files) => files.outcomeTable(), hasPlan),
    series("comparison", "export.series.comparison", (files) => files.comparisonTable(), hasComparison),
  ]);
}
