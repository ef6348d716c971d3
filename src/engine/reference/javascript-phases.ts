/** The phases as plain JavaScript over typed arrays: the oracle, and what runs where WebAssembly SIMD does not. */
import { createBackgroundSeeds } from "../../model/network/background-input.ts";
import { wiringOfRecipe } from "../../model/network/connectivity.ts";
import { regionOfTile } from "../../model/network/populations.ts";
import type { Recipe } from "../../model/network/recipe.ts";
import type { StepConstants } from "../../model/network/step-constants.ts";
import { excitatoryPerTile, inhibitoryPerTile } from "../../model/tile.ts";
import type { Sentence } from "../../web/messages/messages.ts";
import { checkFinite } from "../report/check-finite.ts";
import { rowOf } from "./arrival-ring.ts";
import { createBackgroundTables } from "./background-tables.ts";
import { deliverAll } from "./deliver.ts";
import { fireListed, listPastThreshold } from "./fire.ts";
import { integrateAll } from "./integrate.ts";
import { createNetworkArrays, delaysOf, type NetworkArrays } from "./network-arrays.ts";
import type { NeuronPhases, PhaseEnded } from "./neuron-phases.ts";
import { createEdgeWalk } from "./out-edges.ts";
import { propagateSpike, restoreSpikes } from "./propagate.ts";
import type { SpikeList } from "./spike-list.ts";

export class JavaScriptPhases implements NeuronPhases {
  readonly device: Sentence;
  readonly arrays: NetworkArrays;
  readonly threads = 1;
  readonly areThreadsReady = true;
  isImposed = false;

  private readonly recipe: Recipe;
  private readonly background: ReturnType<typeof createBackgroundTables>;
  private constants: StepConstants;
  private entered = 0;

  /** `whyNotSimd`: why nothing faster runs, if anything faster was looked for. */
  constructor(recipe: Recipe, constants: StepConstants, whyNotSimd: Sentence | null) {
    this.device =
      whyNotSimd === null
        ? { key: "engine.device.javaScript" }
        : { key: "engine.device.javaScriptOnly", values: { reason: whyNotSimd } };
    this.recipe = recipe;
    const wiring = wiringOfRecipe(recipe);
    const options = {
      wiring,
      walk: createEdgeWalk(wiring),
      ringSlots: delaysOf(wiring).longest + 1,
      threadOfTile: new Uint8Array(recipe.sheet.tiles),
    };
    this.arrays = createNetworkArrays(recipe, options, (shapes) =>
      shapes.map(([Kind, length]) => new Kind(length)),
    );
    this.background = createBackgroundTables(createBackgroundSeeds(recipe.sheet, recipe.seed));
    this.constants = constants;
  }

  intervalFrom(): number {
    return 1;
  }

  setConstants(constants: StepConstants): void {
    this.constants = constants;
  }

  advance(step: number, steps: number, ended: PhaseEnded): SpikeList {
    if (steps !== 1) {
      throw new RangeError(`The phases in JavaScript take one step at a time, but got ${steps}.`);
    }
    this.deliver(step);
    ended("deliver");
    if (this.integrate() !== 0) {
      checkFinite(this.arrays.state, step);
    }
    ended("integrate");
    this.fire(step);
    ended("fire");
    return this.arrays.spikes;
  }

  propagate({ count, neurons, steps, events }: SpikeList): void {
    const { sheet } = this.recipe;
    for (let index = 0; index < count; index++) {
      const step = steps[index]!;
      this.entered += propagateSpike(this.arrays, sheet, neurons[index]!, events[index]!, step, step + 1);
    }
  }

  takeSynapticEvents(): number {
    const { entered } = this;
    this.entered = 0;
    return entered;
  }

  dispose(): void {}

  restoreSpikes(step: number): void {
    restoreSpikes(this.arrays, this.recipe.sheet, this.constants, step);
  }

  /** Phase 1, whole. */
  deliver(step: number): void {
    const { constants } = this;
    const { sheet } = this.recipe;
    for (let tile = 0; tile < sheet.tiles; tile++) {
      const ampaPerEvent = constants.ampaPerEventByRegionNs[regionOfTile(sheet, tile)]!;
      this.deliverTile(step, tile, true, ampaPerEvent);
      this.deliverTile(step, tile, false, constants.inhibitory.ampaPerEventNs);
    }
  }

  private deliverTile(step: number, tile: number, isExcitatory: boolean, ampaPerEventNs: number): void {
    const { arrays, background, constants } = this;
    const cell = isExcitatory ? constants.excitatory : constants.inhibitory;
    const [first, end] = this.cellsOf(tile, isExcitatory);
    const row = rowOf(arrays.ring, tile, step) + (isExcitatory ? 0 : excitatoryPerTile);
    deliverAll(arrays, row, background, ampaPerEventNs, cell, constants, step, first, end);
  }

  /** Phase 2, whole. Returns 0 if every new potential is a finite number, else something that is not 0. */
  integrate(): number {
    const { arrays, constants } = this;
    const { sheet } = this.recipe;
    const { excitatory: ownE, inhibitory: ownI } = constants;
    let witness = 0;
    for (let tile = 0; tile < sheet.tiles; tile++) {
      const ceiling = constants.nmdaCeilingExcitatoryNs[regionOfTile(sheet, tile)]!;
      const [first, end] = this.cellsOf(tile, true);
      witness += integrateAll(arrays, ceiling, ownE, constants, true, first, end);
    }
    const ceiling = constants.nmdaCeilingInhibitoryNs;
    return witness + integrateAll(arrays, ceiling, ownI, constants, false, sheet.excitatory, sheet.neurons);
  }

  /** Phase 3, whole. */
  private fire(step: number): void {
    const { arrays, constants } = this;
    const { state, thresholds, spikes } = arrays;
    const { excitatory, neurons } = this.recipe.sheet;
    const { neurons: fired } = spikes;
    const count = listPastThreshold(state, thresholds, constants, true, fired, 0, excitatory);
    const rest = fired.subarray(count);
    spikes.count = count + listPastThreshold(state, thresholds, constants, false, rest, excitatory, neurons);
    spikes.steps.fill(step, 0, spikes.count);
    fireListed(state, constants, excitatory, spikes);
  }

  private cellsOf(tile: number, isExcitatory: boolean): readonly [first: number, end: number] {
    const cells = isExcitatory ? excitatoryPerTile : inhibitoryPerTile;
    const first = tile * cells + (isExcitatory ? 0 : this.recipe.sheet.excitatory);
    return [first, first + cells];
  }
}
