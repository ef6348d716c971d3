/** The quantities that are drawn against hours: where each stands in a plan and in a frame, and its look. */
import {
  type TrajectoryColumn,
  type TrajectoryColumnInfo,
  trajectoryColumns,
} from "../../../treatment/trajectory/trajectory-columns.ts";
import type { ScalarName } from "../../../wire/frame/layout.ts";
import type { SeriesName } from "../charts/chart-style.ts";

interface HoursColumnRow {
  readonly column: TrajectoryColumn;
  /** The same quantity in a frame. */
  readonly scalar: ScalarName;
  readonly look: SeriesName;
  /** Shorter than the column's title where there is little room. */
  readonly name: string;
  readonly digits: number;
  /** The drawn span is at least this, so that noise does not fill the height. */
  readonly leastSpan: number;
}

export const hoursColumns = [
  {
    column: "plasmaNgPerMl",
    scalar: "plasmaNgPerMl",
    look: "plasma",
    name: "in plasma",
    digits: 0,
    leastSpan: 50,
  },
  {
    column: "effectiveUm",
    scalar: "concentrationUm",
    look: "ketamine",
    name: "in the brain",
    digits: 2,
    leastSpan: 0.3,
  },
  {
    column: "nmdaBlockExcitatory",
    scalar: "blockExcitatory",
    look: "excitatory",
    name: "NMDA block, E",
    digits: 2,
    leastSpan: 0.1,
  },
  {
    column: "nmdaBlockInhibitory",
    scalar: "blockInhibitory",
    look: "inhibitory",
    name: "NMDA block, I",
    digits: 2,
    leastSpan: 0.1,
  },
  { column: "bdnf", scalar: "bdnf", look: "bdnf", name: "BDNF", digits: 2, leastSpan: 0.3 },
  { column: "trkb", scalar: "trkb", look: "trkb", name: "TrkB", digits: 2, leastSpan: 0.2 },
  { column: "mtorc1", scalar: "mtorc1", look: "mtorc1", name: "mTORC1", digits: 2, leastSpan: 0.2 },
  { column: "pEef2", scalar: "phosphoEef2", look: "phosphoEef2", name: "p-eEF2", digits: 2, leastSpan: 0.1 },
  { column: "protein", scalar: "protein", look: "protein", name: "protein", digits: 2, leastSpan: 0.1 },
  {
    column: "functionalGain",
    scalar: "functionalGain",
    look: "functionalGain",
    name: "functional gain",
    digits: 2,
    leastSpan: 0.1,
  },
  {
    column: "spineOccupancy",
    scalar: "spineOccupancy",
    look: "spineOccupancy",
    name: "spines",
    digits: 2,
    leastSpan: 0.1,
  },
] as const satisfies readonly HoursColumnRow[];

export type HoursColumn = (typeof hoursColumns)[number];

/** The few that the timeline draws; the rest have a chart of their own. */
export const timelineColumns: readonly HoursColumn[] = hoursColumns.filter(({ column }) =>
  ["effectiveUm", "bdnf", "mtorc1", "spineOccupancy"].includes(column),
);

/** The unit as it stands behind a number; nothing for a pure number. */
export function unitOf(column: TrajectoryColumn): string {
  const { unit }: TrajectoryColumnInfo = trajectoryColumns[column];
  return unit === "1" ? "" : ` ${unit}`;
}

export interface Span {
  readonly lowest: number;
  readonly highest: number;
}

/** Lowest and highest of what is drawn, widened to the least span upwards. Values that are missing do not count. */
export function spanOf(lists: readonly ArrayLike<number>[], leastSpan: number): Span {
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
