import type { Matrix4 } from "three";
import type { SheetPlaces } from "../sheet/sheet-places.ts";
import { neuronsOfTile } from "../sheet/tile-spheres.ts";

/**
 * The neuron whose place on screen is nearest to a point, within a radius; of two about equally near, the one in front.
 * `matrix` takes world places to clip space; all lengths are CSS pixels. Null when none is that near. Only tiles are
 * looked into whose ball reaches the square round the point.
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
    if (!reaches(tileSpheres, tile, sides)) {
      continue;
    }
    for (const [first, count] of neuronsOfTile(sheet, tile)) {
      for (let neuron = first; neuron < first + count; neuron++) {
        const px = positions[3 * neuron] ?? 0;
        const py = positions[3 * neuron + 1] ?? 0;
        const pz = positions[3 * neuron + 2] ?? 0;
        const w = m3 * px + m7 * py + m11 * pz + m15;
        if (w <= 0) {
          continue;
        }
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

/** Planes (unit normal and offset, positive inside) of what is seen in the square round a point, and in front of the eye. */
function squareSides(
  { elements }: Matrix4,
  widthPx: number,
  heightPx: number,
  x: number,
  y: number,
  radiusPx: number,
): Float64Array {
  const planes = new Float64Array(20);
  // Each plane: `share` times w plus `sign` times x or y of clip space.
  const bounds = [
    { line: 0, sign: 1, share: 1 - (2 * (x - radiusPx)) / widthPx },
    { line: 0, sign: -1, share: (2 * (x + radiusPx)) / widthPx - 1 },
    { line: 1, sign: 1, share: (2 * (y + radiusPx)) / heightPx - 1 },
    { line: 1, sign: -1, share: 1 - (2 * (y - radiusPx)) / heightPx },
    { line: 0, sign: 0, share: 1 },
  ];
  bounds.forEach(({ line, sign, share }, plane) => {
    const part = (column: number) =>
      sign * (elements[4 * column + line] ?? 0) + share * (elements[4 * column + 3] ?? 0);
    const [a, b, c, d] = [part(0), part(1), part(2), part(3)];
    const length = Math.hypot(a, b, c);
    planes.set([a / length, b / length, c / length, d / length], 4 * plane);
  });
  return planes;
}

function reaches(spheres: Float32Array, tile: number, planes: Float64Array): boolean {
  const x = spheres[4 * tile] ?? 0;
  const y = spheres[4 * tile + 1] ?? 0;
  const z = spheres[4 * tile + 2] ?? 0;
  const radius = spheres[4 * tile + 3] ?? 0;
  for (let plane = 0; plane < 20; plane += 4) {
    const inside =
      (planes[plane] ?? 0) * x +
      (planes[plane + 1] ?? 0) * y +
      (planes[plane + 2] ?? 0) * z +
      (planes[plane + 3] ?? 0);
    if (inside < -radius) {
      return false;
    }
  }
  return true;
}
