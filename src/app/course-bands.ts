/** The bands of the course that the page shows, over the ensemble of its parameter set: computed beside the simulation. */
import { proxy } from "comlink";
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

export interface BandState {
  /** The course that the bands are of; null without any. */
  readonly course: CourseReport | null;
  /** They grow while members are run. */
  readonly bands: CourseBands | null;
  /** Why there are none: the parameter set alone is shown. */
  readonly refusal: Sentence | null;
}

const none: BandState = { course: null, bands: null, refusal: null };

export const bandStore = createStore<BandState>(() => none);

export interface BandOptions {
  readonly fetchFile?: FetchFile;
  readonly thread?: Analysis;
}

/** Keeps the bands of the course that is shown, where it has a plan. Returns what ends it. */
export function followCourse({
  fetchFile = (address, options) => fetch(address, options),
  thread = analysis,
}: BandOptions = {}): () => void {
  let stopper = new AbortController();
  const begin = (state: AppState) => {
    stopper.abort();
    stopper = new AbortController();
    const { signal } = stopper;
    const { course, parameterSet, without } = state;
    if (!course?.plan) {
      bandStore.setState(none);
      return;
    }
    bandStore.setState({ ...none, course });
    // A network without an assumption is none that the ensemble holds.
    if (without !== null) {
      bandStore.setState({ refusal: { key: "refusal.noEnsembleWithout" } });
      return;
    }
    const { plan, protocol } = course;
    const show = (changes: Partial<BandState>) => {
      if (!signal.aborted) bandStore.setState(changes);
    };
    const onProgress = proxy((bands: CourseBands) => show({ bands }));
    const request = { protocol, others: protocolsComparedWith(protocol), hours: plan.hours };
    thread
      .run(async (api, job) => {
        const network = await offerEnsemble(api, parameterSet, fetchFile);
        return api.bandCourse(job, network, request, onProgress);
      }, signal)
      .then(
        (bands) => show({ bands }),
        (error: Error) => {
          if (!(error instanceof CommandCancelled)) show({ bands: null, refusal: reasonOf(error) });
        },
      );
  };
  const unsubscribe = appStore.subscribe((state, before) => {
    if (state.course !== before.course) begin(state);
  });
  return () => {
    unsubscribe();
    stopper.abort();
    bandStore.setState(none);
  };
}
