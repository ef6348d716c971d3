/** The ensemble's band of a course behind its curve, and its median in it: where nine tenths of the sets of assumptions lie. */
import type uPlot from "uplot";
import { bandStore } from "../../../app/course-bands.ts";
import type { CourseReport } from "../../../treatment/course-report.ts";
import type { BandColumn, BandCurve } from "../../../treatment/ensemble/course-bands.ts";
import { type LineLook, tokenColour } from "../charts/chart-style.ts";
import { drawOver } from "../charts/plot.tsx";

export interface HoursBand {
  readonly hours: ArrayLike<number>;
  readonly curve: BandCurve;
}

/** What is known of the band so far; null without one. */
export function bandOfCourse(course: CourseReport | null, name: BandColumn): HoursBand | null {
  const bands = course && bandStore.getState().get(course)?.bands;
  return bands ? { hours: bands.hours, curve: bands.columns[name] } : null;
}

/** The lists that a scale must hold so that the band fits; none without one. */
export function edgesOf(course: CourseReport | null, name: BandColumn): ArrayLike<number>[] {
  const band = bandOfCourse(course, name);
  return band ? [band.curve.low, band.curve.high] : [];
}

/** Calls `draw` whenever more of a band is known, until the returned function is called. */
export const onBands = (draw: () => void): (() => void) => bandStore.subscribe(draw);

/** How bands are drawn; their key is drawn alike. The median is a paler tint of the curve's colour. */
export const bandLook = { fillShare: 0.2, medianPx: 1 } as const;
export const medianColour = (colour: string, text: string): string =>
  `color-mix(in srgb, ${colour} 45%, ${text})`;

/** Fills the band in the colour of its curve and draws its median, thin and pale; of a plot's `drawClear` hook, so that curves lie on it. */
export function drawBand(plot: uPlot, scale: string, { hours, curve }: HoursBand, { token }: LineLook): void {
  drawOver(plot, (context, box) => {
    const lineTo = (values: ArrayLike<number>, point: number) =>
      context.lineTo(
        box.left + plot.valToPos(hours[point] ?? 0, "x"),
        box.top + plot.valToPos(values[point] ?? 0, scale),
      );
    context.beginPath();
    context.rect(box.left, box.top, box.width, box.height);
    context.clip();
    context.beginPath();
    for (let point = 0; point < hours.length; point++) lineTo(curve.high, point);
    for (let point = hours.length - 1; point >= 0; point--) lineTo(curve.low, point);
    context.closePath();
    context.globalAlpha = bandLook.fillShare;
    context.fillStyle = tokenColour(token);
    context.fill();
    context.beginPath();
    for (let point = 0; point < hours.length; point++) lineTo(curve.median, point);
    context.globalAlpha = 1;
    context.strokeStyle = medianColour(tokenColour(token), tokenColour("--text"));
    context.lineWidth = bandLook.medianPx;
    context.lineJoin = "round";
    context.stroke();
  });
}
