/**
 * Where neurons stand on the sheet. Cells of a tile stand on a jittered grid, excitatory ones 16 × 16 and
 * inhibitory ones 8 × 8 in between. Positions are for the eye and for local fields; the connection rule knows tiles only.
 */
import { glutamateCell } from "../equations/local-fields.ts";
import { hashOf } from "./hash.ts";
import { excitatoryPerTile, inhibitoryPerTile, type Sheet } from "./populations.ts";

/** Cells of the glutamate field along one side of a tile: 16 excitatory cells release into each. */
export const fieldCellsPerTileSide = 4;

/** x, y of each neuron in tiles from the sheet's corner (interleaved, 2 · neurons), indexed by neuron id. */
export function createPositions(sheet: Sheet, seed: number): Float32Array {
  const positions = new Float32Array(2 * sheet.neurons);
  for (let neuron = 0; neuron < sheet.neurons; neuron++) {
    placeNeuron(sheet, seed, neuron, positions, 2 * neuron);
  }
  return positions;
}

/** Cells of the field over a sheet. */
export function fieldCellsOf({ tiles }: Sheet): number {
  return tiles * fieldCellsPerTileSide ** 2;
}

/** Cell of the glutamate field (row by row over the sheet) that a neuron stands in: excitatory ones release there. */
export function fieldCellOfNeuron({ excitatory, tilesX }: Sheet, neuron: number): number {
  const own = neuron < excitatory ? neuron : neuron - excitatory;
  const tile = Math.floor(own / (neuron < excitatory ? excitatoryPerTile : inhibitoryPerTile));
  // An inhibitory cell has the place of the excitatory one beside it, in a tile of twice as many a side.
  const local = neuron < excitatory ? own & 255 : 32 * ((own & 63) >> 3) + 2 * (own & 7);
  return glutamateCell(tile % tilesX, Math.floor(tile / tilesX), local, tilesX);
}

/** Where one neuron stands, in tiles from the sheet's corner. */
export function placeOfNeuron(
  sheet: Sheet,
  seed: number,
  neuron: number,
): { readonly x: number; readonly y: number } {
  const found = [0, 0];
  placeNeuron(sheet, seed, neuron, found, 0);
  const [x = 0, y = 0] = found;
  return { x, y };
}

/** Writes where one neuron stands, x and y in tiles from the sheet's corner, from `at` on. */
export function placeNeuron(
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
