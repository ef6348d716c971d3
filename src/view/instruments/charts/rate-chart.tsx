/** Firing rates of both populations, raw bins of the last moments. */

import { t } from "../../../web/messages/messages.ts";
import type { Frame } from "../../../wire/frame/frame.ts";
import type { BinnedRates } from "../activity-history.ts";
import type { Instruments } from "../instruments.tsx";
import { LiveText } from "../live-text.tsx";
import { fastData } from "./fast-data.ts";
import { LineKey } from "./line-key.tsx";
import { type ChartPlan, LiveChart } from "./live-chart.tsx";

/** A page too slow for every frame misses bins; beyond this share the running means of the frames are drawn instead. */
const mostMissing = 0.2;

function ratesOf(frame: Frame, { record, chartWindow }: Instruments): BinnedRates {
  const { excitatory, inhibitory } = frame.layout.sheet;
  return record.activity.ratesHz(chartWindow.windowMs, chartWindow.binMs, excitatory, inhibitory);
}

const missesFrames = ({ excitatoryHz }: BinnedRates): boolean =>
  excitatoryHz.filter((rate) => rate === null).length > mostMissing * excitatoryHz.length;

const plan: ChartPlan = {
  description: "instrument.rateMeaning",
  lines: [{ quantity: "inhibitoryRateHz" }, { quantity: "excitatoryRateHz", fill: 0.12 }],
  data: (frame, instruments) => {
    const rates = ratesOf(frame, instruments);
    if (missesFrames(rates)) {
      return fastData(frame, instruments, ["inhibitoryRateHz", "excitatoryRateHz"], 1);
    }
    const { newestMs } = instruments.record.activity;
    return [rates.timeMs.map((time) => time - newestMs), rates.inhibitoryHz, rates.excitatoryHz];
  },
  verticalAtLeast: 20,
  formatVertical: String,
};

const provenance = (frame: Frame, instruments: Instruments) =>
  missesFrames(ratesOf(frame, instruments))
    ? t("instrument.runningMeans")
    : t("instrument.rawBins", { bin: instruments.chartWindow.binMs });
const excitatoryCount = (frame: Frame) => t("instrument.count", { cells: frame.layout.sheet.excitatory });
const inhibitoryCount = (frame: Frame) => t("instrument.count", { cells: frame.layout.sheet.inhibitory });

export function RateChart({ heightPx }: { readonly heightPx: number }) {
  return (
    <figure className="chart-figure">
      <figcaption>
        <span className="chart-title">
          {t("instrument.rate")} <span className="chart-unit">{t("instrument.rateUnit")}</span>
        </span>
        <LiveText read={provenance} className="chart-provenance" waiting={t("instrument.waiting")} />
      </figcaption>
      <LiveChart plan={plan} heightPx={heightPx} />
      <LineKey
        entries={[
          { quantity: "excitatoryRateHz", label: t("instrument.E"), read: excitatoryCount },
          { quantity: "inhibitoryRateHz", label: t("instrument.I"), read: inhibitoryCount },
        ]}
      />
    </figure>
  );
}
