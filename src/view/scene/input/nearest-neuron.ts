import { Frustum, Matrix4, type Plane } from "three";
import type { SheetPlaces } from "../sheet/sheet-places.ts";
import { neuronsOfTile } from "../sheet/tile-spheres.ts";

/**
 * The neuron nearest to a point on screen within a radius; of two about equally near, the one in front; null for none.
 * `matrix` takes world places to clip space; lengths are CSS pixels. Skips tiles whose ball is out of reach.
 */
export function nearestNeuron(
  { sheet, positions, tileSpheres }: Pick<SheetPlaces, "sheet" | "positions" | "tileSpheres">,
  matrix: Matrix4,
  widthPx: number,
  heightPx: number,
  x: number,
  y: number,
  radiusPx: number,
): number | null {
  const at = (index: number) => matrix.elements[index] ?? 0;
  // Elements are read once: they are used for thousands of neurons.
  const [m0, m1, m3, m4, m5, m7] = [at(0), at(1), at(3), at(4), at(5), at(7)];
  const [m8, m9, m11, m12, m13, m15] = [at(8), at(9), at(11), at(12), at(13), at(15)];
  const sides = squareSides(matrix, widthPx, heightPx, x, y, radiusPx);
  let nearest: number | null = null;
  let leastCost = Number.POSITIVE_INFINITY;
  for (let tile = 0; tile < sheet.tiles; tile++) {
    if (!reaches(tileSpheres, tile, sides)) continue;
    for (const [first, count] of neuronsOfTile(sheet, tile)) {
      for (let neuron = first; neuron < first + count; neuron++) {
        const px = positions[3 * neuron] ?? 0;
        const py = positions[3 * neuron + 1] ?? 0;
        const pz = positions[3 * neuron + 2] ?? 0;
        const w = m3 * px + m7 * py + m11 * pz + m15;
        if (w <= 0) continue;
        const screenX = (0.5 + (0.5 * (m0 * px + m4 * py + m8 * pz + m12)) / w) * widthPx;
        const screenY = (0.5 - (0.5 * (m1 * px + m5 * py + m9 * pz + m13)) / w) * heightPx;
        const distance = Math.sqrt((screenX - x) ** 2 + (screenY - y) ** 2);
        // One world unit further away counts as much as one pixel.
        if (distance < radiusPx && distance + w < leastCost) {
          nearest = neuron;
          leastCost = distance + w;
        }
      }
    }
  }
  return nearest;
}

/** The sides of what is seen in the square round a point; their normals point inwards. */
function squareSides(
  matrix: Matrix4,
  widthPx: number,
  heightPx: number,
  x: number,
  y: number,
  radiusPx: number,
) {
  // Takes the square to all of clip space.
  const [across, up] = [widthPx / (2 * radiusPx), heightPx / (2 * radiusPx)];
  const square = new Matrix4()
    .makeScale(across, up, 1)
    .setPosition(across * (1 - (2 * x) / widthPx), up * ((2 * y) / heightPx - 1), 0);
  return new Frustum().setFromProjectionMatrix(square.multiply(matrix)).planes.slice(0, 4);
}

function reaches(spheres: Float32Array, tile: number, sides: readonly Plane[]): boolean {
  const [x = 0, y = 0, z = 0, radius = 0] = spheres.subarray(4 * tile, 4 * tile + 4);
  return sides.every(
    ({ normal, constant }) => normal.x * x + normal.y * y + normal.z * z + constant >= -radius,
  );
}
