/** Interspike intervals of both populations on a logarithmic scale, with the mean coefficient of variation. */

import type { ValueAxis } from "../../../../io/figure/figure.ts";
import { fewestIntervals } from "../../../../model/measures.ts";
import { t } from "../../../../web/messages/messages.ts";
import { decimal } from "../../../../web/messages/numbers.ts";
import { why } from "./analysis-words.ts";
import { footnote, fromZero, type LabInstrument, onePanel, spanWords } from "./instrument.ts";

export const intervals: LabInstrument = {
  everyMs: 500,
  hasTime: false,
  isOfSpikes: true,
  figure: (view) => {
    const { report } = view.analysis;
    if (!report) return why(view);
    const edgeMs = (bin: number) => report.intervalEdgesMs[bin] ?? Number.NaN;
    const share = ({ counts, intervals: all }: typeof report.excitatory) =>
      Float64Array.from(counts, (count) => (all > 0 ? (100 * count) / all : Number.NaN));
    const lines = (["excitatory", "inhibitory"] as const).map((population) => {
      const of = report[population];
      const values = share(of);
      const name = t("lab.intervalsOf", {
        population: t(`lab.${population}`),
        cv: decimal(of.cvIsi, 2),
        intervals: decimal(of.intervals),
      });
      // A step of each bin's width.
      const x = Array.from(values, (_, bin) => [edgeMs(bin), edgeMs(bin + 1)]).flat();
      const y = Array.from(values, (value) => [value, value]).flat();
      return { kind: "line", name, colour: population, x, y } as const;
    });
    const y = fromZero(
      t("lab.shareOfIntervals"),
      "%",
      lines.map(({ y: values }) => values),
      10,
    );
    const x: ValueAxis = {
      label: t("lab.interval"),
      unit: "ms",
      scale: "log",
      minimum: 1,
      maximum: 10_000,
      ticks: [1, 10, 100, 1000, 10_000],
    };
    return onePanel(
      t("lab.intervals"),
      x,
      { y, marks: lines },
      footnote(view, [
        t("lab.measuredOver", { span: spanWords(report) }),
        t("lab.intervalNote", { bins: report.intervalBinsPerDecade, fewest: fewestIntervals }),
      ]),
    );
  },
};
