/**
 * What of the network is heard, from frames alone: single spikes of a few cells, and how far the population fires together. Pure:
 * it makes no sound and knows no clock but that of the network.
 */
import { placeOfNeuron } from "../../model/network/geometry.ts";
import type { Sheet } from "../../model/network/populations.ts";
import { type Frame, scalarOf } from "../../wire/frame/frame.ts";
import type { PopulationName } from "../cell-groups.ts";

/** One spike that is heard. */
export interface Pluck {
  readonly population: PopulationName;
  /** Place across the sheet: −1 at the left, 1 at the right. */
  readonly pan: number;
}

export interface Heard {
  readonly plucks: readonly Pluck[];
  /** 0: cells fire independently of each other; towards 1: all at once. */
  readonly synchrony: number;
}

export interface SampledCell {
  readonly neuron: number;
  readonly population: PopulationName;
  readonly pan: number;
}

/** How many cells are heard: few enough that single spikes can be told apart. */
export const heardCells = { excitatory: 12, inhibitory: 6 } as const;
/** A byte of the spike trace that has risen by this much is a spike: it only decays otherwise. */
const leastRise = 24;
/** Population spikes are counted in bins of so many ms, over so long: gamma, and slower, is heard. */
const binMs = 5;
const windowBins = 80;
/** Synchrony is known from so many bins on. */
const leastBins = 20;

/** The cells that are heard, evenly spread over their populations; always the same of one network. */
export function sampleCells(sheet: Sheet, seed: number): SampledCell[] {
  const spread = (population: PopulationName, first: number, count: number): SampledCell[] =>
    Array.from({ length: heardCells[population] }, (_, index) => {
      const neuron = first + Math.floor(((index + 0.5) / heardCells[population]) * count);
      const { x } = placeOfNeuron(sheet, seed, neuron);
      return { neuron, population, pan: (2 * x) / sheet.tilesX - 1 };
    });
  return [
    ...spread("excitatory", 0, sheet.excitatory),
    ...spread("inhibitory", sheet.excitatory, sheet.inhibitory),
  ];
}

/** Share of the variance of counts that is more than independent cells have, whose variance is their mean. */
export function synchronyOf(counts: readonly number[]): number {
  if (counts.length < leastBins) return 0;
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (counts.length - 1);
  return variance > mean ? 1 - mean / variance : 0;
}

/** Hears frames in their order; another network, or a clock that goes back, begins anew. */
export class Ear {
  private cells: readonly SampledCell[] = [];
  private network = "";
  private traces = new Uint8Array(0);
  private lastMs = Number.NaN;
  private counts: number[] = [];
  private openBin = { spikes: 0, ms: 0 };

  hear(frame: Frame, seed: number): Heard {
    const { sheet } = frame.layout;
    const nowMs = scalarOf(frame, "biologicalMs");
    const network = `${sheet.tilesX} ${sheet.tilesY} ${seed}`;
    const isNew = network !== this.network || !(nowMs >= this.lastMs);
    if (isNew) this.begin(frame, seed, network);
    this.lastMs = nowMs;
    if (isNew) return { plucks: [], synchrony: 0 };
    this.count(frame);
    return { plucks: this.plucksOf(frame), synchrony: synchronyOf(this.counts) };
  }

  private begin(frame: Frame, seed: number, network: string): void {
    this.network = network;
    this.cells = sampleCells(frame.layout.sheet, seed);
    this.traces = Uint8Array.from(this.cells, ({ neuron }) => frame.columns.recentSpike[neuron] ?? 0);
    this.counts = [];
    this.openBin = { spikes: 0, ms: 0 };
  }

  private plucksOf(frame: Frame): Pluck[] {
    return this.cells.filter(({ neuron }, index) => {
      const trace = frame.columns.recentSpike[neuron] ?? 0;
      const rise = trace - (this.traces[index] ?? 0);
      this.traces[index] = trace;
      return rise >= leastRise;
    });
  }

  private count(frame: Frame): void {
    const { activityExcitatory } = frame;
    const bins = scalarOf(frame, "activityBins");
    for (let bin = 0; bin < bins; bin++) {
      this.openBin.spikes += activityExcitatory[bin] ?? 0;
      if (++this.openBin.ms < binMs) continue;
      this.counts.push(this.openBin.spikes);
      this.openBin = { spikes: 0, ms: 0 };
    }
    this.counts = this.counts.slice(-windowBins);
  }
}
