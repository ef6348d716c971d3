/** Firing rates of both populations in bins, and those of the vehicle twin where one runs. */
import type { TimeSpan } from "../../../../app/lab/lab-state.ts";
import type { Recording } from "../../../../app/recording/recording.ts";
import { firingRateHz } from "../../../../model/measures.ts";
import { t } from "../../../../web/messages/messages.ts";
import type { RecordedSeries } from "../../../../wire/frame/recording-batch.ts";
import {
  binOf,
  binTimes,
  footnote,
  fromZero,
  type LabInstrument,
  onePanel,
  spanMark,
  timeAxis,
} from "./instrument.ts";

type CountSeries = Extract<RecordedSeries, `${string}Spikes`>;

/** Spikes of a population by bin as rates, Hz; NaN where a millisecond is missing. */
export function binnedRates(
  recording: Recording,
  name: CountSeries,
  cells: number,
  { fromMs, toMs }: TimeSpan,
  binMs: number,
): { readonly times: Float64Array; readonly hz: Float64Array } {
  const first = Math.ceil(fromMs / binMs) * binMs;
  const bins = Math.max(0, Math.floor((toMs - first) / binMs));
  const counts = recording.series(name, first, first + bins * binMs);
  const hz = new Float64Array(bins);
  for (let bin = 0; bin < bins; bin++) {
    let spikes = 0;
    for (let ms = bin * binMs; ms < (bin + 1) * binMs; ms++) spikes += counts[ms] ?? Number.NaN;
    hz[bin] = firingRateHz(spikes, cells, binMs);
  }
  return { times: binTimes(first, bins, binMs), hz };
}

export const rates: LabInstrument = {
  everyMs: 120,
  hasTime: true,
  isOfSpikes: true,
  figure: (view) => {
    const { recording, shown, sheet, lab } = view;
    const binMs = binOf(lab.windowMs);
    const of = (name: CountSeries, cells: number) => binnedRates(recording, name, cells, shown, binMs);
    const lines = [
      { name: t("lab.inhibitory"), colour: "inhibitory", ...of("inhibitorySpikes", sheet.inhibitory) },
      { name: t("lab.excitatory"), colour: "excitatory", ...of("excitatorySpikes", sheet.excitatory) },
      {
        ...({ name: t("lab.vehicle"), colour: "ink", isDashed: true } as const),
        ...of("vehicleExcitatorySpikes", sheet.excitatory),
      },
    ] as const;
    const shownLines = lines.filter(({ hz }) => hz.some(Number.isFinite));
    const y = fromZero(
      t("lab.rate"),
      "Hz",
      shownLines.map(({ hz }) => hz),
      20,
    );
    return onePanel(
      t("lab.rates"),
      timeAxis(view),
      {
        y,
        marks: [
          ...spanMark(view, y),
          ...shownLines.map(
            ({ times, hz, ...line }) => ({ kind: "line", x: times, y: hz, ...line }) as const,
          ),
        ],
      },
      footnote(view, [t("lab.bin", { bin: binMs })]),
    );
  },
};
