/** What is where in the buffers that shaders and host share. `npm run generate` writes it as `shaders/generated/bindings.wgsl`. */

import { footprintEntries } from "../../model/network/projection.ts";
import type { Recipe } from "../../model/network/recipe.ts";
import { populationConstantNames, sharedConstantNames } from "../../model/network/step-constants.ts";
import { projectionTable } from "../../model/network/structure.ts";
import { fieldCellsPerTile, inhibitoryPerTile, slotBits, slotsPerTile } from "../../model/tile.ts";
import { ampaEvent, arrivalBits, gabaEvent } from "../arrival-code.ts";

const alignedTo16 = (bytes: number) => Math.ceil(bytes / 16) * 16;
const sharedBytes = alignedTo16(4 * sharedConstantNames.length);
const populationBytes = alignedTo16(4 * populationConstantNames.length);

/** Bytes of the uniform: shared fields, then a record of each population, every part on 16 bytes as WGSL asks. */
export const uniformLayout = {
  populations: sharedBytes,
  populationThresholds: populationBytes,
  populationStride: populationBytes + 16,
  byteLength: sharedBytes + 2 * (populationBytes + 16),
} as const;

/** Steps of the longest batch: one submit, one answer. The list of its spikes has room for the most that cells can fire. */
export const longestBatchSteps = 240;

/**
 * The background input's buffer, in 32-bit words: a vector per step of a batch (three multipliers, and the row of waves that
 * the step takes, −1 while nothing is imposed), then what a spot adds in each patch, then rows of a gain per tile.
 */
export const backgroundLayout = {
  patches: 4 * longestBatchSteps,
  patchesPerTile: fieldCellsPerTile,
} as const;

/** Rows of waves that a batch needs at most: the milliseconds that it touches. */
export const wavesOfBatch = (dtMs: number): number => Math.ceil(longestBatchSteps * dtMs - 1e-6) + 1;

/** How bright a spike is in a snapshot (`snapshot/encode.ts`). */
export const snapshotRequestFields = ["decayPerStep", "peak"] as const;

/** Columns of `neurons` 32-bit words that never change: threshold as a float, the background input's seeds as integers. */
export const neuronColumns = ["threshold", "seeds1And2", "seed3"] as const;

/** Progress of a batch of steps: kept by the GPU, set by the host before the batch and read after it. */
export const progressFields = {
  spikeCount: "atomic<u32>",
  synapticEvents: "atomic<u32>",
  notFiniteNeuron: "atomic<u32>",
  steps: "u32",
  stepInBatch: "u32",
  ringSlot: "u32",
  baseSlot: "u32",
  earliestOffset: "u32",
  planned: "u32",
  releaseFirst: "u32",
  releaseEnd: "u32",
  stepInMs: "u32",
  samplesBefore: "u32",
  recordsSome: "u32",
  recordedCount: "atomic<u32>",
} as const;
export type ProgressField = keyof typeof progressFields;
export const progressNames = Object.keys(progressFields) as readonly ProgressField[];

/** `notFiniteNeuron` while every potential is a finite number. */
export const absentNeuron = 0xffffffff;

/** A spike in the list: neuron in the lower bits (at most 1 003 520, below 2^20), step of the batch above, so sorted by time. */
export const spikeCode = { neuronBits: 20, neuronMask: 0xfffff, stepLimit: 4096 } as const;

/** What one arrival adds to a packed sum, and masks of its fields. */
export const arrivalCode = {
  ampa: ampaEvent,
  gaba: gabaEvent,
  payloadMask: arrivalBits.payloadUnits.mask,
  countMask: arrivalBits.gabaEvents.mask,
} as const;

/** Words of a round of a projection: three constants each of the presynaptic side, the postsynaptic one, the gate. */
export const roundWords = 3;
/** Bits of such a word: a multiplier or its inverse (from 1 to the number of slots), an offset and a twist (both slots). */
export const roundCode = {
  multiplierMask: 2 * slotsPerTile - 1,
  offsetShift: slotBits + 1,
  twistShift: 2 * slotBits + 1,
} as const;
/** Bits of a footprint entry: displacements of less than 128 tiles with a bias, and the delay in steps. */
export const footprintCode = { bias: 128, displacementMask: 0xff, yShift: 8, delayShift: 16 } as const;
/** Bits of a tile's word: both twists, which are slots, and the tile's region. */
export const tileCode = { preShift: slotBits, regionShift: 2 * slotBits } as const;

/** First round word of each projection, then the footprints, then the tiles: room for the model's own structure, the largest. */
const roundStarts = projectionTable.map((_, index) =>
  projectionTable.slice(0, index).reduce((sum, { rounds }) => sum + roundWords * rounds, 0),
);
const allRoundWords = projectionTable.reduce((sum, { rounds }) => sum + roundWords * rounds, 0);
export const wiringLayout = {
  roundStarts,
  footprints: allRoundWords,
  tiles: allRoundWords + footprintEntries * projectionTable.length,
};

/** Milliseconds whose spikes of a field cell share a word, 8 bits each. */
export const rowsPerWord = 4;
/** Potentials are summed as whole numbers of 1/1024 mV, from 128 mV below `potentialOffsetMv` to 128 mV above: none is beyond. */
export const potentialCode = { biasMv: 128, quantaPerMv: 1024 } as const;

/** Threads of a workgroup: both populations of a tile are multiples of it, so a workgroup has one population and region. */
export const workgroupThreads = inhibitoryPerTile;
/** A thread of `packSnapshot` packs so many neighbours; a whole tile's excitatory cells are then a workgroup's. */
export const snapshotNeuronsPerWord = 4;
/** Most workgroups of one dimension of a dispatch that every device takes. */
export const workgroupsPerDimension = 65_535;

/** Every buffer that a shader binds, in the order of binding numbers, with its declaration in WGSL. */
export const bindingTable = {
  constants: "var<uniform> constants: StepConstants",
  state: "var<storage, read_write> state: array<f32>",
  ring: "var<storage, read_write> ring: array<atomic<u32>>",
  neuronConstants: "var<storage, read> neuronConstants: array<u32>",
  regionConstants: "var<storage, read> regionConstants: array<RegionConstants>",
  wiring: "var<storage, read> wiring: array<u32>",
  background: "var<storage, read> background: array<vec4<f32>>",
  spikes: "var<storage, read_write> spikes: array<u32>",
  progress: "var<storage, read_write> progress: Progress",
  propagationDispatch: "var<storage, read_write> propagationDispatch: array<u32>",
  tileBlock: "var<storage, read_write> tileBlock: array<f32>",
  snapshotRequest: "var<uniform> snapshotRequest: SnapshotRequest",
  snapshot: "var<storage, read_write> snapshot: array<u32>",
  tally: "var<storage, read_write> tally: array<atomic<u32>>",
  cellSpikes: "var<storage, read_write> cellSpikes: array<atomic<u32>>",
  glutamate: "var<storage, read_write> glutamate: array<f32>",
  recordMask: "var<storage, read> recordMask: array<u32>",
  recorded: "var<storage, read_write> recorded: array<u32>",
  tileSums: "var<storage, read_write> tileSums: array<f32>",
  samples: "var<storage, read_write> samples: array<f32>",
  potentialSums: "var<storage, read_write> potentialSums: array<vec2<u32>>",
} as const;
export type BindingName = keyof typeof bindingTable;
export const bindingNames = Object.keys(bindingTable) as readonly BindingName[];

/** What a pipeline is compiled for: numbers that stay the same as long as the recipe does. */
export const overrideNames = [
  "neurons",
  "excitatory",
  "tilesX",
  "tilesY",
  "regions",
  "ringSlots",
  "spikeCapacity",
  "roundsEE",
  "outDegreeEE",
  "outDegreeIE",
  "outDegreeEI",
  "outDegreeII",
  "stepsPerMs",
  "longestExchangeInterval",
] as const;
export type Overrides = { readonly [Name in (typeof overrideNames)[number]]: number };

/** Those of the numbers above that a recipe's structure decides. */
export function structureOverridesOf({ structure: { projections } }: Recipe) {
  const [ee, ie, ei, ii] = projections;
  return {
    roundsEE: ee.rounds,
    outDegreeEE: ee.outDegree,
    outDegreeIE: ie.outDegree,
    outDegreeEI: ei.outDegree,
    outDegreeII: ii.outDegree,
  } as const satisfies Partial<Overrides>;
}
