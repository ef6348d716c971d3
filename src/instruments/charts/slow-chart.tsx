/** What follows over hours: each variable of the slow cascade, against the hours clock. */
import { useEffect, useState } from "react";
import { type Frame, scalarOf } from "../../snapshot/frame.ts";
import type { ScalarName } from "../../snapshot/layout.ts";
import { onFrame } from "../frame-loop.ts";
import { LiveText } from "../live-text.tsx";
import { slowHistory } from "../recorder.ts";
import { LineKey } from "./line-key.tsx";
import { type ChartPlan, LiveChart } from "./live-chart.tsx";

const plan: ChartPlan = {
  description:
    "BDNF, mTORC1, phosphorylated eEF2, synaptic protein, functional gain and spine occupancy against the hours clock, with the ketamine concentration as an area behind them.",
  lines: [
    { series: "ketamine", fill: 0.14, scale: "second" },
    { series: "bdnf" },
    { series: "mtorc1" },
    { series: "phosphoEef2" },
    { series: "protein" },
    { series: "functionalGain" },
    { series: "spineOccupancy" },
  ],
  data: () => {
    const { times, values } = slowHistory;
    return [
      times,
      values.concentrationUm,
      values.bdnf,
      values.mtorc1,
      values.phosphoEef2,
      values.protein,
      values.functionalGain,
      values.spineOccupancy,
    ];
  },
  horizontal: ([times]) => [0, Math.max(1, times.at(-1) ?? 1)],
  verticalAtLeast: 1,
  formatHorizontal: (hours) => (hours >= 96 && hours % 24 === 0 ? `${hours / 24} d` : `${hours} h`),
  formatVertical: String,
};

const reader = (name: ScalarName) => (frame: Frame) => scalarOf(frame, name).toFixed(2);
const readers = {
  bdnf: reader("bdnf"),
  mtorc1: reader("mtorc1"),
  phosphoEef2: reader("phosphoEef2"),
  protein: reader("protein"),
  functionalGain: reader("functionalGain"),
  spineOccupancy: reader("spineOccupancy"),
};

const provenance = (frame: Frame) => {
  const { regions } = frame.layout.sheet;
  return `n = ${regions} ${regions === 1 ? "region" : "regions"}`;
};

export function SlowChart({ heightPx }: { readonly heightPx: number }) {
  const [hasHours, setHasHours] = useState(slowHistory.times.length > 1);
  useEffect(() => onFrame({ everyMs: 250, draw: () => setHasHours(slowHistory.times.length > 1) }), []);
  return (
    <figure className="chart-figure">
      <figcaption>
        <span className="chart-title">
          Over hours <span className="chart-unit">relative units</span>
        </span>
        <LiveText read={provenance} className="chart-provenance" waiting="" />
      </figcaption>
      {hasHours ? (
        <LiveChart plan={plan} heightPx={heightPx} />
      ) : (
        <p className="chart-empty" style={{ height: heightPx, margin: 0 }}>
          The hours clock has not run yet. Start it, and the slow molecules begin to answer.
        </p>
      )}
      <LineKey
        entries={[
          { series: "bdnf", label: "BDNF", read: readers.bdnf },
          { series: "mtorc1", label: "mTORC1", read: readers.mtorc1 },
          { series: "phosphoEef2", label: "p-eEF2", read: readers.phosphoEef2 },
          { series: "protein", label: "protein", read: readers.protein },
          { series: "functionalGain", label: "gain", read: readers.functionalGain },
          { series: "spineOccupancy", label: "spines", read: readers.spineOccupancy },
          { series: "ketamine", label: "ketamine, own scale" },
        ]}
      />
    </figure>
  );
}
