/** One quantity of several courses over time, in one drawing: the band of each, its median, its single run, and its name where it ends. */
import { useCallback, useMemo } from "react";
import uPlot from "uplot";
import { protocolText } from "../../../app/protocol-text.ts";
import type { Comparison } from "../../../app/store.ts";
import { quantities } from "../../../model/quantities.ts";
import type { CourseReport } from "../../../treatment/course-report.ts";
import type { BandColumn } from "../../../treatment/ensemble/course-bands.ts";
import type { Protocol } from "../../../treatment/protocol/protocol.ts";
import { t } from "../../../web/messages/messages.ts";
import { titleOf } from "../../../web/messages/quantity-words.ts";
import type { LineLook } from "../charts/chart-style.ts";
import { drawEndLabels, endMargin } from "../charts/end-labels.ts";
import { lineSeries, Plot, type PlotOptions, quietAxis } from "../charts/plot.tsx";
import { bandOfCourse, drawBand, edgesOf, onBands } from "./course-band.ts";
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

type ComparisonChartProps = { readonly comparison: Comparison; readonly column: BandColumn };

export function ComparisonChart({ comparison: { courses }, column }: ComparisonChartProps) {
  const curves = useMemo(
    () =>
      courses.flatMap((course, index): Curve[] => {
        const { plan, protocol } = course;
        return plan
          ? [
              {
                course,
                hours: plan.hours,
                values: plan[column],
                title: nameOf(protocol),
                look: lookOf(index),
              },
            ]
          : [];
      }),
    [courses, column],
  );
  const options = useMemo(
    () => optionsOf(curves, column, Math.max(...courses.map(({ protocol }) => protocol.horizonHours))),
    [courses, curves, column],
  );
  const feed = useCallback(
    (plot: uPlot) => {
      const draw = () => plot.setData(uPlot.join(curves.map(asPlotted)));
      if (curves.length === 0) return undefined;
      draw();
      return onBands(draw);
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
  readonly course: CourseReport;
  readonly title: string;
  readonly look: LineLook;
}

function optionsOf(curves: readonly Curve[], column: BandColumn, horizonHours: number): PlotOptions {
  const span = () =>
    spanOf(
      [...curves.map(({ values }) => values), ...curves.flatMap(({ course }) => edgesOf(course, column))],
      column,
    );
  const range = (): [number, number] => {
    const { lowest, highest } = span();
    return [lowest, highest];
  };
  const { digits } = quantities[column];
  return (textPx) => ({
    padding: [0.6 * textPx, endMargin(() => curves.map(({ title }) => title), textPx), 0, 0],
    scales: { x: hoursScale(horizonHours), y: { range } },
    axes: [
      { ...hoursAxis(horizonHours, textPx), size: 1.8 * textPx },
      {
        ...quietAxis(textPx),
        size: 3.8 * textPx,
        gap: 6,
        space: 2.6 * textPx,
        values: (_, splits) => splits.map((value) => value.toFixed(digits)),
      },
    ],
    series: [{}, ...curves.map(({ look }) => lineSeries(look))],
    hooks: {
      drawClear: [
        (plot) => {
          for (const { course, look } of curves) {
            const band = bandOfCourse(course, column);
            if (band) drawBand(plot, "y", band, look);
          }
        },
      ],
      draw: [
        (plot) =>
          drawEndLabels(
            plot,
            curves.map(({ hours, values, title, look }) => ({
              ...{ text: title, token: look.token },
              yPx: plot.valToPos(values[hours.length - 1] ?? 0, "y"),
            })),
            textPx,
          ),
      ],
    },
  });
}
