/** Where the 200 potential spines of a cell sit on its tree: evenly along all branches, spiralling round them. */
import { Vector3 } from "three";
import type { Branch } from "../morphology/branch.ts";
import { createRandomStream } from "../morphology/random-stream.ts";
import { carryFrames } from "../morphology/tube-geometry.ts";

export interface SpineSites {
  readonly count: number;
  /** x, y, z of each site on the shaft's surface. */
  readonly positions: Float32Array;
  /** Unit vectors away from the shaft. */
  readonly directions: Float32Array;
  /** 0 … 1 per site: individual length and lean. */
  readonly variations: Float32Array;
}

const goldenAngle = 2.399963229728653;

export function createSpineSites(branches: readonly Branch[], count: number, seed: number, neuron: number) {
  const positions = new Float32Array(3 * count);
  const directions = new Float32Array(3 * count);
  const variations = new Float32Array(count);
  const random = createRandomStream(seed + 1, neuron);
  const stretches = branches.map((branch) => {
    const first = branch.distances[0] ?? 0;
    const end = branch.distances.at(-1) ?? 0;
    return {
      branch,
      start: first + branch.bareLength,
      length: Math.max(0, end - first - branch.bareLength - 0.04),
    };
  });
  const total = stretches.reduce((sum, { length }) => sum + length, 0);
  const frames = branches.map(carryFrames);
  const direction = new Vector3();
  const place = new Vector3();
  for (let site = 0; site < count; site++) {
    let left = ((site + 0.5) / count) * total;
    let index = 0;
    while (index < stretches.length - 1 && left > (stretches[index]?.length ?? 0)) {
      left -= stretches[index]?.length ?? 0;
      index++;
    }
    const stretch = stretches[index];
    if (stretch === undefined) break;
    const { points, radii, distances } = stretch.branch;
    const wanted = stretch.start + left;
    let point = 0;
    while (point < points.length - 2 && (distances[point + 1] ?? 0) < wanted) point++;
    const from = distances[point] ?? 0;
    const share = Math.min(1, (wanted - from) / Math.max(1e-6, (distances[point + 1] ?? 0) - from));
    const frame = frames[index]?.[point];
    const here = points[point];
    const next = points[point + 1];
    if (frame === undefined || here === undefined || next === undefined) break;
    const angle = goldenAngle * site + 0.7 * (random() - 0.5);
    direction.copy(frame.across).multiplyScalar(Math.cos(angle)).addScaledVector(frame.up, Math.sin(angle));
    const radius = (radii[point] ?? 0) * (1 - share) + (radii[point + 1] ?? 0) * share;
    place.lerpVectors(here, next, share).addScaledVector(direction, 0.92 * radius);
    place.toArray(positions, 3 * site);
    direction.addScaledVector(frame.tangent, 0.5 * (random() - 0.45)).normalize();
    direction.toArray(directions, 3 * site);
    variations[site] = random();
  }
  return { count, positions, directions, variations };
}
