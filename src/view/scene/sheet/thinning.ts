/**
 * Which neurons are drawn where not all can be: in each block of eight neighbours the same share of them, chosen by the
 * seed. So every part of the sheet is thinned alike, no pattern shows, and what is drawn of fewer is drawn of more too.
 */
import { hashOf } from "../../../model/network/hash.ts";
import type { Sheet } from "../../../model/network/populations.ts";
import { excitatoryPerTile, inhibitoryPerTile } from "../../../model/tile.ts";

/** The largest number of neurons that one drawn neuron may represent. */
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
    const blocksAcross = side / blockWidth;
    for (let corner = 0; corner < sheet.tiles * perTile; corner += blockNeurons) {
      const block = (corner % perTile) / blockNeurons;
      const column = blockWidth * (block % blocksAcross);
      const line = blockHeight * Math.floor(block / blocksAcross);
      const start = first + corner - (corner % perTile) + line * side + column;
      const choice = hashOf(seed, 4300, first + corner) & 7;
      for (let cell = 0; cell < blockNeurons; cell++) {
        // Cells that differ in the lowest bit come next to each other in the order, so they are furthest apart.
        const place = (cell & 2) * (side / 2) + 2 * (cell & 1) + (cell >> 2);
        ranks[start + place] = cell ^ choice;
      }
    }
  };
  rankPopulation(0, excitatoryPerTile);
  rankPopulation(sheet.excitatory, inhibitoryPerTile);

  const order = new Uint32Array(sheet.neurons);
  // Where the next neuron of each rank goes; ranks that come in together share a run in the order of numbers.
  const runOfRank = [0, 1, 2, 2, 3, 3, 3, 3];
  const next = [0, sheet.neurons / 8, sheet.neurons / 4, sheet.neurons / 2];
  for (let neuron = 0; neuron < sheet.neurons; neuron++) {
    const run = runOfRank[ranks[neuron] ?? 0] ?? 0;
    const place = next[run] ?? 0;
    order[place] = neuron;
    next[run] = place + 1;
  }
  return { order, ranks };
}
