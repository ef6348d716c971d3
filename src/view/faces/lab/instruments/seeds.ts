/** Drug less vehicle over several seeds: a point for each network, and the mean with its 95 % confidence interval. */
import { comparedSeeds, seedDifferenceStore } from "../../../../app/lab/seed-differences.ts";
import type { Mark } from "../../../../io/figure/figure.ts";
import { intervalOf } from "../../../../model/interval.ts";
import { say, t } from "../../../../web/messages/messages.ts";
import { decimal, percent, signed } from "../../../../web/messages/numbers.ts";
import { around, footnote, type LabInstrument, onePanel } from "./instrument.ts";

export const seeds: LabInstrument = {
  everyMs: 500,
  hasTime: false,
  figure: (view) => {
    const { report, isRunning, refusal } = seedDifferenceStore.getState();
    if (refusal) return t("lab.noAnalysis", { reason: say(refusal) });
    if (!report || report.differences.length === 0) {
      return isRunning
        ? t("lab.seedsWorking", { share: percent(report?.progress ?? 0) })
        : t("lab.seedsNone", { seeds: comparedSeeds.length });
    }
    const { differences, request } = report;
    const populations = ["excitatory", "inhibitory"] as const;
    const valuesOf = (population: (typeof populations)[number]) =>
      differences.map((each) => (population === "excitatory" ? each.excitatoryHz : each.inhibitoryHz));
    const marks = populations.flatMap((population, place): Mark[] => {
      const values = valuesOf(population);
      const interval = values.length >= 2 ? intervalOf(values) : null;
      const name = interval
        ? t("lab.differenceOf", {
            population: t(`lab.${population}`),
            low: signed(interval.low, 2),
            high: signed(interval.high, 2),
          })
        : t(`lab.${population}`);
      const spread = values.map((_, index) => place + 0.35 + (0.3 * (index + 0.5)) / values.length);
      return [
        { kind: "points", name, colour: population, x: spread, y: values },
        ...(interval
          ? [
              {
                ...({ kind: "points", colour: "ink", radiusPx: 4.5 } as const),
                ...{ x: [place + 0.75], y: [interval.mean] },
                yInterval: { low: [interval.low], high: [interval.high] },
              },
            ]
          : []),
      ];
    });
    const y = around(t("lab.difference"), "Hz", populations.map(valuesOf), 1, [-1, 1]);
    const figure = onePanel(
      t("lab.seedsTitle"),
      { label: "", minimum: 0, maximum: 2, ticks: [] },
      { y, marks: [{ kind: "rule", axis: "y", at: 0, colour: "ink" }, ...marks] },
      footnote(view, [
        t("lab.seedsNote", {
          seeds: differences.length,
          neurons: report.neurons,
          warmup: report.warmupMs / 1000,
          window: report.windowMs / 1000,
          concentration: decimal(request.concentrationUm, 2),
          block: percent(request.ampaBlock),
        }),
      ]),
    );
    return {
      ...figure,
      x: { label: "", categories: populations.map((population) => t(`lab.${population}`)) },
    };
  },
};
