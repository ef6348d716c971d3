/**
 * Runs a simulation against the wall clock in small slices, so that commands are handled in between, and offers a frame
 * after each. After an `EngineError` the next engine continues from the last checkpoint; any other error stops the run.
 */

import type { Engine } from "../../engine/engine.ts";
import { EngineError, NotFiniteError } from "../../engine/engine-error.ts";
import { type Refusal, RefusalError } from "../../model/refusal.ts";
import type { Frame } from "../../wire/frame/frame.ts";
import type { LostTime } from "../checkpoint.ts";
import type { Simulation } from "../simulation.ts";
import { Stretch } from "../slow-timescale/stretch.ts";
import type { Twins } from "../twins/twins.ts";
import { fillFrame } from "./fill-frame.ts";
import type { FrameClock } from "./frame-scalars.ts";
import { Pace } from "./pace.ts";
import { RecordingOutlet, type RecordingSink } from "./recording-outlet.ts";
import { pause, yieldToCommands } from "./yield-to-commands.ts";

/** Where frames go. `take` lends an empty frame or null; a frame that is sent is gone. */
export interface FrameSink {
  readonly framesSkipped: number;
  take(): Frame | null;
  send(frame: Frame): void;
}

export interface LiveLoopOptions {
  readonly simulation: Simulation;
  readonly frames: FrameSink;
  /** Left out where nobody records. */
  readonly recordings?: RecordingSink;
  /** Makes the engine to continue on after `failed`; null when there is none left. */
  readonly nextEngine: (failed: Engine, reason: Refusal) => Promise<Engine | null>;
  /** The engine changed; some time was lost. */
  readonly onFallback: (engine: Engine, reason: Refusal, lost: LostTime) => void;
  /** The vehicle twin is gone; the network itself runs on. */
  readonly onTwinEnded: (reason: Refusal) => void;
  readonly onFailure: (error: Error) => void;
  /** Called after each turn with how long it took, ms; left out where nobody watches. */
  readonly onTurn?: (tookMs: number) => void;
  readonly now: () => number;
}

interface FilmStep {
  readonly ms: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

const sliceBudgetMs = 12;
const shortestFrameIntervalMs = 15;
const pausedPollMs = 30;
/** A machine that has slept, or a thread that was held back, goes on where it stood: no more wall time than this counts at once, ms. */
const longestStepMs = 1000;
/** A spike's glow lasts this much wall time whatever the speed: never a flash. */
const glowSeconds = 0.35;

export class LiveLoop {
  msPerSecond = 100;
  hoursPerSecond = 0;
  isPaused = false;
  vehicleTwin: Twins | null = null;
  private readonly options: LiveLoopOptions;
  private readonly pace: Pace;
  private readonly recordings: RecordingOutlet;
  private readonly stretch = new Stretch();
  private isRunning = false;
  private finished: Promise<void> = Promise.resolve();
  private sequence = 0;
  private lastSent: readonly unknown[] = [];
  private lastFrameWallMs = Number.NEGATIVE_INFINITY;
  /** A frame whose snapshot is still under way; the network steps on meanwhile. */
  private frameUnderWay: Promise<void> | null = null;
  private frameError: unknown = null;
  /** Asked for while paused, and not yet done. */
  private filmStep: FilmStep | null = null;
  /** Of the film that is made while paused: it decides how long a spike glows. */
  private filmMsPerSecond: number | null = null;
  /** A frame that could not be filled, kept for the next one. */
  private spareFrame: Frame | null = null;

  constructor(options: LiveLoopOptions) {
    this.options = options;
    this.pace = new Pace(options.now());
    this.recordings = new RecordingOutlet(options.recordings ?? null);
  }

  start(): void {
    this.isRunning = true;
    this.finished = this.run();
  }

  /** Resolves when the current slice is over and nothing runs any more. */
  stop(): Promise<void> {
    this.isRunning = false;
    return this.finished;
  }

  /**
   * While paused, advances by exactly so many whole milliseconds; a frame that shows it follows. Spikes glow as they would at
   * `msPerSecond`. Resolves when the step is done, rejects with what failed.
   */
  advancePaused(ms: number, msPerSecond: number): Promise<void> {
    this.filmMsPerSecond = msPerSecond;
    return new Promise((resolve, reject) => {
      this.filmStep = { ms, resolve, reject };
    });
  }

  /** Replaces the vehicle twin beside the network, or ends it with null. Only while the loop is stopped. */
  runBeside(twins: Twins | null): void {
    this.vehicleTwin?.dispose();
    this.vehicleTwin = twins;
    // It may have no room for the twin, or too much.
    this.spareFrame = null;
  }

  private async run(): Promise<void> {
    const { now, onFailure } = this.options;
    let lastWallMs = now();
    while (this.isRunning) {
      const beganMs = now();
      try {
        const doneMs = this.isPaused ? await this.takeFilmStep() : await this.slice();
        const wallMs = now();
        if (!this.isPaused) {
          this.filmStep?.reject(
            new RefusalError({ key: "refusal.notPaused", values: { ms: this.filmStep.ms } }),
          );
          this.filmStep = null;
          const passedSeconds = Math.min(wallMs - lastWallMs, longestStepMs) / 1000;
          this.pace.measure(passedSeconds, doneMs);
          this.options.simulation.advanceHours(this.hoursPerSecond * passedSeconds);
          await this.withTwins((twins) => twins.followHours());
        } else {
          this.pace.resume(wallMs);
          await this.options.simulation.keepCheckpoint();
        }
        lastWallMs = wallMs;
        this.throwFrameError();
        this.offerFrame(wallMs);
        this.recordings.offer(this.options.simulation.network.recording, wallMs);
        this.options.onTurn?.(now() - beganMs);
        await (doneMs === 0 ? pause(this.isPaused ? pausedPollMs : 4) : yieldToCommands());
      } catch (error) {
        await this.fallBack(error).catch((fatal: Error) => {
          this.isRunning = false;
          onFailure(fatal);
        });
        lastWallMs = now();
      }
    }
    await this.frameUnderWay;
  }

  /** While the slow timescale runs the network must sample itself, so it runs as fast as it can. */
  private get askedMsPerSecond(): number {
    return this.hoursPerSecond > 0 ? Number.POSITIVE_INFINITY : this.msPerSecond;
  }

  private async slice(): Promise<number> {
    const { simulation, now } = this.options;
    const startMs = now();
    const due = this.pace.due(startMs, this.askedMsPerSecond);
    let doneMs = 0;
    while (doneMs < due && now() - startMs < sliceBudgetMs) {
      const ms = this.stretch.ofDue(due - doneMs);
      const beganMs = now();
      await simulation.advanceMs(ms);
      this.stretch.measure(simulation.engine.info, ms, now() - beganMs);
      await this.advanceTwins(ms);
      this.pace.done(ms);
      doneMs += ms;
    }
    return doneMs;
  }

  /** What was asked for while paused; 0 without any. */
  private async takeFilmStep(): Promise<number> {
    const step = this.filmStep;
    if (!step) return 0;
    this.filmStep = null;
    try {
      await this.options.simulation.advanceMs(step.ms);
      await this.advanceTwins(step.ms);
      step.resolve();
    } catch (error) {
      step.reject(error);
      throw error;
    }
    return step.ms;
  }

  private advanceTwins(ms: number): Promise<void> {
    return this.withTwins(async (twins) => {
      const counts = await twins.advanceMs(ms);
      this.options.simulation.network.recording?.addVehicle(counts);
    });
  }

  /** A failure of the vehicle twin's engine or network ends the twin and nothing else. */
  private async withTwins(act: (twins: Twins) => void | Promise<void>): Promise<void> {
    if (!this.vehicleTwin) return;
    try {
      await act(this.vehicleTwin);
    } catch (error) {
      if (!(error instanceof EngineError || error instanceof NotFiniteError)) throw error;
      this.runBeside(null);
      this.options.onTwinEnded(error.refusal);
    }
  }

  private offerFrame(wallMs: number): void {
    const { frames } = this.options;
    if (
      this.frameUnderWay !== null ||
      wallMs - this.lastFrameWallMs < shortestFrameIntervalMs ||
      (this.isPaused && this.hasNothingNew())
    ) {
      return;
    }
    this.lastFrameWallMs = wallMs;
    const frame = this.spareFrame ?? frames.take();
    if (!frame) return;
    this.spareFrame = null;
    const { hoursPerSecond, isPaused } = this;
    const { framesSkipped } = frames;
    if (!isPaused) this.filmMsPerSecond = null;
    const msPerSecond = this.filmMsPerSecond ?? this.pace.reachedMsPerSecond;
    const recentSpikeMs = Math.max(2, glowSeconds * msPerSecond);
    this.lastSent = this.describeShown();
    this.frameUnderWay = this.fillAndSend(frame, {
      ...{ sequence: ++this.sequence, framesSkipped, msPerSecond, hoursPerSecond, recentSpikeMs, isPaused },
    });
  }

  private async fillAndSend(frame: Frame, clock: FrameClock): Promise<void> {
    const { frames, simulation } = this.options;
    try {
      await fillFrame(frame, simulation, clock, this.vehicleTwin);
      frames.send(frame);
    } catch (error) {
      this.frameError = error;
      this.spareFrame = frame;
    } finally {
      this.frameUnderWay = null;
    }
  }

  /** What failed while a frame was filled, thrown where errors of `advance` are met. */
  private throwFrameError(): void {
    const error = this.frameError;
    this.frameError = null;
    if (error !== null) throw error;
  }

  /** While paused a frame is worth sending only when what it shows has changed. */
  private hasNothingNew(): boolean {
    return this.describeShown().every((part, index) => part === this.lastSent[index]);
  }

  private describeShown(): readonly unknown[] {
    const { network, slowTimescale } = this.options.simulation;
    const { engine, picked, imposition } = network;
    return [
      engine.step,
      engine.conditions,
      imposition.wanted,
      picked.neuron,
      slowTimescale.hours,
      this.isPaused,
      this.hoursPerSecond,
      this.vehicleTwin,
    ];
  }

  /** Goes on with the next engine, or the one after it when that fails as well. Throws what no engine can mend. */
  private async fallBack(error: unknown): Promise<void> {
    const { simulation, nextEngine, onFallback } = this.options;
    if (!(error instanceof EngineError)) throw error;
    let failed = simulation.engine;
    for (let failure = error; ; ) {
      const engine = await nextEngine(failed, failure.refusal);
      if (!engine) throw failure;
      try {
        const lost = await simulation.continueOn(engine);
        onFallback(engine, error.refusal, lost);
        break;
      } catch (next) {
        if (!(next instanceof EngineError)) throw next;
        engine.dispose();
        [failed, failure] = [engine, next];
      }
    }
    await this.withTwins((twins) => twins.resynchronise());
  }
}
