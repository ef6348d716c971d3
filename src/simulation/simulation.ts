/**
 * The coupled simulation: a fast network on some engine, the slow timescale, and what a person clamps. Without threads,
 * wall time or screens, so it runs alike in a worker and in Node.
 */
import type { Engine } from "../engine/engine.ts";
import type { SpikeCounts } from "../engine/report/advance-report.ts";
import type { CascadeState, Subject } from "../model/cascade/cascade.ts";
import { type SubjectConstants, subjectConstantsOf } from "../model/changeable.ts";
import { type Conditions, createConditions } from "../model/conditions.ts";
import { relativeGlutamatePerRelease } from "../model/measures.ts";
import { fieldCellsOf } from "../model/network/geometry.ts";
import { stepsPerMs } from "../model/network/recipe.ts";
import type { ParameterSetName } from "../model/parameter-sets/parameter-sets.ts";
import type { ImposedInput, ImposedInputRequest } from "../model/stimulation/imposed-input.ts";
import { excitatoryPerTile, fieldCellsPerTileSide } from "../model/tile.ts";
import type { Atlas } from "../treatment/atlas/atlas.ts";
import type { SubjectModel } from "../treatment/cohort/subject-model.ts";
import { Course, type ExternalInputs } from "../treatment/protocol/course.ts";
import type { Protocol } from "../treatment/protocol/protocol.ts";
import { restProtocol } from "../treatment/protocol/rest-protocol.ts";
import { vehicleOf } from "../treatment/protocol/vehicle.ts";
import { Checkpoints, type LostTime } from "./checkpoint.ts";
import { type Clamp, ClampedCourse, clampedOver, isSameClamp } from "./clamped-course.ts";
import { Imposition } from "./imposition.ts";
import { Activity } from "./measure/activity.ts";
import type { LocalRates } from "./measure/local-rates.ts";
import { findRestingRates, type RestingRates } from "./measure/resting-rates.ts";
import { relaxAfterDoseMs, Sampler } from "./measure/sampler.ts";
import type { Advance } from "./measure/window.ts";
import { NetworkConditions } from "./network-conditions.ts";
import { PickedNeuron } from "./picked-neuron.ts";
import type { RecordingWriter } from "./recording/recording-writer.ts";
import type { SavedSimulation } from "./saved-simulation.ts";
import { SlowTimescale } from "./slow-timescale/slow-timescale.ts";

export class Simulation {
  engine: Engine;
  readonly activity: Activity;
  /** Where snapshots put the glutamate field, release events per cell. */
  readonly glutamate: Float32Array;
  readonly sampler: Sampler;
  readonly picked: PickedNeuron;
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
  /** Told of each advance and the concentration that it began under, where somebody listens. */
  onAdvance: ((advance: Advance, effectiveUm: number) => void) | null = null;
  /** Kept where somebody asks for rates by place. */
  localRates: LocalRates | null = null;
  /** Writes down what the network does, where somebody records it. */
  recording: RecordingWriter | null = null;
  readonly imposition = new Imposition();
  private readonly inputs: ClampedCourse;
  private rates: RestingRates;
  private readonly network: NetworkConditions;
  private readonly checkpoints = new Checkpoints();

  private constructor(
    engine: Engine,
    course: Course,
    rates: RestingRates,
    constants: SubjectConstants,
    individual: SubjectModel | null = null,
  ) {
    const { sheet } = engine.recipe;
    this.rates = rates;
    this.constants = constants;
    this.individual = individual;
    this.engine = engine;
    this.activity = new Activity(sheet);
    this.glutamate = new Float32Array(fieldCellsOf(sheet));
    this.parameterSet = engine.recipe.parameterSet;
    this.sampler = new Sampler(sheet);
    this.picked = new PickedNeuron(sheet.neurons);
    this.inputs = new ClampedCourse(course);
    this.slowTimescale = new SlowTimescale(sheet, this.subject, rates, individual, constants.cascade);
    const conditions = createConditions(sheet, { ...this.slowTimescale.conditions(this.inputs.schedule) });
    this.network = new NetworkConditions(engine, this.sampler, conditions);
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
    simulation.inputs.restore(saved.clamped, saved.hasClamped);
    simulation.slowTimescale.restore(saved.slowTimescale);
    simulation.impose({ areWavesOn: saved.areWavesOn });
    await engine.writeState(saved.state, saved.step);
    simulation.network.begin(engine, createConditions(engine.recipe.sheet, { ...saved.conditions }));
    await simulation.saveCheckpoint();
    return simulation;
  }

  /** All that `restore` needs. Do not call while it advances. */
  async save(): Promise<SavedSimulation> {
    const { engine, slowTimescale, conditions } = this;
    const state = await engine.readState();
    return this.savedWith({ state, step: engine.step, conditions, slowTimescale: slowTimescale.save() });
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
    const state = await drug.engine.readState();
    state.nmdaBlock.fill(0);
    await this.engine.writeState(state, drug.engine.step);
    this.activity.restart();
    this.atlas = drug.atlas;
    if (drug.isTreated) {
      this.slowTimescale.moveTo(drug.slowTimescale.hours, cascade);
      this.network.begin(this.engine, this.wantedConditions());
    } else {
      this.slowTimescale.restore(drug.slowTimescale.save());
      this.network.copyFrom(this.engine, drug.network);
    }
  }

  /** Whether anything with a substance in it has been given or clamped by now. */
  get isTreated(): boolean {
    return this.inputs.isTreatedBy(this.slowTimescale.hours);
  }

  get subject(): Subject {
    return this.inputs.subject;
  }

  /** Healthy, undrugged excitatory rate, Hz: relative glutamate is 1 there. */
  get referenceRateHz(): number {
    return this.rates.healthyHz;
  }

  /** Relative glutamate of one release event in a field cell. */
  get glutamatePerRelease(): number {
    return relativeGlutamatePerRelease(this.rates.healthyHz, excitatoryPerTile / fieldCellsPerTileSide ** 2);
  }

  /** Release of the undrugged subject at rest, relative to the healthy one. */
  get restingRelease(): number {
    return this.rates.subjectHz / this.rates.healthyHz;
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
    this.activity.restart();
    const { sheet } = engine.recipe;
    this.slowTimescale = new SlowTimescale(sheet, subject, this.rates, individual, constants.cascade);
    this.inputs.begin(course);
    this.applyInputs();
    if (this.checkpoints.areKept) await this.saveCheckpoint();
  }

  /** Goes on with another course from the present hour, as when a dose is added; the concentration is no longer clamped. */
  continueCourse(course: Course): void {
    this.inputs.continueWith(course);
    this.applyInputs();
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
    this.applyInputs();
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
    this.applyInputs();
    this.checkpoints.outdate();
  }

  private get conditions(): Conditions {
    return this.network.current;
  }

  get biologicalMs(): number {
    return this.engine.step * this.engine.recipe.dtMs;
  }

  /** Concentration that acts on the network, clamped or by the course, µM. */
  get effectiveUm(): number {
    return this.conditions.concentrationUm;
  }

  get ampaBlock(): number {
    return this.conditions.ampaBlock;
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
    this.network.apply(this.engine, createConditions(sheet, { ...wanted, blockAcceleration }));
  }

  /** What is imposed on the network. Nothing of it is sampled for the slow timescale meanwhile. */
  get imposedInput(): ImposedInput {
    return this.imposition.wanted;
  }

  /** Imposes input from the next advance on; what is left out stays. A place or number out of range throws and changes nothing. */
  impose(request: ImposedInputRequest): void {
    if (this.imposition.want(this.engine.recipe.sheet, request)) this.sampler.restart(relaxAfterDoseMs);
  }

  /** Advances the network by whole milliseconds and takes in what it did. Answers with the spike counts, lent until the next call. */
  async advanceMs(ms: number): Promise<SpikeCounts> {
    const { engine, activity, effectiveUm } = this;
    this.imposition.begin(engine);
    const { recording } = this;
    const record = this.localRates ? "all" : this.picked.selection;
    const report = await engine.advance(
      ms * stepsPerMs(engine.recipe),
      recording ? recording.nextRequest() : { record },
    );
    const { counts, recorded } = report;
    recording?.add(report, engine.constants, effectiveUm, !this.imposition.wasNone);
    activity.add(counts);
    this.picked.add(recorded, ms);
    this.localRates?.add(recorded, ms, engine.recipe.dtMs, engine.step);
    const advance = { ms, counts, block: engine.lendTileBlock() };
    if (this.imposition.wasNone) this.sampler.add(advance);
    this.onAdvance?.(advance, effectiveUm);
    await this.keepCheckpoint();
    return counts;
  }

  /** Advances the slow timescale as far as samples, atlas and course allow; drug and spines follow. Returns the hours moved. */
  advanceHours(hours: number): number {
    return this.advanceHoursTo(this.slowTimescale.hours + hours);
  }

  /** The same, to a time of the course. Two simulations that are asked for the same times take the same steps. */
  advanceHoursTo(toHours: number): number {
    const { slowTimescale } = this;
    const start = slowTimescale.hours;
    let moved = 0;
    do {
      moved = slowTimescale.advanceTo(toHours, this.inputs.schedule, this);
      if (moved > 0) this.network.follow(this.engine, this.wantedConditions());
    } while (moved > 0 && slowTimescale.hours < toHours);
    return slowTimescale.hours - start;
  }

  /** Continues on another engine from the last checkpoint; the old engine is disposed of. Returns what was lost. */
  async continueOn(engine: Engine): Promise<LostTime> {
    const { state, step, conditions, slowTimescale } = this.checkpoints.latest;
    const ms = this.biologicalMs - step * engine.recipe.dtMs;
    const hours = this.slowTimescale.hours - slowTimescale.hours;
    engine.setConditions(conditions);
    this.imposition.begin(engine);
    await engine.writeState(state, step);
    this.engine.dispose();
    this.engine = engine;
    this.slowTimescale.restore(slowTimescale);
    this.network.begin(engine, this.wantedConditions());
    this.activity.restart();
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
    const { state, step, conditions, slowTimescale } = this.checkpoints.latest;
    return this.savedWith({ state, step, conditions, slowTimescale });
  }

  private async saveCheckpoint(): Promise<void> {
    await this.checkpoints.save(this.engine, this.conditions, this.slowTimescale.save());
    this.onCheckpoint?.();
  }

  private savedWith(
    saved: Pick<SavedSimulation, "state" | "step" | "conditions" | "slowTimescale">,
  ): SavedSimulation {
    const { inputs, rates } = this;
    return {
      ...saved,
      protocol: inputs.course.protocol,
      clamped: inputs.clamped,
      hasClamped: inputs.hasClamped,
      rates,
      areWavesOn: this.imposedInput.areWavesOn,
    };
  }

  private applyInputs(): void {
    this.network.apply(this.engine, this.wantedConditions());
  }

  private wantedConditions(): Conditions {
    return createConditions(this.engine.recipe.sheet, {
      ...this.conditions,
      ...this.slowTimescale.conditions(this.inputs.schedule),
    });
  }
}

const courseOf = (protocol: Protocol, { recipe }: Engine, { pharmacokinetics }: SubjectConstants) =>
  new Course(protocol, recipe.parameterSet, pharmacokinetics);
