/** Power of the field-potential proxy by frequency (Welch), with the bands named. */

import type { ValueAxis } from "../../../../io/figure/figure.ts";
import { frequencyBandTable } from "../../../../model/measures.ts";
import { t } from "../../../../web/messages/messages.ts";
import { spectralWords, why } from "./analysis-words.ts";
import { footnote, type LabInstrument, onePanel, spanWords } from "./instrument.ts";

const lowestHz = 1;
const highestHz = 120;
/** Bands side by side; the others overlap with these. */
const namedBands = ["delta", "theta", "alpha", "beta", "lowGamma", "highGamma"] as const;

export const spectrum: LabInstrument = {
  everyMs: 500,
  hasTime: false,
  isOfSpikes: true,
  figure: (view) => {
    const { report } = view.analysis;
    if (!report) return why(view);
    if (report.spectrum.densityPerHz.length === 0) {
      return t("lab.tooShort", { span: spanWords(report), least: 8 });
    }
    const { unit, notes } = spectralWords(report);
    const { binHz, densityPerHz } = report.spectrum;
    const kept = [...densityPerHz.keys()].filter(
      (bin) => bin * binHz >= lowestHz && bin * binHz <= highestHz,
    );
    const power = kept.map((bin) => densityPerHz[bin] ?? Number.NaN);
    const largest = Math.max(1e-6, ...power);
    const maximum = 10 ** Math.ceil(Math.log10(largest * 1.2));
    const y = {
      label: t("lab.density"),
      unit,
      scale: "log",
      minimum: maximum / 1e5,
      maximum,
    } as const;
    const x: ValueAxis = {
      label: t("lab.frequency"),
      unit: "Hz",
      scale: "log",
      minimum: lowestHz,
      maximum: highestHz,
      ticks: [1, 4, 8, 13, 30, 60, 100],
    };
    const bands = namedBands.map((band) => {
      const { fromHz } = frequencyBandTable[band];
      return {
        kind: "rule",
        axis: "x",
        at: fromHz,
        colour: "ketamine",
        name: t(`lab.band.${band}`),
      } as const;
    });
    return onePanel(
      t("lab.spectrum"),
      x,
      { y, marks: [...bands, { kind: "line", colour: "ink", x: kept.map((bin) => bin * binHz), y: power }] },
      footnote(view, [
        ...notes,
        t("lab.measuredOver", { span: spanWords(report) }),
        t("lab.welch", { window: report.spectrum.windowMs }),
      ]),
    );
  },
};
