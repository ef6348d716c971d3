/**
 * The reference engine: the network on one CPU thread, event driven, in plain typed arrays. It is the oracle;
 * when engines disagree it is right until proven otherwise. Each step runs the phases of `model/schedule.ts`.
 */
import { createBathSeeds } from "../../model/bath.ts";
import { type Conditions, createConditions } from "../../model/conditions.ts";
import { createWiring, type Wiring } from "../../model/connectivity.ts";
import { nmdaPayloadUnits } from "../../model/equations/synapse.ts";
import { createInitialState } from "../../model/initial-state.ts";
import { excitatoryPerTile, regionOfTile } from "../../model/populations.ts";
import type { Recipe } from "../../model/recipe.ts";
import { copyState, type NetworkState, stateVariableNames } from "../../model/state.ts";
import { createStepConstants, type StepConstants } from "../../model/step-constants.ts";
import { createThresholds } from "../../model/thresholds.ts";
import { checkFinite } from "../check-finite.ts";
import type { Engine, EngineInfo, SpikeBatch, StateObserver } from "../engine.ts";
import { SpikeLog } from "../spike-log.ts";
import { type ArrivalRing, ampaEvent, createArrivalRing, gabaEvent } from "./arrival-ring.ts";
import { type AxonTables, createAxonTables } from "./axon-tables.ts";
import { createBathTables } from "./bath-tables.ts";
import { deliver } from "./deliver.ts";
import { fire } from "./fire.ts";
import { integrate } from "./integrate.ts";
import { releaseAlong } from "./release.ts";

export class ReferenceEngine implements Engine {
  readonly info: EngineInfo;
  readonly recipe: Recipe;
  conditions: Conditions;
  step = 0;

  private readonly wiring: Wiring;
  private readonly axons: ReturnType<typeof createAxonTables>;
  private readonly bath: ReturnType<typeof createBathTables>;
  private readonly thresholds: Float32Array;
  private readonly state: NetworkState;
  private readonly ring: ArrivalRing;
  private readonly fired: Int32Array;
  private readonly spikes = new SpikeLog();
  private readonly occupancyOfTile: Float64Array;
  /** Runs of excitatory neurons that share a region: [first, end, region] each. */
  private readonly stretches: readonly (readonly [number, number, number])[];
  private constants: StepConstants;

  constructor(
    recipe: Recipe,
    requested: EngineInfo["requested"] = "reference",
    fallbackReason: string | null = null,
  ) {
    const { sheet, seed, dtMs } = recipe;
    this.recipe = recipe;
    this.info = {
      requested,
      executedOn: "reference",
      fallbackReason,
      device: "one CPU thread, JavaScript",
      limits: { maximumNeurons: 327_680 },
    };
    this.conditions = createConditions(sheet);
    this.constants = createStepConstants(recipe, this.conditions);
    this.wiring = createWiring(sheet, seed, dtMs);
    this.axons = createAxonTables(this.wiring);
    this.bath = createBathTables(createBathSeeds(sheet, seed));
    this.thresholds = createThresholds(sheet, recipe.parameters, seed);
    this.state = createInitialState(recipe);
    const longestDelaySteps = Math.max(...this.axons.map((axon) => axon.longestDelaySteps));
    this.ring = createArrivalRing(sheet.neurons, longestDelaySteps);
    this.fired = new Int32Array(sheet.neurons);
    this.occupancyOfTile = new Float64Array(sheet.tiles).fill(1);
    this.stretches = stretchesOfRegions(recipe);
  }

  setConditions(conditions: Conditions): void {
    const { sheet } = this.recipe;
    this.conditions = conditions;
    this.constants = createStepConstants(this.recipe, conditions);
    for (let tile = 0; tile < sheet.tiles; tile++) {
      this.occupancyOfTile[tile] = conditions.spineOccupancy[regionOfTile(sheet, tile)]!;
    }
    this.restoreSpikesInFlight();
  }

  async advance(steps: number, observer?: StateObserver): Promise<SpikeBatch> {
    this.spikes.clear();
    for (let done = 0; done < steps; done++) {
      this.advanceOneStep();
      if (observer && this.step % observer.everySteps === 0) {
        observer.observe(this.step, this.state);
      }
    }
    return this.spikes;
  }

  lendState(): NetworkState {
    return this.state;
  }

  async readState(): Promise<NetworkState> {
    return copyState(this.state);
  }

  async writeState(state: NetworkState, step: number): Promise<void> {
    for (const name of stateVariableNames) {
      this.state[name].set(state[name]);
    }
    this.step = step;
    this.restoreSpikesInFlight();
  }

  dispose(): void {
    this.spikes.clear();
  }

  private advanceOneStep(): void {
    const { state, ring, constants, thresholds, step } = this;
    const { excitatory, neurons } = this.recipe.sheet;
    const { excitatory: ownE, inhibitory: ownI } = constants;
    for (const [first, end, region] of this.stretches) {
      const ampaPerEvent = constants.ampaPerEventByRegionNs[region]!;
      deliver(state, ring, this.bath, constants, ownE, ampaPerEvent, step, first, end);
    }
    deliver(state, ring, this.bath, constants, ownI, ownI.ampaPerEventNs, step, excitatory, neurons);

    let witness = 0;
    for (const [first, end, region] of this.stretches) {
      const ceiling = constants.nmdaCeilingExcitatoryNs[region]!;
      witness += integrate(state, thresholds, constants, ownE, ceiling, true, first, end);
    }
    const ceiling = constants.nmdaCeilingInhibitoryNs;
    witness += integrate(state, thresholds, constants, ownI, ceiling, false, excitatory, neurons);
    if (witness !== 0) {
      checkFinite(state, step);
    }

    const firedCount = fire(state, thresholds, constants, excitatory, neurons, this.fired);

    for (let index = 0; index < firedCount; index++) {
      const neuron = this.fired[index]!;
      this.spikes.add(neuron, step, this.release(neuron, step, step + 1));
    }
    this.step = step + 1;
  }

  /** Enters one neuron's spike of `spikeStep` along all its projections; returns the events entered. */
  private release(neuron: number, spikeStep: number, earliestStep: number): number {
    const { wiring, ring, occupancyOfTile } = this;
    const { excitatory } = this.recipe.sheet;
    const [ee, ie, ei, ii] = this.axons;
    const along = (axon: AxonTables, firstPost: number, pre: number, event: number) =>
      releaseAlong(ring, wiring, axon, occupancyOfTile, firstPost, pre, event, spikeStep, earliestStep);
    if (neuron < excitatory) {
      const event =
        ampaEvent + nmdaPayloadUnits(this.state.releaseFraction[neuron]!, this.constants.saturationStep);
      return along(ee, 0, neuron, event) + along(ie, excitatory, neuron, event);
    }
    const pre = neuron - excitatory;
    return along(ei, 0, pre, gabaEvent) + along(ii, excitatory, pre, gabaEvent);
  }

  /** Rebuilds the ring from the state: every cell whose last spike is younger than the longest delay releases it again. */
  private restoreSpikesInFlight(): void {
    const { stepsSinceSpike } = this.state;
    this.ring.packed.fill(0);
    for (let neuron = 0; neuron < stepsSinceSpike.length; neuron++) {
      const age = stepsSinceSpike[neuron]!;
      if (age < this.ring.slots) {
        this.release(neuron, this.step - 1 - age, this.step);
      }
    }
  }
}

function stretchesOfRegions(recipe: Recipe): [number, number, number][] {
  const { sheet } = recipe;
  const stretches: [number, number, number][] = [];
  for (let tile = 0; tile < sheet.tiles; tile++) {
    const region = regionOfTile(sheet, tile);
    const last = stretches.at(-1);
    if (last && last[2] === region) {
      last[1] += excitatoryPerTile;
    } else {
      stretches.push([tile * excitatoryPerTile, (tile + 1) * excitatoryPerTile, region]);
    }
  }
  return stretches;
}
