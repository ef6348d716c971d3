/** What React shows and what a person has chosen: slow state. Anything that changes every frame is in live-frame.ts. */
import { createStore } from "zustand/vanilla";
import type { AssumptionSwitchName } from "../model/assumption-switches.ts";
import type { Subject } from "../model/cascade/cascade.ts";
import { conditionTable } from "../model/conditions.ts";
import type { DoseEvent } from "../model/pharmacokinetics/dose.ts";
import type { CourseReport } from "../treatment/course-report.ts";
import type { Protocol } from "../treatment/protocol/protocol.ts";
import {
  type AtlasReport,
  type Notice,
  type PhaseReport,
  type Spot,
  type StartReport,
  type StartRequest,
  speedLimits,
} from "../wire/simulation-api.ts";
import type { Trial } from "./trials/trial.ts";
import { noTwin, type TwinStatus } from "./twin-status.ts";
import type { ColourMode, Ground, ScaleName } from "./view.ts";

/** What panels and instruments read of a course; they know the page's state, not the protocol between the threads. */
/** A stimulated spot, for the picture. */
export type { Spot } from "../wire/simulation-api.ts";

/** Something asked of the course. A wish is one object: the same one again is the same wish. */
export type CourseWish =
  | { readonly kind: "protocol"; readonly protocol: Protocol }
  | { readonly kind: "dose"; readonly dose: DoseEvent };

/** Courses to be laid side by side, under a name. */
export interface ComparisonWish {
  readonly name: string;
  readonly protocols: readonly Protocol[];
}

export interface Comparison {
  readonly name: string;
  /** In the order of the wish. */
  readonly courses: readonly CourseReport[];
}

/** How the hours clock is led: at one speed, or so that it walks evenly along the timeline. */
export type HoursPace = "steady" | "along";

export interface AppState {
  /** "starting" until the first report, "running" after, "failed" when nothing could be started. */
  readonly phase: "starting" | "running" | "failed";
  /** The sentence that goes with "failed". */
  readonly failure: string | null;
  readonly report: StartReport | null;
  readonly notices: readonly Notice[];
  /** Settings of the address that were refused, one sentence each. */
  readonly refusedSettings: readonly string[];
  /** What was asked for; the report says what runs. */
  readonly engine: StartRequest["engine"];
  readonly neurons: StartRequest["neurons"];
  readonly seed: number;
  readonly subject: Subject;
  /** The assumption that the network does without. */
  readonly without: AssumptionSwitchName | null;
  /** Goes up by one with each reset; the controller then begins anew. */
  readonly generation: number;
  readonly isPaused: boolean;
  readonly msPerSecond: number;
  readonly hoursPerSecond: number;
  readonly hoursPace: HoursPace;
  readonly pickedNeuron: number | null;
  /** Potential synapse of the picked cell that is looked at; null stands for its first one that exists. */
  readonly pickedSpine: number | null;
  /** The scale that the picture shows now, or is nearest to. */
  readonly scale: ScaleName;
  readonly colourMode: ColourMode;
  readonly ground: Ground;
  /** A scale to go to; each wish is a new object. */
  readonly scaleWish: { readonly scale: ScaleName } | null;

  /** The level that is held, or was held last. */
  readonly concentrationUm: number;
  /** Whether that level decides; otherwise the course does. */
  readonly isHeld: boolean;
  /** What is at the receptors now, by the frames: to 0.01 µM, a few times a second. */
  readonly effectiveUm: number;
  readonly ampaBlock: number;
  readonly blockAcceleration: number;
  /** The network beside this one that gets vehicle, by the frames. */
  readonly twin: TwinStatus;
  /** Input waves are imposed on the network. */
  readonly areWavesOn: boolean;
  /** The spot that is being stimulated; a new object renews it. */
  readonly stimulus: Spot | null;

  readonly course: CourseReport | null;
  /** Waiting for its answer. */
  readonly courseWish: CourseWish | null;
  /** Why the last wish, or the last jump in time, was refused. */
  readonly courseRefusal: string | null;
  /** A time of the course to go to; null once it is reached. */
  readonly seekWish: { readonly hours: number } | null;
  readonly atlas: AtlasReport | null;
  readonly comparisonWish: ComparisonWish | null;
  readonly comparison: Comparison | null;
  readonly comparisonRefusal: string | null;
  /** What a step's time goes on: asked for, told; a new network forgets it. */
  readonly phaseTimesWish: { readonly generation: number } | null;
  readonly phaseReport: PhaseReport | null;
  /** A measurement on the live network that the page itself carries out; null before the first. */
  readonly trial: Trial | null;
}

export const appStore = createStore<AppState>(() => ({
  phase: "starting",
  failure: null,
  report: null,
  notices: [],
  refusedSettings: [],
  engine: "auto",
  neurons: "auto",
  seed: 1,
  subject: "stressed",
  without: null,
  generation: 0,
  isPaused: false,
  msPerSecond: speedLimits.msPerSecond.rest,
  hoursPerSecond: speedLimits.hoursPerSecond.rest,
  hoursPace: "steady",
  pickedNeuron: null,
  pickedSpine: null,
  scale: "sheet",
  scaleWish: null,
  colourMode: "population",
  ground: "dark",
  concentrationUm: conditionTable.concentrationUm.rest,
  isHeld: true,
  effectiveUm: 0,
  ampaBlock: conditionTable.ampaBlock.rest,
  blockAcceleration: conditionTable.blockAcceleration.rest,
  areWavesOn: false,
  stimulus: null,
  course: null,
  courseWish: null,
  courseRefusal: null,
  seekWish: null,
  twin: noTwin,
  atlas: null,
  comparisonWish: null,
  comparison: null,
  comparisonRefusal: null,
  phaseTimesWish: null,
  phaseReport: null,
  trial: null,
}));
