/** The figures of the documents: on white, of one width. */

import { type Bars, type Figure, rangeOf } from "../../io/figure/figure.ts";
import { figureAsSvg } from "../../io/figure/figure-as-svg.ts";
import type { FigureColour } from "../../io/figure/themes.ts";
import { niceAxis } from "../../io/figure/ticks.ts";
import type { Interval } from "../../model/interval.ts";

const widthPx = 760;
/** Of the panel, about: what is left beside the words of an axis. */
const panelPx = 728;

export const documentFigure = (figure: Figure): string => figureAsSvg(figure, { theme: "white", widthPx });

/** Height of a panel over its width, for panels so high. */
export const aspectOf = (heightPx: number): number => heightPx / panelPx;

export interface IntervalBar extends Interval {
  readonly colour: FigureColour;
  /** Left out for bars whose group says what they are. */
  readonly name?: string;
}

export interface BarGroups {
  readonly title: string;
  readonly label: string;
  readonly unit?: string;
  readonly groups: readonly { readonly title: string; readonly bars: readonly IntervalBar[] }[];
  readonly footnote: readonly string[];
}

const barPx = 16;
const betweenGroupsPx = 12;

/** Bars from zero with their intervals, in groups below each other. */
export function barFigure({ title, label, unit, groups, footnote }: BarGroups): Figure {
  const bars = groups.flatMap((group) => group.bars);
  const range = rangeOf([bars.map(({ low }) => low), bars.map(({ high }) => high)], [0]);
  const most = Math.max(...groups.map((group) => group.bars.length));
  const heightPx = groups.length * (most * barPx + betweenGroupsPx);
  const share = (most * barPx) / (most * barPx + betweenGroupsPx);
  const marks = groups.flatMap((group, index) =>
    group.bars.map(({ name, colour, mean, low, high }, place): Bars => {
      const start = index + (1 - share) / 2 + (place * share) / most;
      const bar = { start: start + 0.02, end: start + share / most - 0.02, value: mean, low, high };
      return {
        kind: "bars",
        direction: "right",
        bars: [bar],
        colour,
        ...(name === undefined ? {} : { name }),
      };
    }),
  );
  return {
    title,
    x: niceAxis({ label, ...range, ...(unit === undefined ? {} : { unit }) }, 6),
    panels: [
      {
        y: { label: "", categories: groups.map((group) => group.title) },
        marks: [...marks, { kind: "rule", axis: "x", at: 0, colour: "ink" }],
      },
    ],
    panelAspect: aspectOf(heightPx),
    footnote,
  };
}
