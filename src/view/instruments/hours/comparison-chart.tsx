/** One quantity of several courses over time, in one drawing, each curve named where it ends. */

import { useCallback, useMemo } from "react";
import uPlot from "uplot";
import type { Comparison } from "../../../app/store.ts";
import type { TrajectoryColumn } from "../../../model/quantities.ts";
import { titleOf } from "../../../web/messages/quantity-words.ts";
import { chartFont, type LineLook, tokenColour } from "../charts/chart-style.ts";
import { drawOver, lineSeries, Plot, quietAxis } from "../charts/plot.tsx";
import { asPlotted, hoursScale } from "./hours-axis.ts";
import { spanOf } from "./hours-quantities.ts";
import { scaleMarks } from "./scale-marks.ts";
import "./hours-panel.css";
import { protocolText } from "../../../app/protocol-text.ts";
import { t } from "../../../web/messages/messages.ts";

/** Looks of the arms in their order: colour and dash both tell them apart. */
const armLooks: readonly LineLook[] = [
  { token: "--ketamine", dash: [], widthPx: 2.25 },
  { token: "--phospho", dash: [7, 3], widthPx: 2 },
  { token: "--growth", dash: [2, 3], widthPx: 2 },
  { token: "--mtor", dash: [9, 3, 2, 3], widthPx: 2 },
];

export interface ComparisonChartProps {
  readonly comparison: Comparison;
  readonly column: TrajectoryColumn;
}

export function ComparisonChart({ comparison, column }: ComparisonChartProps) {
  const { courses } = comparison;
  const curves = useMemo(
    () =>
      courses.flatMap(({ plan, protocol }, index) =>
        plan
          ? [
              {
                hours: plan.hours,
                values: plan[column],
                title: protocolText(protocol, "title"),
                look: lookOf(index),
              },
            ]
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
  const arms = courses.map(({ protocol }) => protocolText(protocol, "title")).join(", ");
  return (
    <Plot
      className="comparison-chart"
      description={t("hours.comparison", { quantity: titleOf(column), courses: arms })}
      options={options}
      feed={feed}
    />
  );
}

const lookOf = (index: number): LineLook =>
  armLooks[index % armLooks.length] ?? { token: "--text", dash: [], widthPx: 2 };

interface Curve {
  readonly hours: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  readonly title: string;
  readonly look: LineLook;
}

function optionsOf(curves: readonly Curve[], column: TrajectoryColumn, horizonHours: number) {
  const { lowest, highest } = spanOf(
    curves.map(({ values }) => values),
    column,
  );
  const marks = scaleMarks(horizonHours);
  return (textPx: number): Omit<uPlot.Options, "width" | "height"> => ({
    padding: [8, 12, 0, 0],
    scales: { x: hoursScale(horizonHours), y: { range: [lowest, highest] } },
    axes: [
      {
        ...quietAxis(textPx),
        size: 22,
        gap: 6,
        splits: () => marks.map(({ hours }) => hours),
        values: (plot) => labelsThatFit(plot, marks),
      },
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

/** Labels of the marks, left out where one would touch the label before it. */
function labelsThatFit(plot: uPlot, marks: ReturnType<typeof scaleMarks>): (string | null)[] {
  let textEnd = Number.NEGATIVE_INFINITY;
  return marks.map(({ hours, label }) => {
    const halfWidth = plot.ctx.measureText(label).width / uPlot.pxRatio / 2;
    const middle = plot.valToPos(hours, "x");
    if (middle - halfWidth < textEnd + 8) return null;
    textEnd = middle + halfWidth;
    return label;
  });
}

/** Writes each name at its curve's end; names that would touch are moved apart, from the bottom up. */
function drawNames(plot: uPlot, curves: readonly Curve[], textPx: number): void {
  drawOver(plot, (context, box) => {
    context.font = chartFont(textPx);
    context.textAlign = "left";
    context.textBaseline = "alphabetic";
    const linePx = 15;
    const names = curves.map(({ hours, values, title, look }) => ({
      ...{ title, look },
      y: box.top + plot.valToPos(values[hours.length - 1] ?? 0, "y"),
    }));
    let lowest = box.top + box.height - 4;
    for (const { title, look, y } of names.sort((a, b) => b.y - a.y)) {
      const at = Math.max(box.top + 9, Math.min(y - 5, lowest));
      lowest = at - linePx;
      const textWidth = context.measureText(title).width;
      const left = box.left + box.width - textWidth - 4;
      context.fillStyle = tokenColour("--panel-solid");
      context.globalAlpha = 0.8;
      context.fillRect(left - 4, at - 11, textWidth + 8, 15);
      context.globalAlpha = 1;
      context.fillStyle = tokenColour(look.token);
      context.fillText(title, left, at);
    }
  });
}
