/** Share of NMDA channels that ketamine blocks, in each population: the two are never averaged. */
import { type Frame, scalarOf } from "../../snapshot/frame.ts";
import { LiveText } from "../live-text.tsx";
import { chartWindowOf, describeWindow, formatAgo } from "./chart-window.ts";
import { fastData } from "./fast-data.ts";
import { LineKey } from "./line-key.tsx";
import { type ChartPlan, LiveChart } from "./live-chart.tsx";

let shownWindowMs = 0;

const plan: ChartPlan = {
  description:
    "Share of NMDA channels blocked by ketamine in excitatory and inhibitory cells, in percent, over the last moments.",
  lines: [{ series: "inhibitory" }, { series: "excitatory" }],
  data: (frame) => {
    shownWindowMs = chartWindowOf(frame).windowMs;
    return fastData(frame, ["blockInhibitory", "blockExcitatory"], 100);
  },
  horizontal: () => [-shownWindowMs, 0],
  verticalAtLeast: 20,
  formatHorizontal: formatAgo,
  formatVertical: String,
};

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const blockExcitatory = (frame: Frame) => percent(scalarOf(frame, "blockExcitatory"));
const blockInhibitory = (frame: Frame) => percent(scalarOf(frame, "blockInhibitory"));
const provenance = (frame: Frame) => `${describeWindow(chartWindowOf(frame).windowMs)}, mean of all cells`;

export function BlockChart({ heightPx = 96 }: { readonly heightPx?: number }) {
  return (
    <figure className="chart-figure">
      <figcaption>
        <span className="chart-title">
          NMDA block <span className="chart-unit">% of channels</span>
        </span>
        <LiveText read={provenance} className="chart-provenance" waiting="" />
      </figcaption>
      <LiveChart plan={plan} heightPx={heightPx} />
      <LineKey
        entries={[
          { series: "excitatory", label: "excitatory", read: blockExcitatory },
          { series: "inhibitory", label: "inhibitory", read: blockInhibitory },
        ]}
      />
    </figure>
  );
}
