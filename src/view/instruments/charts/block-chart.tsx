/** Share of NMDA channels that ketamine blocks, in each population: the two are never averaged. */

import { t } from "../../../web/messages/messages.ts";
import { percent } from "../../../web/messages/numbers.ts";
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";
import { chartWindowOf, formatAgo } from "./chart-window.ts";
import { fastData } from "./fast-data.ts";
import { LineKey } from "./line-key.tsx";
import { type ChartPlan, LiveChart } from "./live-chart.tsx";

let shownWindowMs = 0;

const plan: ChartPlan = {
  description: "instrument.blockMeaning",
  lines: [{ series: "inhibitory" }, { series: "excitatory" }],
  data: (frame) => {
    shownWindowMs = chartWindowOf(frame).windowMs;
    return fastData(frame, ["blockInhibitory", "blockExcitatory"], 100);
  },
  horizontal: () => [-shownWindowMs, 0],
  verticalAtLeast: 20,
  formatHorizontal: formatAgo,
  formatVertical: (percentage) => percent(percentage / 100),
};

const blockExcitatory = (frame: Frame) => percent(scalarOf(frame, "blockExcitatory"), 1);
const blockInhibitory = (frame: Frame) => percent(scalarOf(frame, "blockInhibitory"), 1);

export function BlockChart({ heightPx }: { readonly heightPx: number }) {
  return (
    <figure className="chart-figure">
      <figcaption>
        <span className="chart-title">{t("instrument.block")}</span>
        <LineKey
          entries={[
            { series: "excitatory", label: t("instrument.E"), read: blockExcitatory },
            { series: "inhibitory", label: t("instrument.I"), read: blockInhibitory },
          ]}
        />
      </figcaption>
      <LiveChart plan={plan} heightPx={heightPx} />
    </figure>
  );
}
