/** All that both threads know of each other. Commands travel by Comlink, the rest by two raw ports (frame-channel.ts, supervision-channel.ts). */

import type { EngineInfo, EngineName } from "../engine/engine.ts";
import type { AssumptionSwitchName } from "../model/assumption-switches.ts";
import type { Subject } from "../model/cascade/cascade.ts";
import type { ParameterChanges } from "../model/changeable.ts";
import type { Conditions } from "../model/conditions.ts";
import type { ParameterSetName } from "../model/parameter-sets/parameter-sets.ts";
import type { Parameters } from "../model/parameters.ts";
import type { DoseEvent } from "../model/pharmacokinetics/dose.ts";
import type { Refusal } from "../model/refusal.ts";
import type { Stimulus } from "../model/stimulation/imposed-input.ts";
import type { PhaseReport } from "../simulation/live/time-phases.ts";
import type { SavedSimulation } from "../simulation/saved-simulation.ts";
import type { AtlasReading } from "../treatment/atlas/dose-readings.ts";
import type { DrawnSubject } from "../treatment/cohort/subject-name.ts";
import type { CourseReport } from "../treatment/course-report.ts";
import type { Protocol } from "../treatment/protocol/protocol.ts";
import type { TrialProgress, TrialRequest, TrialResult } from "../treatment/trials.ts";
import type { Sentence } from "../web/messages/messages.ts";

export type { PhaseReport };

/** What the page asks for when it starts or restarts. Whatever is "auto" is chosen by the simulation, with a reason. */
export interface StartRequest {
  /** Number of this start; every push notification of the run carries it. */
  readonly run: number;
  readonly engine: EngineName | "auto";
  /** Neurons, 320 k²; "auto" lets the warm-up choose. */
  readonly neurons: number | "auto";
  /** Biological ms per wall second that a network of a chosen size must reach. */
  readonly msPerSecond: number;
  /** CPU threads of the reference engine; "auto" leaves cores to drawing (`threadsFor`). */
  readonly threads: number | "auto";
  readonly seed: number;
  readonly subject: Subject;
  readonly parameterSet: ParameterSetName;
  /** Numbers of the model that differ from the set. */
  readonly parameters: ParameterChanges;
  /** An assumption that is switched off: its parameters replace those of the set. */
  readonly without: AssumptionSwitchName | null;
  /** What was measured at a visit before, where engine and size are "auto": taken as it is; measured where it cannot be had. */
  readonly remembered?: { readonly engine: EngineName; readonly neurons: number } | undefined;
  /** A network to go on with in place of a new one; its engine, neurons, seed and parameters are those asked for here. */
  readonly resume?: SavedNetwork;
}

/** A network with its hours as it was saved. */
export interface SavedNetwork extends SavedSimulation {
  /** Whose course it is, where that is not the average subject's. */
  readonly virtualSubject: DrawnSubject | null;
  readonly engine: EngineName;
  readonly recipeHash: string;
}

/** What really runs, and why, in words. */
export interface StartReport {
  readonly engine: EngineInfo;
  /** Why this engine and this size. */
  readonly reasons: readonly Sentence[];
  readonly neurons: number;
  readonly tilesX: number;
  readonly tilesY: number;
  readonly seed: number;
  readonly dtMs: number;
  readonly recipeHash: string;
  readonly parameterSet: ParameterSetName;
  /** Of the network that runs: with what was asked for, and without an assumption that is switched off. */
  readonly parameters: Parameters;
  readonly subject: Subject;
}

/** A push notification of a run, for the screen. `kind` decides its tone. */
export interface RunNotification {
  /** The start that it belongs to, `StartRequest.run`. */
  readonly run: number;
  readonly kind: "information" | "fallback" | "failure";
  readonly sentence: Sentence;
  /** Present when the engine changed while running. */
  readonly report?: StartReport;
  /** Present when a vehicle twin ran and does no more. */
  readonly hasTwinEnded?: true;
  /** Present when the run has stopped for good. */
  readonly failure?: RunFailure;
}

/** What a report of a run that has stopped must name. */
export interface RunFailure {
  readonly errorName: string;
  /** Why, in the language that is shown. */
  readonly reason: Refusal;
  /** The error's own, in English. */
  readonly message: string;
  readonly stack: string;
  /** Steps done when it stopped. */
  readonly step: number;
  readonly engine: EngineInfo;
  readonly recipeHash: string;
}

/** What the page is told while a trial runs: how far it is, and that it has built another network. */
export type TrialNotification =
  | ({
      readonly kind: "progress";
      /** Clamped by the trial, µM; null where the course still decides. */
      readonly concentrationUm: number | null;
    } & TrialProgress)
  | {
      readonly kind: "rebuilt";
      readonly without: AssumptionSwitchName | null;
      readonly report: StartReport;
    };

/** What the response atlas was sampled from, for the screen; or why there is none. */
export interface AtlasReport {
  readonly isUsed: boolean;
  readonly sentence: Sentence;
}

/** Over Comlink they are transferred. */
export interface SimulationPorts {
  /** For frames and push notifications (frame-channel.ts). */
  readonly frames: MessagePort;
  /** For beats and checkpoints (supervision-channel.ts). */
  readonly supervision: MessagePort;
  /** Of the lock that the thread holds while it lives. */
  readonly lockName: string;
}

/** The commands of the page; all but `connect`, which the client calls. */
export type SimulationCommands = Omit<SimulationApi, "connect">;

/** What the worker offers. Every call takes effect at the next step boundary; a refused value changes nothing and rejects with a `RefusalError`. */
export interface SimulationApi {
  /** Takes the ports; once, before `start`. */
  connect(ports: SimulationPorts): void;
  /** Builds a network and runs it in place of the one before. Rejects with a sentence when nothing could be started. */
  start(request: StartRequest): Promise<StartReport>;
  /** Offers the bytes of a response atlas; used when it fits the network that runs, else the report says why not. Kept for later starts. */
  offerAtlas(bytes: Uint8Array): Promise<AtlasReport>;
  /**
   * Offers the ensemble that virtual subjects draw their network and constants from. Rejects with a sentence for a file that is
   * altered, or of another network than the one that runs.
   */
  offerEnsemble(bytes: Uint8Array): Promise<void>;
  /**
   * Begins a course of treatment at hour 0 with this protocol's subject, or with one of a cohort; nothing is clamped any more.
   * Expectations compare it with `others`.
   */
  startCourse(
    protocol: Protocol,
    others: readonly Protocol[],
    virtualSubject: DrawnSubject | null,
  ): Promise<CourseReport>;
  /**
   * Goes on with a network that was saved in the course of one of a cohort: with this subject's own constants from the state
   * that there is. Rejects with a sentence where the subject cannot be drawn.
   */
  goOnAs(protocol: Protocol, others: readonly Protocol[], subject: DrawnSubject): Promise<CourseReport>;
  /**
   * Goes on with these numbers in place of those of the set, where they take effect at once: the course that runs is planned
   * again, and its hours stand where they are. Changes that need another network are left to `start`. Resolves with what
   * runs then; with nothing where nothing has changed.
   */
  changeConstants(changes: ParameterChanges): Promise<{ readonly course: CourseReport | null } | undefined>;
  /** All that is needed to go on with the network elsewhere or later (`StartRequest.resume`); it stands meanwhile. */
  saveNetwork(): Promise<SavedNetwork>;
  /** Adds a dose at the present hour (`atHours` is set by the simulation); nothing is clamped any more. */
  giveDose(dose: DoseEvent): Promise<CourseReport>;
  /** What a protocol would do, by the atlas; changes nothing. */
  previewCourse(protocol: Protocol, others: readonly Protocol[]): Promise<CourseReport>;
  /** Moves the slow timescale to a time of the course: cascade, drug, spines and network follow the plan. Refused without a plan. */
  seekHours(hours: number): Promise<void>;
  /** Attaches or ends a vehicle twin: same subject, seed and noise, nothing given. Refused where two networks do not fit. */
  attachTwin(isOn: boolean): Promise<void>;
  /** Clamps the effective brain concentration, 0 … 50 µM; null lets the course decide. */
  clampConcentration(concentrationUm: number | null): Promise<void>;
  /** Blocks a share of AMPA receptors, 0 … 1. */
  setAmpaBlock(share: number): Promise<void>;
  /** Biological milliseconds for each second of wall time, 1 … 1000; reached if the engine can. */
  setMsPerSecond(msPerSecond: number): Promise<void>;
  /** Hours of the slow timescale for each second of wall time; 0 stops the slow timescale. */
  setHoursPerSecond(hoursPerSecond: number): Promise<void>;
  setPaused(paused: boolean): Promise<void>;
  /**
   * Advances the paused network by exactly `ms`, whole milliseconds, 1 … 1000, for the next picture of a film that shows
   * `msPerSecond` in a second; a frame follows. Refused while the network is not paused.
   */
  advancePaused(ms: number, msPerSecond: number): Promise<void>;
  /**
   * Carries out a trial on the network that runs; a trial may build another in its place. `onNotification` is told on the
   * way (over Comlink: a proxy); after a network was built, the trial waits for its answer. Resolves with what was found. Rejects with a sentence when it is stopped, when what it
   * clamps is changed or input is imposed meanwhile, and when another trial or network is started.
   */
  runTrial(
    request: TrialRequest,
    onNotification: (notification: TrialNotification) => void | Promise<void>,
  ): Promise<TrialResult>;
  stopTrial(): Promise<void>;
  /** Times the phases of the running network for two seconds, where the engine can. */
  timePhases(): Promise<PhaseReport>;
  /** Adds weak travelling waves to the input of excitatory cells, for the picture; nothing is sampled while they are on. */
  setInputWaves(areOn: boolean): Promise<void>;
  /**
   * Stimulates a spot of the sheet until it is moved, released (null) or not renewed for `stimulusLeaseMs` of wall
   * time: a release that gets lost must not leave it on. Nothing is sampled meanwhile.
   */
  stimulate(spot: Spot | null): Promise<void>;
  /** Follows one neuron: its exact values come in every frame's scalars. null follows none. */
  pick(neuron: number | null): Promise<void>;
  /** The response atlas at these concentrations, everything else as it is now; null without an atlas that reaches there. */
  readAtlas(concentrationsUm: readonly number[]): Promise<readonly AtlasReading[] | null>;
  /** What acts on the network now. */
  readConditions(): Promise<Conditions>;
  /**
   * Records every spike, sums of every millisecond and the state of these cells, `mostFollowedCells` at most; null ends
   * that. Batches come over the frame port.
   */
  record(cells: readonly number[] | null): Promise<void>;
}

/** A place on the sheet that is stimulated, tiles from its corner, and the radius there. */
export type Spot = Pick<Stimulus, "x" | "y" | "radiusTiles">;

/** A stimulated spot ends by itself when it is not renewed for this long, wall time, ms; it is renewed three times as often. */
export const stimulusLeaseMs = 2400;
