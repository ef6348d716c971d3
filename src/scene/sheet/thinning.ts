/**
 * Which neurons are drawn where not all can be: in each block of eight neighbours the same share of them, chosen by the
 * seed. So every part of the sheet is thinned alike, no pattern shows, and what is drawn of fewer is drawn of more too.
 */
import { hashOf } from "../../model/hash.ts";
import { excitatoryPerTile, inhibitoryPerTile, type Sheet } from "../../model/populations.ts";

/** The largest number of neurons that one drawn neuron may stand for. */
export const blockNeurons = 8;
const blockWidth = 4;
const blockHeight = 2;

export interface Thinning {
  /** All neurons, so that its first neurons / n entries are those drawn when one in n is; n is 1, 2, 4 or 8. */
  readonly order: Uint32Array;
  /** Place of each neuron in its block's order, 0 … 7: it is drawn while this times n is below 8. */
  readonly ranks: Uint8Array;
}

export function createThinning(sheet: Sheet, seed: number): Thinning {
  const ranks = new Uint8Array(sheet.neurons);
  const rankPopulation = (first: number, perTile: number) => {
    const side = Math.sqrt(perTile);
    const block = new Uint32Array(blockNeurons);
    const hashes = new Uint32Array(blockNeurons);
    for (let tile = 0; tile < sheet.tiles; tile++) {
      for (let corner = 0; corner < perTile; corner += blockNeurons) {
        const index = corner / blockNeurons;
        const column = blockWidth * (index % (side / blockWidth));
        const line = blockHeight * Math.floor(index / (side / blockWidth));
        for (let cell = 0; cell < blockNeurons; cell++) {
          const local = (line + Math.floor(cell / blockWidth)) * side + column + (cell % blockWidth);
          block[cell] = first + tile * perTile + local;
          hashes[cell] = hashOf(seed, 4300, block[cell] ?? 0);
        }
        for (let cell = 0; cell < blockNeurons; cell++) {
          ranks[block[cell] ?? 0] = rankIn(hashes, cell);
        }
      }
    }
  };
  rankPopulation(0, excitatoryPerTile);
  rankPopulation(sheet.excitatory, inhibitoryPerTile);

  const order = new Uint32Array(sheet.neurons);
  let filled = 0;
  for (const [from, to] of [
    [0, 1],
    [1, 2],
    [2, 4],
    [4, 8],
  ] as const) {
    for (let neuron = 0; neuron < sheet.neurons; neuron++) {
      const rank = ranks[neuron] ?? 0;
      if (rank >= from && rank < to) {
        order[filled++] = neuron;
      }
    }
  }
  return { order, ranks };
}

/** How many others of the block come before one; of equal ones, the first. */
function rankIn(hashes: Uint32Array, cell: number): number {
  const own = hashes[cell] ?? 0;
  let rank = 0;
  for (let other = 0; other < blockNeurons; other++) {
    const hash = hashes[other] ?? 0;
    rank += hash < own || (hash === own && other < cell) ? 1 : 0;
  }
  return rank;
}
