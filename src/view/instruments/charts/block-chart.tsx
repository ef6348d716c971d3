/** Share of NMDA channels that ketamine blocks, in each population: the two are never averaged. */
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";
import { fastData } from "./fast-data.ts";
import { LineKey } from "./line-key.tsx";
import { type ChartPlan, LiveChart } from "./live-chart.tsx";

const plan: ChartPlan = {
  description:
    "Share of NMDA channels blocked by ketamine in excitatory and inhibitory cells, in percent, over the last moments.",
  lines: [{ quantity: "nmdaBlockInhibitory" }, { quantity: "nmdaBlockExcitatory" }],
  data: (frame, instruments) =>
    fastData(frame, instruments, ["nmdaBlockInhibitory", "nmdaBlockExcitatory"], 100),
  verticalAtLeast: 20,
  formatVertical: (percentage) => `${percentage} %`,
};

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const nmdaBlockExcitatory = (frame: Frame) => percent(scalarOf(frame, "nmdaBlockExcitatory"));
const nmdaBlockInhibitory = (frame: Frame) => percent(scalarOf(frame, "nmdaBlockInhibitory"));

export function BlockChart({ heightPx }: { readonly heightPx: number }) {
  return (
    <figure className="chart-figure">
      <figcaption>
        <span className="chart-title">NMDA block</span>
        <LineKey
          entries={[
            { quantity: "nmdaBlockExcitatory", label: "E", read: nmdaBlockExcitatory },
            { quantity: "nmdaBlockInhibitory", label: "I", read: nmdaBlockInhibitory },
          ]}
        />
      </figcaption>
      <LiveChart plan={plan} heightPx={heightPx} />
    </figure>
  );
}
