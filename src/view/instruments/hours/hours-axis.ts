/** The scale of hours that all charts over hours share: linear over the first half hour, logarithmic after it. */
import type uPlot from "uplot";
import { fractionOfHours, hoursOfFraction } from "../../../app/hours-scale.ts";

export function hoursScale(horizonHours: number): uPlot.Scale {
  return {
    time: false,
    distr: 100,
    fwd: (hours) => fractionOfHours(hours, horizonHours),
    bwd: (fraction) => hoursOfFraction(fraction, horizonHours),
    range: [0, horizonHours],
  };
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
