/**
 * The report of an `advance` for engines whose spikes and state lie in host memory: the engine shows it every spike in
 * order of time, and the state at whole milliseconds where samples are wanted.
 */
import { regionOfTile, tileOfNeuron } from "../../model/network/populations.ts";
import { type Recipe, stepsPerMs } from "../../model/network/recipe.ts";
import type { NetworkState } from "../../model/network/state.ts";
import type { StepConstants } from "../../model/network/step-constants.ts";
import type { AdvanceReport, AdvanceRequest } from "./advance-report.ts";
import { ReleaseField } from "./release-field.ts";
import { SampleLog } from "./sample-log.ts";
import { SpikeLog } from "./spike-log.ts";
import { isSelected, type SelectedNeurons, selectNeurons } from "./spike-selection.ts";
import { SpikeTally } from "./spike-tally.ts";
import { StateSampler } from "./state-sampler.ts";

export class HostReport implements AdvanceReport {
  readonly recorded = new SpikeLog();
  readonly counts: SpikeTally;
  readonly samples = new SampleLog();
  readonly field: ReleaseField;
  synapticEvents = 0;

  private readonly recipe: Recipe;
  private readonly perMs: number;
  private readonly regionOf: Uint32Array;
  private readonly sampler: StateSampler;
  private selected: SelectedNeurons;
  private constants!: StepConstants;
  private isSampled = false;
  /** Millisecond under way, and whether this `advance` entered it at its start. */
  private row = 0;
  private isFromStart = true;
  private rowEnd = 0;

  constructor(recipe: Recipe) {
    const { sheet } = recipe;
    this.recipe = recipe;
    this.perMs = stepsPerMs(recipe);
    this.counts = new SpikeTally(sheet.regions);
    this.field = new ReleaseField(sheet);
    this.sampler = new StateSampler(sheet);
    this.selected = selectNeurons("none", sheet);
    this.regionOf = Uint32Array.from({ length: sheet.tiles }, (_, tile) => regionOfTile(sheet, tile));
  }

  /** Every how many steps the engine must show the state; undefined when no samples are wanted. */
  get sampleEverySteps(): number | undefined {
    return this.isSampled ? this.perMs : undefined;
  }

  begin(step: number, steps: number, { record = "none", sample }: AdvanceRequest, constants: StepConstants) {
    const firstMs = Math.floor(step / this.perMs);
    this.selected = selectNeurons(record, this.recipe.sheet);
    this.constants = constants;
    this.isSampled = sample !== undefined;
    this.recorded.clear();
    this.synapticEvents = 0;
    this.counts.begin(firstMs, Math.ceil((step + steps) / this.perMs) - firstMs);
    this.samples.begin(firstMs + 1, this.isSampled ? Math.floor((step + steps) / this.perMs) - firstMs : 0);
    if (sample === "begin") {
      this.sampler.begin();
    }
    this.row = 0;
    this.isFromStart = step % this.perMs === 0;
    this.rowEnd = (firstMs + 1) * this.perMs;
  }

  addSynapticEvents(count: number): void {
    this.synapticEvents += count;
  }

  addSpike(neuron: number, step: number): void {
    this.closeUntil(step);
    const { sheet } = this.recipe;
    const isExcitatory = neuron < sheet.excitatory;
    this.counts.add(this.row, isExcitatory, this.regionOf[tileOfNeuron(sheet, neuron)]!, 1);
    if (isExcitatory) {
      this.field.add(neuron);
    }
    if (isSelected(this.selected, neuron)) {
      this.recorded.add(neuron, step);
    }
  }

  /** The state at step boundary `step`; looked at when samples are wanted there. */
  showState(step: number, state: NetworkState): void {
    if (this.isSampled && step % this.perMs === 0) {
      this.sampler.sample(state, this.constants, this.samples);
    }
  }

  /** All steps before `endStep` are done. */
  finish(endStep: number): this {
    this.closeUntil(endStep);
    if (endStep > this.rowEnd - this.perMs) {
      this.field.close(this.isFromStart, this.constants);
    }
    return this;
  }

  /** Closes the milliseconds that end at `step` or before. */
  private closeUntil(step: number): void {
    for (; step >= this.rowEnd; this.rowEnd += this.perMs) {
      this.field.close(this.isFromStart, this.constants);
      this.isFromStart = true;
      this.row++;
    }
  }
}
