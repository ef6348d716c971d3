/** One start of a network, from the choice of its engine to its stop; what it pushes to the page carries its number. */
import type { Engine } from "../src/engine/engine.ts";
import { engineFailureOf } from "../src/engine/engine-error.ts";
import { canShareMemory } from "../src/engine/reference/simd/phase-module.ts";
import type { StartThread, ThreadOffer } from "../src/engine/reference/simd/thread-team.ts";
import { chooseEngine } from "../src/engine/select/choose-engine.ts";
import { createEngine, type EngineFactory } from "../src/engine/select/create-engine.ts";
import { EngineFallbackOrder } from "../src/engine/select/engine-fallback-order.ts";
import { parametersWithout } from "../src/model/assumption-switches.ts";
import type { CascadeState } from "../src/model/cascade/cascade.ts";
import { changesOf, type ParameterChanges, subjectConstantsOf } from "../src/model/changeable.ts";
import { type Refusal, RefusalError, reasonOf } from "../src/model/refusal.ts";
import type { LostTime } from "../src/simulation/checkpoint.ts";
import { LiveLoop } from "../src/simulation/live/live-loop.ts";
import { RecordingWriter } from "../src/simulation/recording/recording-writer.ts";
import type { SavedSimulation } from "../src/simulation/saved-simulation.ts";
import { Simulation } from "../src/simulation/simulation.ts";
import { Twins } from "../src/simulation/twins/twins.ts";
import { createVehicleEngine } from "../src/simulation/twins/vehicle-engine.ts";
import type { Sentence } from "../src/web/messages/messages.ts";
import { createFrameLayout } from "../src/wire/frame/layout.ts";
import type { FrameSender } from "../src/wire/frame-channel.ts";
import { threadsFor } from "../src/wire/limits.ts";
import {
  type RunFailure,
  type RunNotification,
  type SavedNetwork,
  type Spot,
  type StartReport,
  type StartRequest,
  stimulusLeaseMs,
} from "../src/wire/simulation-api.ts";
import type { SupervisedThread } from "../src/wire/supervision-channel.ts";

/** This thread's ends of the ports to the page. */
export interface PageEnds {
  readonly frames: FrameSender;
  readonly supervised: SupervisedThread;
}

/** Less is not worth telling, h. */
const shortestLostHours = 0.05;

export class NetworkRun {
  readonly simulation: Simulation;
  readonly loop: LiveLoop;
  readonly report: StartReport;
  readonly request: StartRequest;
  /** Constants of drug and cascade that differ from the set. */
  changedConstants: ParameterChanges;
  private readonly frames: FrameSender;
  private readonly supervised: SupervisedThread;
  private readonly make: EngineFactory;
  private wantsTwin = false;
  private isStopped = false;
  /** Resolves when everything that has paused the loop so far is done. */
  private pauses: Promise<unknown> = Promise.resolve();
  private stimulusLease: ReturnType<typeof setTimeout> | undefined;

  /** Chooses an engine, builds the network on it and lets it run. Rejects when no engine can. */
  static async start(
    request: StartRequest,
    ends: PageEnds,
    startThread: StartThread | null,
  ): Promise<NetworkRun> {
    const offer = threadOffer(request, startThread);
    // Engines that replace the first have as many threads, and a twin, too: the two networks advance in turn.
    const make: EngineFactory = (recipe, name, account) => createEngine(recipe, name, account, offer);
    const order = new EngineFallbackOrder(make);
    const choice = await chooseEngine(
      { ...request, parameters: parametersOf(request), threads: offer?.threads ?? 1 },
      make,
    );
    let { engine, reasons } = choice;
    for (;;) {
      try {
        const { resume, subject, parameterSet, parameters } = request;
        const constants = subjectConstantsOf(parameterSet, parameters);
        const simulation = resume
          ? await Simulation.restore(engine, resume, constants)
          : await Simulation.create(engine, subject, constants);
        return new NetworkRun(simulation, reportOf(engine, reasons, request), request, ends, make, order);
      } catch (error) {
        const failure = engineFailureOf(error);
        engine.dispose();
        const next = await order.next(engine, failure);
        if (!next) {
          throw error;
        }
        engine = next;
        reasons = [{ key: "engine.instead", values: { failure, engine: next.info.executedOn } }];
      }
    }
  }

  private constructor(
    simulation: Simulation,
    report: StartReport,
    request: StartRequest,
    { frames, supervised }: PageEnds,
    make: EngineFactory,
    order: EngineFallbackOrder,
  ) {
    this.simulation = simulation;
    this.report = report;
    this.request = request;
    this.changedConstants = changesOf(request.parameters, ({ group }) => group !== "network");
    this.frames = frames;
    this.supervised = supervised;
    this.make = make;
    this.adoptLayout(false);
    this.loop = new LiveLoop({
      simulation,
      frames,
      recordings: frames,
      now: () => performance.now(),
      onTurn: (tookMs) => supervised.countTurn(tookMs),
      nextEngine: (failed, why) => order.next(failed, why),
      onFallback: (next, why, lost) =>
        this.push({
          kind: "fallback",
          sentence: fellBack(next, why, lost),
          report: reportOf(next, [why], request),
        }),
      onTwinEnded: (why) => {
        this.wantsTwin = false;
        this.adoptLayout(false);
        this.push({
          kind: "fallback",
          sentence: { key: "run.twinEnded", values: { reason: why } },
          hasTwinEnded: true,
        });
      },
      onFailure: (error) => {
        const reason = reasonOf(error);
        this.push({ kind: "failure", sentence: reason, failure: this.describeFailure(error, reason) });
      },
    });
    simulation.onCheckpoint = () => this.sendCheckpoint();
    this.sendCheckpoint();
    this.loop.start();
  }

  /** Ends everything of this run; its notifications and frames end with it. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.pauses;
    clearTimeout(this.stimulusLease);
    await this.loop.stop();
    this.supervised.endTurns();
    this.simulation.onCheckpoint = null;
    this.loop.runBeside(null);
    this.simulation.dispose();
  }

  /** Does something between two steps, with the loop paused; one such thing at a time. */
  async withLoopPaused(act: () => Promise<void>): Promise<void> {
    const turn = this.pauses.then(async () => {
      await this.loop.stop();
      this.supervised.endTurns();
      try {
        await act();
      } finally {
        if (!this.isStopped) this.loop.start();
      }
    });
    this.pauses = turn.catch(() => {});
    await turn;
  }

  /** The network between two steps, with all that is needed to go on with it. */
  async save(): Promise<SavedNetwork> {
    const { engine, individual } = this.simulation;
    let saved: SavedSimulation | undefined;
    await this.withLoopPaused(async () => {
      saved = await this.simulation.save();
    });
    if (!saved) throw new RefusalError({ key: "refusal.noNetwork" });
    const { hash: recipeHash } = engine.recipe;
    return {
      ...saved,
      ...{ engine: engine.info.executedOn, recipeHash, virtualSubject: individual?.name ?? null },
    };
  }

  /** Attaches a vehicle twin, or none; `cascadeAt` gives the untreated subject at an hour of the course. */
  async attachTwin(isOn: boolean, cascadeAt: (hours: number) => CascadeState): Promise<void> {
    const { simulation, loop } = this;
    this.wantsTwin = isOn;
    if (isOn === (loop.vehicleTwin !== null)) {
      return;
    }
    // The network runs on while the second engine is made.
    const engine = isOn ? await createVehicleEngine(simulation.engine, this.make) : null;
    if (this.isStopped || this.wantsTwin !== isOn) {
      engine?.dispose();
      return;
    }
    await this.withLoopPaused(async () => {
      loop.runBeside(engine && (await Twins.start({ drug: simulation, engine, cascadeAt })));
      this.adoptLayout(isOn);
    });
  }

  /** Stimulates a spot until its lease ends; null ends it at once. */
  stimulate(stimulus: Spot | null): void {
    this.simulation.network.impose({ stimulus });
    clearTimeout(this.stimulusLease);
    if (stimulus !== null) {
      this.stimulusLease = setTimeout(
        () => this.simulation.network.impose({ stimulus: null }),
        stimulusLeaseMs,
      );
    }
  }

  /** Records the network and follows these cells; null ends that. */
  record(cells: readonly number[] | null): void {
    const { recipe } = this.simulation.engine;
    const last = recipe.sheet.neurons - 1;
    const strange = cells?.find((id) => !(Number.isInteger(id) && id >= 0 && id <= last));
    if (strange !== undefined) {
      throw new RefusalError({ key: "refusal.neuronId", values: { last, neuron: strange } });
    }
    this.simulation.network.recording = cells && new RecordingWriter(recipe, this.request.run, cells);
  }

  /** The page keeps the last, to go on with it in another thread. Nobody else can be gone on with as an individual. */
  private sendCheckpoint(): void {
    const { engine, individual } = this.simulation;
    const network =
      individual === null
        ? {
            ...this.simulation.lastSaved,
            engine: engine.info.executedOn,
            recipeHash: engine.recipe.hash,
            virtualSubject: null,
          }
        : null;
    this.supervised.sendCheckpoint({ run: this.request.run, network });
  }

  private adoptLayout(hasTwin: boolean): void {
    this.frames.adoptLayout(createFrameLayout(this.simulation.engine.recipe.sheet, { hasTwin }));
  }

  private push(notification: Omit<RunNotification, "run">): void {
    if (!this.isStopped) this.frames.notify({ run: this.request.run, ...notification });
  }

  private describeFailure({ name, message, stack }: Error, reason: Refusal): RunFailure {
    const { engine } = this.simulation;
    return {
      errorName: name,
      reason,
      message,
      stack: stack ?? "",
      step: engine.step,
      engine: engine.info,
      recipeHash: engine.recipe.hash,
    };
  }
}

/** Lost hours are named beside lost milliseconds: on a day an hour it is the hours that matter. */
function fellBack({ info }: Engine, reason: Refusal, { ms, hours }: LostTime): Sentence {
  const values = { reason, engine: info.executedOn, lostMs: ms.toFixed(0) };
  const isOfHours = Math.abs(hours) >= shortestLostHours;
  return isOfHours
    ? { key: "supervision.fellBackHours", values: { ...values, lostHours: hours.toFixed(1) } }
    : { key: "run.fellBack", values };
}

/** What of the network is switched off or replaced in the set. */
function parametersOf({ parameterSet, without, parameters }: StartRequest): Readonly<Record<string, number>> {
  return {
    ...parametersWithout(parameterSet, without),
    ...changesOf(parameters, ({ group }) => group === "network"),
  };
}

/** The threads that this start may use; undefined where one is all there can be. */
function threadOffer({ threads }: StartRequest, start: StartThread | null): ThreadOffer | undefined {
  if (start === null || !canShareMemory()) return undefined;
  return { threads: threadsFor(threads, globalThis.navigator?.hardwareConcurrency ?? 1), start };
}

function reportOf(engine: Engine, reasons: readonly Sentence[], { subject }: StartRequest): StartReport {
  const { sheet, seed, dtMs, hash, parameterSet, parameters } = engine.recipe;
  const { neurons, tilesX, tilesY } = sheet;
  const network = { neurons, tilesX, tilesY, seed, dtMs, recipeHash: hash, parameterSet, parameters };
  return { engine: engine.info, reasons, ...network, subject };
}
