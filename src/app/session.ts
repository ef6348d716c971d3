/**
 * The session owns the simulation's thread: it starts it, starts networks in it one after the other, watches it, and ends it.
 * Settings are applied when a network has started; commands wait until then, and a restart cancels those of the run before.
 */
import type { AssumptionSwitchName, AtlasKey } from "../model/assumption-switches.ts";
import { type Refusal, RefusalError, reasonOf } from "../model/refusal.ts";
import type { Sentence } from "../web/messages/messages.ts";
import type { FrameReceiver } from "../wire/frame-channel.ts";
import { speedLimits } from "../wire/limits.ts";
import { isOutOfMemory } from "../wire/out-of-memory.ts";
import type {
  RunNotification,
  SavedNetwork,
  SimulationCommands,
  StartReport,
} from "../wire/simulation-api.ts";
import { connectSimulation } from "../wire/simulation-client.ts";
import { type ThreadEndpoint, ThreadFailure } from "../wire/thread-handshake.ts";
import { AppliedSettings } from "./apply-settings.ts";
import { offerAtlas } from "./atlas-offer.ts";
import { describeFailure, type KnownFailure } from "./failure-report.ts";
import type { FetchFile } from "./fetch-bytes.ts";
import { settingsOfNewRun } from "./initial-settings.ts";
import type { RememberedEngine } from "./remembered-engine.ts";
import { CommandCancelled, Run } from "./run.ts";
import { firstPick, type Settings } from "./settings.ts";
import { type AppState, appStore, newRunState } from "./store.ts";
import { withDeadlines } from "./supervision/deadlines.ts";
import { ThreadWatch } from "./supervision/thread-watch.ts";

/** A thread with a simulation in it. */
export interface StartedThread {
  readonly thread: ThreadEndpoint;
  readonly terminate: () => void;
}

export interface SessionOptions {
  /** Starts a thread. Throws a sentence where there can be none. */
  readonly startThread: () => StartedThread;
  readonly fetchFile: FetchFile;
  /** Shows frames until the returned function is called. */
  readonly showFrames?: (frames: FrameReceiver) => () => void;
  /** Begins another run in place of one whose thread has failed; returns why there is none. Without it each such run ends. */
  readonly recover?: (failed: FailedThread) => Refusal | null;
  /** What an earlier visit has measured; the first run of this one begins with it. */
  readonly remembered?: RememberedEngine;
  /** How long a thread may take to answer at all, ms; `connectSimulation` says for how long by default. */
  readonly handshakeTimeoutMs?: number;
}

/** A thread that is no more, and what is left of its run. */
export interface FailedThread {
  readonly error: Error;
  /** Of the last network that ran; null where none ever has. */
  readonly neurons: number | null;
  /** From where the run can be gone on with; null where it cannot. */
  readonly checkpoint: SavedNetwork | null;
}

/** What a restart goes on with. */
export interface GoneOnWith {
  readonly network?: SavedNetwork | undefined;
  /** What stays known of the run before. */
  readonly known?: Partial<AppState>;
}

interface ConnectedThread {
  readonly commands: Promise<SimulationCommands>;
  readonly end: () => void;
}

const notificationsKept = 6;

class Session {
  private options: SessionOptions | null = null;
  private run = new Run(0);
  private thread: ConnectedThread | null = null;
  /** Of the network that runs. */
  private settings: AppliedSettings | null = null;
  /** Of the run that is under way. */
  private checkpoint: SavedNetwork | null = null;
  private lastNeurons: number | null = null;
  /** The first run may begin with what an earlier visit has measured; later ones measure. */
  private hasMeasured = false;

  /** Starts a thread and, in it, the network that the settings with these changes ask for. Returns what ends both. */
  start(options: SessionOptions, changes: Partial<Settings> = {}): () => void {
    this.endThread();
    this.options = options;
    this.hasMeasured = false;
    this.restart(changes);
    return () => {
      this.options = null;
      this.run.end(new CommandCancelled());
      this.endThread();
    };
  }

  /** Restarts with an undrugged network, clocks at zero and running, or goes on with one that was saved; what is not in `changes` is kept. */
  restart(changes: Partial<Settings> = {}, { network, known }: GoneOnWith = {}): void {
    this.run.end(new CommandCancelled());
    this.run = new Run(this.run.number + 1);
    this.checkpoint = network ?? null;
    appStore.setState({ ...settingsOfNewRun, ...changes, ...newRunState, ...known, run: this.run.number });
    if (this.options) void this.startRun(this.run, this.options, network);
  }

  /** Fetches a file that belongs to the page, while the session lasts. */
  readonly fetchFile: FetchFile = (...asked) => (this.options?.fetchFile ?? fetch)(...asked);

  /** Tells the person something about the run. */
  tell(kind: RunNotification["kind"], sentence: Sentence): void {
    this.receive({ run: this.run.number, kind, sentence });
  }

  /** The same in another thread, whatever the present one has come to. */
  restartThread(changes: Partial<Settings> = {}): void {
    this.endThread();
    this.restart(changes);
  }

  /**
   * Asks the simulation for something, once the network has started. Rejects with its refusal; with `CommandCancelled`
   * when `signal` is aborted or the network is restarted; and with the run's failure when it has failed.
   */
  async command<Answer>(
    ask: (simulation: SimulationCommands) => Promise<Answer>,
    signal?: AbortSignal,
  ): Promise<Answer> {
    const { run } = this;
    const simulation = await run.during(run.started, signal);
    return run.during(ask(simulation), signal);
  }

  /** The same, once it is known whether the network has a response atlas. */
  async commandWithAtlas<Answer>(
    ask: (simulation: SimulationCommands) => Promise<Answer>,
    signal?: AbortSignal,
  ): Promise<Answer> {
    const { run } = this;
    await run.during(run.atlasKnown, signal);
    return this.command(ask, signal);
  }

  /** Shows what the simulation itself has changed; it is not sent back. */
  adopt(changes: Partial<AppState>): void {
    this.settings?.adopt(changes);
  }

  /** Takes over a network that a trial has built in place of the one before. Resolves when it has the settings. */
  async adoptNetwork(without: AssumptionSwitchName | null, report: StartReport): Promise<void> {
    const { run } = this;
    const simulation = await run.started;
    this.adopt({ ...settingsOfNewRun, ...newRunState, ...runningState(report), without });
    await this.settings?.sendAll();
    this.findAtlas(run, simulation, { parameterSet: report.parameterSet, without }).catch(() => {});
  }

  private async startRun(run: Run, options: SessionOptions, resume?: SavedNetwork): Promise<void> {
    const { engine, neurons, threads, seed, subject, parameterSet, without, changedParameters, msPerSecond } =
      appStore.getState();
    const asked = { engine, neurons, threads, seed, subject, parameterSet, without };
    // The hours need a network that runs at the usual speed, however slowly the milliseconds are shown.
    const wanted = Math.max(msPerSecond, speedLimits.msPerSecond.rest);
    const asRemembered = { ...asked, msPerSecond: wanted };
    const remembered = this.hasMeasured ? undefined : options.remembered?.find(asRemembered);
    this.hasMeasured = true;
    const request = {
      ...{ remembered, run: run.number, ...asked, parameters: changedParameters, msPerSecond: wanted },
      // Another kind of engine would not go on with the same spikes.
      ...(resume && {
        ...{ resume, engine: resume.engine, subject: resume.protocol.subject },
        neurons: resume.state.membranePotential.length,
      }),
    };
    try {
      this.thread ??= this.connect(options);
      const simulation = await run.during(this.thread.commands);
      const report = await run.during(simulation.start(request));
      if (!resume) options.remembered?.keep(asRemembered, report);
      this.beginRun(run, simulation, report);
      await this.findAtlas(run, simulation, { parameterSet, without });
      run.foundAtlas();
    } catch (error) {
      if (run.isOver) return;
      if (error instanceof ThreadFailure) this.failThread(error);
      else this.fail(error as Error);
    }
  }

  private beginRun(run: Run, simulation: SimulationCommands, report: StartReport): void {
    appStore.setState(runningState(report));
    this.lastNeurons = report.neurons;
    const settings = new AppliedSettings(simulation, (sentence) => this.tell("failure", sentence));
    this.settings = settings;
    run.onEnd(() => settings.stop());
    run.start(simulation);
  }

  /** Offers the network its response atlas. Rejects when the run ends, and for no other reason. */
  private async findAtlas(run: Run, simulation: SimulationCommands, network: AtlasKey): Promise<void> {
    if (!this.options) return;
    const atlas = await run.during(offerAtlas(network, simulation, this.options.fetchFile));
    appStore.setState({ atlas });
  }

  private connect({ startThread, showFrames, handshakeTimeoutMs }: SessionOptions): ConnectedThread {
    const { thread, terminate } = startThread();
    const ends = [terminate];
    let isOver = false;
    const connected = async (): Promise<SimulationCommands> => {
      const client = await connectSimulation(
        thread,
        (notification) => this.receive(notification),
        handshakeTimeoutMs,
      );
      ends.push(client.dispose);
      if (isOver) {
        client.dispose();
        throw new CommandCancelled();
      }
      if (showFrames) ends.push(showFrames(client.frames));
      const watch = new ThreadWatch(client, {
        onFault: (fault) => this.failThread(fault),
        onCheckpoint: ({ run, network }) => {
          if (run === this.run.number) this.checkpoint = network;
        },
      });
      // First of all: the lock of a thread that we end ourselves is not a fault.
      ends.unshift(() => watch.stop());
      client.failed.catch((error: Error) => {
        if (!isOver) this.failThread(error);
      });
      return withDeadlines(client.api, watch);
    };
    const end = () => {
      isOver = true;
      for (const act of ends) act();
    };
    return { commands: connected(), end };
  }

  /** Shows a push notification; one of an earlier run changes nothing else. */
  private receive(notification: RunNotification): void {
    const { run, report, failure, hasTwinEnded } = notification;
    appStore.setState(({ notifications }) => ({
      notifications: [...notifications, notification].slice(-notificationsKept),
    }));
    if (run !== this.run.number) return;
    if (report) {
      appStore.setState({ report });
      this.options?.remembered?.forget();
    }
    // Colours by a twin that is gone would say that nothing differs.
    const isOfTwin = appStore.getState().colourMode === "difference";
    if (hasTwinEnded && isOfTwin) appStore.setState({ colourMode: "population" });
    if (!failure) return;
    if (isOutOfMemory(failure)) {
      this.failThread(new RefusalError({ key: "refusal.threadOutOfMemory" }));
    } else {
      this.endRun(failure);
    }
  }

  /** The thread is no more. Another goes on with the run, where somebody knows how. */
  private failThread(error: Error): void {
    this.endThread();
    this.options?.remembered?.forget();
    const failed = { error, neurons: this.lastNeurons, checkpoint: this.checkpoint };
    const reason = this.options?.recover ? this.options.recover(failed) : reasonOf(error);
    if (reason !== null) this.fail(error, reason);
  }

  private fail(error: Error, reason: Refusal = reasonOf(error)): void {
    const { name: errorName, message, stack = "" } = error;
    this.endRun({ errorName, reason, message, stack });
  }

  /** The run has failed. A restart begins with another thread, whatever this one has come to. */
  private endRun(failure: KnownFailure): void {
    const { reason } = failure;
    this.run.end(new RefusalError({ key: "refusal.notRunning", values: { reason } }));
    this.endThread();
    const failureReport = describeFailure(failure, appStore.getState());
    appStore.setState({ phase: "failed", failure: reason, failureReport });
  }

  private endThread(): void {
    this.thread?.end();
    this.thread = null;
  }
}

function runningState(report: StartReport): Partial<AppState> {
  const { pickedNeuron } = appStore.getState();
  const isThere = pickedNeuron === null || pickedNeuron < report.neurons;
  return { phase: "running", report, pickedNeuron: isThere ? pickedNeuron : firstPick };
}

export const session = new Session();
