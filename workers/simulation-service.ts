/** The page's commands in the simulation's thread: each is checked and passed on to the network that runs. */

import type { StartThread } from "../src/engine/reference/simd/thread-team.ts";
import {
  changeableNames,
  changesOf,
  type ParameterChanges,
  subjectConstantsOf,
} from "../src/model/changeable.ts";
import type { Conditions } from "../src/model/conditions.ts";
import { within } from "../src/model/limits.ts";
import type { DoseEvent } from "../src/model/pharmacokinetics/dose.ts";
import { RefusalError } from "../src/model/refusal.ts";
import { runTrial } from "../src/simulation/live/run-trial.ts";
import { type PhaseReport, timePhases } from "../src/simulation/live/time-phases.ts";
import type { TrialHost } from "../src/simulation/live/trial-bench.ts";
import { pause } from "../src/simulation/live/yield-to-commands.ts";
import { type AtlasReading, doseReadings } from "../src/treatment/atlas/dose-readings.ts";
import type { DrawnSubject } from "../src/treatment/cohort/subject-name.ts";
import type { CourseReport } from "../src/treatment/course-report.ts";
import type { Protocol } from "../src/treatment/protocol/protocol.ts";
import { stateAt } from "../src/treatment/trajectory/state-at.ts";
import type { TrialProgress, TrialRequest, TrialResult } from "../src/treatment/trials.ts";
import { FrameSender } from "../src/wire/frame-channel.ts";
import { speedLimits } from "../src/wire/limits.ts";
import type {
  AtlasReport,
  SavedNetwork,
  SimulationApi,
  SimulationPorts,
  Spot,
  StartReport,
  StartRequest,
  TrialNotification,
} from "../src/wire/simulation-api.ts";
import { type LongWork, SupervisedThread } from "../src/wire/supervision-channel.ts";
import { NetworkRun, type PageEnds } from "./network-run.ts";
import { OfferedFiles } from "./offered-files.ts";
import { PlannedCourses } from "./planned-courses.ts";

interface Running {
  readonly run: NetworkRun;
  readonly courses: PlannedCourses;
}

export class SimulationService implements SimulationApi {
  private readonly startThread: StartThread | null;
  /** The ends of its ports. */
  private page: PageEnds | null = null;
  private current: Running | null = null;
  /** What the network that runs, or is being built, was asked for with. */
  private lastRequest: StartRequest | null = null;
  private trial: AbortController | null = null;
  /** Resolves when every start so far is done. */
  private starts: Promise<unknown> = Promise.resolve();
  private readonly offered = new OfferedFiles();

  /** `startThread` starts further threads of the network; null where there can be none. */
  constructor(startThread: StartThread | null = null) {
    this.startThread = startThread;
  }

  connect({ frames, supervision, lockName }: SimulationPorts): void {
    const supervised = new SupervisedThread(supervision);
    supervised.holdLock(lockName);
    this.page = { frames: new FrameSender(frames), supervised };
  }

  async start(request: StartRequest): Promise<StartReport> {
    this.trial?.abort(new RefusalError({ key: "refusal.stoppedByStart" }));
    return this.build(request);
  }

  private async build(request: StartRequest): Promise<StartReport> {
    this.lastRequest = request;
    const started = this.starts.then(() => this.during("building", () => this.startNow(request)));
    this.starts = started.catch(() => {});
    return started;
  }

  /** Ends the network that runs, where the thread itself is not ended. */
  async stop(): Promise<void> {
    await this.starts;
    await this.current?.run.stop();
    this.current = null;
  }

  async offerAtlas(bytes: Uint8Array): Promise<AtlasReport> {
    const { simulation } = (await this.running()).run;
    return this.during("planning", async () => this.offered.takeAtlas(bytes, simulation));
  }

  async offerEnsemble(bytes: Uint8Array): Promise<void> {
    const { simulation } = (await this.running()).run;
    await this.during("planning", async () => this.offered.takeEnsemble(bytes, simulation));
  }

  async startCourse(
    protocol: Protocol,
    others: readonly Protocol[],
    subject: DrawnSubject | null,
  ): Promise<CourseReport> {
    const { run, courses } = await this.running();
    const { simulation, loop } = run;
    return this.during("planning", async () => {
      const individual = subject && this.offered.subject(subject, simulation, run.changedConstants);
      const planned = courses.plan(protocol, others, individual);
      await run.withLoopPaused(async () => {
        await simulation.startCourse(planned.course, individual);
        courses.adopt(planned);
        await loop.vehicleTwin?.startCourse(planned.course);
      });
      return planned.report;
    });
  }

  async goOnAs(
    protocol: Protocol,
    others: readonly Protocol[],
    subject: DrawnSubject,
  ): Promise<CourseReport> {
    const { run, courses } = await this.running();
    return this.during("planning", async () => {
      const individual = this.offered.subject(subject, run.simulation, run.changedConstants);
      const planned = courses.plan(protocol, others, individual);
      run.simulation.resumeAs(planned.course, individual);
      courses.adopt(planned);
      run.loop.vehicleTwin?.changeConstants(planned.course, false);
      return planned.report;
    });
  }

  async changeConstants(
    changes: ParameterChanges,
  ): Promise<{ readonly course: CourseReport | null } | undefined> {
    const { run, courses } = await this.running();
    const { simulation, loop } = run;
    const changed = {
      ...changesOf(run.changedConstants, ({ takesEffect }) => takesEffect === "withRestart"),
      ...changesOf(changes, ({ takesEffect }) => takesEffect === "atOnce"),
    };
    const isSame = changeableNames.every((name) => changed[name] === run.changedConstants[name]);
    if (isSame) return undefined;
    const constants = subjectConstantsOf(simulation.parameterSet, changed);
    const { individual: present, slowTimescale } = simulation;
    const individual = present && this.offered.subject(present.name, simulation, changed);
    const planned = await this.during("planning", async () => courses.replan(constants, individual));
    const isMoved = simulation.isAsPlanned && planned.points.length > 0;
    const state = isMoved ? stateAt(planned.points, slowTimescale.hours) : null;
    run.changedConstants = changed;
    simulation.changeConstants(planned.course, constants, individual, state);
    courses.adopt(planned);
    loop.vehicleTwin?.changeConstants(planned.course, isMoved);
    return { course: courses.isUnderWay ? planned.report : null };
  }

  async saveNetwork(): Promise<SavedNetwork> {
    return (await this.running()).run.save();
  }

  async giveDose(dose: DoseEvent): Promise<CourseReport> {
    const { run, courses } = await this.running();
    const planned = await this.during("planning", async () => courses.planDose(dose));
    run.simulation.continueCourse(planned.course);
    run.loop.vehicleTwin?.continueCourse(planned.course);
    courses.adopt(planned);
    return planned.report;
  }

  async previewCourse(protocol: Protocol, others: readonly Protocol[]): Promise<CourseReport> {
    const { courses } = await this.running();
    return this.during("planning", async () => courses.plan(protocol, others).report);
  }

  async seekHours(hours: number): Promise<void> {
    const { run, courses } = await this.running();
    const state = await this.during("planning", async () => courses.stateAtHour(hours));
    run.simulation.moveTo(hours, state);
    run.loop.vehicleTwin?.moveTo(hours);
  }

  async attachTwin(isOn: boolean): Promise<void> {
    const { run, courses } = await this.running();
    await this.during("building", () => run.attachTwin(isOn, (hours) => courses.vehicleStateAt(hours)));
  }

  async clampConcentration(concentrationUm: number | null): Promise<void> {
    (await this.running()).run.simulation.clamp({ concentrationUm });
  }

  async setAmpaBlock(ampaBlock: number): Promise<void> {
    (await this.running()).run.simulation.clamp({ ampaBlock });
  }

  async setMsPerSecond(msPerSecond: number): Promise<void> {
    (await this.running()).run.loop.msPerSecond = within(speedLimits.msPerSecond, msPerSecond);
  }

  async setHoursPerSecond(hoursPerSecond: number): Promise<void> {
    (await this.running()).run.loop.hoursPerSecond = within(speedLimits.hoursPerSecond, hoursPerSecond);
  }

  async setPaused(paused: boolean): Promise<void> {
    (await this.running()).run.loop.isPaused = paused;
  }

  async advancePaused(ms: number, msPerSecond: number): Promise<void> {
    const { loop } = (await this.running()).run;
    if (!loop.isPaused || !(Number.isInteger(ms) && ms >= 1 && ms <= 1000)) {
      throw new RefusalError({ key: "refusal.notPaused", values: { ms } });
    }
    await loop.advancePaused(ms, within(speedLimits.msPerSecond, msPerSecond));
  }

  async runTrial(
    request: TrialRequest,
    onNotification: (notification: TrialNotification) => void | Promise<void>,
  ): Promise<TrialResult> {
    this.trial?.abort(new RefusalError({ key: "refusal.stoppedByTrial" }));
    const trial = new AbortController();
    this.trial = trial;
    let { run } = await this.running();
    const host: TrialHost = {
      get simulation() {
        return run.simulation;
      },
      rebuild: async (without) => {
        const report = await this.build({ ...run.request, without });
        ({ run } = await this.running());
        await onNotification({ kind: "rebuilt", without, report });
      },
    };
    const onProgress = (progress: TrialProgress) => {
      const { concentrationUm } = run.simulation.clamped;
      void onNotification({ kind: "progress", concentrationUm, ...progress });
    };
    return runTrial(host, request, { signal: trial.signal, onProgress });
  }

  async stopTrial(): Promise<void> {
    this.trial?.abort(new RefusalError({ key: "refusal.stopped" }));
  }

  async timePhases(): Promise<PhaseReport> {
    return timePhases((await this.running()).run.simulation.engine, pause);
  }

  async setInputWaves(areWavesOn: boolean): Promise<void> {
    (await this.running()).run.simulation.network.impose({ areWavesOn });
  }

  async stimulate(stimulus: Spot | null): Promise<void> {
    (await this.running()).run.stimulate(stimulus);
  }

  async pick(neuron: number | null): Promise<void> {
    (await this.running()).run.simulation.network.picked.pick(neuron);
  }

  async readAtlas(concentrationsUm: readonly number[]): Promise<readonly AtlasReading[] | null> {
    const { atlas, engine } = (await this.running()).run.simulation;
    return atlas && doseReadings(atlas, engine.conditions, concentrationsUm);
  }

  async readConditions(): Promise<Conditions> {
    return (await this.running()).run.simulation.engine.conditions;
  }

  async record(cells: readonly number[] | null): Promise<void> {
    (await this.running()).run.record(cells);
  }

  private async startNow(request: StartRequest): Promise<StartReport> {
    if (request !== this.lastRequest) throw new RefusalError({ key: "refusal.startOvertaken" });
    const before = this.current;
    this.current = null;
    await before?.run.stop();
    const run = await NetworkRun.start(request, this.ends, this.startThread);
    run.simulation.atlas = this.offered.atlasFor(run.simulation);
    this.current = { run, courses: new PlannedCourses(run.simulation) };
    return run.report;
  }

  private get ends(): PageEnds {
    if (!this.page) throw new Error("The simulation has no ports yet; call connect before anything else.");
    return this.page;
  }

  /** Work that may keep this thread from answering for a while is announced to the page. */
  private during<Answer>(work: LongWork, act: () => Promise<Answer>): Promise<Answer> {
    return this.ends.supervised.during(work, act);
  }

  /** What runs, once every start that was asked for is done. */
  private async running(): Promise<Running> {
    await this.starts;
    if (!this.current) throw new RefusalError({ key: "refusal.noNetwork" });
    return this.current;
  }
}
