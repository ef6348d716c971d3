import { act, type ReactElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it } from "vitest";
import { bandStore } from "../../../src/app/course-bands.ts";
import { liveFrame } from "../../../src/app/live-frame.ts";
import { appStore } from "../../../src/app/store.ts";
import { createSheet } from "../../../src/model/network/populations.ts";
import { trajectoryColumnNames } from "../../../src/model/quantities.ts";
import type { CourseReport, TrajectoryTable } from "../../../src/treatment/course-report.ts";
import {
  type BandColumn,
  bandColumns,
  type CourseBands,
} from "../../../src/treatment/ensemble/course-bands.ts";
import { lineLooks } from "../../../src/view/instruments/charts/chart-style.ts";
import { ComparisonChart } from "../../../src/view/instruments/hours/comparison-chart.tsx";
import { HoursPanel } from "../../../src/view/instruments/hours/hours-panel.tsx";
import { hoursQuantities } from "../../../src/view/instruments/hours/hours-quantities.ts";
import { InstrumentsProvider } from "../../../src/view/instruments/instruments.tsx";
import { t } from "../../../src/web/messages/messages.ts";
import { titleOf } from "../../../src/web/messages/quantity-words.ts";
import { createFrame } from "../../../src/wire/frame/frame.ts";
import { createFrameLayout } from "../../../src/wire/frame/layout.ts";
import { courseOf, freshStore } from "../../app/support.ts";
import { setScalar } from "../../support/set-scalar.ts";
import "../../../src/web/design/tokens.css";

let root: Root;
let host: HTMLElement;

function planOf(values: readonly number[]): TrajectoryTable {
  const hours = [0, 1, 24, 336, 672];
  return Object.fromEntries(
    trajectoryColumnNames.map((name) => [name, Float64Array.from(name === "hours" ? hours : values)]),
  ) as TrajectoryTable;
}
const planned = (title: string, values: readonly number[]): CourseReport => ({
  ...courseOf(),
  protocol: { ...courseOf().protocol, name: title, title, horizonHours: 672 },
  plan: planOf(values),
  noPlanReason: null,
});

function showHours(hours: number, spineOccupancy: number): void {
  const frame = createFrame(createFrameLayout(createSheet(4, 4)));
  setScalar(frame, "hours", hours);
  setScalar(frame, "hoursPerSecond", 1000);
  setScalar(frame, "spineOccupancy", spineOccupancy);
  liveFrame.show(frame);
}

const show = (element: ReactElement) =>
  act(() => root.render(<InstrumentsProvider>{element}</InstrumentsProvider>));
const chartOf = (words: string) => host.querySelector<HTMLElement>(`[role=img][aria-label^="${words}"]`)!;

/** Columns of a chart, as shares of its width, in which a colour is drawn in full; a plan is drawn paler. */
function drawnAt(chart: HTMLElement, token: string): number[] {
  const canvas = chart.querySelector("canvas")!;
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d")!.getImageData(0, 0, width, height);
  const colour = getComputedStyle(document.documentElement).getPropertyValue(token).trim();
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const columns = new Set<number>();
  for (let pixel = 0; pixel < width * height; pixel++) {
    const isNear = wanted.every((part, channel) => Math.abs(part - data[4 * pixel + channel]!) < 24);
    if (isNear && data[4 * pixel + 3]! > 220) columns.add(pixel % width);
  }
  return [...columns].sort((a, b) => a - b).map((column) => column / width);
}

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  freshStore();
  liveFrame.show(null);
  host = document.body.appendChild(document.createElement("div"));
  host.style.cssText = "position:fixed;left:0;top:0;width:420px;background:#0b0d14";
  root = createRoot(host);
});
afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

it("every quantity over hours has a chart under its name of the table", () => {
  act(() => appStore.setState({ course: planned("plan", [0, 1, 2, 1, 0]) }));
  show(<HoursPanel />);
  expect([...host.querySelectorAll(".hours-plot [role=img]")].map((chart) => chart.ariaLabel)).toEqual(
    hoursQuantities.map((name) => t("hours.overCourse", { quantity: titleOf(name) })),
  );
});

it("what was simulated is drawn as far as the hours have come, and its scale is written below", async () => {
  act(() => appStore.setState({ course: planned("plan", [0.8, 0.8, 0.8, 0.8, 0.8]) }));
  show(<HoursPanel />);
  const chart = chartOf(titleOf("spineOccupancy"));
  expect(drawnAt(chart, lineLooks.spineOccupancy.token)).toEqual([]);
  for (const [index, hours] of [0, 1, 10, 24].entries()) showHours(hours, 0.75 + 0.1 * index);
  await expect.poll(() => drawnAt(chart, lineLooks.spineOccupancy.token).length).toBeGreaterThan(20);
  const drawn = drawnAt(chart, lineLooks.spineOccupancy.token);
  expect(drawn[0]).toBeLessThan(0.05);
  // 24 h lie at just over half of a line of four weeks.
  expect(drawn.at(-1)).toBeGreaterThan(0.45);
  expect(drawn.at(-1)).toBeLessThan(0.62);
  expect(chart.nextElementSibling?.textContent).toBe("0.75–1.05");
});

/** Bands of a course whose every column is these three numbers throughout. */
function bandsAround(low: number, median: number, high: number): CourseBands {
  const hours = Float64Array.from([0, 1, 24, 336, 672]);
  const curve = { low: hours.map(() => low), median: hours.map(() => median), high: hours.map(() => high) };
  const columns = Object.fromEntries(bandColumns.map((name) => [name, curve])) as Record<
    BandColumn,
    typeof curve
  >;
  return { members: 240, membersOfAll: 240, hours, columns, expectations: [] };
}

/** Share of a chart's height in which a column of pixels in its middle is filled with something faint. */
function faintShare(chart: HTMLElement): number {
  const canvas = chart.querySelector("canvas")!;
  const column = canvas
    .getContext("2d")!
    .getImageData(Math.round(canvas.width / 2), 0, 1, canvas.height).data;
  const faint = [...column].filter((value, index) => index % 4 === 3 && value > 30 && value < 80);
  return faint.length / canvas.height;
}

it("a comparison draws a band behind each curve as soon as it is known, in the plot that is there", async () => {
  const course = planned("rising", [0, 1, 2, 3, 4]);
  const comparison = { name: "race", courses: [course] };
  show(<ComparisonChart comparison={comparison} column="bdnf" />);
  const chart = chartOf("BDNF over time: rising.");
  await expect.poll(() => drawnAt(chart, "--ketamine").length).toBeGreaterThan(100);
  const canvas = chart.querySelector("canvas");
  expect(faintShare(chart)).toBeLessThan(0.05);
  act(() => bandStore.setState(new Map([[course, { bands: bandsAround(1, 2, 3), refusal: null }]]), true));
  // Half of the scale, less its axis.
  await expect.poll(() => faintShare(chart)).toBeGreaterThan(0.3);
  expect(chart.querySelector("canvas")).toBe(canvas);
  act(() => bandStore.setState(new Map(), true));
});

it("the key of the lines names the band once there is one, with how many sets of assumptions it is of", () => {
  const course = planned("plan", [0, 1, 2, 1, 0]);
  act(() => appStore.setState({ course }));
  show(<HoursPanel />);
  const key = () => host.querySelector(".curve-key")?.textContent;
  expect(key()).toContain(t("hours.planned"));
  expect(key()).not.toContain(t("hours.bandKey", { members: 240 }));
  act(() => bandStore.setState(new Map([[course, { bands: bandsAround(1, 2, 3), refusal: null }]]), true));
  expect(key()).toContain(t("hours.bandKey", { members: 240 }));
  act(() => bandStore.setState(new Map(), true));
});

it("a comparison draws a curve for each course, over all of its hours", async () => {
  const courses = [planned("rising", [0, 1, 2, 3, 4]), planned("falling", [4, 3, 2, 1, 0])];
  show(<ComparisonChart comparison={{ name: "race", courses }} column="bdnf" />);
  const chart = chartOf("BDNF over time: rising, falling.");
  for (const token of ["--ketamine", "--phospho"]) {
    await expect.poll(() => drawnAt(chart, token).length).toBeGreaterThan(100);
    expect(drawnAt(chart, token)[0]).toBeLessThan(0.2);
    expect(drawnAt(chart, token).at(-1)).toBeGreaterThan(0.9);
  }
});
