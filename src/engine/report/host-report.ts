/** The report of an `advance` for engines with spikes and state in host memory: they show it every spike in order of time. */
import { regionsOfTiles, tileOfNeuron } from "../../model/network/populations.ts";
import type { Recipe } from "../../model/network/recipe.ts";
import type { NetworkState } from "../../model/network/state.ts";
import type { StepConstants } from "../../model/network/step-constants.ts";
import type { AdvanceRequest } from "./advance-report.ts";
import { ReleaseField } from "./release-field.ts";
import { ReportBase } from "./report-base.ts";
import { isSelected, type SelectedNeurons, selectNeurons } from "./spike-selection.ts";
import { StateSampler } from "./state-sampler.ts";

export class HostReport extends ReportBase {
  readonly field: ReleaseField;
  private readonly regionOf: Uint32Array;
  private readonly sampler: StateSampler;
  private selected: SelectedNeurons;
  private constants!: StepConstants;
  /** Millisecond under way, and whether this `advance` entered it at its start. */
  private row = 0;
  private isFromStart = true;
  private rowEnd = 0;

  constructor(recipe: Recipe) {
    super(recipe);
    const { sheet } = recipe;
    this.field = new ReleaseField(sheet);
    this.sampler = new StateSampler(sheet);
    this.selected = selectNeurons("none", sheet);
    this.regionOf = regionsOfTiles(sheet);
  }

  /** Every how many steps the engine must show the state; undefined when nothing of it is wanted. */
  get sampleEverySteps(): number | undefined {
    return this.isSampled || this.cells.cells.length > 0 ? this.perMs : undefined;
  }

  begin(step: number, steps: number, request: AdvanceRequest, constants: StepConstants) {
    this.selected = selectNeurons(request.record ?? "none", this.recipe.sheet);
    this.constants = constants;
    const firstMs = this.empty(step, steps, request);
    if (request.sample === "begin") this.sampler.begin();
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
    if (isExcitatory) this.field.add(neuron);
    if (isSelected(this.selected, neuron)) this.recorded.add(neuron, step);
  }

  /** The state at step boundary `step`; looked at when something of it is wanted there. */
  showState(step: number, state: NetworkState): void {
    if (step % this.perMs !== 0) return;
    if (this.isSampled) this.sampler.sample(state, this.constants, this.samples);
    this.cells.sample(state);
  }

  /** All steps before `endStep` are done. */
  finish(endStep: number): this {
    this.closeUntil(endStep);
    if (endStep > this.rowEnd - this.perMs) this.field.close(this.isFromStart, this.constants);
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
