/**
 * The coupled simulation: a fast network on some engine, the slow clock that feeds on it and changes its spines,
 * and what a person holds. It knows nothing of threads, wall time or screens, and runs the same in a worker and
 * in Node.
 */
import type { Engine } from "../engine/engine.ts";
import type { Atlas } from "../model/atlas/atlas.ts";
import type { CascadeState, Subject } from "../model/cascade.ts";
import { type Conditions, conditionTable, createConditions } from "../model/conditions.ts";
import {
  createImposedInput,
  type ImposedInput,
  type ImposedInputRequest,
  isAnythingImposed,
  isSameImposedInput,
  nothingImposed,
} from "../model/imposed-input.ts";
import { regionOfTile, tilesOfRegions } from "../model/populations.ts";
import type { Given } from "../model/protocol/course.ts";
import { Course } from "../model/protocol/course.ts";
import { restProtocol } from "../model/protocol/rest-protocol.ts";
import { stepsPerMs } from "../model/recipe.ts";
import { createStepConstants, type StepConstants } from "../model/step-constants.ts";
import type { Schedule } from "../model/trajectory/macro-steps.ts";
import type { SampleConditions } from "../model/trajectory/trajectory.ts";
import { Activity } from "./activity.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { followSteps, isFartherThan, largestDrifts } from "./drift.ts";
import { type Held, heldOver, nothingHeld } from "./held.ts";
import { PickedNeuron } from "./picked-neuron.ts";
import { findRestingRates, type RestingRates } from "./resting-rates.ts";
import { relaxAfterDoseMs, relaxAfterDriftMs, Sampler } from "./sampler.ts";
import { SlowClock } from "./slow-clock.ts";

/** A checkpoint is at most this old, so no more biological time than this can be lost. */
const checkpointEveryMs = 1000;

export class Simulation {
  readonly activity: Activity;
  readonly sampler: Sampler;
  readonly picked = new PickedNeuron();
  /** Serves the hours clock where the live network has no sample; must fit the network. */
  atlas: Atlas | null = null;
  slowClock: SlowClock;
  constants: StepConstants;
  private course: Course;
  private held: Held = nothingHeld;
  private imposed: ImposedInput = nothingImposed;
  private schedule: Schedule;
  private rates: RestingRates;
  private currentEngine: Engine;
  private conditions: Conditions;
  /** Conditions that the present sample was begun under. */
  private sampledUnder: SampleConditions;
  private latestCheckpoint!: Checkpoint;
  private readonly regionBlock: Float64Array;
  private readonly regionOfTile: Uint32Array;
  private readonly tilesOfRegion: Int32Array;

  private constructor(engine: Engine, course: Course, rates: RestingRates) {
    const { sheet } = engine.recipe;
    this.rates = rates;
    this.currentEngine = engine;
    this.activity = new Activity(sheet, rates.healthyHz);
    this.sampler = new Sampler(sheet);
    this.course = course;
    this.schedule = heldOver(course, this.held);
    this.slowClock = new SlowClock(sheet, course.protocol.subject, rates);
    this.regionBlock = new Float64Array(sheet.regions);
    this.regionOfTile = Uint32Array.from({ length: sheet.tiles }, (_, tile) => regionOfTile(sheet, tile));
    this.tilesOfRegion = tilesOfRegions(sheet);
    this.sampledUnder = this.slowClock.conditions(this.schedule);
    this.conditions = createConditions(sheet, { ...this.sampledUnder });
    this.constants = createStepConstants(engine.recipe, this.conditions);
    engine.setConditions(this.conditions);
  }

  /** A simulation of an undrugged subject on a fresh engine, which it owns from now on. */
  static async create(engine: Engine, subject: Subject): Promise<Simulation> {
    const course = new Course(restProtocol(subject));
    const simulation = new Simulation(engine, course, await findRestingRates(engine, subject));
    await simulation.saveCheckpoint();
    return simulation;
  }

  /** Who the course is about. */
  get subject(): Subject {
    return this.course.protocol.subject;
  }

  /** Healthy, undrugged excitatory rate, Hz: relative glutamate is 1 there. */
  get referenceRateHz(): number {
    return this.rates.healthyHz;
  }

  /**
   * Begins a course of treatment at hour 0 with its subject; nothing is held any more. With parameters that differ
   * from set K1 the network starts anew, since its resting rates must be measured. Do not call while it advances.
   */
  async startCourse(course: Course): Promise<void> {
    const { subject } = course.protocol;
    this.rates = await findRestingRates(this.engine, subject);
    this.activity.continueAt(Math.round(this.biologicalMs));
    this.slowClock = new SlowClock(this.engine.recipe.sheet, subject, this.rates);
    this.held = nothingHeld;
    this.follow(course);
    await this.saveCheckpoint();
  }

  /** Goes on with another course from where the clocks stand, as when a dose is added; what is held is let go. */
  continueCourse(course: Course): void {
    this.held = { ...this.held, concentrationUm: null };
    this.follow(course);
  }

  /** What acts from outside at the present hour. */
  get given(): Given {
    return this.schedule.at(this.slowClock.hours);
  }

  get isHeld(): boolean {
    return this.held.concentrationUm !== null;
  }

  /** Stands at another hour of the course, with this state of the cascade in every region. */
  moveTo(hours: number, state: CascadeState): void {
    this.slowClock.moveTo(hours, state);
    this.follow(this.course);
  }

  get engine(): Engine {
    return this.currentEngine;
  }

  /** Biological time, ms. */
  get biologicalMs(): number {
    return this.currentEngine.step * this.currentEngine.recipe.dtMs;
  }

  get concentrationUm(): number {
    return this.conditions.concentrationUm;
  }

  get ampaBlock(): number {
    return this.conditions.ampaBlock;
  }

  /**
   * Holds a concentration (null lets the course decide), an AMPA block and an acceleration of the block; what is
   * left out stays. A value out of range throws and changes nothing.
   */
  hold(change: Partial<Held> & { readonly blockAcceleration?: number }): void {
    const { blockAcceleration = this.conditions.blockAcceleration, ...held } = change;
    const next = { ...this.held, ...held };
    const { sheet } = this.engine.recipe;
    const schedule = heldOver(this.course, next);
    const conditions = createConditions(sheet, {
      ...this.slowClock.conditions(schedule),
      blockAcceleration,
      // The course's own values are never refused; what a person holds is.
      ampaBlock: next.ampaBlock,
    });
    this.held = next;
    this.schedule = schedule;
    const { ampaBlock } = this.given;
    this.applyConditions(createConditions(sheet, { ...conditions, ampaBlock }), relaxAfterDoseMs);
  }

  /** What is imposed on the network. Nothing of it is sampled for the hours clock meanwhile. */
  get imposedInput(): ImposedInput {
    return this.imposed;
  }

  /** Imposes input; what is left out stays. A place or number out of range throws and changes nothing. */
  impose(request: ImposedInputRequest): void {
    const imposed = createImposedInput(this.engine.recipe.sheet, { ...this.imposed, ...request });
    if (isSameImposedInput(imposed, this.imposed)) {
      return;
    }
    this.imposed = imposed;
    this.engine.setImposedInput(imposed);
    this.sampler.restart(relaxAfterDoseMs);
  }

  /** Follows one neuron's own values; null follows none. Throws for an id that this network does not have. */
  pick(neuron: number | null): void {
    const { neurons } = this.engine.recipe.sheet;
    if (neuron !== null && !(Number.isInteger(neuron) && neuron >= 0 && neuron < neurons)) {
      throw new RangeError(
        `A neuron's id must be a whole number from 0 to ${neurons - 1}, but got ${neuron}.`,
      );
    }
    this.picked.pick(neuron);
  }

  /** Advances the network by whole milliseconds and takes in what it did. */
  async advanceMs(ms: number): Promise<void> {
    const { engine, activity } = this;
    const batch = await engine.advance(ms * stepsPerMs(engine.recipe));
    activity.add(batch, engine.recipe.dtMs, Math.round(this.biologicalMs), this.conditions.releaseGain);
    this.picked.add(batch, ms);
    this.measureRegionBlock();
    if (!isAnythingImposed(this.imposed)) {
      this.sampler.add(ms, activity.regionSpikes, this.regionBlock);
    }
    activity.regionSpikes.fill(0);
    if (this.biologicalMs - this.latestCheckpoint.step * engine.recipe.dtMs >= checkpointEveryMs) {
      await this.saveCheckpoint();
    }
  }

  /** Advances the hours clock as far as samples, atlas and course allow; drug and spines follow. Returns the hours moved. */
  advanceHours(hours: number): number {
    const { slowClock } = this;
    const start = slowClock.hours;
    let moved = 0;
    do {
      moved = slowClock.advance(start + hours - slowClock.hours, this.schedule, this);
      if (moved > 0) {
        this.followSlowClock();
      }
    } while (moved > 0 && slowClock.hours < start + hours);
    return slowClock.hours - start;
  }

  /** Continues on another engine from the last checkpoint; the old engine is disposed of. Returns the ms lost. */
  async continueOn(engine: Engine): Promise<number> {
    const lostMs = this.biologicalMs - this.latestCheckpoint.step * engine.recipe.dtMs;
    const { state, step, conditions, slowClock } = this.latestCheckpoint;
    engine.setConditions(conditions);
    engine.setImposedInput(this.imposed);
    await engine.writeState(state, step);
    this.currentEngine.dispose();
    this.currentEngine = engine;
    this.slowClock.restore(slowClock);
    this.setConditions(this.wantedConditions());
    this.sampledUnder = this.conditions;
    this.sampler.restart(relaxAfterDoseMs);
    this.activity.continueAt(Math.round(this.biologicalMs));
    return lostMs;
  }

  dispose(): void {
    this.currentEngine.dispose();
  }

  private async saveCheckpoint(): Promise<void> {
    const { engine, conditions } = this;
    const state = await engine.readState();
    this.latestCheckpoint = { state, step: engine.step, conditions, slowClock: this.slowClock.save() };
  }

  private follow(course: Course): void {
    this.course = course;
    this.schedule = heldOver(course, this.held);
    this.applyConditions(this.wantedConditions(), relaxAfterDoseMs);
  }

  /** What the clocks and what is held ask of the network now. */
  private wantedConditions(): Conditions {
    return createConditions(this.engine.recipe.sheet, {
      ...this.conditions,
      ...this.slowClock.conditions(this.schedule),
    });
  }

  /** Puts the network under `conditions`; what was sampled under others is forgotten. */
  private applyConditions(conditions: Conditions, relaxMs: number): void {
    const isSame = (Object.keys(conditionTable) as (keyof Conditions)[]).every(
      (name) => `${conditions[name]}` === `${this.conditions[name]}`,
    );
    if (isSame) {
      return;
    }
    this.setConditions(conditions);
    this.sampledUnder = conditions;
    this.sampler.restart(relaxMs);
  }

  private setConditions(conditions: Conditions): void {
    this.conditions = conditions;
    this.constants = createStepConstants(this.engine.recipe, conditions);
    this.engine.setConditions(conditions);
  }

  private followSlowClock(): void {
    const wanted = this.wantedConditions();
    if (isFartherThan(followSteps, wanted, this.conditions)) {
      this.setConditions(wanted);
    }
    if (isFartherThan(largestDrifts, wanted, this.sampledUnder)) {
      this.sampledUnder = wanted;
      this.sampler.restart(relaxAfterDriftMs);
    }
  }

  private measureRegionBlock(): void {
    const { excitatory } = this.engine.lendTileBlock();
    const { regionBlock, regionOfTile, tilesOfRegion } = this;
    regionBlock.fill(0);
    for (let tile = 0; tile < regionOfTile.length; tile++) {
      const region = regionOfTile[tile]!;
      regionBlock[region] = regionBlock[region]! + excitatory[tile]! / tilesOfRegion[region]!;
    }
  }
}
