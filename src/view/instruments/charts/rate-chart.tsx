/** Firing rates of both populations, raw bins of the last moments. */
import type { Frame } from "../../../wire/frame/frame.ts";
import { LiveText } from "../live-text.tsx";
import { activityHistory } from "../recorder.ts";
import { chartWindowOf, formatAgo } from "./chart-window.ts";
import { fastData } from "./fast-data.ts";
import { LineKey } from "./line-key.tsx";
import { type ChartPlan, LiveChart } from "./live-chart.tsx";

/** A page too slow for every frame misses bins; beyond this share the running means of the frames are drawn instead. */
const mostMissing = 0.2;
let hasMissedFrames = false;
let shownWindowMs = 0;

const plan: ChartPlan = {
  description:
    "Firing rates of the excitatory and the inhibitory population over the last moments, in hertz. The newest values stand above it in figures.",
  lines: [{ quantity: "inhibitoryRateHz" }, { quantity: "excitatoryRateHz", fill: 0.12 }],
  data: (frame) => {
    const { windowMs, binMs } = chartWindowOf(frame);
    const { excitatory, inhibitory } = frame.layout.sheet;
    const rates = activityHistory.ratesHz(windowMs, binMs, excitatory, inhibitory);
    shownWindowMs = windowMs;
    const missing = rates.excitatoryHz.filter((rate) => rate === null).length;
    hasMissedFrames = missing > mostMissing * rates.excitatoryHz.length;
    if (hasMissedFrames) return fastData(frame, ["inhibitoryRateHz", "excitatoryRateHz"], 1);
    return [
      rates.timeMs.map((time) => time - activityHistory.newestMs),
      rates.inhibitoryHz,
      rates.excitatoryHz,
    ];
  },
  horizontal: () => [-shownWindowMs, 0],
  verticalAtLeast: 20,
  formatHorizontal: formatAgo,
  formatVertical: String,
};

const provenance = (frame: Frame) => {
  const { binMs } = chartWindowOf(frame);
  return hasMissedFrames ? "200 ms running means" : `${binMs} ms bins, raw`;
};
const count = new Intl.NumberFormat("en");
const excitatoryCount = (frame: Frame) => `n = ${count.format(frame.layout.sheet.excitatory)}`;
const inhibitoryCount = (frame: Frame) => `n = ${count.format(frame.layout.sheet.inhibitory)}`;

export function RateChart({ heightPx }: { readonly heightPx: number }) {
  return (
    <figure className="chart-figure">
      <figcaption>
        <span className="chart-title">
          Firing rate <span className="chart-unit">Hz</span>
        </span>
        <LiveText read={provenance} className="chart-provenance" waiting="waiting for the first spikes" />
      </figcaption>
      <LiveChart plan={plan} heightPx={heightPx} />
      <LineKey
        entries={[
          { quantity: "excitatoryRateHz", label: "E", read: excitatoryCount },
          { quantity: "inhibitoryRateHz", label: "I", read: inhibitoryCount },
        ]}
      />
    </figure>
  );
}
