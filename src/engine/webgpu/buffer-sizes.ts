/** How many bytes each buffer of a network takes: what is allocated, what is estimated and what is refused is one sum. */
import type { Wiring } from "../../model/connectivity.ts";
import type { Sheet } from "../../model/populations.ts";
import type { Recipe } from "../../model/recipe.ts";
import { stateVariableNames } from "../../model/state.ts";
import {
  type BindingName,
  bathLayout,
  bindingNames,
  longestBatchSteps,
  neuronColumns,
  progressNames,
  regionFields,
  uniformLayout,
  wavesOfBatch,
  wiringLayout,
} from "./layout.ts";

/** Slots of the ring: one more than the longest delay, so that a step's own slot is never written into. */
export function ringSlotsOf(wiring: Wiring): number {
  return 1 + wiring.projections.reduce((most, { delaySteps }) => Math.max(most, ...delaySteps), 0);
}

/**
 * Most spikes of a batch: a cell that has fired rests for its refractory steps. At least one a neuron, which
 * spikes under way need when they are restored.
 */
export function spikeCapacityOf({ sheet, parameters, dtMs }: Recipe): number {
  const most = (refractoryMs: number) => Math.ceil(longestBatchSteps / (Math.round(refractoryMs / dtMs) + 1));
  return (
    sheet.excitatory * most(parameters.refractoryExcitatoryMs) +
    sheet.inhibitory * most(parameters.refractoryInhibitoryMs)
  );
}

export type BufferName =
  | BindingName
  | "stateReadback"
  | "reportReadback"
  | "firstSnapshotReadback"
  | "secondSnapshotReadback";
export type BufferSizes = { readonly [Name in BufferName]: number };

const word = 4;

/** Bytes of what comes back from every batch: progress, and the spikes of a lively one; more are fetched when there are more. */
export function reportSpikes(sheet: Sheet): number {
  return Math.ceil(sheet.neurons / 8);
}

export function bufferSizesOf(recipe: Recipe, ringSlots: number): BufferSizes {
  const { sheet } = recipe;
  const { neurons } = sheet;
  const progress = word * progressNames.length;
  return {
    constants: uniformLayout.byteLength,
    state: word * stateVariableNames.length * neurons,
    ring: word * ringSlots * neurons,
    neuronConstants: word * neuronColumns.length * neurons,
    regionConstants: word * Object.keys(regionFields).length * (sheet.regions + 1),
    wiring: word * (wiringLayout.tiles + sheet.tiles),
    bath: word * (bathLayout.patches + (bathLayout.patchesPerTile + wavesOfBatch(recipe.dtMs)) * sheet.tiles),
    spikes: word * spikeCapacityOf(recipe),
    progress,
    releaseDispatch: 3 * word,
    tileBlock: word * 2 * sheet.tiles,
    snapshotRequest: 16,
    snapshot: word * neurons,
    stateReadback: word * stateVariableNames.length * neurons,
    reportReadback: progress + word * (2 * sheet.tiles + reportSpikes(sheet)),
    firstSnapshotReadback: word * neurons + word * stateVariableNames.length,
    secondSnapshotReadback: word * neurons + word * stateVariableNames.length,
  };
}

/** Bytes of the arrays that shaders reach; the rest is only copied to. */
export function storageBytes(sizes: BufferSizes): number[] {
  return bindingNames.map((name) => sizes[name]);
}

export function totalBytes(sizes: BufferSizes): number {
  return Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0);
}
