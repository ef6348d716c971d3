/** One quantity of several courses over time, in one drawing, each curve named where it ends. */
import { useEffect, useRef } from "react";
import type { Comparison } from "../../../app/store.ts";
import { quantities, type TrajectoryColumn } from "../../../model/quantities.ts";
import { useBoxSize } from "../../../web/use-box-size.ts";
import { chartFont, type LineLook, tokenColour } from "../charts/chart-style.ts";
import { type Box, clearCanvas, drawHoursLine, placeOfHours, placeOfValue } from "./hours-canvas.ts";
import { type Span, spanOf } from "./hours-quantities.ts";
import { scaleMarks } from "./scale-marks.ts";
import "./hours-panel.css";

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
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = useBoxSize(host);
  useEffect(() => {
    const context = clearCanvas(canvas.current, width, height);
    if (context) draw(context, width, height, comparison, column);
  }, [comparison, column, width, height]);
  const arms = comparison.courses.map(({ protocol }) => protocol.title).join(", ");
  return (
    <div ref={host} className="comparison-chart">
      <canvas
        ref={canvas}
        role="img"
        aria-label={`${quantities[column].title} over time: ${arms}. The table below holds the figures.`}
      />
    </div>
  );
}

function draw(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  { courses }: Comparison,
  column: TrajectoryColumn,
): void {
  const box: Box = { left: 38, top: 8, width: width - 50, height: height - 30 };
  const horizonHours = Math.max(...courses.map(({ protocol }) => protocol.horizonHours));
  const curves = courses.flatMap(({ plan, protocol }, index) =>
    plan ? [{ hours: plan.hours, values: plan[column], title: protocol.title, look: lookOf(index) }] : [],
  );
  const span = spanOf(
    curves.map(({ values }) => values),
    column,
  );
  drawAxes(context, box, height, horizonHours, span);
  for (const { hours, values, look } of curves) {
    drawHoursLine(context, { hours, values, span, look }, horizonHours, box, "lived");
  }
  drawNames(
    context,
    box,
    curves.map(({ hours, values, title, look }) => ({
      title,
      look,
      y: placeOfValue(lastOf(hours, values), span, box),
    })),
  );
}

const lookOf = (index: number): LineLook =>
  armLooks[index % armLooks.length] ?? { token: "--text", dash: [], widthPx: 2 };

/** Names stand at the right end, next to the value there. */
const lastOf = (hours: ArrayLike<number>, values: ArrayLike<number>): number => values[hours.length - 1] ?? 0;

function drawAxes(
  context: CanvasRenderingContext2D,
  box: Box,
  height: number,
  horizonHours: number,
  span: Span,
): void {
  context.font = chartFont();
  const bottom = box.top + box.height;
  let textEnd = Number.NEGATIVE_INFINITY;
  for (const { hours, label } of scaleMarks(horizonHours)) {
    const x = placeOfHours(hours, horizonHours, box);
    context.fillStyle = tokenColour("--hairline");
    context.fillRect(Math.round(x), box.top, 1, box.height);
    const textWidth = context.measureText(label).width;
    const start = Math.min(x - textWidth / 2, box.left + box.width + 12 - textWidth);
    if (start < textEnd + 8) continue;
    context.fillStyle = tokenColour("--text-quiet");
    context.fillText(label, start, height - 6);
    textEnd = start + textWidth;
  }
  context.fillStyle = tokenColour("--text-quiet");
  context.textAlign = "right";
  for (const value of [span.lowest, (span.lowest + span.highest) / 2, span.highest]) {
    const y = placeOfValue(value, span, box);
    context.fillText(value.toFixed(2), box.left - 6, Math.min(bottom, Math.max(box.top + 9, y + 4)));
  }
  context.textAlign = "left";
}

interface EndName {
  readonly title: string;
  readonly look: LineLook;
  readonly y: number;
}

/** Writes each name at its curve's end; names that would touch are moved apart, from the bottom up. */
function drawNames(context: CanvasRenderingContext2D, box: Box, names: readonly EndName[]): void {
  const linePx = 15;
  let lowest = box.top + box.height - 4;
  for (const { title, look, y } of [...names].sort((a, b) => b.y - a.y)) {
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
}
