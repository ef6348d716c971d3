/**
 * The phases as WebAssembly, four neurons at a time, compiled from the JavaScript ones. State, thresholds,
 * starting values of the bath and the ring live in the module's memory, which is sized once; outside they are
 * ordinary typed arrays.
 */

import { createConditions } from "../../../model/conditions.ts";
import { bathMultipliers, createBathSeeds, generatorTable } from "../../../model/network/bath.ts";
import { createInitialState } from "../../../model/network/initial-state.ts";
import type { Recipe } from "../../../model/network/recipe.ts";
import { type NetworkState, stateVariableNames } from "../../../model/network/state.ts";
import { createStepConstants, type StepConstants } from "../../../model/network/step-constants.ts";
import { createThresholds } from "../../../model/network/thresholds.ts";
import { type ArrivalRing, slotStart } from "../arrival-ring.ts";
import { type CompiledPhases, phaseBlocks } from "../generated/phases.ts";
import type { NeuronPhases } from "../neuron-phases.ts";
import { type RegionStretch, stretchesOfRegions } from "../region-stretches.ts";
import { blockBytes, writeBlock } from "./constant-block.ts";
import type { BathPrimes } from "./deliver-lanes.ts";
import { MemoryPlan } from "./phase-memory.ts";
import { instantiatePhases } from "./phase-module.ts";

const primes: BathPrimes = {
  prime1: generatorTable[0].prime,
  prime2: generatorTable[1].prime,
  prime3: generatorTable[2].prime,
};

export class SimdPhases implements NeuronPhases {
  readonly device = "one CPU thread, WebAssembly SIMD";
  readonly state: NetworkState;
  readonly ring: ArrivalRing;
  readonly bathGain: Float32Array;
  isImposed = false;
  readonly fired: Int32Array;

  private readonly recipe: Recipe;
  private readonly phases: CompiledPhases;
  private readonly buffer: ArrayBuffer;
  private readonly stretches: readonly RegionStretch[];
  private readonly thresholds: Float32Array;
  private readonly seeds: readonly [Float32Array, Float32Array, Float32Array];
  private readonly blocks: ReturnType<typeof planBlocks>;
  private constants: StepConstants;

  constructor(recipe: Recipe, longestDelaySteps: number) {
    const { sheet, seed, parameters } = recipe;
    const { neurons } = sheet;
    const slots = longestDelaySteps + 1;
    const plan = new MemoryPlan();
    const columnBytes = 4 * neurons;
    const stateAddresses = stateVariableNames.map(() => plan.reserve(columnBytes));
    const thresholdsAddress = plan.reserve(columnBytes);
    const seedAddresses = [0, 1, 2].map(() => plan.reserve(columnBytes));
    const bathGainAddress = plan.reserve(columnBytes);
    const firedAddress = plan.reserve(columnBytes);
    const ringAddress = plan.reserve(slots * columnBytes);
    this.blocks = planBlocks(plan);
    const { phases, buffer } = instantiatePhases(plan.bytes);
    const floats = (address: number, from: Float32Array) => {
      const view = new Float32Array(buffer, address, neurons);
      view.set(from);
      return view;
    };
    const initial = createInitialState(recipe);
    const { first, second, third } = createBathSeeds(sheet, seed);
    this.recipe = recipe;
    this.phases = phases;
    this.buffer = buffer;
    this.state = Object.fromEntries(
      stateVariableNames.map((name, index) => [name, floats(stateAddresses[index]!, initial[name])]),
    ) as unknown as NetworkState;
    this.thresholds = floats(thresholdsAddress, createThresholds(sheet, parameters, seed));
    this.seeds = [
      floats(seedAddresses[0]!, first),
      floats(seedAddresses[1]!, second),
      floats(seedAddresses[2]!, third),
    ];
    this.bathGain = floats(bathGainAddress, new Float32Array(neurons).fill(1));
    this.fired = new Int32Array(buffer, firedAddress, neurons);
    this.ring = { neurons, slots, packed: new Int32Array(buffer, ringAddress, slots * neurons) };
    this.stretches = stretchesOfRegions(recipe);
    this.constants = createStepConstants(recipe, createConditions(sheet));
    this.setConstants(this.constants);
  }

  setConstants(constants: StepConstants): void {
    const { blocks, state } = this;
    this.constants = constants;
    const write = (name: keyof typeof phaseBlocks, address: number, own: StepConstants["excitatory"]) =>
      writeBlock(this.buffer, address, phaseBlocks[name], { state, primes, shared: constants, own });
    const { excitatory, inhibitory } = constants;
    write("deliver", blocks.deliverExcitatory, excitatory);
    write("deliver", blocks.deliverInhibitory, inhibitory);
    write("integrateExcitatory", blocks.integrateExcitatory, excitatory);
    write("integrateInhibitory", blocks.integrateInhibitory, inhibitory);
    write("listExcitatoryPastThreshold", blocks.listExcitatory, excitatory);
    write("listInhibitoryPastThreshold", blocks.listInhibitory, inhibitory);
  }

  deliver(step: number): void {
    const { phases, blocks, constants, ring } = this;
    const { excitatory, neurons } = this.recipe.sheet;
    const [seed1, seed2, seed3] = this.seeds;
    const [multiplier1, multiplier2, multiplier3] = bathMultipliers(step);
    const arrivals = ring.packed.byteOffset + 4 * slotStart(ring, step);
    const deliver = (block: number, ampaPerEventNs: number, first: number, end: number) =>
      (this.isImposed ? phases.deliverImposed : phases.deliver)(
        block,
        arrivals,
        this.bathGain.byteOffset,
        seed1.byteOffset,
        seed2.byteOffset,
        seed3.byteOffset,
        multiplier1,
        multiplier2,
        multiplier3,
        ampaPerEventNs,
        first,
        end,
      );
    for (const [first, end, region] of this.stretches) {
      deliver(blocks.deliverExcitatory, constants.ampaPerEventByRegionNs[region]!, first, end);
    }
    deliver(blocks.deliverInhibitory, constants.inhibitory.ampaPerEventNs, excitatory, neurons);
  }

  integrate(): number {
    const { phases, blocks, constants } = this;
    const { excitatory, neurons } = this.recipe.sheet;
    const thresholds = this.thresholds.byteOffset;
    let witness = 0;
    for (const [first, end, region] of this.stretches) {
      const ceiling = constants.nmdaCeilingExcitatoryNs[region]!;
      witness += phases.integrateExcitatory(blocks.integrateExcitatory, thresholds, ceiling, first, end);
    }
    const ceiling = constants.nmdaCeilingInhibitoryNs;
    return (
      witness +
      phases.integrateInhibitory(blocks.integrateInhibitory, thresholds, ceiling, excitatory, neurons)
    );
  }

  listPastThreshold(): number {
    const { phases, blocks } = this;
    const { excitatory, neurons } = this.recipe.sheet;
    const thresholds = this.thresholds.byteOffset;
    const fired = this.fired.byteOffset;
    const count = phases.listExcitatoryPastThreshold(blocks.listExcitatory, fired, 0, excitatory);
    const next = fired + 4 * count;
    return (
      count + phases.listInhibitoryPastThreshold(blocks.listInhibitory, thresholds, next, excitatory, neurons)
    );
  }
}

/** Addresses of the blocks of constants, one for each phase and population. */
function planBlocks(plan: MemoryPlan) {
  const place = (name: keyof typeof phaseBlocks) => plan.reserve(blockBytes(phaseBlocks[name]));
  return {
    deliverExcitatory: place("deliver"),
    deliverInhibitory: place("deliver"),
    integrateExcitatory: place("integrateExcitatory"),
    integrateInhibitory: place("integrateInhibitory"),
    listExcitatory: place("listExcitatoryPastThreshold"),
    listInhibitory: place("listInhibitoryPastThreshold"),
  };
}
