/** Drug less vehicle: the network beside its twin that gets none, with what both share taken out. */
import { intervalOf } from "../../../../model/interval.ts";
import { t } from "../../../../web/messages/messages.ts";
import { signed } from "../../../../web/messages/numbers.ts";
import { around, footnote, type LabInstrument, onePanel, spanMark, timeAxis } from "./instrument.ts";
import { binnedRates } from "./rates.ts";

/** Length of a bin, ms. */
const binMs = 100;

export const difference: LabInstrument = {
  everyMs: 300,
  hasTime: true,
  figure: (view) => {
    const { recording, shown, sheet } = view;
    const of = (drug: "excitatorySpikes" | "inhibitorySpikes", cells: number) => {
      const vehicle = drug === "excitatorySpikes" ? "vehicleExcitatorySpikes" : "vehicleInhibitorySpikes";
      const { times, hz } = binnedRates(recording, drug, cells, shown, binMs);
      const control = binnedRates(recording, vehicle, cells, shown, binMs).hz;
      return { x: times, y: hz.map((rate, bin) => rate - (control[bin] ?? Number.NaN)) };
    };
    const populations = [
      { key: "excitatory", ...of("excitatorySpikes", sheet.excitatory) },
      { key: "inhibitory", ...of("inhibitorySpikes", sheet.inhibitory) },
    ] as const;
    if (!populations.some(({ y }) => y.some(Number.isFinite))) return t("lab.noTwin");
    const lines = populations.map(({ key, x, y }) => {
      const measured = [...y].filter(Number.isFinite);
      const interval = measured.length >= 3 ? intervalOf(measured) : null;
      const population = t(`lab.${key}`);
      const name = interval
        ? t("lab.differenceOf", { population, low: signed(interval.low, 2), high: signed(interval.high, 2) })
        : population;
      return { kind: "line", name, colour: key, x, y } as const;
    });
    const y = around(
      t("lab.difference"),
      "Hz",
      lines.map(({ y: values }) => values),
      2,
      [-2, 2],
    );
    return onePanel(
      t("lab.differenceTitle"),
      timeAxis(view),
      { y, marks: [...spanMark(view, y), { kind: "rule", axis: "y", at: 0, colour: "ink" }, ...lines] },
      footnote(view, [t("lab.bin", { bin: binMs }), t("lab.differenceNote")]),
    );
  },
};
