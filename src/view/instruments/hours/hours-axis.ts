/** The scale of hours that all charts over hours share: linear over the first half hour, logarithmic after it. */
import type uPlot from "uplot";
import { fractionOfHours, hoursOfFraction } from "../../../app/hours-scale.ts";
import { formatSpan } from "../../../web/design/clock-words.ts";
import { chartFont } from "../charts/chart-style.ts";
import { quietAxis } from "../charts/plot.tsx";

/** The times that every scale of hours marks. */
const scaleHours = [0, 10 / 60, 40 / 60, 4, 24, 72, 168, 336, 672, 1344, 2688] as const;
export const marksUpTo = (horizonHours: number): number[] =>
  scaleHours.filter((hours) => hours <= horizonHours);

export function hoursScale(horizonHours: number): uPlot.Scale {
  return {
    time: false,
    distr: 100,
    fwd: (hours) => fractionOfHours(hours, horizonHours),
    bwd: (fraction) => hoursOfFraction(fraction, horizonHours),
    range: [0, horizonHours],
  };
}

/** The axis of that scale; a label that would touch the one before it is left out. */
export function hoursAxis(horizonHours: number, textPx: number): uPlot.Axis {
  const marks = marksUpTo(horizonHours);
  const labelsThatFit = (plot: uPlot) => {
    plot.ctx.font = chartFont(textPx);
    let textEnd = Number.NEGATIVE_INFINITY;
    return marks.map((hours) => {
      const label = hours === 0 ? "0" : formatSpan(hours);
      const halfWidth = plot.ctx.measureText(label).width / 2;
      const middle = plot.valToPos(hours, "x");
      if (middle - halfWidth < textEnd + 8) return null;
      textEnd = middle + halfWidth;
      return label;
    });
  };
  return { ...quietAxis(textPx), gap: 6, splits: () => marks, values: labelsThatFit };
}

/** A line over hours. A value that is missing (NaN) is a gap. */
export interface HoursLine {
  readonly hours: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

export const asPlotted = ({ hours, values }: HoursLine): uPlot.AlignedData => [
  Array.from(hours),
  Array.from(values, (value) => (Number.isNaN(value) ? null : value)),
];
