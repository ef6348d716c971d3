/**
 * The reference engine: the network on one CPU thread, event driven, in plain typed arrays. It is the oracle;
 * when engines disagree it is right until proven otherwise. Each step runs the phases of `model/schedule.ts`;
 * those over all neurons in JavaScript or, compiled from that, as WebAssembly.
 */
import { type Conditions, createConditions } from "../../model/conditions.ts";
import { createWiring, type Wiring } from "../../model/connectivity.ts";
import { nmdaPayloadUnits } from "../../model/equations/synapse.ts";
import { regionOfTile } from "../../model/populations.ts";
import type { Recipe } from "../../model/recipe.ts";
import { type Phase, schedule } from "../../model/schedule.ts";
import { copyState, type NetworkState, stateVariableNames } from "../../model/state.ts";
import { createStepConstants, type StepConstants } from "../../model/step-constants.ts";
import { checkFinite } from "../check-finite.ts";
import type { Engine, EngineInfo, SpikeBatch, StateObserver } from "../engine.ts";
import { SpikeLog } from "../spike-log.ts";
import { ampaEvent, gabaEvent } from "./arrival-ring.ts";
import { type AxonTables, createAxonTables } from "./axon-tables.ts";
import { createNeuronPhases, type PhaseChoice } from "./create-neuron-phases.ts";
import { fire } from "./fire.ts";
import type { NeuronPhases } from "./neuron-phases.ts";
import { releaseAlong } from "./release.ts";

export class ReferenceEngine implements Engine {
  readonly info: EngineInfo;
  readonly recipe: Recipe;
  conditions: Conditions;
  step = 0;

  private readonly wiring: Wiring;
  private readonly axons: ReturnType<typeof createAxonTables>;
  private readonly phases: NeuronPhases;
  private readonly spikes = new SpikeLog();
  private readonly occupancyOfTile: Float64Array;
  private constants: StepConstants;
  private firedCount = 0;

  /** `phases` says what carries out the phases over all neurons: "auto" takes WebAssembly SIMD where it runs. */
  constructor(
    recipe: Recipe,
    requested: EngineInfo["requested"] = "reference",
    fallbackReason: string | null = null,
    phases: PhaseChoice = "auto",
  ) {
    const { sheet, seed, dtMs } = recipe;
    this.recipe = recipe;
    this.conditions = createConditions(sheet);
    this.constants = createStepConstants(recipe, this.conditions);
    this.wiring = createWiring(sheet, seed, dtMs);
    this.axons = createAxonTables(this.wiring);
    const longestDelaySteps = Math.max(...this.axons.map((axon) => axon.longestDelaySteps));
    this.phases = createNeuronPhases(recipe, longestDelaySteps, phases);
    this.info = {
      requested,
      executedOn: "reference",
      fallbackReason,
      device: this.phases.device,
      limits: { maximumNeurons: 327_680 },
    };
    this.occupancyOfTile = new Float64Array(sheet.tiles).fill(1);
  }

  /** What each phase of the schedule is here. */
  private readonly carryOut: { readonly [Name in Phase]: () => void } = {
    deliver: () => this.phases.deliver(this.step),
    integrate: () => {
      if (this.phases.integrate() !== 0) {
        checkFinite(this.phases.state, this.step);
      }
    },
    fire: () => {
      const { phases, constants } = this;
      this.firedCount = phases.listPastThreshold();
      fire(phases.state, constants, this.recipe.sheet.excitatory, phases.fired, this.firedCount);
    },
    release: () => {
      for (let index = 0; index < this.firedCount; index++) {
        const neuron = this.phases.fired[index]!;
        this.spikes.add(neuron, this.step, this.release(neuron, this.step, this.step + 1));
      }
    },
  };

  setConditions(conditions: Conditions): void {
    const { sheet } = this.recipe;
    this.conditions = conditions;
    this.constants = createStepConstants(this.recipe, conditions);
    this.phases.setConstants(this.constants);
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
        observer.observe(this.step, this.phases.state);
      }
    }
    return this.spikes;
  }

  lendState(): NetworkState {
    return this.phases.state;
  }

  async readState(): Promise<NetworkState> {
    return copyState(this.phases.state);
  }

  async writeState(state: NetworkState, step: number): Promise<void> {
    for (const name of stateVariableNames) {
      this.phases.state[name].set(state[name]);
    }
    this.step = step;
    this.restoreSpikesInFlight();
  }

  dispose(): void {
    this.spikes.clear();
  }

  private advanceOneStep(): void {
    for (const { phase } of schedule) {
      this.carryOut[phase]();
    }
    this.step++;
  }

  /** Enters one neuron's spike of `spikeStep` along all its projections; returns the events entered. */
  private release(neuron: number, spikeStep: number, earliestStep: number): number {
    const { wiring, occupancyOfTile } = this;
    const { ring, state } = this.phases;
    const { excitatory } = this.recipe.sheet;
    const [ee, ie, ei, ii] = this.axons;
    const along = (axon: AxonTables, firstPost: number, pre: number, event: number) =>
      releaseAlong(ring, wiring, axon, occupancyOfTile, firstPost, pre, event, spikeStep, earliestStep);
    if (neuron < excitatory) {
      const event =
        ampaEvent + nmdaPayloadUnits(state.releaseFraction[neuron]!, this.constants.saturationStep);
      return along(ee, 0, neuron, event) + along(ie, excitatory, neuron, event);
    }
    const pre = neuron - excitatory;
    return along(ei, 0, pre, gabaEvent) + along(ii, excitatory, pre, gabaEvent);
  }

  /** Rebuilds the ring from the state: every cell whose last spike is younger than the longest delay releases it again. */
  private restoreSpikesInFlight(): void {
    const { ring, state } = this.phases;
    const { stepsSinceSpike } = state;
    ring.packed.fill(0);
    for (let neuron = 0; neuron < stepsSinceSpike.length; neuron++) {
      const age = stepsSinceSpike[neuron]!;
      if (age < ring.slots) {
        this.release(neuron, this.step - 1 - age, this.step);
      }
    }
  }
}
