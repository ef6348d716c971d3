import type { Matrix4 } from "three";

/**
 * The neuron whose place on screen is nearest to a point, within a radius; of two about equally near, the one in front.
 * `matrix` takes world places to clip space; all lengths are CSS pixels. Null when none is that near.
 */
export function nearestNeuron(
  positions: Float32Array,
  matrix: Matrix4,
  widthPx: number,
  heightPx: number,
  x: number,
  y: number,
  radiusPx: number,
): number | null {
  const m = matrix.elements;
  let nearest: number | null = null;
  let leastCost = Number.POSITIVE_INFINITY;
  // Elements are read once: this loop runs over every neuron.
  const [
    m0 = 0,
    m1 = 0,
    ,
    m3 = 0,
    m4 = 0,
    m5 = 0,
    ,
    m7 = 0,
    m8 = 0,
    m9 = 0,
    ,
    m11 = 0,
    m12 = 0,
    m13 = 0,
    ,
    m15 = 0,
  ] = m;
  for (let index = 0; index < positions.length; index += 3) {
    const px = positions[index] ?? 0;
    const py = positions[index + 1] ?? 0;
    const pz = positions[index + 2] ?? 0;
    const w = m3 * px + m7 * py + m11 * pz + m15;
    if (w <= 0) {
      continue;
    }
    const screenX = (0.5 + (0.5 * (m0 * px + m4 * py + m8 * pz + m12)) / w) * widthPx;
    const screenY = (0.5 - (0.5 * (m1 * px + m5 * py + m9 * pz + m13)) / w) * heightPx;
    const distance = Math.hypot(screenX - x, screenY - y);
    // One world unit further away counts as much as one pixel.
    if (distance < radiusPx && distance + w < leastCost) {
      nearest = index / 3;
      leastCost = distance + w;
    }
  }
  return nearest;
}
