/**
 * Where neurons stand on the sheet. Cells of a tile stand on a jittered grid, excitatory ones 16 × 16 and
 * inhibitory ones 8 × 8 in between. Positions are for the eye and for local fields; the connection rule knows tiles only.
 */
import { glutamateCell } from "./equations/local-fields.ts";
import { hashOf } from "./hash.ts";
import { excitatoryPerTile, inhibitoryPerTile, type Sheet } from "./populations.ts";

/** Cells of the glutamate field along one side of a tile: 16 excitatory cells release into each. */
export const fieldCellsPerTileSide = 4;

/** x, y of each neuron in tiles from the sheet's corner (interleaved, 2 · neurons), indexed by neuron id. */
export function createPositions(sheet: Sheet, seed: number): Float32Array {
  const positions = new Float32Array(2 * sheet.neurons);
  const place = (neuron: number, tile: number, local: number, side: number) => {
    const hash = hashOf(seed, 4000, neuron);
    const jitterX = (((hash & 65535) / 65535 - 0.5) * 0.7) / side;
    const jitterY = (((hash >>> 16) / 65535 - 0.5) * 0.7) / side;
    positions[2 * neuron] = (tile % sheet.tilesX) + ((local % side) + 0.5) / side + jitterX;
    positions[2 * neuron + 1] =
      Math.floor(tile / sheet.tilesX) + (Math.floor(local / side) + 0.5) / side + jitterY;
  };
  for (let neuron = 0; neuron < sheet.excitatory; neuron++) {
    place(neuron, neuron >> 8, neuron % excitatoryPerTile, 16);
  }
  for (let neuron = sheet.excitatory; neuron < sheet.neurons; neuron++) {
    const own = neuron - sheet.excitatory;
    place(neuron, own >> 6, own % inhibitoryPerTile, 8);
  }
  return positions;
}

/** Cells of the field over a sheet. */
export function fieldCellsOf({ tiles }: Sheet): number {
  return tiles * fieldCellsPerTileSide ** 2;
}

/** Cell of the glutamate field (row by row over the sheet) that an excitatory neuron releases into. */
export function fieldCellOfNeuron({ tilesX }: Sheet, neuron: number): number {
  const tile = neuron >> 8;
  return glutamateCell(tile % tilesX, Math.floor(tile / tilesX), neuron & 255, tilesX);
}
