/**
 * Drawing of the timeline on a canvas, sharp at any pixel ratio. It is no uPlot: its curves have a scale each and share the
 * line with lanes of doses, and the plan is drawn once a course, beneath what was simulated, not with every update.
 */
import { fractionOfHours } from "../../../app/hours-scale.ts";
import { type LineLook, tokenColour } from "../charts/chart-style.ts";
import type { Span } from "../hours/hours-quantities.ts";

/** The part of a canvas that a line may fill, px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Gives the canvas the pixels of its size on this screen, cleared; null when it has no size or no context. */
export function clearCanvas(
  canvas: HTMLCanvasElement | null,
  width: number,
  height: number,
): CanvasRenderingContext2D | null {
  const context = canvas?.getContext("2d");
  if (!canvas || !context || width <= 0 || height <= 0) return null;
  const ratio = window.devicePixelRatio || 1;
  const [pixelsX, pixelsY] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== pixelsX || canvas.height !== pixelsY) {
    canvas.width = pixelsX;
    canvas.height = pixelsY;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

export const placeOfHours = (hours: number, horizonHours: number, box: Box): number =>
  box.left + fractionOfHours(hours, horizonHours) * box.width;

export function placeOfValue(value: number, { lowest, highest }: Span, box: Box): number {
  const share = Math.min(1.02, Math.max(-0.02, (value - lowest) / (highest - lowest)));
  return box.top + (1 - share) * box.height;
}

export interface HoursLine {
  readonly hours: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  readonly span: Span;
  readonly look: LineLook;
}

/** Draws a line; a value that is missing leaves a gap. `emphasis` "plan" is thin, "simulated" is full. */
export function drawHoursLine(
  context: CanvasRenderingContext2D,
  line: HoursLine,
  horizonHours: number,
  box: Box,
  emphasis: "plan" | "simulated",
): void {
  const { hours, values, span, look } = line;
  context.save();
  context.strokeStyle = tokenColour(look.token);
  context.globalAlpha = emphasis === "plan" ? 0.72 : 1;
  context.lineWidth = emphasis === "plan" ? 1 : look.widthPx;
  context.lineJoin = "round";
  context.setLineDash(emphasis === "plan" ? [2, 3] : [...look.dash]);
  context.beginPath();
  let isDown = false;
  let lastX = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < hours.length; index++) {
    const [hour, value] = [hours[index], values[index]];
    if (hour === undefined || value === undefined || Number.isNaN(value)) {
      isDown = false;
      continue;
    }
    const x = placeOfHours(hour, horizonHours, box);
    // Points nearer than a third of a pixel draw nothing new.
    if (isDown && x - lastX < 0.33 && index < hours.length - 1) continue;
    const y = placeOfValue(value, span, box);
    if (isDown) context.lineTo(x, y);
    else context.moveTo(x, y);
    isDown = true;
    lastX = x;
  }
  context.stroke();
  context.restore();
}
