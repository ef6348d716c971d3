/** Branches as ribbons that always face the viewer: where a neurite is a few pixels wide, a ribbon is as good as a tube. */
import { BufferAttribute, InstancedBufferGeometry, Sphere, Vector3 } from "three";
import type { Branch } from "../morphology/branch.ts";

/** Every second point of a branch is enough at this distance; somata keep all of theirs. */
const stride = 2;

export function createRibbonGeometry(branches: readonly Branch[]): InstancedBufferGeometry {
  const positions: number[] = [];
  const tangents: number[] = [];
  const edges: number[] = [];
  const ways: number[] = [];
  const indices: number[] = [];
  const tangent = new Vector3();
  for (const { points, radii, distances, isAxon, order } of branches) {
    const kept = points
      .map((_, index) => index)
      .filter((index) => order === 0 || index % stride === 0 || index === points.length - 1);
    kept.forEach((index, place) => {
      const point = points[index];
      const before = points[kept[Math.max(0, place - 1)] ?? index];
      const after = points[kept[Math.min(kept.length - 1, place + 1)] ?? index];
      if (!point || !before || !after) return;
      tangent.copy(after).sub(before).normalize();
      for (const side of [-1, 1]) {
        positions.push(point.x, point.y, point.z);
        tangents.push(tangent.x, tangent.y, tangent.z);
        edges.push(side, Math.max(0.012, radii[index] ?? 0));
        ways.push(distances[index] ?? 0, isAxon ? 1 : 0);
      }
      if (place > 0) {
        const corner = positions.length / 3 - 4;
        indices.push(corner, corner + 1, corner + 2, corner + 2, corner + 1, corner + 3);
      }
    });
  }
  const geometry = new InstancedBufferGeometry();
  const set = (name: string, values: number[], size: number) =>
    geometry.setAttribute(name, new BufferAttribute(new Float32Array(values), size));
  set("position", positions, 3);
  set("tangent", tangents, 3);
  set("edge", edges, 2);
  set("way", ways, 2);
  geometry.setIndex(indices);
  geometry.boundingSphere = new Sphere(new Vector3(), 1e6);
  return geometry;
}
