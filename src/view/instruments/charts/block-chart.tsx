/** Share of NMDA channels that ketamine blocks, in each population: the two are never averaged. */

import { t } from "../../../web/messages/messages.ts";
import { percent } from "../../../web/messages/numbers.ts";
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";
import { fastData } from "./fast-data.ts";
import { LineKey } from "./line-key.tsx";
import { type ChartPlan, LiveChart } from "./live-chart.tsx";

const plan: ChartPlan = {
  description: "instrument.blockMeaning",
  lines: [{ quantity: "nmdaBlockInhibitory" }, { quantity: "nmdaBlockExcitatory" }],
  data: (frame, instruments) =>
    fastData(frame, instruments, ["nmdaBlockInhibitory", "nmdaBlockExcitatory"], 100),
  verticalAtLeast: 20,
  formatVertical: (percentage) => percent(percentage / 100),
};

const nmdaBlockExcitatory = (frame: Frame) => percent(scalarOf(frame, "nmdaBlockExcitatory"), 1);
const nmdaBlockInhibitory = (frame: Frame) => percent(scalarOf(frame, "nmdaBlockInhibitory"), 1);

export function BlockChart({ heightPx }: { readonly heightPx: number }) {
  return (
    <figure className="chart-figure">
      <figcaption>
        <span className="chart-title">{t("instrument.block")}</span>
        <LineKey
          entries={[
            { quantity: "nmdaBlockExcitatory", label: t("instrument.E"), read: nmdaBlockExcitatory },
            { quantity: "nmdaBlockInhibitory", label: t("instrument.I"), read: nmdaBlockInhibitory },
          ]}
        />
      </figcaption>
      <LiveChart plan={plan} heightPx={heightPx} />
    </figure>
  );
}
