/** The bands of every course that the page shows, over the ensemble of its parameter set: computed beside the simulation. */
import { createStore } from "zustand/vanilla";
import { reasonOf } from "../model/refusal.ts";
import type { CourseReport } from "../treatment/course-report.ts";
import type { CourseBands } from "../treatment/ensemble/course-bands.ts";
import { protocolsComparedWith } from "../treatment/protocol/named-protocols.ts";
import type { Sentence } from "../web/messages/messages.ts";
import { type Analysis, analysis } from "./analysis.ts";
import { offerEnsemble } from "./analysis-network.ts";
import type { FetchFile } from "./fetch-bytes.ts";
import { CommandCancelled } from "./run.ts";
import { type AppState, appStore } from "./store.ts";

export interface BandsOfCourse {
  /** They grow while members are run; null before the first report. */
  readonly bands: CourseBands | null;
  /** Why there are none: the parameter set alone is shown. */
  readonly refusal: Sentence | null;
}

/** Of the course under way and of those that are compared, where they have a plan. */
export type BandState = ReadonlyMap<CourseReport, BandsOfCourse>;

const none: BandState = new Map();

export const bandStore = createStore<BandState>(() => none);

const replace = (state: BandState): void => bandStore.setState(state, true);

export interface BandOptions {
  readonly fetchFile?: FetchFile;
  readonly thread?: Analysis;
}

/** Keeps the bands of the courses that are shown. Returns what ends it. */
export function followCourses({
  fetchFile = (address, options) => fetch(address, options),
  thread = analysis,
}: BandOptions = {}): () => void {
  const stoppers = new Map<CourseReport, AbortController>();
  const show = (course: CourseReport, bands: BandsOfCourse) => {
    if (stoppers.has(course)) replace(new Map(bandStore.getState()).set(course, bands));
  };
  const begin = (course: CourseReport, { parameterSet, without, changedParameters }: AppState) => {
    const stopper = new AbortController();
    stoppers.set(course, stopper);
    const refusal = refusalOf(course, { without, changedParameters });
    show(course, { bands: null, refusal });
    const { plan, protocol } = course;
    if (refusal || plan === null) return;
    const tell = (bands: CourseBands) => show(course, { bands, refusal: null });
    const others = protocolsComparedWith(protocol);
    thread
      .run(async (api, job, follow) => {
        const network = await offerEnsemble(api, parameterSet, fetchFile);
        return api.bandCourse(job, network, { protocol, others, hours: plan.hours }, follow(tell));
      }, stopper.signal)
      .then(
        (bands) => show(course, { bands, refusal: null }),
        (error: Error) => {
          if (!(error instanceof CommandCancelled)) show(course, { bands: null, refusal: reasonOf(error) });
        },
      );
  };
  const end = (course: CourseReport) => {
    stoppers.get(course)?.abort();
    stoppers.delete(course);
    const left = new Map(bandStore.getState());
    left.delete(course);
    replace(left);
  };
  const unsubscribe = appStore.subscribe((state, before) => {
    if (state.course === before.course && state.comparison === before.comparison) return;
    const shown = shownIn(state);
    for (const course of [...stoppers.keys()]) if (!shown.includes(course)) end(course);
    for (const course of shown) if (!stoppers.has(course)) begin(course, state);
  });
  return () => {
    unsubscribe();
    for (const course of [...stoppers.keys()]) end(course);
  };
}

/** Courses whose bands are wanted: the one under way first. */
const shownIn = ({ course, comparison }: AppState): readonly CourseReport[] =>
  [...(course ? [course] : []), ...(comparison?.courses ?? [])].filter(({ plan }) => plan !== null);

function refusalOf(
  { virtualSubject }: CourseReport,
  { without, changedParameters }: Pick<AppState, "without" | "changedParameters">,
): Sentence | null {
  if (Object.keys(changedParameters).length > 0) return { key: "refusal.noBandsOfChanged" };
  // A network without an assumption is none that the ensemble holds.
  if (without !== null) return { key: "refusal.noEnsembleWithout" };
  return virtualSubject ? { key: "refusal.noBandsOfSubject" } : null;
}
