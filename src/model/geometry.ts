/**
 * Where neurons stand on the sheet. Cells of a tile stand on a jittered grid, excitatory ones 16 × 16 and
 * inhibitory ones 8 × 8 in between. Positions are for the eye and for local fields; the connection rule knows tiles only.
 */
import { hashOf } from "./hash.ts";
import { excitatoryPerTile, inhibitoryPerTile, type Sheet } from "./populations.ts";

/** Cells of the glutamate field along one side of a tile: 16 excitatory cells release into each. */
export const fieldCellsPerTileSide = 4;

/** x, y of each neuron in tiles from the sheet's corner (interleaved, 2 · neurons), indexed by neuron id. */
export function createPositions(sheet: Sheet, seed: number): Float32Array {
  const positions = new Float32Array(2 * sheet.neurons);
  for (let neuron = 0; neuron < sheet.neurons; neuron++) {
    place(sheet, seed, neuron, positions, 2 * neuron);
  }
  return positions;
}

/** Where one neuron stands, in tiles from the sheet's corner. */
export function placeOfNeuron(
  sheet: Sheet,
  seed: number,
  neuron: number,
): { readonly x: number; readonly y: number } {
  const found = [0, 0];
  place(sheet, seed, neuron, found, 0);
  const [x = 0, y = 0] = found;
  return { x, y };
}

function place(
  sheet: Sheet,
  seed: number,
  neuron: number,
  into: { [index: number]: number },
  at: number,
): void {
  const isExcitatory = neuron < sheet.excitatory;
  const own = isExcitatory ? neuron : neuron - sheet.excitatory;
  const cellsOfTile = isExcitatory ? excitatoryPerTile : inhibitoryPerTile;
  const side = isExcitatory ? 16 : 8;
  const tile = Math.floor(own / cellsOfTile);
  const local = own % cellsOfTile;
  const hash = hashOf(seed, 4000, neuron);
  const jitterX = (((hash & 65535) / 65535 - 0.5) * 0.7) / side;
  const jitterY = (((hash >>> 16) / 65535 - 0.5) * 0.7) / side;
  into[at] = (tile % sheet.tilesX) + ((local % side) + 0.5) / side + jitterX;
  into[at + 1] = Math.floor(tile / sheet.tilesX) + (Math.floor(local / side) + 0.5) / side + jitterY;
}

/** Cell of the glutamate field (row by row over the sheet) that an excitatory neuron releases into. */
export function fieldCellOfNeuron(sheet: Sheet, neuron: number): number {
  const tile = neuron >> 8;
  const local = neuron & 255;
  const column = (tile % sheet.tilesX) * fieldCellsPerTileSide + ((local & 15) >> 2);
  const line = Math.floor(tile / sheet.tilesX) * fieldCellsPerTileSide + (local >> 6);
  return line * sheet.tilesX * fieldCellsPerTileSide + column;
}
