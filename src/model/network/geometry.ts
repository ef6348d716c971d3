/** Where neurons are: on jittered grids in each tile, for the eye and local fields. The connection rule knows tiles only. */
import { glutamateCell } from "../equations/local-fields.ts";
import {
  excitatoryPerTile,
  excitatoryPerTileSide,
  fieldCellsPerTile,
  inhibitoryPerTile,
  inhibitoryPerTileSide,
} from "../tile.ts";
import { hashOf } from "./hash.ts";
import type { Sheet } from "./populations.ts";

/** x, y of each neuron in tiles from the sheet's corner (interleaved, 2 · neurons), indexed by neuron id. */
export function createPositions(sheet: Sheet, seed: number): Float32Array {
  const positions = new Float32Array(2 * sheet.neurons);
  for (let neuron = 0; neuron < sheet.neurons; neuron++) {
    placeNeuron(sheet, seed, neuron, positions, 2 * neuron);
  }
  return positions;
}

export const fieldCellsOf = ({ tiles }: Sheet): number => tiles * fieldCellsPerTile;

/** Cell of the glutamate field (row by row over the sheet) of a neuron: excitatory ones release there. */
export function fieldCellOfNeuron({ excitatory, tilesX }: Sheet, neuron: number): number {
  const { tile, column, line } = placeInTile(excitatory, neuron);
  // An inhibitory cell has the place of the excitatory one beside it.
  const apart = neuron < excitatory ? 1 : excitatoryPerTileSide / inhibitoryPerTileSide;
  const local = apart * (excitatoryPerTileSide * line + column);
  return glutamateCell(tile % tilesX, Math.floor(tile / tilesX), local, tilesX);
}

/** Place of one neuron, in tiles from the sheet's corner. */
export function placeOfNeuron(sheet: Sheet, seed: number, neuron: number) {
  const found = [0, 0];
  placeNeuron(sheet, seed, neuron, found, 0);
  const [x = 0, y = 0] = found;
  return { x, y };
}

/** Writes the place of one neuron, x and y in tiles from the sheet's corner, from `at` on. */
export function placeNeuron(
  sheet: Sheet,
  seed: number,
  neuron: number,
  into: { [index: number]: number },
  at: number,
): void {
  const { tile, column, line, side } = placeInTile(sheet.excitatory, neuron);
  const hash = hashOf(seed, 4000, neuron);
  const jitterX = (((hash & 65535) / 65535 - 0.5) * 0.7) / side;
  const jitterY = (((hash >>> 16) / 65535 - 0.5) * 0.7) / side;
  into[at] = (tile % sheet.tilesX) + (column + 0.5) / side + jitterX;
  into[at + 1] = Math.floor(tile / sheet.tilesX) + (line + 0.5) / side + jitterY;
}

/** Tile of a neuron, and its column and line among the cells of its population there, `side` per side. */
function placeInTile(excitatory: number, neuron: number) {
  const isExcitatory = neuron < excitatory;
  const own = isExcitatory ? neuron : neuron - excitatory;
  const cells = isExcitatory ? excitatoryPerTile : inhibitoryPerTile;
  const side = isExcitatory ? excitatoryPerTileSide : inhibitoryPerTileSide;
  const [tile, local] = [Math.floor(own / cells), own % cells];
  return { tile, column: local % side, line: Math.floor(local / side), side };
}
