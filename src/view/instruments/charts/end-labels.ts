/** Names of curves in a margin at the right of a chart, each at the height where its curve ends and none on another. */
import type uPlot from "uplot";
import { chartFont, tokenColour } from "./chart-style.ts";
import { drawOver } from "./plot.tsx";

export interface EndLabel {
  readonly text: string;
  readonly token: string;
  /** Where its curve ends, CSS pixels below the upper edge of the plot's area. */
  readonly yPx: number;
}

/** Between a curve's end and its name, where a line leads from one to the other, CSS pixels. */
const leaderPxOf = (textPx: number) => 1.1 * textPx;
/** Names take at most this share of the chart; longer ones are cut. */
const mostShare = 0.36;

const linePxOf = (textPx: number) => textPx + 3;

/** Width of the margin that the names need; of a plot's `padding`. Without names, what the last word of an axis needs. */
export function endMargin(textsNow: () => readonly string[], textPx: number): uPlot.PaddingSide {
  return (plot) => {
    const texts = textsNow();
    if (texts.length === 0) return 1.6 * textPx;
    const { ctx } = plot;
    ctx.save();
    ctx.font = chartFont(textPx);
    const widest = Math.max(...texts.map((text) => ctx.measureText(text).width));
    ctx.restore();
    return Math.min(mostShare * plot.width, leaderPxOf(textPx) + widest + 2);
  };
}

/** Heights for labels that want these, in the same order: at least `linePx` apart and from `top` to `bottom`, as near as they can be. */
export function apart(wanted: readonly number[], linePx: number, top: number, bottom: number): number[] {
  const sorted = wanted.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  let free = top;
  for (const label of sorted) {
    label.place = Math.max(label.place, free);
    free = label.place + linePx;
  }
  let limit = bottom;
  for (const label of [...sorted].reverse()) {
    label.place = Math.min(label.place, limit);
    limit = label.place - linePx;
  }
  return sorted.sort((a, b) => a.index - b.index).map(({ place }) => place);
}

/** Writes the names; of a plot's `draw` hook. Where they are too many for its area, they begin at the chart's upper edge. */
export function drawEndLabels(plot: uPlot, labels: readonly EndLabel[], textPx: number): void {
  const linePx = linePxOf(textPx);
  const leaderPx = leaderPxOf(textPx);
  drawOver(plot, (context, box) => {
    const right = box.left + box.width;
    context.font = chartFont(textPx);
    context.textAlign = "left";
    context.textBaseline = "middle";
    const endOf = ({ yPx }: EndLabel) => box.top + Math.min(box.height, Math.max(0, yPx));
    const neededPx = labels.length * linePx;
    const floor = box.top + box.height;
    // Beside the words of the axis only where there is no room above them.
    const [top, bottom] = neededPx <= box.height ? [box.top, floor] : [0, Math.max(floor, neededPx)];
    const places = apart(labels.map(endOf), linePx, top + linePx / 2, bottom - linePx / 2);
    labels.forEach((label, index) => {
      const at = places[index] ?? endOf(label);
      context.strokeStyle = context.fillStyle = tokenColour(label.token);
      context.globalAlpha = 0.7;
      context.lineWidth = 1;
      context.beginPath();
      context.moveTo(right + 2, endOf(label));
      context.lineTo(right + leaderPx - 3, at);
      context.stroke();
      context.globalAlpha = 1;
      context.fillText(cutTo(context, label.text, plot.width - right - leaderPx), right + leaderPx, at);
    });
  });
}

/** The words as far as there is room, with three dots where something is missing. */
function cutTo(context: CanvasRenderingContext2D, text: string, widthPx: number): string {
  let shown = text;
  while (shown.length > 1 && context.measureText(shown).width > widthPx + 0.5) {
    shown = `${shown.replace(/…$/, "").slice(0, -1).trimEnd()}…`;
  }
  return shown;
}
