/** Glutamate relative to the healthy, undrugged baseline. */
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";
import { LiveText } from "../live-text.tsx";
import { fastData } from "./fast-data.ts";
import { type ChartPlan, LiveChart } from "./live-chart.tsx";

const plan: ChartPlan = {
  description: "Glutamate over the last moments, as a multiple of the healthy, undrugged baseline.",
  lines: [{ quantity: "glutamate", fill: 0.16 }],
  data: (frame, instruments) => fastData(frame, instruments, ["glutamate"], 1),
  verticalAtLeast: 2,
  formatVertical: String,
};

const glutamate = (frame: Frame) => `${scalarOf(frame, "glutamate").toFixed(2)} ×`;

export function GlutamateChart({ heightPx }: { readonly heightPx: number }) {
  return (
    <figure className="chart-figure">
      <figcaption>
        <span className="chart-title">
          Glutamate <LiveText read={glutamate} className="chart-value" />{" "}
          <span className="chart-unit">healthy baseline</span>
        </span>
      </figcaption>
      <LiveChart plan={plan} heightPx={heightPx} />
    </figure>
  );
}
