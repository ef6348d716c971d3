/**
 * The phases as WebAssembly, four neurons at a time, compiled from the JavaScript ones. State, thresholds,
 * starting values of the background input and the ring live in the module's memory, which is sized once; outside they are
 * ordinary typed arrays.
 */
import type { EventThresholds, GeneratorPrimes } from "../../../model/equations/noise.ts";
import {
  backgroundMultipliers,
  createBackgroundSeeds,
  generatorTable,
} from "../../../model/network/background-input.ts";
import { createInitialState } from "../../../model/network/initial-state.ts";
import type { Recipe } from "../../../model/network/recipe.ts";
import { type NetworkState, stateVariableNames } from "../../../model/network/state.ts";
import type { PopulationConstants, StepConstants } from "../../../model/network/step-constants.ts";
import { createThresholds } from "../../../model/network/thresholds.ts";
import { type ArrivalRing, slotStart } from "../arrival-ring.ts";
import { type CompiledPhases, phaseBlocks } from "../generated/phases.ts";
import type { NeuronPhases } from "../neuron-phases.ts";
import { type RegionStretch, stretchesOfRegions } from "../region-stretches.ts";
import { blockBytes, writeBlock } from "./constant-block.ts";
import { MemoryPlan } from "./phase-memory.ts";
import { instantiatePhases } from "./phase-module.ts";

const [{ prime: prime1 }, { prime: prime2 }, { prime: prime3 }] = generatorTable;
const primes: GeneratorPrimes = {
  prime1,
  prime2,
  prime3,
  inversePrime1: 1 / prime1,
  inversePrime2: 1 / prime2,
  inversePrime3: 1 / prime3,
};

export class SimdPhases implements NeuronPhases {
  readonly device = "one CPU thread, WebAssembly SIMD";
  readonly state: NetworkState;
  readonly ring: ArrivalRing;
  readonly backgroundGain: Float32Array;
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

  constructor(recipe: Recipe, constants: StepConstants, longestDelaySteps: number) {
    const { sheet, seed, parameters } = recipe;
    const { neurons } = sheet;
    const slots = longestDelaySteps + 1;
    const plan = new MemoryPlan();
    const columnBytes = 4 * neurons;
    const stateAddresses = stateVariableNames.map(() => plan.reserve(columnBytes));
    const thresholdsAddress = plan.reserve(columnBytes);
    const seedAddresses = [0, 1, 2].map(() => plan.reserve(columnBytes));
    const backgroundGainAddress = plan.reserve(columnBytes);
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
    const { first, second, third } = createBackgroundSeeds(sheet, seed);
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
    this.backgroundGain = floats(backgroundGainAddress, new Float32Array(neurons).fill(1));
    this.fired = new Int32Array(buffer, firedAddress, neurons);
    this.ring = { neurons, slots, packed: new Int32Array(buffer, ringAddress, slots * neurons) };
    this.stretches = stretchesOfRegions(recipe);
    this.constants = constants;
    this.setConstants(constants);
  }

  setConstants(constants: StepConstants): void {
    const { blocks, state } = this;
    this.constants = constants;
    const write = (name: keyof typeof phaseBlocks, address: number, cell: PopulationConstants) => {
      const [threshold0, threshold1, threshold2, threshold3] = cell.backgroundThresholds;
      const thresholds: EventThresholds = { threshold0, threshold1, threshold2, threshold3 };
      const roots = { state, primes, thresholds, cell, network: constants };
      writeBlock(this.buffer, address, phaseBlocks[name], roots);
    };
    const { excitatory, inhibitory } = constants;
    write("deliver", blocks.deliverExcitatory, excitatory);
    write("deliver", blocks.deliverInhibitory, inhibitory);
    write("integrateExcitatory", blocks.integrateExcitatory, excitatory);
    write("integrateInhibitory", blocks.integrateInhibitory, inhibitory);
    write("listExcitatoryPastThreshold", blocks.list, excitatory);
  }

  deliver(step: number): void {
    const { phases, blocks, constants, ring } = this;
    const { excitatory, neurons } = this.recipe.sheet;
    const [seed1, seed2, seed3] = this.seeds;
    const [multiplier1, multiplier2, multiplier3] = backgroundMultipliers(step);
    const arrivals = ring.packed.byteOffset + 4 * slotStart(ring, step);
    const deliver = (block: number, ampaPerEventNs: number, first: number, end: number) =>
      (this.isImposed ? phases.deliverImposed : phases.deliver)(
        block,
        arrivals,
        seed1.byteOffset,
        seed2.byteOffset,
        seed3.byteOffset,
        multiplier1,
        multiplier2,
        multiplier3,
        this.backgroundGain.byteOffset,
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
    const { phases, blocks, constants } = this;
    const { excitatory, neurons } = this.recipe.sheet;
    const [list, thresholds, fired] = [blocks.list, this.thresholds.byteOffset, this.fired.byteOffset];
    const { spikeDetectionMv } = constants;
    const count = phases.listExcitatoryPastThreshold(
      list,
      thresholds,
      spikeDetectionMv,
      fired,
      0,
      excitatory,
    );
    const rest = fired + 4 * count;
    return (
      count +
      phases.listInhibitoryPastThreshold(list, thresholds, spikeDetectionMv, rest, excitatory, neurons)
    );
  }
}

/** Addresses of the blocks of constants, one for each phase and population that differ. */
function planBlocks(plan: MemoryPlan) {
  const place = (name: keyof typeof phaseBlocks) => plan.reserve(blockBytes(phaseBlocks[name]));
  return {
    deliverExcitatory: place("deliver"),
    deliverInhibitory: place("deliver"),
    integrateExcitatory: place("integrateExcitatory"),
    integrateInhibitory: place("integrateInhibitory"),
    list: place("listExcitatoryPastThreshold"),
  };
}
