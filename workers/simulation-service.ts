/**
 * What the page's commands do in the simulation's thread: start and replace the live loop, pass on what is held,
 * and see to it that a failing engine is succeeded by the next one.
 */

import type { Engine } from "../src/engine/engine.ts";
import { chooseEngine } from "../src/engine/select/choose-engine.ts";
import { EngineSuccession } from "../src/engine/select/engine-succession.ts";
import { type AssumptionSwitchName, assumptionSwitches } from "../src/model/assumption-switches.ts";
import { type CascadeState, createCascadeState, type Subject } from "../src/model/cascade/cascade.ts";
import { networkHashOf } from "../src/model/network/recipe.ts";
import type { DoseEvent } from "../src/model/pharmacokinetics/dose.ts";
import { LiveLoop } from "../src/simulation/live/live-loop.ts";
import { runTrial } from "../src/simulation/live/run-trial.ts";
import { type PhaseReport, timePhases } from "../src/simulation/live/time-phases.ts";
import type { TrialHost } from "../src/simulation/live/trial-bench.ts";
import { pause } from "../src/simulation/live/yield-to-commands.ts";
import { Simulation } from "../src/simulation/simulation.ts";
import { Twins } from "../src/simulation/twins/twins.ts";
import { createVehicleEngine } from "../src/simulation/twins/vehicle-engine.ts";
import type { Atlas } from "../src/treatment/atlas/atlas.ts";
import { assertAtlasFits, decodeAtlas } from "../src/treatment/atlas/atlas-file.ts";
import { type PlannedCourse, planCourse, withDose } from "../src/treatment/course-planner.ts";
import type { CourseReport } from "../src/treatment/course-report.ts";
import type { Protocol } from "../src/treatment/protocol/protocol.ts";
import { restProtocol } from "../src/treatment/protocol/rest-protocol.ts";
import { vehicleOf } from "../src/treatment/protocol/vehicle.ts";
import { stateAt } from "../src/treatment/trajectory/state-at.ts";
import type { TrialProgress, TrialRequest, TrialResult } from "../src/treatment/trials.ts";
import { createFrameLayout } from "../src/wire/frame/layout.ts";
import { FrameSender } from "../src/wire/frame-channel.ts";
import {
  type AtlasReport,
  type SimulationApi,
  type Spot,
  type StartReport,
  type StartRequest,
  speedLimits,
  stimulusLeaseMs,
  type TrialNotification,
} from "../src/wire/simulation-api.ts";

export class SimulationService implements SimulationApi {
  private frames: FrameSender | null = null;
  private simulation: Simulation | null = null;
  private loop: LiveLoop | null = null;
  private msPerSecond: number = speedLimits.msPerSecond.rest;
  private hoursPerSecond: number = speedLimits.hoursPerSecond.rest;
  private isPaused = false;
  /** Every atlas that has been offered, by the hash of its network. */
  private readonly atlases = new Map<string, Atlas>();
  private planned: PlannedCourse | null = null;
  /** Of the last course planned for the vehicle: the protocol it belongs to, and its plan. */
  private vehiclePlan: { readonly of: Protocol; readonly planned: PlannedCourse } | null = null;
  private wantsTwin = false;
  /** Resolves when what asked the loop to stand still last is done. */
  private standstill: Promise<unknown> = Promise.resolve();
  /** What the network that runs was started with. */
  private request: StartRequest | null = null;
  private trial: AbortController | null = null;
  private stimulusLease: ReturnType<typeof setTimeout> | undefined;

  connect(port: MessagePort): void {
    this.frames = new FrameSender(port);
  }

  async start(request: StartRequest): Promise<StartReport> {
    this.trial?.abort(new Error("Stopped, because another network was started."));
    return this.build(request);
  }

  private async build(request: StartRequest): Promise<StartReport> {
    this.request = request;
    const frames = this.frames;
    if (!frames) {
      throw new Error("The simulation has no frame port yet; call connect before start.");
    }
    await this.standstill;
    clearTimeout(this.stimulusLease);
    await this.loop?.stop();
    this.loop?.runBeside(null);
    this.simulation?.dispose();
    this.loop = null;
    this.simulation = null;
    this.wantsTwin = false;
    const { engine, reason } = await chooseEngine({ ...request, parameters: parametersOf(request) });
    const simulation = await Simulation.create(engine, request.subject);
    frames.adoptLayout(createFrameLayout(engine.recipe.sheet));
    const succession = new EngineSuccession();
    const loop = new LiveLoop({
      simulation,
      frames,
      now: () => performance.now(),
      nextEngine: (failed, why) => succession.next(failed, why),
      onFallback: (next, why, lostMs) =>
        frames.notify({
          kind: "fallback",
          sentence: `The engine stopped: ${why} The simulation went on with ${next.info.executedOn} from ${lostMs.toFixed(0)} ms earlier.`,
          report: reportOf(next, why, request.subject),
        }),
      onTwinEnded: (why) => {
        this.wantsTwin = false;
        frames.adoptLayout(createFrameLayout(engine.recipe.sheet));
        frames.notify({
          kind: "fallback",
          sentence: `The vehicle twin was ended: ${why} The network itself runs on.`,
          hasTwinEnded: true,
        });
      },
      onFailure: (error) => frames.notify({ kind: "failure", sentence: error.message }),
    });
    loop.msPerSecond = this.msPerSecond;
    loop.hoursPerSecond = this.hoursPerSecond;
    loop.isPaused = this.isPaused;
    simulation.atlas = this.atlases.get(networkHashOf(engine.recipe)) ?? null;
    this.planned = null;
    this.simulation = simulation;
    this.loop = loop;
    loop.start();
    return reportOf(engine, reason, request.subject);
  }

  async offerAtlas(bytes: Uint8Array): Promise<AtlasReport> {
    const simulation = this.running();
    try {
      const atlas = decodeAtlas(bytes);
      this.atlases.set(atlas.origin.networkHash, atlas);
      assertAtlasFits(atlas, networkHashOf(simulation.engine.recipe));
      simulation.atlas = atlas;
      const { neurons, seed, sampleMs, networkHash } = atlas.origin;
      return {
        isUsed: true,
        sentence: `Sampled from this very network: ${neurons} neurons, seed ${seed}, ${sampleMs / 1000} s at each point, network ${networkHash}.`,
      };
    } catch (error) {
      return { isUsed: false, sentence: (error as Error).message };
    }
  }

  async startCourse(protocol: Protocol): Promise<CourseReport> {
    const simulation = this.running();
    const planned = planCourse(protocol, simulation.atlas);
    await this.whileStill(async () => {
      await simulation.startCourse(planned.course);
      this.planned = planned;
      await this.loop?.vehicleTwin?.startCourse(planned.course);
    });
    return planned.report;
  }

  async giveDose(dose: DoseEvent): Promise<CourseReport> {
    const simulation = this.running();
    const { hours } = simulation.slowClock;
    const before = this.planned?.course.protocol ?? restProtocol(simulation.subject);
    const planned = planCourse(withDose(before, dose, hours), simulation.atlas);
    simulation.continueCourse(planned.course);
    this.loop?.vehicleTwin?.continueCourse(planned.course);
    this.planned = planned;
    return planned.report;
  }

  async previewCourse(protocol: Protocol): Promise<CourseReport> {
    return planCourse(protocol, this.running().atlas).report;
  }

  async seekHours(hours: number): Promise<void> {
    const simulation = this.running();
    this.planned ??= planCourse(restProtocol(simulation.subject), simulation.atlas);
    const { points, course } = this.planned;
    if (points.length === 0) {
      throw new Error(
        "The hours clock can only be moved where the course is planned, and there is no response atlas for this network; let it run instead.",
      );
    }
    const asked = within("time of the course", "h", { minimum: 0, maximum: course.horizonHours }, hours);
    simulation.moveTo(asked, stateAt(points, asked));
    this.loop?.vehicleTwin?.moveTo(asked);
  }

  async runTwin(isOn: boolean): Promise<void> {
    const simulation = this.running();
    const { frames, loop } = this;
    this.wantsTwin = isOn;
    if (!frames || !loop || isOn === (loop.vehicleTwin !== null)) {
      return;
    }
    const { sheet } = simulation.engine.recipe;
    // The network runs on while the second engine is made.
    const engine = isOn ? await createVehicleEngine(simulation.engine) : null;
    if (this.simulation !== simulation || this.wantsTwin !== isOn) {
      engine?.dispose();
      return;
    }
    await this.whileStill(async () => {
      const cascadeAt = (hours: number) => this.untreatedCascadeAt(hours);
      loop.runBeside(engine && (await Twins.start({ drug: simulation, engine, cascadeAt })));
      frames.adoptLayout(createFrameLayout(sheet, { hasTwin: isOn }));
    });
  }

  async holdConcentration(concentrationUm: number | null): Promise<void> {
    this.running().hold({ concentrationUm });
  }

  async setBlockAcceleration(blockAcceleration: number): Promise<void> {
    this.running().hold({ blockAcceleration });
  }

  async setAmpaBlock(ampaBlock: number): Promise<void> {
    this.running().hold({ ampaBlock });
  }

  async setMsPerSecond(msPerSecond: number): Promise<void> {
    this.msPerSecond = within("biological speed", "ms/s", speedLimits.msPerSecond, msPerSecond);
    if (this.loop) {
      this.loop.msPerSecond = this.msPerSecond;
    }
  }

  async setHoursPerSecond(hoursPerSecond: number): Promise<void> {
    this.hoursPerSecond = within(
      "speed of the hours clock",
      "h/s",
      speedLimits.hoursPerSecond,
      hoursPerSecond,
    );
    if (this.loop) {
      this.loop.hoursPerSecond = this.hoursPerSecond;
    }
  }

  async setPaused(paused: boolean): Promise<void> {
    this.isPaused = paused;
    if (this.loop) {
      this.loop.isPaused = paused;
    }
  }

  async runTrial(
    request: TrialRequest,
    onNotification: (notification: TrialNotification) => void,
  ): Promise<TrialResult> {
    const simulation = () => this.running();
    const rebuild = async (without: AssumptionSwitchName | null) => {
      if (this.request) {
        onNotification({ kind: "rebuilt", without, report: await this.build({ ...this.request, without }) });
      }
    };
    const host: TrialHost = {
      get simulation() {
        return simulation();
      },
      rebuild,
    };
    this.trial?.abort(new Error("Stopped, because another trial was started."));
    const trial = new AbortController();
    this.trial = trial;
    const onProgress = (progress: TrialProgress) => {
      const { concentrationUm = null, blockAcceleration = 0 } = this.simulation?.held ?? {};
      onNotification({ kind: "progress", concentrationUm, blockAcceleration, ...progress });
    };
    return runTrial(host, request, { signal: trial.signal, onProgress });
  }

  async stopTrial(): Promise<void> {
    this.trial?.abort(new Error("Stopped before it was done."));
  }

  async timePhases(): Promise<PhaseReport> {
    return timePhases(this.running().engine, pause);
  }

  async setInputWaves(areWavesOn: boolean): Promise<void> {
    this.running().impose({ areWavesOn });
  }

  async stimulate(stimulus: Spot | null): Promise<void> {
    const simulation = this.running();
    simulation.impose({ stimulus });
    clearTimeout(this.stimulusLease);
    if (stimulus !== null) {
      this.stimulusLease = setTimeout(() => simulation.impose({ stimulus: null }), stimulusLeaseMs);
    }
  }

  async pick(neuron: number | null): Promise<void> {
    this.running().picked.pick(neuron);
  }

  /** The same subject's cascade at an hour of the present course, had it been given vehicle; at rest where there is no plan. */
  private untreatedCascadeAt(hours: number): CascadeState {
    const simulation = this.running();
    const protocol = this.planned?.course.protocol ?? restProtocol(simulation.subject);
    if (this.vehiclePlan?.of !== protocol) {
      this.vehiclePlan = { of: protocol, planned: planCourse(vehicleOf(protocol), simulation.atlas) };
    }
    const { points } = this.vehiclePlan.planned;
    return points.length > 0
      ? stateAt(points, hours)
      : createCascadeState(simulation.subject, simulation.restingRelease);
  }

  /** Does something while the network stands still between two steps; one such thing at a time. */
  private async whileStill(act: () => Promise<void>): Promise<void> {
    const turn = this.standstill.then(async () => {
      const { loop } = this;
      await loop?.stop();
      try {
        await act();
      } finally {
        loop?.start();
      }
    });
    this.standstill = turn.catch(() => {});
    await turn;
  }

  private running(): Simulation {
    if (!this.simulation) {
      throw new Error("Nothing is running yet; wait until the start has been reported.");
    }
    return this.simulation;
  }
}

/** Set K1 with what is switched off or replaced. */
function parametersOf({ without, parameters }: StartRequest): Readonly<Record<string, number>> {
  return { ...assumptionSwitches.find(({ name }) => name === without)?.parameters, ...parameters };
}

function reportOf(engine: Engine, reason: string, subject: Subject): StartReport {
  const { sheet, seed, dtMs, hash, parameters } = engine.recipe;
  const { neurons, tilesX, tilesY } = sheet;
  const network = { neurons, tilesX, tilesY, seed, dtMs, recipeHash: hash, parameters };
  return { engine: engine.info, reason, ...network, subject };
}

function within(
  label: string,
  unit: string,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
  value: number,
): number {
  if (!(value >= minimum && value <= maximum)) {
    throw new RangeError(`The ${label} must be between ${minimum} and ${maximum} ${unit}, but got ${value}.`);
  }
  return value;
}
