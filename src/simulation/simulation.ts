/**
 * The coupled simulation: a fast network on some engine, the slow clock that feeds on it and changes its spines,
 * and what a person holds. It knows nothing of threads, wall time or screens, and runs the same in a worker and
 * in Node.
 */
import type { Engine } from "../engine/engine.ts";
import type { Subject } from "../model/cascade.ts";
import { type Conditions, createConditions } from "../model/conditions.ts";
import { excitatoryPerTile, regionOfTile, tilesOfRegions } from "../model/populations.ts";
import { stepsPerMs } from "../model/recipe.ts";
import { createStepConstants, type StepConstants } from "../model/step-constants.ts";
import { Activity } from "./activity.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { PickedNeuron } from "./picked-neuron.ts";
import { findRestingRates, type RestingRates } from "./resting-rates.ts";
import { relaxAfterDoseMs, Sampler } from "./sampler.ts";
import { SlowClock } from "./slow-clock.ts";

/** The network's spines follow the slow clock in steps of this occupancy: finer than one spine of 200. */
const occupancyStep = 0.004;
const gainStep = 0.02;
/** A checkpoint is at most this old, so no more biological time than this can be lost. */
const checkpointEveryMs = 1000;

export class Simulation {
  readonly subject: Subject;
  /** Healthy, undrugged excitatory rate, Hz: relative glutamate is 1 there. */
  readonly referenceRateHz: number;
  readonly activity: Activity;
  readonly sampler: Sampler;
  readonly slowClock: SlowClock;
  readonly picked = new PickedNeuron();
  constants: StepConstants;
  private currentEngine: Engine;
  private conditions: Conditions;
  private latestCheckpoint!: Checkpoint;
  private readonly regionBlock: Float64Array;
  private readonly regionOfExcitatoryTile: Uint32Array;
  private readonly excitatoryOfRegion: Float64Array;

  private constructor(engine: Engine, subject: Subject, { healthyHz, subjectHz }: RestingRates) {
    const { sheet } = engine.recipe;
    this.subject = subject;
    this.referenceRateHz = healthyHz;
    this.currentEngine = engine;
    this.activity = new Activity(sheet, healthyHz);
    this.sampler = new Sampler(sheet);
    this.slowClock = new SlowClock(sheet, subject, healthyHz, subjectHz);
    this.regionBlock = new Float64Array(sheet.regions);
    this.regionOfExcitatoryTile = Uint32Array.from({ length: sheet.tiles }, (_, tile) =>
      regionOfTile(sheet, tile),
    );
    this.excitatoryOfRegion = Float64Array.from(tilesOfRegions(sheet), (tiles) => tiles * excitatoryPerTile);
    this.conditions = createConditions(sheet, { spineOccupancy: this.slowClock.spineOccupancy });
    this.constants = createStepConstants(engine.recipe, this.conditions);
    engine.setConditions(this.conditions);
  }

  /** A simulation of an undrugged subject on a fresh engine, which it owns from now on. */
  static async create(engine: Engine, subject: Subject): Promise<Simulation> {
    const simulation = new Simulation(engine, subject, await findRestingRates(engine, subject));
    await simulation.saveCheckpoint();
    return simulation;
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

  /** Holds a concentration and an AMPA block; what is left out stays. A value out of range throws and changes nothing. */
  hold(held: { readonly concentrationUm?: number; readonly ampaBlock?: number }): void {
    const next = createConditions(this.engine.recipe.sheet, { ...this.conditions, ...held });
    const isSame =
      next.concentrationUm === this.conditions.concentrationUm &&
      next.ampaBlock === this.conditions.ampaBlock;
    if (!isSame) {
      this.applyConditions(next);
      this.sampler.restart(relaxAfterDoseMs);
    }
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
    this.sampler.add(ms, activity.regionSpikes, this.regionBlock);
    activity.regionSpikes.fill(0);
    if (this.biologicalMs - this.latestCheckpoint.step * engine.recipe.dtMs >= checkpointEveryMs) {
      await this.saveCheckpoint();
    }
  }

  /** Advances the hours clock as far as the sample allows; spines follow. Returns the hours moved. */
  advanceHours(hours: number): number {
    const moved = this.slowClock.advance(hours, this.sampler, this.conditions.ampaBlock);
    if (moved > 0) {
      this.followSlowClock();
    }
    return moved;
  }

  /** Continues on another engine from the last checkpoint; the old engine is disposed of. Returns the ms lost. */
  async continueOn(engine: Engine): Promise<number> {
    const lostMs = this.biologicalMs - this.latestCheckpoint.step * engine.recipe.dtMs;
    const { state, step, conditions, slowClock } = this.latestCheckpoint;
    engine.setConditions(conditions);
    await engine.writeState(state, step);
    this.currentEngine.dispose();
    this.currentEngine = engine;
    this.slowClock.restore(slowClock);
    this.applyConditions(createConditions(engine.recipe.sheet, { ...conditions, ...this.heldByPerson() }));
    this.activity.continueAt(Math.round(this.biologicalMs));
    this.sampler.restart(relaxAfterDoseMs);
    return lostMs;
  }

  dispose(): void {
    this.currentEngine.dispose();
  }

  private heldByPerson() {
    const { concentrationUm, ampaBlock } = this.conditions;
    return { concentrationUm, ampaBlock };
  }

  private async saveCheckpoint(): Promise<void> {
    const { engine, conditions } = this;
    const state = await engine.readState();
    this.latestCheckpoint = { state, step: engine.step, conditions, slowClock: this.slowClock.save() };
  }

  private applyConditions(conditions: Conditions): void {
    this.conditions = conditions;
    this.constants = createStepConstants(this.engine.recipe, conditions);
    this.engine.setConditions(conditions);
  }

  private followSlowClock(): void {
    const { spineOccupancy, functionalGain } = this.slowClock;
    const hasMoved = (now: readonly number[], then: readonly number[], step: number) =>
      now.some((value, region) => Math.abs(value - then[region]!) >= step);
    if (
      hasMoved(spineOccupancy, this.conditions.spineOccupancy, occupancyStep) ||
      hasMoved(functionalGain, this.conditions.functionalGain, gainStep)
    ) {
      const { sheet } = this.engine.recipe;
      this.applyConditions(createConditions(sheet, { ...this.conditions, spineOccupancy, functionalGain }));
    }
  }

  private measureRegionBlock(): void {
    const { ketamineBlock } = this.engine.lendState();
    const { regionBlock, regionOfExcitatoryTile, excitatoryOfRegion } = this;
    regionBlock.fill(0);
    for (let tile = 0; tile < regionOfExcitatoryTile.length; tile++) {
      let sum = 0;
      for (let neuron = tile * excitatoryPerTile; neuron < (tile + 1) * excitatoryPerTile; neuron++) {
        sum += ketamineBlock[neuron]!;
      }
      const region = regionOfExcitatoryTile[tile]!;
      regionBlock[region] = regionBlock[region]! + sum / excitatoryOfRegion[region]!;
    }
  }
}
