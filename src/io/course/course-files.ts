/** A course of treatment as a figure and as a series. */
import {
  quantities,
  type TrajectoryColumn,
  type TrajectoryRow,
  trajectoryColumnNames,
} from "../../model/quantities.ts";
import type { Figure, FigurePanel, Mark } from "../figure/figure.ts";
import { rangeOf } from "../figure/figure.ts";
import type { FigureColour } from "../figure/themes.ts";
import { niceAxis } from "../figure/ticks.ts";
import type { Table } from "../table/table.ts";

export interface CourseBand {
  readonly hours: ArrayLike<number>;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

export interface CourseCurves {
  /** Of one curve in every panel, or several side by side. */
  readonly curves: readonly {
    /** Left out where there is one curve only. */
    readonly name?: string;
    readonly isDashed?: boolean;
    readonly hours: ArrayLike<number>;
    readonly of: (column: TrajectoryColumn) => ArrayLike<number>;
  }[];
  /** null where nothing is known of a column's band. */
  readonly bandOf?: (column: TrajectoryColumn) => CourseBand | null;
  readonly horizonHours: number;
}

export interface CourseWords {
  readonly title: string;
  readonly hours: string;
  readonly days: string;
  readonly nameOf: (column: TrajectoryColumn) => string;
  readonly footnote: readonly string[];
}

/** What a figure of a course shows, from the dose to the spines. */
const courseFigureColumns = [
  "effectiveUm",
  "excitatoryRateHz",
  "bdnf",
  "mtorc1",
  "pEef2",
  "functionalGain",
  "spineOccupancy",
] as const satisfies readonly TrajectoryColumn[];

/** Longer courses have an axis of days. */
const longestInHours = 72;

export function courseFigure(
  { curves, bandOf, horizonHours }: CourseCurves,
  words: CourseWords,
  columns: readonly TrajectoryColumn[] = courseFigureColumns,
): Figure {
  const isInDays = horizonHours > longestInHours;
  const perX = isInDays ? 24 : 1;
  const inX = (hours: ArrayLike<number>) => Array.from(hours, (each) => each / perX);
  const panelOf = (column: TrajectoryColumn, place: number): FigurePanel => {
    const { unit, leastSpan } = quantities[column];
    const band = bandOf?.(column) ?? null;
    const colour: FigureColour = curves.length === 1 ? place : 0;
    const marks: Mark[] = [
      ...(band
        ? [{ kind: "band", colour, x: inX(band.hours), low: band.low, high: band.high } as const]
        : []),
      ...curves.map(({ name, isDashed = false, hours, of }, index) => ({
        ...{ kind: "line" as const, colour: curves.length === 1 ? colour : index, isDashed },
        ...{ x: inX(hours), y: of(column) },
        ...(name === undefined ? {} : { name }),
      })),
    ];
    const range = rangeOf([...curves.map(({ of }) => of(column)), ...(band ? [band.low, band.high] : [])]);
    const maximum = Math.max(range.maximum, range.minimum + leastSpan);
    return {
      y: niceAxis(
        {
          ...{ label: words.nameOf(column), minimum: range.minimum, maximum },
          ...(unit === "1" ? {} : { unit }),
        },
        3,
      ),
      marks,
    };
  };
  return {
    title: words.title,
    x: {
      ...{ label: isInDays ? words.days : words.hours, unit: isInDays ? "d" : "h" },
      ...{ minimum: 0, maximum: horizonHours / perX },
    },
    panels: columns.map(panelOf),
    panelAspect: columns.length === 1 ? 0.5 : 0.14,
    footnote: words.footnote,
  };
}

/** Every column of a course, a row per macro point. */
export const courseTable = (rows: readonly TrajectoryRow[], name = "course"): Table => ({
  name,
  columns: trajectoryColumnNames.map((column) => ({
    key: column,
    unit: quantities[column].unit,
    values: Float64Array.from(rows, (row) => row[column]),
  })),
});
