import { type Recipe, stepsPerMs } from "../../model/network/recipe.ts";
import type { AdvanceReport, AdvanceRequest } from "./advance-report.ts";
import { CellLog, checkFollowed } from "./cell-log.ts";
import { SampleLog } from "./sample-log.ts";
import { SpikeLog } from "./spike-log.ts";
import { SpikeTally } from "./spike-tally.ts";

/** What reports of an `advance` keep alike, wherever spikes and state lie. */
export abstract class ReportBase implements AdvanceReport {
  readonly recorded = new SpikeLog();
  readonly counts: SpikeTally;
  readonly samples = new SampleLog();
  readonly cells = new CellLog();
  synapticEvents = 0;

  protected readonly recipe: Recipe;
  protected readonly perMs: number;
  protected isSampled = false;

  constructor(recipe: Recipe) {
    this.recipe = recipe;
    this.perMs = stepsPerMs(recipe);
    this.counts = new SpikeTally(recipe.sheet.regions);
  }

  /** Empties it for `steps` steps from `step` on. Returns the millisecond that they begin in. */
  protected empty(step: number, steps: number, { sample, follow = [] }: AdvanceRequest): number {
    checkFollowed(follow, this.recipe.sheet.neurons);
    const firstMs = Math.floor(step / this.perMs);
    this.isSampled = sample !== undefined;
    this.recorded.clear();
    this.synapticEvents = 0;
    this.counts.begin(firstMs, Math.ceil((step + steps) / this.perMs) - firstMs);
    const boundaries = Math.floor((step + steps) / this.perMs) - firstMs;
    this.samples.begin(firstMs + 1, this.isSampled ? boundaries : 0);
    this.cells.begin(follow, firstMs + 1, boundaries);
    return firstMs;
  }
}
