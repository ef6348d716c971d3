/** Where each neuron stands in the world: its place of the model, folded, within a thin layer of cells. */
import { createPositions } from "../../model/geometry.ts";
import { hashOf } from "../../model/hash.ts";
import type { Sheet } from "../../model/populations.ts";
import { foldPlace, sheetSide } from "./fold.ts";
import { createTileSpheres } from "./tile-spheres.ts";

export interface SheetPlaces {
  readonly sheet: Sheet;
  readonly seed: number;
  /** x, y, z of each neuron in world units. */
  readonly positions: Float32Array;
  /** Unit normals of the sheet there. */
  readonly normals: Float32Array;
  /** World distance between neighbouring excitatory cells: the measure of everything drawn per cell. */
  readonly spacing: number;
  /** x, y, z, radius of a ball round the cells of each tile: what picking looks through first. */
  readonly tileSpheres: Float32Array;
}

const cellsPerTileSide = 16;

export function createSheetPlaces(sheet: Sheet, seed: number): SheetPlaces {
  const flat = createPositions(sheet, seed);
  const positions = new Float32Array(3 * sheet.neurons);
  const normals = new Float32Array(3 * sheet.neurons);
  const spacing = sheetSide / (Math.max(sheet.tilesX, sheet.tilesY) * cellsPerTileSide);
  // A layer two cells thick reads as tissue; a single plane reads as a printed pattern.
  const thickness = 2 * spacing;
  for (let neuron = 0; neuron < sheet.neurons; neuron++) {
    const lift = (hashOf(seed, 4001, neuron) / 2 ** 32 - 0.5) * thickness;
    foldPlace(sheet, flat[2 * neuron] ?? 0, flat[2 * neuron + 1] ?? 0, lift, positions, normals, 3 * neuron);
  }
  return { sheet, seed, positions, normals, spacing, tileSpheres: createTileSpheres(sheet, positions) };
}
