/** What React shows: the settings and what is known of the run. Anything that changes every frame is in live-frame.ts. */
import { createStore } from "zustand/vanilla";
import type { DoseEvent } from "../model/pharmacokinetics/dose.ts";
import type { DrawnSubject } from "../treatment/cohort/subject-name.ts";
import type { CourseReport } from "../treatment/course-report.ts";
import type { Protocol } from "../treatment/protocol/protocol.ts";
import type { TrialProgress, TrialRequest, TrialResult } from "../treatment/trials.ts";
import type { Sentence } from "../web/messages/messages.ts";
import type { TwinState } from "../wire/frame/scalars.ts";
import type { AtlasReport, PhaseReport, RunNotification, StartReport } from "../wire/simulation-api.ts";
import { initialSettings } from "./initial-settings.ts";
import type { Settings } from "./settings.ts";

/** A stimulated spot, for the picture. */
export type { Spot } from "../wire/simulation-api.ts";

/** Something asked of the course. */
export type CourseRequest =
  | {
      readonly kind: "protocol";
      readonly protocol: Protocol;
      readonly virtualSubject: DrawnSubject | null;
    }
  | { readonly kind: "dose"; readonly dose: DoseEvent };

export interface Comparison {
  readonly name: string;
  /** In the order in which they were asked for. */
  readonly courses: readonly CourseReport[];
}

/** What the page knows of a vehicle twin. */
export interface TwinStatus {
  readonly state: TwinState;
  /** How much of its way to its own steady state is done, to the next 5 %. */
  readonly progressPercent: number;
}
const noTwin: TwinStatus = { state: "none", progressPercent: 0 };

/** A trial that runs, or has run: without a result it was ended. */
export interface Trial {
  readonly request: TrialRequest;
  readonly isRunning: boolean;
  /** null until the simulation has begun with it. */
  readonly progress: TrialProgress | null;
  readonly result: TrialResult | null;
  /** Why the simulation ended it; null where a person did. */
  readonly refusal: Sentence | null;
}

/** What is known of the present run; a restart forgets all of it. */
interface RunState {
  /** "starting" until the first report, "running" after, "failed" when it could not be started or has stopped. */
  readonly phase: "starting" | "running" | "failed";
  /** The sentence that goes with "failed". */
  readonly failure: Sentence | null;
  /** What a person can copy and send when a run has failed by a fault of the program. */
  readonly failureReport: string | null;
  readonly report: StartReport | null;
  readonly atlas: AtlasReport | null;
  /** What is at the receptors now, by the frames: to 0.01 µM, a few times a second. */
  readonly effectiveUm: number;
  /** Time of the course, by the frames: to 0.01 h, every two seconds while hours pass. */
  readonly hours: number;
  /** The network beside this one that gets vehicle, by the frames. */
  readonly twin: TwinStatus;
  readonly course: CourseReport | null;
  /** Spikes of a file are in the picture, and nothing else is known of their network. */
  readonly isRecordingShown: boolean;
  /** Cells that a person has singled out, say in a raster: the others fade. null while none are. */
  readonly brushedCells: Uint32Array | null;
  /** The request that is being carried out. */
  readonly courseUnderWay: CourseRequest | null;
  /** Why the last request, or the last jump in time, was refused. */
  readonly courseRefusal: Sentence | null;
  /** The time of the course that is gone to; null once it is reached. */
  readonly seekTargetHours: number | null;
  readonly isTimingPhases: boolean;
  readonly phaseReport: PhaseReport | null;
}

export interface AppState extends Settings, RunState {
  /** Number of the run; goes up by one with each restart. */
  readonly run: number;
  /** The last push notifications, of the present run and of those before. */
  readonly notifications: readonly RunNotification[];
  /** Why nothing of the address was used; null where all of it was. */
  readonly refusedAddress: Sentence | null;
  readonly comparison: Comparison | null;
  /** Name of the comparison that is being worked out. */
  readonly comparisonUnderWay: string | null;
  readonly comparisonRefusal: Sentence | null;
  /** What is shown large: the outcome of the course or of the comparison; null for neither. */
  readonly shownOutcome: "course" | "comparison" | null;
  /** The last trial on the network that runs; null before the first. */
  readonly trial: Trial | null;
}

export const newRunState: RunState = {
  phase: "starting",
  failure: null,
  failureReport: null,
  report: null,
  atlas: null,
  effectiveUm: 0,
  hours: 0,
  twin: noTwin,
  course: null,
  isRecordingShown: false,
  brushedCells: null,
  courseUnderWay: null,
  courseRefusal: null,
  seekTargetHours: null,
  isTimingPhases: false,
  phaseReport: null,
};

export const appStore = createStore<AppState>(() => ({
  ...initialSettings,
  ...newRunState,
  run: 0,
  notifications: [],
  refusedAddress: null,
  comparison: null,
  comparisonUnderWay: null,
  comparisonRefusal: null,
  shownOutcome: null,
  trial: null,
}));
