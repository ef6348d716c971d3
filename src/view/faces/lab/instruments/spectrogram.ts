/** Power of the field-potential proxy by time and frequency. */
import { t } from "../../../../web/messages/messages.ts";
import { spectralWords, why } from "./analysis-words.ts";
import { footnote, type LabInstrument, onePanel, spanWords } from "./instrument.ts";

/** Colours span so many decades below the strongest. */
const decades = 4;

export const spectrogram: LabInstrument = {
  everyMs: 500,
  hasTime: false,
  isOfSpikes: true,
  figure: (view) => {
    const { report } = view.analysis;
    if (!report) return why(view);
    const { columns, firstMs, stepMs, windowMs, binHz, bins } = report.spectrogram;
    if (columns.length === 0) return t("lab.tooShort", { span: spanWords(report), least: windowMs });
    const values = new Float64Array(columns.length * bins);
    let largest = 0;
    columns.forEach((column, place) => {
      for (let bin = 0; bin < bins; bin++) {
        const power = column[bin] ?? Number.NaN;
        values[bin * columns.length + place] = power;
        if (bin > 0 && power > largest) largest = power;
      }
    });
    const { unit, notes } = spectralWords(report);
    const edge = (place: number) => (firstMs + (place - 0.5) * stepMs) / 1000;
    const xEdges = Float64Array.from({ length: columns.length + 1 }, (_, place) => edge(place));
    const yEdges = Float64Array.from({ length: bins + 1 }, (_, bin) => Math.max(0, (bin - 0.5) * binHz));
    const maximum = 10 ** Math.ceil(Math.log10(Math.max(1e-6, largest)));
    return onePanel(
      t("lab.spectrogram"),
      { label: t("lab.time"), unit: "s", minimum: edge(0), maximum: edge(columns.length) },
      {
        y: { label: t("lab.frequency"), unit: "Hz", minimum: 0, maximum: 120, ticks: [0, 13, 30, 60, 100] },
        marks: [
          {
            ...{ kind: "heat", xEdges, yEdges, values },
            colours: {
              ...{ label: t("lab.density"), unit, scale: "log" },
              ...{ minimum: maximum / 10 ** decades, maximum },
            },
          },
        ],
      },
      footnote(view, [
        ...notes,
        t("lab.measuredOver", { span: spanWords(report) }),
        t("lab.slices", { window: windowMs, step: stepMs }),
      ]),
    );
  },
};
