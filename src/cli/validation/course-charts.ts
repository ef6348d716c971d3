/** The pictures of docs/validation.md, drawn from trajectories. */

import type { TrajectoryColumn, TrajectoryRow } from "../../model/quantities.ts";
import type { Atlas } from "../../treatment/atlas/atlas.ts";
import { expectedDifference } from "../../treatment/expected-difference.ts";
import type { Expectation, Protocol } from "../../treatment/protocol/protocol.ts";
import { readProtocol } from "../../treatment/protocol/read-protocol.ts";
import { createAtlasSource } from "../protocol/trajectory-source.ts";
import type { CourseResult } from "./course-results.ts";
import { dayOf, type LiveCourseResult } from "./live-courses.ts";
import {
  type Axis,
  axis,
  type Chart,
  chartColors,
  drawChart,
  type Panel,
  type Series,
  type Window,
} from "./svg-chart.ts";

const colorAt = (index: number) => chartColors[index % chartColors.length] ?? "#000";
const pointsOf = (rows: readonly TrajectoryRow[], column: TrajectoryColumn, perX = 1) =>
  rows.map((row) => [row.hours / perX, row[column]] as const);
const firstHour = 0.05;
const weeksTicks = [0.05, 0.25, 0.5, 1, 2, 4, 9, 24, 72, 168, 504, 1344];
const hoursOfWeeks = axis("hours since the infusion began", weeksTicks, { isLogarithmic: true });

export async function courseCharts(
  courses: readonly CourseResult[],
  live: readonly LiveCourseResult[],
  atlas: Atlas,
): Promise<ReadonlyMap<string, string>> {
  const single = courses.find(({ protocol }) => protocol.name === "single-infusion");
  const liveSingle = live.find(({ name }) => name === "single-infusion");
  if (!single || !liveSingle) throw new Error("The pictures need the single infusion, by atlas and live.");
  return new Map([
    ["cascade.svg", drawChart(cascadeChart(single))],
    ["spines.svg", drawChart(spineChart(courses))],
    ["live-and-atlas.svg", drawChart(liveChart(liveSingle, atlas))],
    ["dose-response.svg", drawChart(await doseChart(single.protocol, atlas))],
  ]);
}

/** The single infusion's cascade, each published window where an expectation states it. */
function cascadeChart({ protocol, rows }: CourseResult): Chart {
  const shown = rows.filter(({ hours }) => hours >= firstHour);
  const panel = (column: TrajectoryColumn, y: Axis, color: number): Panel => ({
    y,
    windows: windowsOf(protocol, rows, column, y),
    series: [{ name: y.title, color: colorAt(color), points: pointsOf(shown, column) }],
  });
  return {
    title: "Single infusion, 0.5 mg/kg in 40 min, by atlas; shaded: where each must pass or peak",
    x: hoursOfWeeks,
    panels: [
      panel("effectiveUm", axis("ketamine, µM", [0, 0.2, 0.4, 0.6]), 6),
      panel("bdnf", axis("BDNF, × rest", [0.8, 1.2, 1.6, 2, 2.5]), 0),
      panel("mtorc1", axis("mTORC1", [0, 0.2, 0.4, 0.6, 0.8]), 1),
      panel("pEef2", axis("p-eEF2, × rest", [0.85, 0.9, 0.95, 1]), 2),
      panel("functionalGain", axis("functional gain", [0, 0.2, 0.4, 0.6]), 3),
      panel("spineOccupancy", axis("spines, × healthy", [0.7, 0.8, 0.9, 1, 1.1]), 4),
    ],
    panelHeight: 96,
  };
}

/** What an expectation without comparison allows, as a rectangle in the plane of hours and column. */
function windowsOf(
  { expectations }: Protocol,
  rows: readonly TrajectoryRow[],
  column: TrajectoryColumn,
  y: Axis,
): Window[] {
  const start = rows[0]?.[column] ?? 0;
  const windowOf = (expectation: Expectation): Window[] => {
    const { measure, atHours = 0, minimum, maximum } = expectation;
    const [fromY, toY] = [minimum ?? y.minimum, maximum ?? y.maximum];
    const around = { fromX: 0.9 * atHours, toX: 1.1 * atHours };
    switch (measure) {
      case "value":
        return [{ ...around, fromY, toY }];
      case "change": {
        const level = (change: number | undefined, otherwise: number) =>
          change === undefined ? otherwise : start * (1 + change);
        return [{ ...around, fromY: level(minimum, y.minimum), toY: level(maximum, y.maximum) }];
      }
      case "highestAtHours":
        return [{ fromX: minimum ?? 0, toX: maximum ?? 0, fromY: y.minimum, toY: y.maximum }];
      default:
        return [];
    }
  };
  return expectations
    .filter((expectation) => expectation.column === column && expectation.over === undefined)
    .flatMap(windowOf);
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

function spineChart(courses: readonly CourseResult[]): Chart {
  const series = classics.flatMap((name, index): Series[] => {
    const course = courses.find(({ protocol }) => protocol.name === name);
    if (!course) return [];
    const points = pointsOf(course.rows, "spineOccupancy", 24);
    const isDashed = name === "mtor-blocked" || name === "ampa-blocked";
    return [{ name: course.protocol.title, color: colorAt(index), points, isDashed }];
  });
  return {
    title: "Spine occupancy over eight weeks, from a stressed start, by atlas",
    x: axis("days", [0, 7, 14, 21, 28, 35, 42, 49, 56]),
    panels: [{ y: axis("spines, × healthy", [0.7, 0.8, 0.9, 1, 1.1, 1.2]), series }],
    panelHeight: 300,
  };
}

function liveChart({ name, rows, sampleMs }: LiveCourseResult, atlas: Atlas): Chart {
  const difference = expectedDifference(dayOf(name), atlas, sampleMs);
  const panel = (column: TrajectoryColumn, y: Axis): Panel => {
    const spread = difference.of(column);
    return {
      y,
      band: difference.rows.map((row, index) => {
        const reach = 2 * (spread[index] ?? 0);
        return [row.hours, row[column] - reach, row[column] + reach] as const;
      }),
      series: [
        { name: "atlas ± 2 s.d.", color: colorAt(0), points: pointsOf(difference.rows, column) },
        { name: "live network", color: colorAt(1), points: pointsOf(rows, column), isDots: true },
      ],
    };
  };
  return {
    title: "Single infusion for a day: live network (seed 2) beside the atlas (seed 1)",
    x: axis("hours", [0, 2, 4, 6, 9, 12, 15, 18, 21, 24]),
    panels: [
      panel("excitatoryRateHz", axis("E rate, Hz", [2.5, 3, 3.5, 4, 4.5])),
      panel("bdnf", axis("BDNF, × rest", [0.8, 1.2, 1.6, 2])),
      panel("mtorc1", axis("mTORC1", [0, 0.2, 0.4, 0.6])),
      panel("spineOccupancy", axis("spines, × healthy", [0.7, 0.8, 0.9, 1])),
    ],
    panelHeight: 110,
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

async function doseChart(single: Protocol, atlas: Atlas): Promise<Chart> {
  const points = await doseResponse(single, atlas);
  const line: Series = { name: "spine growth", color: colorAt(0), points };
  return {
    title: "Spine growth 24 h after an infusion of 40 min, by atlas: an inverted U",
    x: axis("dose, mg/kg", [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10], { isLogarithmic: true }),
    panels: [
      {
        y: axis("spines, % of start", [-10, 0, 10, 20, 30, 40, 50]),
        series: [line, { ...line, isDots: true }],
        windows: [{ fromX: 0.45, toX: 0.55, fromY: 15, toY: 45 }],
      },
    ],
    panelHeight: 240,
  };
}
