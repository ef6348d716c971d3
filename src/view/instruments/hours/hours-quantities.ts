/** The quantities that are drawn against hours, and the scale of each. */
import { quantities, type TrajectoryColumn, trajectoryColumnNames } from "../../../model/quantities.ts";
import { decimal } from "../../../web/messages/numbers.ts";
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";
import type { DrawnQuantity } from "../charts/chart-style.ts";

export const hoursQuantities = [
  "plasmaNgPerMl",
  "effectiveUm",
  "nmdaBlockExcitatory",
  "nmdaBlockInhibitory",
  "bdnf",
  "trkb",
  "mtorc1",
  "pEef2",
  "protein",
  "functionalGain",
  "spineOccupancy",
] as const satisfies readonly (DrawnQuantity & TrajectoryColumn)[];
export type HoursQuantity = (typeof hoursQuantities)[number];

/** The few that the timeline draws; the rest have a chart each. */
export const timelineQuantities = [
  "effectiveUm",
  "bdnf",
  "mtorc1",
  "spineOccupancy",
] as const satisfies readonly HoursQuantity[];

/** Reads a quantity's figure from a frame; always the same function for the same quantity. */
export const figureReaders = Object.fromEntries(
  trajectoryColumnNames.map((name) => [
    name,
    (frame: Frame) => decimal(scalarOf(frame, name), quantities[name].digits),
  ]),
) as Readonly<Record<TrajectoryColumn, (frame: Frame) => string>>;

export interface Span {
  readonly lowest: number;
  readonly highest: number;
}

/** Lowest and highest of what is drawn, widened upwards to the least span of the quantity. Values that are missing do not count. */
export function spanOf(lists: readonly ArrayLike<number>[], name: TrajectoryColumn): Span {
  const { leastSpan } = quantities[name];
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const list of lists) {
    for (let index = 0; index < list.length; index++) {
      const value = list[index];
      if (value === undefined || Number.isNaN(value)) continue;
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
    }
  }
  if (lowest > highest) return { lowest: 0, highest: leastSpan };
  return { lowest, highest: Math.max(highest, lowest + leastSpan) };
}

/** "0.75–1.12", in the quantity's own digits. */
export function spanInFigures({ lowest, highest }: Span, name: TrajectoryColumn): string {
  const { digits } = quantities[name];
  return `${lowest.toFixed(digits)}–${highest.toFixed(digits)}`;
}
