/**
 * Where numbers are in the flat arrays that kernels read, since gpu.js knows numbers and arrays only. The generator
 * writes these places into the kernels; the host fills the arrays by the same names.
 */
import { stateVariableNames } from "../../model/network/state.ts";
import { populationConstantNames, sharedConstantNames } from "../../model/network/step-constants.ts";
import { projectionIndex, projectionTable } from "../../model/network/structure.ts";
import { regionConstantNames } from "../region-constants.ts";

/** Each name with its place in the list. */
function numbered<Name extends string>(names: readonly Name[]) {
  const entries = names.map((name, index) => [name, index]);
  return Object.freeze(Object.fromEntries(entries)) as { readonly [Each in Name]: number };
}
const lengthOf = (fields: object) => Object.keys(fields).length;

/** State array: one column of `neurons` values a variable, in the order of the model. */
export const stateColumn = numbered(stateVariableNames);
export const stateColumns = stateVariableNames.length;

/** Neuron table: rows of `neurons` values that never change. Region is the last + 1 for inhibitory cells. */
export const neuronRow = numbered(["threshold", "seed1", "seed2", "seed3", "region"]);
export const neuronRows = lengthOf(neuronRow);

/** Parameter array, first part: numbers that both populations share. Primes belong to the background input's generators. */
export const sharedParameter = numbered([
  ...sharedConstantNames,
  "roundsEe",
  "prime1",
  "prime2",
  "prime3",
  "inversePrime1",
  "inversePrime2",
  "inversePrime3",
]);

/** Parameter array, second part: a record of these for excitatory cells, then one for inhibitory cells. */
export const populationParameter = numbered([
  ...populationConstantNames,
  "backgroundThreshold0",
  "backgroundThreshold1",
  "backgroundThreshold2",
  "backgroundThreshold3",
]);

/** Parameter array, third part: a record of these per region, and one more that all inhibitory cells share. */
export const regionParameter = numbered(regionConstantNames);

export const parameterPart = {
  population: lengthOf(sharedParameter),
  populationLength: lengthOf(populationParameter),
  region: lengthOf(sharedParameter) + 2 * lengthOf(populationParameter),
  regionLength: lengthOf(regionParameter),
} as const;

/** Whole numbers up to this one are exact in 32-bit floats. */
const largestExact = 2 ** 24;

/**
 * Edge tables have `source · delayBase + delay` per synapse: a row of `neurons` values per in-edge, read in blocks, one
 * per thread. 0 means "no synapse": a delay of 0 steps never arrives. A source is the cell's id in its own population.
 */
const delayBase = 256;
export const edgeCode = {
  delayBase,
  inverseDelayBase: 1 / delayBase,
  largestSource: largestExact / delayBase - 1,
} as const;

/** Blocks of in-edges, with room for `inDegree` of them. */
const blocksOf = (inDegree: number, count: number) => {
  const edges = Math.ceil(inDegree / count);
  return { edges, count, rows: edges * count };
};

/**
 * In-edges from excitatory cells: a block's arrivals in one window become one number: two events of 12 bits
 * (steps ahead 1–15, payload 0–255), or −1 when there are more, so that the reader looks at the edges again.
 * Blocks are counted so that no array of a plan but the state has the state's length.
 */
export const excitatoryBlock = blocksOf(projectionTable[projectionIndex.EE].inDegree, 7);
const stepsBase = 16;
const eventBase = 4096;
export const eventCode = {
  stepsBase,
  inverseStepsBase: 1 / stepsBase,
  base: eventBase,
  inverseBase: 1 / eventBase,
} as const;

/** What one excitatory arrival counts in the sums: the count in the upper digits, payload units in the lower. */
const countBase = 65536;
export const arrivalSum = { countBase, inverseCountBase: 1 / countBase } as const;

/** In-edges from inhibitory cells: a block's arrivals are a number with a hexadecimal count for each of five steps ahead. */
const digitBase = 16;
export const inhibitoryBlock = {
  ...blocksOf(projectionTable[projectionIndex.EI].inDegree, 6),
  digitBase,
  inverseDigitBase: 1 / digitBase,
} as const;

/** Longest windows that those codes can tell apart, in steps. */
export const longestWindow = { excitatorySteps: 10, inhibitorySteps: 5 } as const;

/**
 * Background array: a record of these per step. The gain row counts the rows of waves in the array of imposed gains from
 * the first; −1 says that nothing is imposed. That array has what a spot adds in each patch, tile by tile, then
 * rows of a gain per tile, one per millisecond.
 */
export const backgroundField = numbered(["multiplier1", "multiplier2", "multiplier3", "gainRow"]);
export const backgroundFields = lengthOf(backgroundField);

/** Gate array: three numbers per round of E→E, then each tile's twist. */
export const gateTable = { roundLength: 3, twists: 3 * projectionTable[projectionIndex.EE].rounds } as const;
