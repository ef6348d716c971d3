/** What an engine is asked to note while it advances, and what it answers: sums per millisecond, and spikes only where they were asked for. */
import type { CellSamples } from "./cell-log.ts";
import type { SpikeSelection } from "./spike-selection.ts";

export interface AdvanceRequest {
  /** Whose spikes are wanted one by one; nobody's when left out. */
  readonly record?: SpikeSelection;
  /** Sums the state at every whole millisecond; "begin" restarts the means of potentials, "continue" goes on with them. */
  readonly sample?: "begin" | "continue";
  /** Cells whose state is noted at every whole millisecond, at most `mostFollowedCells`; none when left out. */
  readonly follow?: readonly number[];
}

/** Spikes in order of time, then of id. */
export interface SpikeBatch {
  readonly count: number;
  /** Neuron ids; only the first `count` entries mean anything. */
  readonly neurons: Int32Array;
  /** Step of each spike, counted from the engine's step 0. */
  readonly steps: Float64Array;
}

/** Spikes of every biological millisecond that an `advance` touched. */
export interface SpikeCounts {
  /** Millisecond of the first entry, counted from the engine's step 0. The first and the last may be touched in part. */
  readonly firstMs: number;
  readonly milliseconds: number;
  /** Whole populations; only the first `milliseconds` entries mean anything. */
  readonly excitatory: Uint32Array;
  readonly inhibitory: Uint32Array;
  /** Sums of those two. */
  readonly totalExcitatory: number;
  readonly totalInhibitory: number;
  /** By region, a row per millisecond: `regions` excitatory numbers, then as many inhibitory ones. */
  readonly byRegion: Uint32Array;
}

/** Sums over the state at one whole millisecond, with their units. */
export const sampleColumns = {
  nmdaBlockExcitatory: "mean fraction of NMDA channels blocked by ketamine",
  nmdaBlockInhibitory: "the same of inhibitory cells",
  activatedExcitatory: "mean fraction of NMDA receptors activated by glutamate",
  activatedInhibitory: "the same of inhibitory cells",
  ampaCurrentPa: "AMPA currents of the excitatory cells in the sheet's first 4 × 4 tiles, summed, pA",
  nmdaCurrentPa: "the same of NMDA currents, through channels that neither magnesium nor ketamine blocks",
  gabaCurrentPa: "the same of GABA currents",
  potentialMv: "membrane potential over −60 mV, mean of every eighth excitatory cell",
  squaredPotential: "its square, mean of the same cells, mV²",
  squaredMeanPotential:
    "square of each cell's own mean over the samples since “begin”, mean of the same cells, mV²",
} as const;
export type SampleColumn = keyof typeof sampleColumns;
export const sampleColumnNames = Object.keys(sampleColumns) as readonly SampleColumn[];

/** One entry per whole millisecond that was reached; only the first `count` entries of each column mean anything. */
export interface StateSamples {
  readonly count: number;
  /** Biological ms of the first sample. */
  readonly firstMs: number;
  readonly columns: { readonly [Column in SampleColumn]: Float64Array };
}

/** What an `advance` did. Lent: valid until the next `advance` of the same engine. */
export interface AdvanceReport {
  readonly recorded: SpikeBatch;
  readonly counts: SpikeCounts;
  /** Empty unless asked for. */
  readonly samples: StateSamples;
  /** Empty unless cells are followed. */
  readonly cells: CellSamples;
  /** Synaptic events that all spikes set out (existing synapses only). */
  readonly synapticEvents: number;
}
