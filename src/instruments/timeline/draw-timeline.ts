/** What the timeline draws: marks of the scale, what is given and when, the plan's curves with their own scales. */
import type { CourseReport } from "../../protocol/simulation-api.ts";
import { chartFont, lineLooks, tokenColour } from "../charts/chart-style.ts";
import { type Box, drawHoursLine, placeOfHours, placeOfValue } from "../hours/hours-canvas.ts";
import { type HoursColumn, type Span, spanOf, timelineColumns, unitOf } from "../hours/hours-columns.ts";
import { scaleMarks } from "../hours/scale-marks.ts";
import { slowHistory } from "../recorder.ts";
import { type Bar, barsOf } from "./landmarks.ts";

const axisPx = 17;
const lanePx = 12;
const edgePx = 12;

/** Where curves go in a timeline of this size. */
export function curveBox(width: number, height: number): Box {
  const top = 8;
  return { left: edgePx, top, width: width - 2 * edgePx, height: height - top - axisPx - lanePx - 6 };
}

/** The scale of every curve, by the plan where there is one, else by what was lived through. */
export function timelineSpans(course: CourseReport | null): ReadonlyMap<HoursColumn, Span> {
  return new Map(
    timelineColumns.map((entry) => [
      entry,
      spanOf([course?.plan?.[entry.column] ?? slowHistory.values[entry.scalar] ?? []], entry.leastSpan),
    ]),
  );
}

/** Marks, bars and, where there is one, the plan. Changes only with the course and the size. */
export function drawPlan(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  course: CourseReport | null,
  horizonHours: number,
): void {
  const box = curveBox(width, height);
  drawScale(context, box, height, horizonHours);
  drawBars(context, box, height, horizonHours, barsOf(course));
  if (!course?.plan) return;
  const spans = timelineSpans(course);
  for (const [entry, span] of spans) {
    const values = course.plan[entry.column];
    const look = lineLooks[entry.look];
    drawHoursLine(context, { hours: course.plan.hours, values, span, look }, horizonHours, box, "plan");
  }
  drawLabels(context, box, horizonHours, spans, (entry) => ({
    hours: course.plan?.hours ?? [],
    values: course.plan?.[entry.column] ?? [],
  }));
}

/** The trace that was really lived through. */
export function drawLived(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  course: CourseReport | null,
  horizonHours: number,
): void {
  const box = curveBox(width, height);
  const spans = timelineSpans(course);
  for (const [entry, span] of spans) {
    const values = slowHistory.values[entry.scalar];
    const look = lineLooks[entry.look];
    drawHoursLine(context, { hours: slowHistory.times, values, span, look }, horizonHours, box, "lived");
  }
  if (!course?.plan && slowHistory.times.length > 1) {
    drawLabels(context, box, horizonHours, spans, (entry) => ({
      hours: slowHistory.times,
      values: slowHistory.values[entry.scalar],
    }));
  }
}

function drawScale(context: CanvasRenderingContext2D, box: Box, height: number, horizonHours: number): void {
  context.font = chartFont;
  context.textBaseline = "alphabetic";
  let textEnd = Number.NEGATIVE_INFINITY;
  for (const { hours, label } of scaleMarks(horizonHours)) {
    const x = placeOfHours(hours, horizonHours, box);
    context.fillStyle = tokenColour("--hairline");
    context.fillRect(Math.round(x), box.top, 1, height - axisPx - box.top);
    const width = context.measureText(label).width;
    const start = Math.min(Math.max(x - width / 2, 1), box.left + box.width + edgePx - width - 1);
    if (start < textEnd + 7) continue;
    context.fillStyle = tokenColour("--text-quiet");
    context.fillText(label, start, height - 4);
    textEnd = start + width;
  }
}

const barLooks: Readonly<Record<Bar["kind"], { readonly token: string; readonly name: string }>> = {
  infusion: { token: "--ketamine", name: "infusion" },
  bolus: { token: "--ketamine", name: "injection" },
  intranasal: { token: "--ketamine", name: "nasal spray" },
  clamp: { token: "--ketamine", name: "level held" },
  nbqx: { token: "--glutamate", name: "AMPA blocked" },
  rapamycin: { token: "--mtor", name: "mTORC1 blocked" },
  ssri: { token: "--phospho", name: "SSRI" },
  "stress-begins": { token: "--text-soft", name: "stress begins" },
  "stress-ends": { token: "--text-soft", name: "stress ends" },
  "therapy-session": { token: "--gain", name: "therapy" },
};

function drawBars(
  context: CanvasRenderingContext2D,
  box: Box,
  height: number,
  horizonHours: number,
  bars: readonly Bar[],
): void {
  const top = height - axisPx - lanePx;
  const named = new Map<Bar["kind"], number>();
  for (const { kind } of bars) named.set(kind, (named.get(kind) ?? 0) + 1);
  const kinds = [...named.keys()];
  const barHeight = Math.max(3, Math.min(7, lanePx / Math.max(1, kinds.length)));
  context.font = chartFont;
  for (const { fromHours, toHours, kind } of bars) {
    const { token, name } = barLooks[kind];
    const left = placeOfHours(fromHours, horizonHours, box);
    const right = Math.max(left + 3, placeOfHours(toHours, horizonHours, box));
    const y = top + kinds.indexOf(kind) * barHeight;
    context.fillStyle = tokenColour(token);
    context.fillRect(left, y, right - left, barHeight - 1);
    const times = named.get(kind);
    if (times === undefined) continue;
    named.delete(kind);
    const text = times > 1 ? `${name} × ${times}` : name;
    // One name a lane: with more kinds the lanes are too low for letters, and the card lists them.
    if (kinds.length > 1 && kinds.indexOf(kind) > 0) continue;
    context.fillStyle = tokenColour("--text-soft");
    if (times === 1) context.fillText(text, right + 5, y + 8);
  }
}

/** Names each curve at its highest point with its own scale; names that would touch move down a line. */
function drawLabels(
  context: CanvasRenderingContext2D,
  box: Box,
  horizonHours: number,
  spans: ReadonlyMap<HoursColumn, Span>,
  curveOf: (entry: HoursColumn) => {
    readonly hours: ArrayLike<number>;
    readonly values: ArrayLike<number>;
  },
): void {
  const linePx = 15;
  const taken: { left: number; right: number; y: number }[] = [];
  context.font = chartFont;
  for (const [entry, span] of spans) {
    const { hours, values } = curveOf(entry);
    let peak = 0;
    for (let index = 0; index < values.length; index++) {
      if ((values[index] ?? 0) > (values[peak] ?? 0)) peak = index;
    }
    const text = `${entry.name} ${span.lowest.toFixed(entry.digits)}–${span.highest.toFixed(entry.digits)}${unitOf(entry.column)}`;
    const width = context.measureText(text).width;
    const x = placeOfHours(hours[peak] ?? 0, horizonHours, box) + 6;
    const left = Math.min(x, box.left + box.width - width);
    let y = placeOfValue(values[peak] ?? 0, span, box) + 9;
    while (
      taken.some(
        (other) => Math.abs(other.y - y) < linePx && other.left < left + width + 8 && left < other.right + 8,
      ) &&
      y < box.top + box.height
    ) {
      y += linePx;
    }
    taken.push({ left, right: left + width, y });
    context.fillStyle = tokenColour("--ground");
    context.globalAlpha = 0.72;
    context.fillRect(left - 3, y - 11, width + 6, 15);
    context.globalAlpha = 1;
    context.fillStyle = tokenColour(lineLooks[entry.look].token);
    context.fillText(text, left, y);
  }
}
