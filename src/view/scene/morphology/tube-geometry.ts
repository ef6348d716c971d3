/** Branches as one surface of tapered tubes. */
import { BufferAttribute, BufferGeometry, Vector3 } from "three";
import type { Branch } from "./branch.ts";

const sidesOfAxon = 6;
const sidesOfDendrite = 12;
const sidesOf = ({ isAxon }: Branch) => (isAxon ? sidesOfAxon : sidesOfDendrite);

/** Unit vectors across a branch at each point, carried along without twist. */
export function carryFrames(branch: Branch): { tangent: Vector3; across: Vector3; up: Vector3 }[] {
  const { points } = branch;
  let across = new Vector3(1, 0, 0);
  return points.map((_, index) => {
    const before = points[Math.max(0, index - 1)] ?? new Vector3();
    const after = points[Math.min(points.length - 1, index + 1)] ?? new Vector3();
    const tangent = after.clone().sub(before).normalize();
    across = across.clone().addScaledVector(tangent, -across.dot(tangent));
    if (across.lengthSq() < 1e-6) across.set(0, 0, 1).addScaledVector(tangent, -tangent.z);
    across.normalize();
    return { tangent, across, up: new Vector3().crossVectors(tangent, across) };
  });
}

export function createTubeGeometry(branches: readonly Branch[]): BufferGeometry {
  const vertices = branches.reduce(
    (sum, branch) => sum + (branch.points.length + 1) * (sidesOf(branch) + 1),
    0,
  );
  const positions = new Float32Array(3 * vertices);
  const normals = new Float32Array(positions.length);
  /** Way from the soma; 1 for an axon. */
  const ways = new Float32Array(2 * vertices);
  const indices: number[] = [];
  const normal = new Vector3();
  const sideways = new Vector3();
  let vertex = 0;
  const write = (place: Vector3, distance: number, isAxon: boolean) => {
    place.toArray(positions, 3 * vertex);
    normal.toArray(normals, 3 * vertex);
    ways.set([distance, isAxon ? 1 : 0], 2 * vertex);
    vertex++;
  };
  for (const branch of branches) {
    const sides = sidesOf(branch);
    const frames = carryFrames(branch);
    const last = branch.points.length - 1;
    branch.points.forEach((point, index) => {
      const frame = frames[index];
      const radius = branch.radii[index] ?? 0;
      if (frame === undefined) return;
      const [before, after] = [Math.max(0, index - 1), Math.min(last, index + 1)];
      const way = (branch.points[after] ?? point).distanceTo(branch.points[before] ?? point);
      const slope = ((branch.radii[after] ?? 0) - (branch.radii[before] ?? 0)) / Math.max(1e-4, way);
      for (let side = 0; side <= sides; side++) {
        const angle = (2 * Math.PI * side) / sides;
        normal.copy(frame.across).multiplyScalar(Math.cos(angle)).addScaledVector(frame.up, Math.sin(angle));
        const lobe = branch.lobes?.[index] ?? 0;
        const place = point.clone().addScaledVector(normal, radius * (1 + lobe * Math.cos(3 * angle)));
        // The bulge turns the surface sideways.
        sideways.crossVectors(frame.tangent, normal).multiplyScalar(3 * lobe * Math.sin(3 * angle));
        normal.add(sideways);
        normal.addScaledVector(frame.tangent, -slope).normalize();
        write(place, branch.distances[index] ?? 0, branch.isAxon);
        if (index < last && side < sides) {
          const corner = vertex - 1;
          const next = corner + sides + 1;
          indices.push(corner, corner + 1, next, corner + 1, next + 1, next);
        }
      }
    });
    // A closed, rounded tip.
    const tipBase = vertex - (sides + 1);
    const tangent = frames[last]?.tangent ?? new Vector3(0, 1, 0);
    const tip = (branch.points[last] ?? new Vector3())
      .clone()
      .addScaledVector(tangent, 0.8 * (branch.radii[last] ?? 0));
    for (let side = 0; side <= sides; side++) {
      normal.copy(tangent);
      write(tip, branch.distances[last] ?? 0, branch.isAxon);
      if (side < sides) indices.push(tipBase + side, tipBase + side + 1, tipBase + sides + 1 + side);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(positions, 3));
  geometry.setAttribute("normal", new BufferAttribute(normals, 3));
  geometry.setAttribute("way", new BufferAttribute(ways, 2));
  geometry.setIndex(indices);
  return geometry;
}
