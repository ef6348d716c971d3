/** How many bytes each buffer of a network takes: what is allocated, what is estimated and what is refused is one sum. */

import { potentialStride } from "../../model/measures.ts";
import type { Wiring } from "../../model/network/connectivity.ts";
import { fieldCellsOf } from "../../model/network/geometry.ts";
import type { Sheet } from "../../model/network/populations.ts";
import { type Recipe, stepsPerMs } from "../../model/network/recipe.ts";
import { stateVariableNames } from "../../model/network/state.ts";
import { mostFollowedCells } from "../../wire/frame/recording-batch.ts";
import { regionConstantNames } from "../region-constants.ts";
import { sampleColumnNames } from "../report/advance-report.ts";
import {
  type BindingName,
  backgroundLayout,
  bindingNames,
  longestBatchSteps,
  neuronColumns,
  progressNames,
  rowsPerWord,
  uniformLayout,
  wavesOfBatch,
  wiringLayout,
} from "./layout.ts";

/** Slots of the ring: one more than the longest delay, so that a step's own slot is never written into. */
export const ringSlotsOf = (wiring: Wiring): number =>
  1 + wiring.projections.reduce((most, { delaySteps }) => Math.max(most, ...delaySteps), 0);

/** Longest spike-exchange interval, in steps: the shortest delay, before which no spike arrives. */
export function longestExchangeIntervalOf(wiring: Wiring): number {
  return wiring.projections.reduce(
    (least, { delaySteps }) => Math.min(least, ...delaySteps),
    Number.POSITIVE_INFINITY,
  );
}

/** Most spikes of a batch, from the refractory steps; at least one per neuron, for spikes under way that are restored. */
export function spikeCapacityOf(recipe: Recipe): number {
  const { excitatory, inhibitory } = mostSpikesOfCell(recipe);
  return recipe.sheet.excitatory * excitatory + recipe.sheet.inhibitory * inhibitory;
}

export function mostSpikesOfCell({ parameters, dtMs }: Recipe) {
  const most = (refractoryMs: number) => Math.ceil(longestBatchSteps / (Math.round(refractoryMs / dtMs) + 1));
  return {
    excitatory: most(parameters.refractoryExcitatoryMs),
    inhibitory: most(parameters.refractoryInhibitoryMs),
  };
}

/** Most milliseconds that a batch touches: one may begin and one may end it in part. */
export const longestBatchMs = (recipe: Recipe): number =>
  Math.ceil(longestBatchSteps / stepsPerMs(recipe)) + 1;

export type BufferName =
  | BindingName
  | "followedCells"
  | "stateReadback"
  | "firstReportReadback"
  | "secondReportReadback"
  | "firstSnapshotReadback"
  | "secondSnapshotReadback";
export type BufferSizes = { readonly [Name in BufferName]: number };

const word = 4;

/** Columns of the state that come to the host at once: a whole state of a million neurons would take 32 MB for that alone. */
export const columnsOfStateReadback = stateVariableNames.length / 2;

/** Spikes that come back with a batch if they were asked for: those of a lively one; more are fetched when there are more. */
export const reportSpikes = (sheet: Sheet): number => Math.ceil(sheet.neurons / 8);

/** The same for a batch of `steps` steps: at least a few, as spikes may come in bursts. */
export function spikeCapacity(sheet: Sheet, steps: number): number {
  const most = reportSpikes(sheet);
  return Math.min(most, Math.max(256, Math.ceil((2 * most * steps) / longestBatchSteps)));
}

export function bufferSizesOf(recipe: Recipe, ringSlots: number): BufferSizes {
  const { sheet } = recipe;
  const { neurons } = sheet;
  const progress = word * progressNames.length;
  const rows = longestBatchMs(recipe);
  const tally = word * 2 * rows * sheet.regions;
  const samples = word * rows * sampleColumnNames.length;
  const followedCells = word * rows * stateVariableNames.length * mostFollowedCells;
  const glutamate = word * fieldCellsOf(sheet);
  const gainsPerTile = backgroundLayout.patchesPerTile + wavesOfBatch(recipe.dtMs);
  const reportReadback =
    progress + tally + samples + followedCells + word * (2 * sheet.tiles + reportSpikes(sheet));
  const snapshotReadback = word * (neurons + stateVariableNames.length) + glutamate;
  return {
    constants: uniformLayout.byteLength,
    state: word * stateVariableNames.length * neurons,
    ring: word * ringSlots * neurons,
    neuronConstants: word * neuronColumns.length * neurons,
    regionConstants: word * regionConstantNames.length * (sheet.regions + 1),
    wiring: word * (wiringLayout.tiles + sheet.tiles),
    background: word * (backgroundLayout.patches + gainsPerTile * sheet.tiles),
    spikes: word * spikeCapacityOf(recipe),
    progress,
    propagationDispatch: 3 * word,
    tileBlock: word * 2 * sheet.tiles,
    snapshotRequest: 16,
    snapshot: word * neurons,
    tally,
    cellSpikes: Math.ceil(rows / rowsPerWord) * glutamate,
    glutamate,
    recordMask: neurons / 8,
    recorded: word * reportSpikes(sheet),
    tileSums: word * sampleColumnNames.length * sheet.tiles,
    samples,
    followedCells,
    potentialSums: (2 * word * sheet.excitatory) / potentialStride,
    stateReadback: word * columnsOfStateReadback * neurons,
    firstReportReadback: reportReadback,
    secondReportReadback: reportReadback,
    firstSnapshotReadback: snapshotReadback,
    secondSnapshotReadback: snapshotReadback,
  };
}

/** Bytes of the arrays that shaders reach; the rest is only copied to. */
export const storageBytes = (sizes: BufferSizes): number[] => bindingNames.map((name) => sizes[name]);

export const totalBytes = (sizes: BufferSizes): number =>
  Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0);
