/** A course of treatment as a figure and as a series. */
import {
  quantities,
  type TrajectoryColumn,
  type TrajectoryRow,
  trajectoryColumnNames,
} from "../../model/quantities.ts";
import type { Figure, FigurePanel, Mark, ValueAxis } from "../figure/figure.ts";
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
  /** Hours on a logarithmic axis, so that the first hours are seen beside weeks; else a linear one. */
  readonly isLogarithmic: boolean;
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

/** Longer courses have an axis of days, where it is linear. */
const longestInHours = 72;

/** A logarithmic axis has no 0: it begins three minutes after the start of the course. */
const firstHours = 0.05;
const marksHours = [firstHours, 0.25, 0.5, 1, 2, 4, 9, 24, 72, 168, 504, 1344, 2688];

function hoursAxis({ horizonHours, isLogarithmic }: CourseCurves, words: CourseWords): ValueAxis {
  if (isLogarithmic) {
    const ticks = marksHours.filter((mark) => mark < horizonHours);
    const range = { minimum: firstHours, maximum: horizonHours };
    return { label: words.hours, unit: "h", scale: "log", ...range, ticks: [...ticks, horizonHours] };
  }
  return horizonHours > longestInHours
    ? { label: words.days, unit: "d", minimum: 0, maximum: horizonHours / 24 }
    : { label: words.hours, unit: "h", minimum: 0, maximum: horizonHours };
}

export function courseFigure(
  course: CourseCurves,
  words: CourseWords,
  columns: readonly TrajectoryColumn[] = courseFigureColumns,
): Figure {
  const { curves, bandOf } = course;
  const x = hoursAxis(course, words);
  const perX = x.unit === "d" ? 24 : 1;
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
    x,
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
