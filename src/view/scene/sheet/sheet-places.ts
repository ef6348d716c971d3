/** The place of each neuron in the world: that of the model, folded, within a thin layer of cells. */
import { placeNeuron } from "../../../model/network/geometry.ts";
import { hashOf } from "../../../model/network/hash.ts";
import type { Sheet } from "../../../model/network/populations.ts";
import { sheetSide } from "../camera/world.ts";
import { foldPlace } from "./fold.ts";
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
/** A layer two cells thick reads as tissue; a single plane reads as a printed pattern. */
const thicknessInSpacings = 2;
const spacingOf = (sheet: Sheet) => sheetSide / (Math.max(sheet.tilesX, sheet.tilesY) * cellsPerTileSide);

export function createSheetPlaces(sheet: Sheet, seed: number): SheetPlaces {
  const positions = new Float32Array(3 * sheet.neurons);
  const normals = new Float32Array(3 * sheet.neurons);
  for (let neuron = 0; neuron < sheet.neurons; neuron++) {
    standNeuron(sheet, seed, neuron, 0, 0, positions, normals, 3 * neuron);
  }
  const tileSpheres = createTileSpheres(sheet, positions);
  return { sheet, seed, positions, normals, spacing: spacingOf(sheet), tileSpheres };
}

const flat = new Float32Array(2);

/** Writes the place of a neuron that is moved by so many tiles: over the edge of the torus the fold goes on. */
export function standNeuron(
  sheet: Sheet,
  seed: number,
  neuron: number,
  shiftX: number,
  shiftY: number,
  position: { [index: number]: number },
  normal: { [index: number]: number },
  index: number,
): void {
  placeNeuron(sheet, seed, neuron, flat, 0);
  const lift = (hashOf(seed, 4001, neuron) / 2 ** 32 - 0.5) * thicknessInSpacings * spacingOf(sheet);
  foldPlace(sheet, (flat[0] ?? 0) + shiftX, (flat[1] ?? 0) + shiftY, lift, position, normal, index);
}
