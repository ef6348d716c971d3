/** The pictures of docs/validation.md, drawn from trajectories. */

import {
  type Figure,
  type FigurePanel,
  type Line,
  type Region,
  tickedAxis,
  type ValueAxis,
} from "../../io/figure/figure.ts";
import { parameterSets } from "../../model/parameter-sets/parameter-sets.ts";
import type { TrajectoryColumn, TrajectoryRow } from "../../model/quantities.ts";
import type { Atlas } from "../../treatment/atlas/atlas.ts";
import { expectedDifference } from "../../treatment/expected-difference.ts";
import type { Expectation, Protocol } from "../../treatment/protocol/protocol.ts";
import { readProtocol } from "../../treatment/protocol/read-protocol.ts";
import { createAtlasSource } from "../protocol/trajectory-source.ts";
import type { CourseResult } from "./course-results.ts";
import { aspectOf, documentFigure } from "./document-figure.ts";
import { dayOf, type LiveCourseResult } from "./live-courses.ts";

const firstHour = 0.05;
const weeksTicks = [0.05, 0.25, 0.5, 1, 2, 4, 9, 24, 72, 168, 504, 1344];
const hoursOfWeeks = tickedAxis("time since the infusion began", weeksTicks, { unit: "h", scale: "log" });

/** A column of a course as a curve; `perX` hours to a unit of the axis. */
const curveOf = (
  rows: readonly TrajectoryRow[],
  column: TrajectoryColumn,
  look: Pick<Line, "colour"> & Partial<Line>,
  perX = 1,
): Line => ({
  kind: "line",
  x: rows.map(({ hours }) => hours / perX),
  y: rows.map((row) => row[column]),
  ...look,
});

/** What every picture says below itself. */
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

export async function courseCharts(
  courses: readonly CourseResult[],
  live: readonly LiveCourseResult[],
  atlas: Atlas,
): Promise<ReadonlyMap<string, string>> {
  const single = courses.find(({ protocol }) => protocol.name === "single-infusion");
  const liveSingle = live.find(({ name }) => name === "single-infusion");
  if (!single || !liveSingle) throw new Error("The pictures need the single infusion, by atlas and live.");
  const footnote = notesOf(atlas);
  return new Map([
    ["cascade.svg", documentFigure({ ...cascadeFigure(single), footnote })],
    ["spines.svg", documentFigure({ ...spineFigure(courses), footnote })],
    ["live-and-atlas.svg", documentFigure({ ...liveFigure(liveSingle, atlas), footnote })],
    ["dose-response.svg", documentFigure({ ...(await doseFigure(single.protocol, atlas)), footnote })],
  ]);
}

type UnsignedFigure = Omit<Figure, "footnote">;

/** The single infusion's cascade, each published window where an expectation states it. */
function cascadeFigure({ protocol, rows }: CourseResult): UnsignedFigure {
  const shown = rows.filter(({ hours }) => hours >= firstHour);
  const panel = (column: TrajectoryColumn, y: ValueAxis, colour: number): FigurePanel => ({
    y,
    marks: [...regionsOf(protocol, rows, column, y), curveOf(shown, column, { colour })],
  });
  return {
    title: "Single infusion, 0.5 mg/kg in 40 min, by atlas",
    x: hoursOfWeeks,
    panels: [
      panel("effectiveUm", tickedAxis("ketamine", [0, 0.2, 0.4, 0.6], { unit: "µM" }), 6),
      panel("bdnf", tickedAxis("BDNF", [0.8, 1.2, 1.6, 2, 2.5], { unit: "× rest" }), 0),
      panel("mtorc1", tickedAxis("mTORC1", [0, 0.2, 0.4, 0.6, 0.8, 1]), 1),
      panel("pEef2", tickedAxis("p-eEF2", [0.85, 0.9, 0.95, 1], { unit: "× rest" }), 2),
      panel("functionalGain", tickedAxis("functional gain", [0, 0.2, 0.4, 0.6]), 3),
      panel("spineOccupancy", tickedAxis("spines", [0.7, 0.8, 0.9, 1, 1.1], { unit: "× healthy" }), 4),
    ],
    panelAspect: aspectOf(96),
  };
}

/** What an expectation without comparison allows, as a rectangle in the plane of hours and column. */
function regionsOf(
  { expectations }: Protocol,
  rows: readonly TrajectoryRow[],
  column: TrajectoryColumn,
  y: ValueAxis,
): Region[] {
  const start = rows[0]?.[column] ?? 0;
  const look = { kind: "region", colour: "expected", name: "where it must pass or peak" } as const;
  const regionOf = (expectation: Expectation): Region[] => {
    const { measure, atHours = 0, minimum, maximum } = expectation;
    const [fromY, toY] = [minimum ?? y.minimum, maximum ?? y.maximum];
    const around = { fromX: 0.9 * atHours, toX: 1.1 * atHours };
    switch (measure) {
      case "value":
        return [{ ...look, ...around, fromY, toY }];
      case "change": {
        const level = (change: number | undefined, otherwise: number) =>
          change === undefined ? otherwise : start * (1 + change);
        return [{ ...look, ...around, fromY: level(minimum, y.minimum), toY: level(maximum, y.maximum) }];
      }
      case "highestAtHours":
        return [{ ...look, fromX: minimum ?? 0, toX: maximum ?? 0, fromY: y.minimum, toY: y.maximum }];
      default:
        return [];
    }
  };
  return expectations
    .filter((expectation) => expectation.column === column && expectation.over === undefined)
    .flatMap(regionOf);
}

const classics = [
  "saline",
  "single-infusion",
  "ampa-blocked",
  "mtor-blocked",
  "anaesthesia",
  "six-infusions",
  "ssri",
] as const;

function spineFigure(courses: readonly CourseResult[]): UnsignedFigure {
  const marks = classics.flatMap((name, colour): Line[] => {
    const course = courses.find(({ protocol }) => protocol.name === name);
    if (!course) return [];
    const isDashed = name === "mtor-blocked" || name === "ampa-blocked";
    return [curveOf(course.rows, "spineOccupancy", { name: course.protocol.title, colour, isDashed }, 24)];
  });
  return {
    title: "Spine occupancy over eight weeks, from a stressed start, by atlas",
    x: tickedAxis("time", [0, 7, 14, 21, 28, 35, 42, 49, 56], { unit: "days" }),
    panels: [{ y: tickedAxis("spines", [0.7, 0.8, 0.9, 1, 1.1, 1.2], { unit: "× healthy" }), marks }],
    panelAspect: aspectOf(300),
  };
}

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

const dosesMgPerKg = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8, 1, 1.3, 1.6, 2, 2.5, 3, 4, 5, 7, 10];

/** Spine growth a day after infusions of rising dose. */
async function doseResponse(single: Protocol, atlas: Atlas): Promise<[dose: number, percent: number][]> {
  const source = createAtlasSource(atlas, 1);
  return Promise.all(
    dosesMgPerKg.map(async (doseMgPerKg) => {
      const events = single.events.map((event) =>
        event.kind === "infusion" ? { ...event, doseMgPerKg } : event,
      );
      const rows = await source.run(readProtocol({ ...single, events, horizonHours: 24 }));
      const [first, last] = [rows[0]?.spineOccupancy ?? 1, rows.at(-1)?.spineOccupancy ?? 1];
      return [doseMgPerKg, 100 * (last / first - 1)] as [number, number];
    }),
  );
}

async function doseFigure(single: Protocol, atlas: Atlas): Promise<UnsignedFigure> {
  const points = await doseResponse(single, atlas);
  const [x, y] = [points.map(([dose]) => dose), points.map(([, percent]) => percent)];
  return {
    title: "Spine growth 24 h after an infusion of 40 min, by atlas: an inverted U",
    x: tickedAxis("dose", [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10], { unit: "mg/kg", scale: "log" }),
    panels: [
      {
        y: tickedAxis("spine growth", [-10, 0, 10, 20, 30, 40, 50], { unit: "% of start" }),
        marks: [
          {
            ...{ kind: "region", colour: "expected", name: "where it must pass" },
            ...{ fromX: 0.45, toX: 0.55, fromY: 15, toY: 45 },
          },
          { kind: "line", colour: 0, x, y },
          { kind: "points", colour: 0, x, y },
        ],
      },
    ],
    panelAspect: aspectOf(240),
  };
}
