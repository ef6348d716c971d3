/** The report of an `advance`, put together from what its batches send back. */
import { potentialStride } from "../../model/measures.ts";
import type { Recipe } from "../../model/network/recipe.ts";
import { type AdvanceRequest, sampleColumnNames } from "../report/advance-report.ts";
import { ReportBase } from "../report/report-base.ts";
import {
  isSelected,
  type SelectedNeurons,
  type SpikeSelection,
  selectNeurons,
} from "../report/spike-selection.ts";
import { type Batch, boundariesOf, firstMsOf, rowsOf } from "./batch.ts";
import { spikeCode } from "./layout.ts";
import type { BatchAnswer } from "./readback.ts";

export class DeviceReport extends ReportBase {
  private readonly divisors: readonly number[];
  private selection: SpikeSelection = "none";
  private selected: SelectedNeurons;
  /** Samples in the means of potentials when all batches so far are done. */
  private samplesBegun = 0;

  constructor(recipe: Recipe) {
    super(recipe);
    const { excitatory, inhibitory } = recipe.sheet;
    this.selected = selectNeurons("none", recipe.sheet);
    const ofPotentials = excitatory / potentialStride;
    const divisors = {
      nmdaBlockExcitatory: excitatory,
      nmdaBlockInhibitory: inhibitory,
      activatedExcitatory: excitatory,
      activatedInhibitory: inhibitory,
      ampaCurrentPa: 1,
      nmdaCurrentPa: 1,
      gabaCurrentPa: 1,
      potentialMv: ofPotentials,
      squaredPotential: ofPotentials,
      squaredMeanPotential: ofPotentials,
    };
    this.divisors = sampleColumnNames.map((name) => divisors[name]);
  }

  /** Empties it. Answers with the selection as a mask when that has changed, else null. Throws for a selection out of range. */
  begin(step: number, steps: number, request: AdvanceRequest): SelectedNeurons | null {
    const { record = "none", sample } = request;
    const isSame = JSON.stringify(record) === JSON.stringify(this.selection);
    const selected = isSame ? this.selected : selectNeurons(record, this.recipe.sheet);
    const changed = selected === this.selected ? null : selected;
    this.selection = typeof record === "object" && "length" in record ? [...record] : record;
    this.selected = selected;
    this.empty(step, steps, request);
    if (sample === "begin") this.samplesBegun = 0;
    return changed;
  }

  nextBatch(firstStep: number, steps: number): Batch {
    const { perMs, isSampled, samplesBegun, selected } = this;
    const followed = this.cells.cells;
    const batch = {
      ...{ firstStep, steps, stepsPerMs: perMs, isSampled },
      ...{ samplesBefore: samplesBegun, recorded: selected, followed },
    };
    if (isSampled) this.samplesBegun += boundariesOf(batch);
    return batch;
  }

  /** Takes in what a batch sent back; batches in the order in which they were begun. */
  add(batch: Batch, { progress, tally, samples, spikes, cells }: BatchAnswer): void {
    this.addCounts(firstMsOf(batch) - this.counts.firstMs, rowsOf(batch), tally);
    if (batch.isSampled) this.addSamples(boundariesOf(batch), samples);
    this.cells.append(cells, batch.followed.length > 0 ? boundariesOf(batch) : 0);
    this.addSpikes(spikes, batch.firstStep);
    this.synapticEvents += progress.synapticEvents;
  }

  private addCounts(firstRow: number, rows: number, tally: Uint32Array): void {
    const { regions } = this.recipe.sheet;
    for (let row = 0; row < rows; row++) {
      for (let region = 0; region < regions; region++) {
        this.counts.add(firstRow + row, true, region, tally[2 * row * regions + region]!);
        this.counts.add(firstRow + row, false, region, tally[(2 * row + 1) * regions + region]!);
      }
    }
  }

  private addSamples(count: number, samples: Float32Array): void {
    const { columns } = this.samples;
    for (let row = 0; row < count; row++) {
      for (const [index, name] of sampleColumnNames.entries()) {
        const sum = samples[row * sampleColumnNames.length + index]!;
        columns[name][this.samples.count] = sum / this.divisors[index]!;
      }
      this.samples.count++;
    }
  }

  /** Within a step spikes join the list in any order; sorted, they are in order of time, then of id. */
  private addSpikes(entries: Uint32Array, firstStep: number): void {
    entries.sort();
    for (const entry of entries) {
      const neuron = entry & spikeCode.neuronMask;
      if (isSelected(this.selected, neuron)) {
        this.recorded.add(neuron, firstStep + (entry >>> spikeCode.neuronBits));
      }
    }
  }
}
