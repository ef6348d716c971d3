/** Firing rates by concentration: measured points as the dose moves, beside the curve of the response atlas. */
import { doseResponseStore, ratesOf, settlingMs } from "../../../../app/lab/dose-response.ts";
import type { Mark } from "../../../../io/figure/figure.ts";
import { intervalQuantile } from "../../../../model/interval.ts";
import { t } from "../../../../web/messages/messages.ts";
import { decimal } from "../../../../web/messages/numbers.ts";
import { footnote, fromZero, type LabInstrument, onePanel } from "./instrument.ts";

/** No concentration has no place on a logarithmic axis: it is drawn at its left end, and the axis says so. */
const zeroUm = 0.05;
const highestUm = 20;
const placeOf = (um: number) => Math.max(zeroUm, um);

export const doseResponse: LabInstrument = {
  everyMs: 1000,
  hasTime: false,
  figure: (view) => {
    const { points, atlas } = doseResponseStore.getState();
    if (points.length === 0 && !atlas) return t("lab.noDose", { seconds: settlingMs / 1000 });
    const populations = ["excitatory", "inhibitory"] as const;
    const marks = populations.flatMap((population): Mark[] => {
      const curve = (atlas ?? []).map((reading) => ({
        um: placeOf(reading.concentrationUm),
        hz: population === "excitatory" ? reading.excitatoryRateHz : reading.inhibitoryRateHz,
        error: population === "excitatory" ? reading.excitatoryErrorHz : reading.inhibitoryErrorHz,
      }));
      const x = curve.map(({ um }) => um);
      const name = t("lab.atlasOf", { population: t(`lab.${population}`) });
      return [
        ...(curve.length > 0
          ? [
              {
                ...({ kind: "band", colour: population, x } as const),
                low: curve.map(({ hz, error }) => hz - intervalQuantile * error),
                high: curve.map(({ hz, error }) => hz + intervalQuantile * error),
              },
              {
                kind: "line",
                name,
                colour: population,
                x,
                y: curve.map(({ hz }) => hz),
                isDashed: true,
              } as const,
            ]
          : []),
        {
          ...({
            kind: "points",
            name: t("lab.measuredOf", { population: t(`lab.${population}`) }),
            colour: population,
          } as const),
          x: points.map(({ concentrationUm }) => placeOf(concentrationUm)),
          y: points.map((point) => ratesOf(point, view.sheet)[population]),
        },
      ];
    });
    const heights = marks.flatMap((mark) => ("y" in mark && typeof mark.y === "object" ? [mark.y] : []));
    const seconds = points.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
    return onePanel(
      t("lab.doseResponse"),
      {
        ...{ label: t("lab.concentration"), unit: "µM", scale: "log", minimum: zeroUm, maximum: highestUm },
        ticks: [0.1, 0.3, 1, 3, 10],
      },
      { y: fromZero(t("lab.rate"), "Hz", heights, 10), marks },
      footnote(view, [
        t("lab.doseNote", {
          seconds: decimal(seconds, 1),
          settling: settlingMs / 1000,
          points: points.length,
        }),
        t("lab.zeroNote", { zero: decimal(zeroUm, 2) }),
      ]),
    );
  },
};
