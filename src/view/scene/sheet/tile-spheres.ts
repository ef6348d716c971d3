/** A ball round the cells of each tile: what lies outside of a part of the picture is passed over tile by tile. */
import type { Sheet } from "../../../model/network/populations.ts";
import { excitatoryPerTile, inhibitoryPerTile } from "../../../model/tile.ts";

/** x, y, z and radius of each tile's ball, world units. */
export function createTileSpheres(sheet: Sheet, positions: Float32Array): Float32Array {
  const spheres = new Float32Array(4 * sheet.tiles);
  const lowest = [0, 0, 0];
  const highest = [0, 0, 0];
  for (let tile = 0; tile < sheet.tiles; tile++) {
    lowest.fill(Number.POSITIVE_INFINITY);
    highest.fill(Number.NEGATIVE_INFINITY);
    for (const [first, count] of neuronsOfTile(sheet, tile)) {
      for (let place = 3 * first; place < 3 * (first + count); place++) {
        const value = positions[place] ?? 0;
        lowest[place % 3] = Math.min(lowest[place % 3] ?? 0, value);
        highest[place % 3] = Math.max(highest[place % 3] ?? 0, value);
      }
    }
    let square = 0;
    for (let axis = 0; axis < 3; axis++) {
      const low = lowest[axis] ?? 0;
      const high = highest[axis] ?? 0;
      spheres[4 * tile + axis] = (low + high) / 2;
      square += ((high - low) / 2) ** 2;
    }
    // A little more, for the rounding to 32 bits.
    spheres[4 * tile + 3] = 1.0001 * Math.sqrt(square) + 1e-5;
  }
  return spheres;
}

/** First neuron and number of the tile's excitatory and inhibitory cells. */
export function neuronsOfTile(sheet: Sheet, tile: number) {
  return [
    [tile * excitatoryPerTile, excitatoryPerTile],
    [sheet.excitatory + tile * inhibitoryPerTile, inhibitoryPerTile],
  ] as const;
}
