/** The picture of live courses in docs/validation.md. */

import {
  type Figure,
  type FigurePanel,
  type Line,
  tickedAxis,
  type ValueAxis,
} from "../../io/figure/figure.ts";
import { parameterSets } from "../../model/parameter-sets/parameter-sets.ts";
import type { TrajectoryColumn, TrajectoryRow } from "../../model/quantities.ts";
import type { Atlas } from "../../treatment/atlas/atlas.ts";
import { expectedDifference } from "../../treatment/expected-difference.ts";
import { aspectOf, documentFigure } from "./document-figure.ts";
import { dayOf, type LiveCourseResult } from "./live-courses.ts";

/** A column of a course as a curve. */
const curveOf = (
  rows: readonly TrajectoryRow[],
  column: TrajectoryColumn,
  look: Pick<Line, "colour" | "name">,
): Line => ({
  kind: "line",
  x: rows.map(({ hours }) => hours),
  y: rows.map((row) => row[column]),
  ...look,
});

/** What the picture says below itself. */
const notesOf = ({ origin }: Atlas): string[] => {
  const { neurons, seed, relaxMs, sampleMs, networkHash, parameterSet } = origin;
  return [
    `response atlas of ${neurons} neurons`,
    `seed ${seed}`,
    `${relaxMs} + ${sampleMs} ms per sample`,
    `parameter set ${parameterSets[parameterSet].title}`,
    `network ${networkHash}`,
  ];
};

/** By file name. */
export function courseCharts(live: readonly LiveCourseResult[], atlas: Atlas): ReadonlyMap<string, string> {
  const single = live.find(({ name }) => name === "single-infusion");
  if (!single) throw new Error("The picture needs the single infusion, live.");
  const figure = { ...liveFigure(single, atlas), footnote: notesOf(atlas) };
  return new Map([["live-and-atlas.svg", documentFigure(figure)]]);
}

type UnsignedFigure = Omit<Figure, "footnote">;

function liveFigure({ name, rows, sampleMs }: LiveCourseResult, atlas: Atlas): UnsignedFigure {
  const difference = expectedDifference(dayOf(name), atlas, sampleMs);
  const x = difference.rows.map(({ hours }) => hours);
  const panel = (column: TrajectoryColumn, y: ValueAxis): FigurePanel => {
    const spread = difference.of(column);
    const edge = (sign: number) =>
      difference.rows.map((row, index) => row[column] + sign * 2 * (spread[index] ?? 0));
    return {
      y,
      marks: [
        { kind: "band", colour: 0, x, low: edge(-1), high: edge(1) },
        curveOf(difference.rows, column, { name: "atlas ± 2 s.d.", colour: 0 }),
        {
          ...{ kind: "points", name: "live network", colour: 1 },
          x: rows.map(({ hours }) => hours),
          y: rows.map((row) => row[column]),
        },
      ],
    };
  };
  return {
    title: "Single infusion for a day: live network (seed 2) beside the atlas (seed 1)",
    x: tickedAxis("time since the infusion began", [0, 2, 4, 6, 9, 12, 15, 18, 21, 24], { unit: "h" }),
    panels: [
      panel("excitatoryRateHz", tickedAxis("E rate", [2.5, 3, 3.5, 4, 4.5], { unit: "Hz" })),
      panel("bdnf", tickedAxis("BDNF", [0.8, 1.2, 1.6, 2], { unit: "× rest" })),
      panel("mtorc1", tickedAxis("mTORC1", [0, 0.2, 0.4, 0.6, 0.8, 1])),
      panel("spineOccupancy", tickedAxis("spines", [0.7, 0.8, 0.9, 1], { unit: "× healthy" })),
    ],
    panelAspect: aspectOf(110),
  };
}
