/** The phases as plain JavaScript over typed arrays: the oracle, and what runs where WebAssembly SIMD does not. */
import { createBackgroundSeeds } from "../../model/network/background-input.ts";
import { createInitialState } from "../../model/network/initial-state.ts";
import type { Recipe } from "../../model/network/recipe.ts";
import type { NetworkState } from "../../model/network/state.ts";
import type { StepConstants } from "../../model/network/step-constants.ts";
import { createThresholds } from "../../model/network/thresholds.ts";
import { type ArrivalRing, createArrivalRing } from "./arrival-ring.ts";
import { createBackgroundTables } from "./background-tables.ts";
import { deliverAll } from "./deliver.ts";
import { listPastThreshold } from "./fire.ts";
import { integrateAll } from "./integrate.ts";
import type { NeuronPhases } from "./neuron-phases.ts";
import { type RegionStretch, stretchesOfRegions } from "./region-stretches.ts";

export class JavaScriptPhases implements NeuronPhases {
  readonly device: string;
  readonly state: NetworkState;
  readonly ring: ArrivalRing;
  readonly backgroundGain: Float32Array;
  isImposed = false;
  readonly fired: Int32Array;

  private readonly recipe: Recipe;
  private readonly thresholds: Float32Array;
  private readonly background: ReturnType<typeof createBackgroundTables>;
  private readonly stretches: readonly RegionStretch[];
  private constants: StepConstants;

  /** `whyNotSimd`: the clause that says why nothing faster runs, if anything faster was looked for. */
  constructor(
    recipe: Recipe,
    constants: StepConstants,
    longestDelaySteps: number,
    whyNotSimd: string | null,
  ) {
    const { sheet, seed, parameters } = recipe;
    this.device = `one CPU thread, JavaScript${whyNotSimd === null ? "" : ` (${whyNotSimd})`}`;
    this.recipe = recipe;
    this.state = createInitialState(recipe);
    this.ring = createArrivalRing(sheet.neurons, longestDelaySteps);
    this.backgroundGain = new Float32Array(sheet.neurons).fill(1);
    this.fired = new Int32Array(sheet.neurons);
    this.thresholds = createThresholds(sheet, parameters, seed);
    this.background = createBackgroundTables(createBackgroundSeeds(sheet, seed));
    this.stretches = stretchesOfRegions(recipe);
    this.constants = constants;
  }

  setConstants(constants: StepConstants): void {
    this.constants = constants;
  }

  deliver(step: number): void {
    const { state, ring, background, backgroundGain, constants } = this;
    const { excitatory, neurons } = this.recipe.sheet;
    const { excitatory: ownE, inhibitory: ownI } = constants;
    for (const [first, end, region] of this.stretches) {
      const ampaPerEvent = constants.ampaPerEventByRegionNs[region]!;
      deliverAll(state, ring, background, backgroundGain, ampaPerEvent, ownE, constants, step, first, end);
    }
    deliverAll(
      state,
      ring,
      background,
      backgroundGain,
      ownI.ampaPerEventNs,
      ownI,
      constants,
      step,
      excitatory,
      neurons,
    );
  }

  integrate(): number {
    const { state, thresholds, constants } = this;
    const { excitatory, neurons } = this.recipe.sheet;
    const { excitatory: ownE, inhibitory: ownI } = constants;
    let witness = 0;
    for (const [first, end, region] of this.stretches) {
      const ceiling = constants.nmdaCeilingExcitatoryNs[region]!;
      witness += integrateAll(state, thresholds, ceiling, ownE, constants, true, first, end);
    }
    const ceiling = constants.nmdaCeilingInhibitoryNs;
    witness += integrateAll(state, thresholds, ceiling, ownI, constants, false, excitatory, neurons);
    return witness;
  }

  listPastThreshold(): number {
    const { state, thresholds, constants, fired } = this;
    const { excitatory, neurons } = this.recipe.sheet;
    const count = listPastThreshold(state, thresholds, constants, true, fired, 0, excitatory);
    const rest = fired.subarray(count);
    return count + listPastThreshold(state, thresholds, constants, false, rest, excitatory, neurons);
  }
}
