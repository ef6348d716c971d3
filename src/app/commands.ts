/**
 * What the page asks of the simulation, as awaited functions. Each waits for the network to start, rejects with the
 * simulation's refusal or with `CommandCancelled`, and keeps the store in step with what has been done.
 */
import type { DoseEvent } from "../model/pharmacokinetics/dose.ts";
import type { DrawnSubject } from "../treatment/cohort/subject-name.ts";
import type { CourseReport } from "../treatment/course-report.ts";
import { protocolsComparedWith } from "../treatment/protocol/named-protocols.ts";
import type { Protocol } from "../treatment/protocol/protocol.ts";
import type { PhaseReport } from "../wire/simulation-api.ts";
import { playAlongTimeline } from "./hours-pace.ts";
import { session } from "./session.ts";
import { type AppState, appStore, type Comparison, type CourseRequest } from "./store.ts";

export interface CourseOptions {
  readonly signal?: AbortSignal | undefined;
  /** Whether hours pass at once; yes, if it is not said. */
  readonly isPlayed?: boolean;
  /** Of one subject of a cohort; of the average subject, if it is not said. */
  readonly virtualSubject?: DrawnSubject | null;
}

/** Begins a course of treatment at hour 0. */
export const runCourse = (
  protocol: Protocol,
  { signal, isPlayed = true, virtualSubject = null }: CourseOptions = {},
): Promise<CourseReport> =>
  carryOut(
    { kind: "protocol", protocol, virtualSubject },
    () =>
      session.commandWithAtlas(
        (simulation) => simulation.startCourse(protocol, protocolsComparedWith(protocol), virtualSubject),
        signal,
      ),
    isPlayed,
  );

/** Adds a dose at the present hour to the course, or begins one with it. */
export const giveDose = (dose: DoseEvent, signal?: AbortSignal): Promise<CourseReport> =>
  carryOut({ kind: "dose", dose }, () => session.command((simulation) => simulation.giveDose(dose), signal));

async function carryOut(
  request: CourseRequest,
  ask: () => Promise<CourseReport>,
  isPlayed = true,
): Promise<CourseReport> {
  const asked = appStore.getState();
  appStore.setState({ courseUnderWay: request, courseRefusal: null });
  try {
    const course = await ask();
    appStore.setState((state) => ({
      course,
      ...subjectOf(course, state),
      ...settingsAfter(request, state, asked),
    }));
    // A dose into hours that pass leaves them their speed; otherwise hours must pass before anything shows.
    if (isPlayed && (request.kind === "protocol" || asked.hoursPerSecond === 0)) playAlongTimeline();
    return course;
  } finally {
    appStore.setState(({ courseUnderWay }) => (courseUnderWay === request ? { courseUnderWay: null } : {}));
  }
}

/**
 * The course decides about the concentration once it has begun, unless a person has changed it while the course was being
 * prepared. A protocol begins without an AMPA block set by hand; a dose leaves that where it is.
 */
function settingsAfter({ kind }: CourseRequest, state: AppState, asked: AppState): Partial<AppState> {
  return {
    ...(state.concentrationUm === asked.concentrationUm ? { isClamped: false } : {}),
    ...(kind === "protocol" && state.ampaBlock === asked.ampaBlock ? { ampaBlock: 0 } : {}),
  };
}

/** The course brings its own subject. */
function subjectOf({ protocol: { subject } }: CourseReport, { report }: AppState): Partial<AppState> {
  return { subject, report: report && { ...report, subject } };
}

let seekUnderWay: Promise<void> | null = null;

/**
 * Goes to a time of the course: one jump at a time, and of those asked for meanwhile only the last. Does nothing without a
 * course. Resolves when the last time asked for is reached.
 */
export function seekHours(hours: number): Promise<void> {
  const horizonHours = appStore.getState().course?.protocol.horizonHours;
  if (horizonHours === undefined) return Promise.resolve();
  const seekTargetHours = Math.min(horizonHours, Math.max(0, hours));
  appStore.setState({ seekTargetHours, courseRefusal: null });
  seekUnderWay ??= seekTarget().finally(() => {
    seekUnderWay = null;
    appStore.setState({ seekTargetHours: null });
  });
  return seekUnderWay;
}

async function seekTarget(): Promise<void> {
  let reached: number | null = null;
  for (;;) {
    const { seekTargetHours } = appStore.getState();
    if (seekTargetHours === null || seekTargetHours === reached) return;
    await session.command((simulation) => simulation.seekHours(seekTargetHours));
    reached = seekTargetHours;
  }
}

/** Works out what each protocol would do, under one name; the network that runs is not changed. */
export async function compareCourses(
  name: string,
  protocols: readonly Protocol[],
  signal?: AbortSignal,
): Promise<Comparison> {
  appStore.setState({ comparisonUnderWay: name, comparisonRefusal: null });
  try {
    const courses: CourseReport[] = [];
    for (const protocol of protocols) {
      courses.push(
        await session.commandWithAtlas(
          (simulation) => simulation.previewCourse(protocol, protocolsComparedWith(protocol)),
          signal,
        ),
      );
    }
    const comparison = { name, courses };
    appStore.setState({ comparison, shownOutcome: "comparison" });
    return comparison;
  } finally {
    appStore.setState(({ comparisonUnderWay }) =>
      comparisonUnderWay === name ? { comparisonUnderWay: null } : {},
    );
  }
}

/** Times the phases of the network for a moment. */
export async function timePhases(signal?: AbortSignal): Promise<PhaseReport> {
  appStore.setState({ isTimingPhases: true, phaseReport: null });
  const { run } = appStore.getState();
  try {
    const phaseReport = await session.command((simulation) => simulation.timePhases(), signal);
    appStore.setState({ phaseReport });
    return phaseReport;
  } finally {
    if (appStore.getState().run === run) appStore.setState({ isTimingPhases: false });
  }
}
