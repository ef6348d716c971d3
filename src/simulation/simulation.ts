/**
 * The coupled simulation: a fast network on some engine, the slow timescale, and what a person clamps. Without threads,
 * wall time or screens, so it runs alike in a worker and in Node.
 */
import type { Engine } from "../engine/engine.ts";
import type { SpikeCounts } from "../engine/report/advance-report.ts";
import type { CascadeState, Subject } from "../model/cascade/cascade.ts";
import { type SubjectConstants, subjectConstantsOf } from "../model/changeable.ts";
import { type Conditions, createConditions } from "../model/conditions.ts";
import type { ParameterSetName } from "../model/parameter-sets/parameter-sets.ts";
import type { Atlas } from "../treatment/atlas/atlas.ts";
import type { SubjectModel } from "../treatment/cohort/subject-model.ts";
import { Course, type ExternalInputs } from "../treatment/protocol/course.ts";
import type { Protocol } from "../treatment/protocol/protocol.ts";
import { restProtocol } from "../treatment/protocol/rest-protocol.ts";
import { vehicleOf } from "../treatment/protocol/vehicle.ts";
import { type Checkpoint, Checkpoints, type LostTime } from "./checkpoint.ts";
import { type Clamp, ClampedCourse, clampedOver, isSameClamp } from "./clamped-course.ts";
import { LiveNetwork } from "./live-network.ts";
import { findRestingRates, type RestingRates } from "./measure/resting-rates.ts";
import type { SavedSimulation } from "./saved-simulation.ts";
import { SlowTimescale } from "./slow-timescale/slow-timescale.ts";

export class Simulation {
  readonly network: LiveNetwork;
  /** Serves the slow timescale where the live network has no sample; must fit the network. */
  atlas: Atlas | null = null;
  readonly parameterSet: ParameterSetName;
  slowTimescale: SlowTimescale;
  /** Whose course it is; null for the average subject. */
  individual: SubjectModel | null;
  /** The average subject's. */
  constants: SubjectConstants;
  /** Called when a checkpoint has been saved. */
  onCheckpoint: (() => void) | null = null;
  /** Of its subject, undrugged. */
  rates: RestingRates;
  private readonly inputs: ClampedCourse;
  private readonly checkpoints = new Checkpoints();

  private constructor(
    engine: Engine,
    course: Course,
    rates: RestingRates,
    constants: SubjectConstants,
    individual: SubjectModel | null = null,
  ) {
    const { sheet, parameterSet } = engine.recipe;
    this.rates = rates;
    this.constants = constants;
    this.individual = individual;
    this.parameterSet = parameterSet;
    this.inputs = new ClampedCourse(course);
    this.slowTimescale = new SlowTimescale(sheet, this.subject, rates, individual, constants.cascade);
    this.network = new LiveNetwork(engine, this.slowTimescale.conditions(this.inputs.schedule));
  }

  /** A simulation of an undrugged subject on a fresh engine, which it owns from now on. */
  static async create(
    engine: Engine,
    subject: Subject,
    constants = subjectConstantsOf(engine.recipe.parameterSet),
  ): Promise<Simulation> {
    const course = courseOf(restProtocol(subject), engine, constants);
    const rates = await findRestingRates(engine, subject, constants.cascade);
    const simulation = new Simulation(engine, course, rates, constants);
    await simulation.saveCheckpoint();
    return simulation;
  }

  /** Goes on with a simulation that was saved, on a fresh engine of the same recipe, which it owns from now on. */
  static async restore(
    engine: Engine,
    saved: SavedSimulation,
    constants = subjectConstantsOf(engine.recipe.parameterSet),
  ): Promise<Simulation> {
    const course = courseOf(saved.protocol, engine, constants);
    const simulation = new Simulation(engine, course, saved.rates, constants);
    simulation.inputs.restore(saved);
    simulation.slowTimescale.restore(saved.slowTimescale);
    simulation.network.impose({ areWavesOn: saved.areWavesOn });
    await engine.writeState(saved.state, saved.step);
    simulation.network.begin(createConditions(engine.recipe.sheet, { ...saved.conditions }));
    await simulation.saveCheckpoint();
    return simulation;
  }

  /** All that `restore` needs. Do not call while it advances. */
  async save(): Promise<SavedSimulation> {
    const { engine, slowTimescale, conditions } = this;
    const state = await engine.readState();
    return this.savedFrom({ state, step: engine.step, conditions, slowTimescale: slowTimescale.save() });
  }

  /** The course that is followed. */
  get protocol(): Protocol {
    return this.inputs.course.protocol;
  }

  /** The same subject under vehicle on another engine, which it owns. `cascade` is the untreated subject's at this hour. */
  static async createVehicle(drug: Simulation, engine: Engine, cascade: CascadeState): Promise<Simulation> {
    const { course } = drug.inputs;
    const vehicleCourse = course.given(vehicleOf(course.protocol));
    const vehicle = new Simulation(engine, vehicleCourse, drug.rates, drug.constants, drug.individual);
    await vehicle.attachTo(drug, cascade);
    return vehicle;
  }

  /**
   * Takes over the network of `drug` as it is, less the ketamine in its channels, and its hours. If nothing has
   * been given yet it takes over everything, and both go on alike to the last bit; else the regions begin in `cascade`.
   */
  async attachTo(drug: Simulation, cascade: CascadeState): Promise<void> {
    await this.network.takeOver(drug.network);
    this.atlas = drug.atlas;
    if (drug.isTreated) {
      this.slowTimescale.moveTo(drug.slowTimescale.hours, cascade);
      this.network.begin(this.wantedConditions());
    } else {
      this.slowTimescale.restore(drug.slowTimescale.save());
      this.network.takeOverConditions(drug.network);
    }
  }

  /** Whether anything with a substance in it has been given or clamped by now. */
  get isTreated(): boolean {
    return this.inputs.isTreatedBy(this.slowTimescale.hours);
  }

  get engine(): Engine {
    return this.network.engine;
  }

  get subject(): Subject {
    return this.inputs.subject;
  }

  /**
   * Begins a course of treatment at hour 0 with its subject, or an individual; nothing is clamped any more. With parameters that differ
   * from set K1 the network restarts, since its resting rates must be measured. Do not call while it advances.
   */
  async startCourse(course: Course, individual: SubjectModel | null = null): Promise<void> {
    const { subject } = course.protocol;
    this.individual = individual;
    const { engine, constants } = this;
    this.rates = await findRestingRates(engine, subject, constants.cascade);
    this.network.activity.restart();
    const { sheet } = engine.recipe;
    this.slowTimescale = new SlowTimescale(sheet, subject, this.rates, individual, constants.cascade);
    this.inputs.begin(course);
    this.network.apply(this.wantedConditions());
    if (this.checkpoints.areKept) await this.saveCheckpoint();
  }

  /** Goes on with another course from the present hour, as when a dose is added; the concentration is no longer clamped. */
  continueCourse(course: Course): void {
    this.inputs.continueWith(course);
    this.network.apply(this.wantedConditions());
    this.checkpoints.outdate();
  }

  /** Whether the hours are those of the course's plan, and nothing that a person has clamped has moved them away from it. */
  get isAsPlanned(): boolean {
    return this.inputs.isAsPlanned(this.slowTimescale.hours);
  }

  /**
   * Goes on with the same course and other constants of drug and cascade, from the present hour; with `state` in every region
   * where one is given, and else from the state that there is. The network goes on as it is, under what follows from that.
   */
  changeConstants(
    course: Course,
    constants: SubjectConstants,
    individual: SubjectModel | null,
    state: CascadeState | null,
  ): void {
    const { slowTimescale } = this;
    this.constants = constants;
    this.individual = individual;
    slowTimescale.changeConstants(individual, constants.cascade);
    if (state) slowTimescale.moveTo(slowTimescale.hours, state);
    this.inputs.replan(course);
    this.network.apply(this.wantedConditions());
    this.checkpoints.outdate();
  }

  /** Goes on as the individual in whose course it was saved. Conditions are those that were saved, until hours pass. */
  resumeAs(course: Course, individual: SubjectModel): void {
    this.individual = individual;
    this.slowTimescale.changeConstants(individual, this.constants.cascade);
    this.inputs.replan(course);
    this.checkpoints.outdate();
  }

  /** What acts from outside at the present hour. */
  get externalInputs(): ExternalInputs {
    return this.inputs.schedule.at(this.slowTimescale.hours);
  }

  /** What a person clamps: concentration (null where the course decides), AMPA block, acceleration of the block. */
  get clamped(): Clamp {
    return { ...this.inputs.clamped, blockAcceleration: this.conditions.blockAcceleration };
  }

  /** Moves to another hour of the course, with this state of the cascade in every region. */
  moveTo(hours: number, state: CascadeState): void {
    this.slowTimescale.moveTo(hours, state);
    this.network.apply(this.wantedConditions());
    this.checkpoints.outdate();
  }

  private get conditions(): Conditions {
    return this.network.conditions;
  }

  get biologicalMs(): number {
    return this.network.biologicalMs;
  }

  /** Clamps concentration (null: the course decides), AMPA block, acceleration; the rest stays. Out of range changes nothing. */
  clamp(change: Partial<Clamp>): void {
    const { inputs, slowTimescale } = this;
    const { blockAcceleration, ...next } = { ...this.clamped, ...change };
    // Settings are sent again after each start; a network that follows its hours in steps must not be moved by that.
    if (isSameClamp({ blockAcceleration, ...next }, this.clamped)) return;
    // The course's own values are never refused; what a person clamps is.
    const { sheet } = this.engine.recipe;
    const wanted = slowTimescale.conditions(clampedOver(inputs.course, next));
    createConditions(sheet, { ...wanted, blockAcceleration, ampaBlock: next.ampaBlock });
    inputs.clamp(next);
    this.network.apply(createConditions(sheet, { ...wanted, blockAcceleration }));
  }

  /** Advances the network by whole milliseconds and takes in what it did. Answers with the spike counts, lent until the next call. */
  async advanceMs(ms: number): Promise<SpikeCounts> {
    const counts = await this.network.advanceMs(ms);
    await this.keepCheckpoint();
    return counts;
  }

  /** Advances the slow timescale as far as samples, atlas and course allow; drug and spines follow. Returns the hours moved. */
  advanceHours(hours: number): number {
    return this.advanceHoursTo(this.slowTimescale.hours + hours);
  }

  /** The same, to a time of the course. Two simulations that are asked for the same times take the same steps. */
  advanceHoursTo(toHours: number): number {
    const { slowTimescale, network, atlas } = this;
    const supply = { sampler: network.sampler, atlas };
    const start = slowTimescale.hours;
    let moved = 0;
    do {
      moved = slowTimescale.advanceTo(toHours, this.inputs.schedule, supply);
      if (moved > 0) network.follow(this.wantedConditions());
    } while (moved > 0 && slowTimescale.hours < toHours);
    return slowTimescale.hours - start;
  }

  /** Continues on another engine from the last checkpoint; the old engine is disposed of. Returns what was lost. */
  async continueOn(engine: Engine): Promise<LostTime> {
    const { state, step, conditions, slowTimescale } = this.checkpoints.latest;
    const ms = this.biologicalMs - step * engine.recipe.dtMs;
    const hours = this.slowTimescale.hours - slowTimescale.hours;
    await this.network.continueOn(engine, state, step, conditions);
    this.slowTimescale.restore(slowTimescale);
    this.network.begin(this.wantedConditions());
    return { ms, hours };
  }

  dispose(): void {
    this.engine.dispose();
  }

  /** Saves a checkpoint where one is due, as after a jump in time. Do not call while it advances. */
  async keepCheckpoint(): Promise<void> {
    if (this.checkpoints.isDue(this.engine, this.slowTimescale.hours)) await this.saveCheckpoint();
  }

  /** The last checkpoint, with all that `restore` needs. */
  get lastSaved(): SavedSimulation {
    return this.savedFrom(this.checkpoints.latest);
  }

  private async saveCheckpoint(): Promise<void> {
    await this.checkpoints.save(this.engine, this.conditions, this.slowTimescale.save());
    this.onCheckpoint?.();
  }

  private savedFrom(checkpoint: Checkpoint): SavedSimulation {
    const { areWavesOn } = this.network.imposition.wanted;
    return { ...checkpoint, ...this.inputs.save(), rates: this.rates, areWavesOn };
  }

  private wantedConditions(): Conditions {
    return this.network.conditionsWith(this.slowTimescale.conditions(this.inputs.schedule));
  }
}

const courseOf = (protocol: Protocol, { recipe }: Engine, { pharmacokinetics }: SubjectConstants) =>
  new Course(protocol, recipe.parameterSet, pharmacokinetics);
