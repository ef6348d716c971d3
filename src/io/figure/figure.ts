/**
 * What a figure shows, without how it is drawn: panels over one horizontal axis or each over its own, marks in data
 * coordinates, and the words beside them. Texts come in the reader's language; numbers are written by the drawing.
 */
import type { CoveredSpan } from "../covered-span.ts";
import type { FigureColour } from "./themes.ts";

export interface ValueAxis {
  readonly label: string;
  /** Written in brackets behind the label; left out for a pure number. */
  readonly unit?: string;
  readonly minimum: number;
  readonly maximum: number;
  /** A logarithmic axis begins above 0. Linear by default. */
  readonly scale?: "linear" | "log";
  /** In place of the ticks that the drawing chooses. */
  readonly ticks?: readonly number[];
}

/** Names from the top down, or from left to right: the n-th covers n … n + 1. */
export interface CategoryAxis {
  readonly label: string;
  readonly categories: readonly string[];
  /** Written at the other side of the panel, one for each category. */
  readonly remarks?: readonly string[];
}

export type FigureAxis = ValueAxis | CategoryAxis;

interface Named {
  /** Left out for what needs no name. One name is one entry of the legend, however often it occurs. */
  readonly name?: string;
  readonly colour: FigureColour;
}

/** A curve through points in order of x; a value that is not finite is a gap. */
export interface Line extends Named {
  readonly kind: "line";
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly isDashed?: boolean;
  /** Of the stroke, in pixels. */
  readonly widthPx?: number;
}

/** Shaded between two curves over the same x. */
export interface Band extends Named {
  readonly kind: "band";
  readonly x: ArrayLike<number>;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

/** Dots, with intervals along one axis or both where they are given. */
export interface Points extends Named {
  readonly kind: "points";
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly xInterval?: Interval;
  readonly yInterval?: Interval;
  readonly radiusPx?: number;
}
interface Interval {
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

/** Very many small marks, such as the spikes of a network: x is the time, y the row. */
export interface Raster extends Named {
  readonly kind: "raster";
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

export interface Bar {
  /** Along the axis that the bar stands on. */
  readonly start: number;
  readonly end: number;
  /** Its length, from 0 or from the nearer end of the axis. */
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** Bars that stand on the horizontal axis, or lie at the vertical one. */
export interface Bars extends Named {
  readonly kind: "bars";
  readonly direction: "up" | "right";
  readonly bars: readonly Bar[];
}

/** Everything between two x and two y, shaded: where something is expected. */
export interface Region extends Named {
  readonly kind: "region";
  readonly fromX: number;
  readonly toX: number;
  readonly fromY: number;
  readonly toY: number;
}

/** A value for each cell of a grid, as a colour: row by row from the lowest y, `xEdges.length − 1` values a row. */
export interface HeatMap {
  readonly kind: "heat";
  readonly xEdges: ArrayLike<number>;
  readonly yEdges: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  /** What the colours say: drawn as a scale at the right. */
  readonly colours: ValueAxis;
}

/** A line across the panel where something is, with its words. */
export interface Rule extends Named {
  readonly kind: "rule";
  readonly axis: "x" | "y";
  readonly at: number;
}

export type Mark = Line | Band | Points | Raster | Bars | Region | HeatMap | Rule;

export interface FigurePanel {
  readonly title?: string;
  /** In place of the figure's own. */
  readonly x?: FigureAxis;
  readonly y: FigureAxis;
  /** Drawn in this order. */
  readonly marks: readonly Mark[];
}

export interface Figure {
  readonly title: string;
  readonly x: FigureAxis;
  readonly panels: readonly FigurePanel[];
  /** Panels beside each other; 1 by default. */
  readonly columns?: number;
  /** Height of a panel over its width, for figures whose height follows from their width. */
  readonly panelAspect?: number;
  /** What must be said below: n, seed, bin, window, changed parameters, removed assumptions. */
  readonly footnote: readonly string[];
  /** The time that it is of, where its axis is not that time. */
  readonly covers?: CoveredSpan;
}

export interface FigureOptions {
  readonly theme: "dark" | "white";
  readonly widthPx: number;
  /** Left out, it follows from the figure: its panels and their aspect. */
  readonly heightPx?: number;
  /** "." by default. */
  readonly decimalSign?: "." | ",";
  /** Fonts, as CSS lists them; those of Latin letters where it is left out. */
  readonly family?: string;
}

export const isCategorical = (axis: FigureAxis): axis is CategoryAxis => "categories" in axis;

/** The time that a figure is of, as it says or by its axis; null for one of no time. */
export function spanOfFigure({ covers, x }: Figure): CoveredSpan | null {
  if (covers) return covers;
  if (isCategorical(x)) return null;
  const { unit, minimum, maximum } = x;
  if (unit === "s") return { unit: "ms", start: 1000 * minimum, stop: 1000 * maximum };
  return unit === "ms" || unit === "h" ? { unit, start: minimum, stop: maximum } : null;
}

/** An axis from its first to its last tick. */
export const tickedAxis = (
  label: string,
  ticks: readonly number[],
  more: Partial<ValueAxis> = {},
): ValueAxis => ({ label, ticks, minimum: ticks[0] ?? 0, maximum: ticks.at(-1) ?? 1, ...more });

/** The least and the greatest finite number of these lists, and the numbers in `within`; 0 … 1 where there is none. */
export function rangeOf(lists: readonly ArrayLike<number>[], within: readonly number[] = []) {
  let minimum = Math.min(Number.POSITIVE_INFINITY, ...within);
  let maximum = Math.max(Number.NEGATIVE_INFINITY, ...within);
  for (const list of lists) {
    for (let index = 0; index < list.length; index++) {
      const value = list[index] ?? Number.NaN;
      if (!Number.isFinite(value)) continue;
      if (value < minimum) minimum = value;
      if (value > maximum) maximum = value;
    }
  }
  if (minimum > maximum) return { minimum: 0, maximum: 1 };
  return minimum === maximum ? { minimum, maximum: minimum + 1 } : { minimum, maximum };
}
