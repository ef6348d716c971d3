/** What the timeline draws: marks of the scale, what is given and when, the plan's curves with their own scales. */

import { unitBehind } from "../../../model/quantities.ts";
import type { CourseReport } from "../../../treatment/course-report.ts";
import { t } from "../../../web/messages/messages.ts";
import { titleOf } from "../../../web/messages/quantity-words.ts";
import { chartFont, chartTextPx, lineLooks, tokenColour } from "../charts/chart-style.ts";
import {
  type HoursQuantity,
  type Span,
  spanInFigures,
  spanOf,
  timelineQuantities,
} from "../hours/hours-quantities.ts";
import { scaleMarks } from "../hours/scale-marks.ts";
import type { RunRecord } from "../run-record.ts";
import { type Bar, barsOf } from "./landmarks.ts";
import { type Box, drawHoursLine, placeOfHours, placeOfValue } from "./timeline-canvas.ts";

/** Heights of a line of words: of the scale, of a lane of what is given, of a curve's name. */
const axisPx = () => chartTextPx() + 5;
const lanePx = () => chartTextPx() + 1;
const namePx = () => chartTextPx() + 3;
const edgePx = 12;

/** Where curves go in a timeline of this size; below them lie the lanes of what is given, then the scale. */
export function curveBox(width: number, height: number, course: CourseReport | null): Box {
  const top = 8;
  const below = axisPx() + 5 + lanesOf(course) * lanePx();
  return { left: edgePx, top, width: width - 2 * edgePx, height: height - top - below };
}

/** The scale of every curve, by the plan where there is one, else by what was simulated. */
function timelineSpans(
  course: CourseReport | null,
  slow: RunRecord["slow"],
): ReadonlyMap<HoursQuantity, Span> {
  return new Map(
    timelineQuantities.map((name) => [name, spanOf([course?.plan?.[name] ?? slow.values[name]], name)]),
  );
}

/** Marks, bars and, where there is one, the plan. Changes only with the course and the size. */
export function drawPlan(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  course: CourseReport | null,
  horizonHours: number,
  slow: RunRecord["slow"],
): void {
  const box = curveBox(width, height, course);
  drawScale(context, box, height, horizonHours);
  drawBars(context, box, horizonHours, barsOf(course));
  if (!course?.plan) return;
  const spans = timelineSpans(course, slow);
  for (const [name, span] of spans) {
    const values = course.plan[name];
    const look = lineLooks[name];
    drawHoursLine(context, { hours: course.plan.hours, values, span, look }, horizonHours, box, "plan");
  }
  drawLabels(context, box, horizonHours, spans, (name) => ({
    hours: course.plan?.hours ?? [],
    values: course.plan?.[name] ?? [],
  }));
}

/** The trace that was really simulated. */
export function drawSimulated(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  course: CourseReport | null,
  horizonHours: number,
  slow: RunRecord["slow"],
): void {
  const box = curveBox(width, height, course);
  const spans = timelineSpans(course, slow);
  for (const [name, span] of spans) {
    const values = slow.values[name];
    const look = lineLooks[name];
    drawHoursLine(context, { hours: slow.times, values, span, look }, horizonHours, box, "simulated");
  }
  if (!course?.plan && slow.times.length > 1) {
    drawLabels(context, box, horizonHours, spans, (name) => ({
      hours: slow.times,
      values: slow.values[name],
    }));
  }
}

function drawScale(context: CanvasRenderingContext2D, box: Box, height: number, horizonHours: number): void {
  context.font = chartFont();
  context.textBaseline = "alphabetic";
  let textEnd = Number.NEGATIVE_INFINITY;
  for (const { hours, label } of scaleMarks(horizonHours)) {
    const x = placeOfHours(hours, horizonHours, box);
    context.fillStyle = tokenColour("--hairline");
    context.fillRect(Math.round(x), box.top, 1, height - axisPx() - box.top);
    const width = context.measureText(label).width;
    const start = Math.min(Math.max(x - width / 2, 1), box.left + box.width + edgePx - width - 1);
    if (start < textEnd + 7) continue;
    context.fillStyle = tokenColour("--text-quiet");
    context.fillText(label, start, height - 4);
    textEnd = start + width;
  }
}

const barTokens: Readonly<Record<Bar["kind"], string>> = {
  infusion: "--ketamine",
  bolus: "--ketamine",
  intranasal: "--ketamine",
  clamp: "--ketamine",
  nbqx: "--glutamate",
  rapamycin: "--mtor",
  ssri: "--phospho",
  "stress-begins": "--text-soft",
  "stress-ends": "--text-soft",
  "therapy-session": "--gain",
};

/** What is given and when: a lane for each kind, the first of a kind named behind its bar. */
function drawBars(
  context: CanvasRenderingContext2D,
  box: Box,
  horizonHours: number,
  bars: readonly Bar[],
): void {
  const kinds = [...new Set(bars.map(({ kind }) => kind))];
  const times = (kind: Bar["kind"]) => bars.filter((bar) => bar.kind === kind).length;
  const lane = lanePx();
  context.font = chartFont();
  bars.forEach(({ fromHours, toHours, kind, label }, index) => {
    const left = placeOfHours(fromHours, horizonHours, box);
    const right = Math.max(left + 3, placeOfHours(toHours, horizonHours, box));
    const y = box.top + box.height + 5 + kinds.indexOf(kind) * lane;
    context.fillStyle = tokenColour(barTokens[kind]);
    context.fillRect(left, y + 2, right - left, lane - 6);
    if (bars.findIndex((bar) => bar.kind === kind) !== index) return;
    const text = times(kind) > 1 ? t("hours.repeated", { times: times(kind), event: label }) : label;
    const width = context.measureText(text).width;
    // Behind the bar where there is room, else before the end of the line, on top of it.
    const fits = right + 6 + width < box.left + box.width;
    const start = fits ? right + 6 : box.left + box.width - width - 4;
    context.fillStyle = tokenColour("--ground");
    context.globalAlpha = 0.72;
    context.fillRect(start - 3, y - 1, width + 6, lane);
    context.globalAlpha = 1;
    context.fillStyle = tokenColour("--text-soft");
    context.fillText(text, start, y + 0.75 * lane);
  });
}

/** How many lanes the bars of a course need. */
const lanesOf = (course: CourseReport | null): number =>
  new Set(course?.protocol.events.map(({ kind }) => kind)).size;

/** Names each curve at its highest point with its own scale; names that would touch move down a line. */
function drawLabels(
  context: CanvasRenderingContext2D,
  box: Box,
  horizonHours: number,
  spans: ReadonlyMap<HoursQuantity, Span>,
  curveOf: (name: HoursQuantity) => {
    readonly hours: ArrayLike<number>;
    readonly values: ArrayLike<number>;
  },
): void {
  const linePx = namePx();
  const taken: { left: number; right: number; y: number }[] = [];
  context.font = chartFont();
  for (const [name, span] of spans) {
    const { hours, values } = curveOf(name);
    let peak = 0;
    for (let index = 0; index < values.length; index++) {
      if ((values[index] ?? 0) > (values[peak] ?? 0)) peak = index;
    }
    const text = `${titleOf(name)} ${spanInFigures(span, name)}${unitBehind(name)}`;
    const width = context.measureText(text).width;
    const x = placeOfHours(hours[peak] ?? 0, horizonHours, box) + 6;
    const left = Math.min(x, box.left + box.width - width);
    let y = placeOfValue(values[peak] ?? 0, span, box) + 0.6 * linePx;
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
    context.fillRect(left - 3, y - 0.74 * linePx, width + 6, linePx);
    context.globalAlpha = 1;
    context.fillStyle = tokenColour(lineLooks[name].token);
    context.fillText(text, left, y);
  }
}
