/** What is kept of a recording while it streams by: counts by millisecond, intervals of each cell, and spikes for a figure. */
import type { BinnedActivity } from "../../io/activity/activity.ts";
import type { Cells } from "../../io/recording/spike-check.ts";
import type { Spikes } from "../../io/spikes/spikes.ts";
import { type Estimate, takeApart } from "../../model/estimate.ts";
import { firingRateHz, meanCvOfIntervals } from "../../model/measures.ts";
import type { Population } from "../../model/network/populations.ts";

/** Spikes that a figure can be made from. */
export const mostKeptSpikes = 5_000_000;

export class RecordedActivity {
  readonly spikes = { excitatory: 0, inhibitory: 0 };
  lastMs = 0;
  private readonly cells: Cells;
  private readonly fromMs: number;
  private readonly toMs: number;
  private readonly keepsSpikes: boolean;
  private readonly counts: { [Name in Population]: number[] } = { excitatory: [], inhibitory: [] };
  private readonly last: Float64Array;
  private readonly intervals: { counts: Uint32Array; sumsMs: Float64Array; squareSumsMs2: Float64Array };
  private readonly kept: [timeMs: number, neuron: number][] = [];

  constructor(cells: Cells, fromMs: number, toMs: number, keepsSpikes: boolean) {
    const all = cells.excitatory + cells.inhibitory;
    this.cells = cells;
    this.fromMs = fromMs;
    this.toMs = toMs;
    this.keepsSpikes = keepsSpikes;
    this.last = new Float64Array(all).fill(Number.NaN);
    this.intervals = {
      counts: new Uint32Array(all),
      sumsMs: new Float64Array(all),
      squareSumsMs2: new Float64Array(all),
    };
  }

  /** Takes a spike; those of one cell come in the order of time. */
  add(neuron: number, timeMs: number): void {
    this.lastMs = Math.max(this.lastMs, timeMs);
    if (timeMs < this.fromMs || timeMs >= this.toMs) return;
    const population = neuron < this.cells.excitatory ? "excitatory" : "inhibitory";
    this.spikes[population]++;
    const counts = this.counts[population];
    const bin = Math.floor(timeMs - this.fromMs + 1e-9);
    while (counts.length <= bin) counts.push(0);
    counts[bin] = (counts[bin] ?? 0) + 1;
    const intervalMs = timeMs - (this.last[neuron] ?? Number.NaN);
    if (!Number.isNaN(intervalMs)) {
      const { counts: number, sumsMs, squareSumsMs2 } = this.intervals;
      number[neuron] = (number[neuron] ?? 0) + 1;
      sumsMs[neuron] = (sumsMs[neuron] ?? 0) + intervalMs;
      squareSumsMs2[neuron] = (squareSumsMs2[neuron] ?? 0) + intervalMs ** 2;
    }
    this.last[neuron] = timeMs;
    if (this.keepsSpikes) this.kept.push([timeMs, neuron]);
  }

  get hasTooManySpikes(): boolean {
    return this.kept.length > mostKeptSpikes;
  }

  /** From the first to the last millisecond that counts. */
  get span(): { readonly fromMs: number; readonly toMs: number } {
    return { fromMs: this.fromMs, toMs: Math.min(this.toMs, Math.floor(this.lastMs) + 1) };
  }

  /** Rate and CV of each population over the span; why one of them could not be measured. */
  statistics() {
    const { fromMs, toMs } = this.span;
    const { excitatory, inhibitory } = this.cells;
    const cv = (first: number, end: number): Estimate => meanCvOfIntervals(this.intervals, first, end);
    const { values, notes } = takeApart({
      excitatoryCv: cv(0, excitatory),
      inhibitoryCv: cv(excitatory, excitatory + inhibitory),
    });
    return {
      excitatory: {
        rateHz: firingRateHz(this.spikes.excitatory, excitatory, toMs - fromMs),
        cvIsi: values.excitatoryCv,
      },
      inhibitory: {
        rateHz: firingRateHz(this.spikes.inhibitory, inhibitory, toMs - fromMs),
        cvIsi: values.inhibitoryCv,
      },
      notMeasured: notes,
    };
  }

  /** Rates in bins of so many ms; a last bin that is not whole is left out. */
  binned(binMs: number): BinnedActivity {
    const { fromMs, toMs } = this.span;
    const bins = Math.floor((toMs - fromMs) / binMs);
    const rates = (population: Population) =>
      Float64Array.from({ length: bins }, (_, bin) => {
        let spikes = 0;
        for (let ms = bin * binMs; ms < (bin + 1) * binMs; ms++) spikes += this.counts[population][ms] ?? 0;
        return firingRateHz(spikes, this.cells[population], binMs);
      });
    return {
      binMs,
      timeMs: Float64Array.from({ length: bins }, (_, bin) => fromMs + (bin + 0.5) * binMs),
      ...{ excitatoryRateHz: rates("excitatory"), inhibitoryRateHz: rates("inhibitory") },
    };
  }

  /** The kept spikes in the order of time. */
  keptSpikes(): Spikes {
    const sorted = [...this.kept].sort(([one, neuron], [other, second]) => one - other || neuron - second);
    return {
      neurons: Uint32Array.from(sorted, ([, neuron]) => neuron),
      timesMs: Float64Array.from(sorted, ([timeMs]) => timeMs),
      ...this.cells,
    };
  }
}
