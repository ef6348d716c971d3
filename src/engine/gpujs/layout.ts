/**
 * Where numbers lie in the flat arrays that kernels read. gpu.js knows numbers and arrays only, so every
 * record becomes a row of 32-bit floats, and these constants are its field names. The generator writes them
 * into the kernels as numbers; the host writes the arrays through the same names.
 */
import type { StateVariableName } from "../../model/network/state.ts";

/** State array: one column of `neurons` values a variable, in the order of `model/state.ts`. */
export const stateColumn = {
  membranePotential: 0,
  adaptation: 1,
  ketamineBlock: 2,
  releaseFraction: 3,
  ampaConductance: 4,
  nmdaActivation: 5,
  gabaConductance: 6,
  stepsSinceSpike: 7,
} as const satisfies Record<StateVariableName, number>;

export const stateColumns = 8;

/** Neuron table: rows of `neurons` values that never change. Region is the last + 1 for inhibitory cells. */
export const neuronRow = { threshold: 0, seed1: 1, seed2: 2, seed3: 3, region: 4 } as const;

export const neuronRows = 5;

/** Parameter array, first part: numbers that both populations share. Primes belong to the bath's generators. */
export const sharedParameter = {
  ampaDecay: 0,
  nmdaDecay: 1,
  gabaDecay: 2,
  gabaReversalMv: 3,
  nmdaDecayPerStep: 4,
  saturationStep: 5,
  slopeFactorMv: 6,
  spikeDetectionMv: 7,
  adaptationStepOverTimeConstant: 8,
  adaptationCouplingNs: 9,
  adaptationIncrementPa: 10,
  ambientOpenFraction: 11,
  voltageFactorAtMinus66Mv: 12,
  bindingRatePerSecond: 13,
  unbindingRatePerSecond: 14,
  closedEscapeRatePerSecond: 15,
  blockStepSeconds: 16,
  glutamateKeptPerMs: 17,
  glutamatePerSpike: 18,
  prime1: 19,
  prime2: 20,
  prime3: 21,
  inversePrime1: 22,
  inversePrime2: 23,
  inversePrime3: 24,
} as const;

/** Parameter array, second part: a record of these for excitatory cells, then one for inhibitory cells. */
export const populationParameter = {
  stepOverCapacitance: 0,
  leakConductanceNs: 1,
  leakReversalMv: 2,
  resetMv: 3,
  refractorySteps: 4,
  bathAmpaNs: 5,
  bathNmdaNs: 6,
  nmdaPerUnitNs: 7,
  gabaPerEventNs: 8,
  magnesiumMm: 9,
  bathThreshold0: 10,
  bathThreshold1: 11,
  bathThreshold2: 12,
  bathThreshold3: 13,
} as const;

/** Parameter array, third part: a record of these a region, and one more that all inhibitory cells share. */
export const regionParameter = { nmdaCeilingNs: 0, ampaPerEventNs: 1, spineOccupancy: 2 } as const;

export const parameterPart = {
  population: 25,
  populationLength: 14,
  region: 53,
  regionLength: 3,
} as const;

/**
 * Edge tables hold `source · delayBase + delay` a synapse: one row of `neurons` values an in-edge. Rows are
 * read in blocks, a block a thread. 0 stands for "no synapse": a delay of 0 steps never arrives.
 * A source is the cell's id in its own population. Ids below 65 536 and delays below 256 keep the code exact
 * in a 32-bit float.
 */
export const edgeCode = { delayBase: 256, inverseDelayBase: 0.00390625, largestSource: 65535 } as const;

/**
 * In-edges from excitatory cells: 7 blocks of 29. A block's arrivals in one window become one number: two
 * events of 12 bits (steps ahead 1–15, payload 0–255), or −1 when there are more, so that the reader looks
 * at the edges again. Blocks are counted so that no array of a plan but the state has the state's length.
 */
export const excitatoryBlock = { edges: 29, count: 7, rows: 203 } as const;
export const eventCode = {
  stepsBase: 16,
  inverseStepsBase: 0.0625,
  base: 4096,
  inverseBase: 0.000244140625,
} as const;

/** What one excitatory arrival counts in the sums: the count in the upper digits, payload units in the lower. */
export const arrivalSum = { countBase: 65536, inverseCountBase: 0.0000152587890625 } as const;

/**
 * In-edges from inhibitory cells: 6 blocks of 14. A block's arrivals become one number: for each of up to
 * five steps ahead a hexadecimal digit that counts them; 14 edges can never overflow a digit.
 */
export const inhibitoryBlock = {
  edges: 14,
  count: 6,
  rows: 84,
  digitBase: 16,
  inverseDigitBase: 0.0625,
} as const;

/** Longest windows that those codes can tell apart, in steps. */
export const longestWindow = { excitatorySteps: 10, inhibitorySteps: 5 } as const;

/**
 * Bath array: a record of these a step. The gain row counts the rows of waves in the array of imposed gains from
 * the first; −1 says that nothing is imposed.
 */
export const bathField = { multiplier1: 0, multiplier2: 1, multiplier3: 2, gainRow: 3 } as const;
export const bathFields = 4;

/** Array of imposed gains: what a spot adds in each patch, 16 a tile; then rows of a gain a tile, one a millisecond. */
export const imposedArray = { patchesPerTile: 16, inverseNeuronsPerTile: 0.00390625 } as const;

/** Gate array: three numbers a round of E→E, then each tile's twist. */
export const gateTable = {
  rounds: 200,
  roundLength: 3,
  twists: 600,
  inverseNeuronsPerTile: 0.00390625,
} as const;
