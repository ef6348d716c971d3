/** Glutamate relative to the healthy, undrugged baseline. */

import { t } from "../../../web/messages/messages.ts";
import { decimal } from "../../../web/messages/numbers.ts";
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";
import { LiveText } from "../live-text.tsx";
import { fastData } from "./fast-data.ts";
import { type ChartPlan, LiveChart } from "./live-chart.tsx";

const plan: ChartPlan = {
  description: "instrument.glutamateMeaning",
  lines: [{ quantity: "glutamate", fill: 0.16 }],
  data: (frame, instruments) => fastData(frame, instruments, ["glutamate"], 1),
  verticalAtLeast: 2,
  formatVertical: String,
};

const glutamate = (frame: Frame) => `${decimal(scalarOf(frame, "glutamate"), 2)} ×`;

export function GlutamateChart({ heightPx }: { readonly heightPx: number }) {
  return (
    <figure className="chart-figure">
      <figcaption>
        <span className="chart-title">
          {t("instrument.glutamate")} <LiveText read={glutamate} className="chart-value" />{" "}
          <span className="chart-unit">{t("instrument.glutamateUnit")}</span>
        </span>
      </figcaption>
      <LiveChart plan={plan} heightPx={heightPx} />
    </figure>
  );
}
