/** Figures and tables of the course that is followed, and of courses that are compared. */
import { bandStore } from "../../../app/course-bands.ts";
import { notesOfRun } from "../../../app/known-of-run.ts";
import { protocolText } from "../../../app/protocol-text.ts";
import { appStore } from "../../../app/store.ts";
import { type CourseBand, courseFigure } from "../../../io/course/course-files.ts";
import type { Figure } from "../../../io/figure/figure.ts";
import type { Table, TableColumn } from "../../../io/table/table.ts";
import { quantities, type TrajectoryColumn, trajectoryColumnNames } from "../../../model/quantities.ts";
import { RefusalError } from "../../../model/refusal.ts";
import type { CourseReport, TrajectoryTable } from "../../../treatment/course-report.ts";
import { bandColumns } from "../../../treatment/ensemble/course-bands.ts";
import { t } from "../../../web/messages/messages.ts";
import { shortTitleOf } from "../../../web/messages/quantity-words.ts";
import { hoursQuantities } from "../hours/hours-quantities.ts";
import type { RecordedRun } from "./recorded-run.ts";

type PlannedCourse = CourseReport & { readonly plan: TrajectoryTable };

/** Throws a `RefusalError` where no course has a plan. */
function plannedCourse(): PlannedCourse {
  const { course } = appStore.getState();
  if (!course?.plan) throw new RefusalError({ key: "refusal.noCourseToExport" });
  return { ...course, plan: course.plan };
}

/** The band of a column where there is one and it is complete enough to be shown. */
function bandOf(course: CourseReport | null, column: TrajectoryColumn): CourseBand | null {
  const bands = course && bandStore.getState().get(course)?.bands;
  const name = bandColumns.find((each) => each === column);
  return bands && name ? { hours: bands.hours, ...bands.columns[name] } : null;
}

const courseWords = (title: string) => ({
  ...{ title, hours: t("export.axis.time"), days: t("export.axis.days"), nameOf: shortTitleOf },
});

export function courseCurves({ record }: RecordedRun): Figure {
  const { plan, protocol } = plannedCourse();
  const { course } = appStore.getState();
  const { times, values } = record.slow;
  const recorded = (column: TrajectoryColumn) => hoursQuantities.find((name) => name === column);
  const hasRun = times.length > 1;
  const planned = { hours: plan.hours, of: (column: TrajectoryColumn) => plan[column] };
  const simulated = {
    hours: times,
    of: (column: TrajectoryColumn) => {
      const name = recorded(column);
      return name ? values[name] : times.map(() => Number.NaN);
    },
  };
  const curves = hasRun
    ? [
        { ...simulated, name: t("hours.simulated") },
        { ...planned, name: t("hours.planned"), isDashed: true },
      ]
    : [planned];
  const hasBand = bandOf(course, "bdnf") !== null;
  return courseFigure(
    {
      curves,
      horizonHours: protocol.horizonHours,
      isLogarithmic: true,
      bandOf: (column) => bandOf(course, column),
    },
    {
      ...courseWords(protocolText(protocol, "title")),
      footnote: [...(hasBand ? [t("export.band")] : []), ...notesOfRun()],
    },
  );
}

export function planTable(): Table {
  const { plan } = plannedCourse();
  const { course } = appStore.getState();
  const edges = (column: TrajectoryColumn): TableColumn[] => {
    const band = bandOf(course, column);
    if (!band || band.hours.length !== plan.hours.length) return [];
    const { unit } = quantities[column];
    return (["low", "high"] as const).map((edge) => ({
      ...{ key: `${column}_${edge}`, unit, values: Float64Array.from(band[edge]) },
    }));
  };
  return {
    name: "course",
    columns: trajectoryColumnNames.flatMap((column) => [
      { key: column, unit: quantities[column].unit, values: plan[column] },
      ...edges(column),
    ]),
  };
}

export function simulatedTable({ record }: RecordedRun): Table {
  const { times, values } = record.slow;
  return {
    name: "simulated-hours",
    columns: [
      { key: "hours", unit: quantities.hours.unit, values: Float64Array.from(times) },
      ...hoursQuantities.map((name) => ({
        ...{ key: name, unit: quantities[name].unit, values: Float64Array.from(values[name]) },
      })),
    ],
  };
}

export function outcomeTable(): Table {
  const { outcomes } = plannedCourse();
  const met = (isMet: boolean | null) => (isMet === null ? "" : t(isMet ? "export.met" : "export.notMet"));
  return {
    name: "outcomes",
    columns: [
      { key: "expected", unit: "", values: outcomes.map(({ expectation }) => expectation.words) },
      { key: "found", unit: "1", values: outcomes.map(({ found }) => found) },
      { key: "minimum", unit: "1", values: outcomes.map(({ expectation }) => expectation.minimum ?? null) },
      { key: "maximum", unit: "1", values: outcomes.map(({ expectation }) => expectation.maximum ?? null) },
      { key: "met", unit: "", values: outcomes.map(({ isMet }) => met(isMet)) },
      { key: "target", unit: "", values: outcomes.map(({ expectation }) => expectation.target ?? "") },
    ],
  };
}

/** Throws a `RefusalError` where nothing is compared. */
function comparedCourses(): readonly PlannedCourse[] {
  const courses = appStore.getState().comparison?.courses ?? [];
  const planned = courses.flatMap((course) => (course.plan ? [{ ...course, plan: course.plan }] : []));
  if (planned.length === 0) throw new RefusalError({ key: "refusal.noCourseToExport" });
  return planned;
}

export function comparisonFigure(): Figure {
  const courses = comparedCourses();
  return courseFigure(
    {
      curves: courses.map(({ plan, protocol }) => ({
        ...{ name: protocolText(protocol, "title"), hours: plan.hours },
        of: (column: TrajectoryColumn) => plan[column],
      })),
      horizonHours: Math.max(...courses.map(({ protocol }) => protocol.horizonHours)),
      isLogarithmic: false,
    },
    { ...courseWords(t("export.figure.comparison")), footnote: notesOfRun() },
  );
}

export function comparisonTable(): Table {
  const courses = comparedCourses();
  const all = (column: TrajectoryColumn) =>
    Float64Array.from(courses.flatMap(({ plan }) => [...plan[column]]));
  return {
    name: "comparison",
    columns: [
      {
        ...{ key: "course", unit: "" },
        values: courses.flatMap(({ plan, protocol }) =>
          Array.from(plan.hours, () => protocolText(protocol, "title")),
        ),
      },
      ...trajectoryColumnNames.map((column) => ({
        ...{ key: column, unit: quantities[column].unit, values: all(column) },
      })),
    ],
  };
}
