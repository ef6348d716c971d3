/** One quantity of several courses over time, in one drawing, each curve named where it ends. */
import { useCallback, useMemo } from "react";
import uPlot from "uplot";
import { protocolText } from "../../../app/protocol-text.ts";
import type { Comparison } from "../../../app/store.ts";
import type { TrajectoryColumn } from "../../../model/quantities.ts";
import type { Protocol } from "../../../treatment/protocol/protocol.ts";
import { t } from "../../../web/messages/messages.ts";
import { titleOf } from "../../../web/messages/quantity-words.ts";
import { chartFont, type LineLook } from "../charts/chart-style.ts";
import { drawOver, lineSeries, Plot, type PlotOptions, quietAxis, writeOver } from "../charts/plot.tsx";
import { asPlotted, type HoursLine, hoursAxis, hoursScale } from "./hours-axis.ts";
import { spanOf } from "./hours-quantities.ts";
import "./hours-panel.css";

/** Looks of the arms in their order: colour and dash both tell them apart. */
const armLooks: readonly LineLook[] = [
  { token: "--ketamine", dash: [], widthPx: 2.25 },
  { token: "--phospho", dash: [7, 3], widthPx: 2 },
  { token: "--growth", dash: [2, 3], widthPx: 2 },
  { token: "--mtor", dash: [9, 3, 2, 3], widthPx: 2 },
];

type ComparisonChartProps = { readonly comparison: Comparison; readonly column: TrajectoryColumn };

export function ComparisonChart({ comparison: { courses }, column }: ComparisonChartProps) {
  const curves = useMemo(
    () =>
      courses.flatMap(({ plan, protocol }, index) =>
        plan
          ? [{ hours: plan.hours, values: plan[column], title: nameOf(protocol), look: lookOf(index) }]
          : [],
      ),
    [courses, column],
  );
  const options = useMemo(
    () => optionsOf(curves, column, Math.max(...courses.map(({ protocol }) => protocol.horizonHours))),
    [courses, curves, column],
  );
  const feed = useCallback(
    (plot: uPlot) => {
      if (curves.length > 0) plot.setData(uPlot.join(curves.map(asPlotted)));
      return undefined;
    },
    [curves],
  );
  const arms = courses.map(({ protocol }) => nameOf(protocol)).join(", ");
  return (
    <Plot
      className="comparison-chart"
      description={t("hours.comparison", { quantity: titleOf(column), courses: arms })}
      options={options}
      feed={feed}
    />
  );
}

const nameOf = (protocol: Protocol) => protocolText(protocol, "title");
const lookOf = (index: number): LineLook =>
  armLooks[index % armLooks.length] ?? { token: "--text", dash: [], widthPx: 2 };

interface Curve extends HoursLine {
  readonly title: string;
  readonly look: LineLook;
}

function optionsOf(curves: readonly Curve[], column: TrajectoryColumn, horizonHours: number): PlotOptions {
  const { lowest, highest } = spanOf(
    curves.map(({ values }) => values),
    column,
  );
  return (textPx) => ({
    padding: [8, 1.6 * textPx, 0, 0],
    scales: { x: hoursScale(horizonHours), y: { range: [lowest, highest] } },
    axes: [
      { ...hoursAxis(horizonHours, textPx), size: 22 },
      {
        ...quietAxis(textPx),
        size: 38,
        gap: 6,
        grid: { show: false },
        splits: () => [lowest, (lowest + highest) / 2, highest],
        values: (_, splits) => splits.map((value) => value.toFixed(2)),
      },
    ],
    series: [{}, ...curves.map(({ look }) => lineSeries(look))],
    hooks: { draw: [(plot) => drawNames(plot, curves, textPx)] },
  });
}

/** Writes each name at its curve's end; names that would touch are moved apart, from the bottom up. */
function drawNames(plot: uPlot, curves: readonly Curve[], textPx: number): void {
  drawOver(plot, (context, box) => {
    context.font = chartFont(textPx);
    const linePx = textPx + 3;
    const names = curves.map(({ hours, values, title, look }) => ({
      ...{ title, look },
      y: box.top + plot.valToPos(values[hours.length - 1] ?? 0, "y"),
    }));
    let lowest = box.top + box.height - 4;
    for (const { title, look, y } of names.sort((a, b) => b.y - a.y)) {
      const at = Math.max(box.top + 9, Math.min(y - 5, lowest));
      lowest = at - linePx;
      const left = box.left + box.width - context.measureText(title).width - 4;
      writeOver(context, title, left, at, look.token, textPx);
    }
  });
}
