/** The ensemble's band of the course that is shown, behind its curve: where nine tenths of the sets of assumptions lie. */
import type uPlot from "uplot";
import { bandStore } from "../../../app/course-bands.ts";
import type { CourseReport } from "../../../treatment/course-report.ts";
import { type LineLook, tokenColour } from "../charts/chart-style.ts";
import { drawOver } from "../charts/plot.tsx";
import type { HoursQuantity } from "./hours-quantities.ts";

interface HoursBand {
  readonly hours: ArrayLike<number>;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

/** What is known of the band so far; null without one. */
export function bandOfCourse(course: CourseReport | null, name: HoursQuantity): HoursBand | null {
  const { course: of, bands } = bandStore.getState();
  if (bands === null || of !== course) return null;
  const { low, high } = bands.columns[name];
  return { hours: bands.hours, low, high };
}

/** The lists that a scale must hold so that the band fits; none without one. */
export function edgesOf(course: CourseReport | null, name: HoursQuantity): ArrayLike<number>[] {
  const band = bandOfCourse(course, name);
  return band ? [band.low, band.high] : [];
}

/** Calls `draw` whenever more of the band is known, until the returned function is called. */
export const onBands = (draw: () => void): (() => void) => bandStore.subscribe(draw);

/** Fills the band in the colour of its curve; of a plot's `drawClear` hook, so that curves lie on it. */
export function fillBand(plot: uPlot, scale: string, band: HoursBand, { token }: LineLook): void {
  const { hours, low, high } = band;
  drawOver(plot, (context, box) => {
    const place = (values: ArrayLike<number>, point: number): [number, number] => [
      box.left + plot.valToPos(hours[point] ?? 0, "x"),
      box.top + plot.valToPos(values[point] ?? 0, scale),
    ];
    context.beginPath();
    context.rect(box.left, box.top, box.width, box.height);
    context.clip();
    context.beginPath();
    for (let point = 0; point < hours.length; point++) context.lineTo(...place(high, point));
    for (let point = hours.length - 1; point >= 0; point--) context.lineTo(...place(low, point));
    context.closePath();
    context.globalAlpha = 0.2;
    context.fillStyle = tokenColour(token);
    context.fill();
  });
}
