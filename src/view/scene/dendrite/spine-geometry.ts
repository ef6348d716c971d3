/**
 * Geometry of the spines: rings of a unit profile, drawn once per site (the shader shapes each by its maturity), and one point
 * per site for its light. Both read the same buffers, so growth is uploaded once.
 */
import {
  BufferAttribute,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Sphere,
  Vector3,
} from "three";
import type { SpineSites } from "./spine-sites.ts";

interface Fineness {
  readonly rings: number;
  readonly sides: number;
}
const coarse: Fineness = { rings: 15, sides: 10 };
/** For the one spine that is seen from very near. */
const fine: Fineness = { rings: 90, sides: 64 };

export interface SpineGeometry {
  readonly bodies: InstancedBufferGeometry;
  readonly lights: InstancedBufferGeometry;
  /** Sends changed growth values to the graphics device. */
  upload(): void;
  dispose(): void;
}

export function createSpineGeometry(sites: SpineSites, growthValues: Float32Array): SpineGeometry {
  const bodies = new InstancedBufferGeometry();
  const lights = new InstancedBufferGeometry();
  bodies.instanceCount = sites.count;
  lights.instanceCount = sites.count;
  // A light is one vertex; all that it reads is a site's.
  lights.setDrawRange(0, 1);
  const { profile, indices } = createProfile(coarse);
  bodies.setAttribute("profile", new BufferAttribute(profile, 2));
  bodies.setIndex(indices);
  const growth = new InstancedBufferAttribute(growthValues, 2).setUsage(DynamicDrawUsage);
  const shared = {
    growth,
    position: new InstancedBufferAttribute(sites.positions, 3),
    direction: new InstancedBufferAttribute(sites.directions, 3),
    variation: new InstancedBufferAttribute(sites.variations, 1),
  };
  for (const [name, attribute] of Object.entries(shared)) {
    bodies.setAttribute(name, attribute);
    lights.setAttribute(name, attribute);
  }
  bodies.boundingSphere = new Sphere(new Vector3(), 20);
  lights.boundingSphere = new Sphere(new Vector3(), 20);
  return {
    bodies,
    lights,
    upload() {
      growth.needsUpdate = true;
    },
    dispose() {
      bodies.dispose();
      lights.dispose();
    },
  };
}

function createProfile({ rings, sides }: Fineness) {
  const profile = new Float32Array(2 * rings * (sides + 1));
  const indices: number[] = [];
  let vertex = 0;
  for (let ring = 0; ring < rings; ring++) {
    for (let side = 0; side <= sides; side++) {
      profile[2 * vertex] = ring / (rings - 1);
      profile[2 * vertex + 1] = (2 * Math.PI * side) / sides;
      if (ring < rings - 1 && side < sides) {
        const above = vertex + sides + 1;
        indices.push(vertex, vertex + 1, above, vertex + 1, above + 1, above);
      }
      vertex++;
    }
  }
  return { profile, indices };
}

export interface FineSpine {
  readonly geometry: InstancedBufferGeometry;
  /** Takes over the growth of its spine. */
  show(growthValues: Float32Array, spine: number): void;
  dispose(): void;
}

/** One spine again, smooth enough to be looked at from the synapse: it covers its coarse twin exactly. */
export function createFineSpine(sites: SpineSites, spine: number): FineSpine {
  const geometry = new InstancedBufferGeometry();
  geometry.instanceCount = 1;
  const { profile, indices } = createProfile(fine);
  geometry.setAttribute("profile", new BufferAttribute(profile, 2));
  geometry.setIndex(indices);
  const growth = new InstancedBufferAttribute(new Float32Array([1, 0]), 2).setUsage(DynamicDrawUsage);
  geometry.setAttribute("growth", growth);
  for (const [name, values, size] of [
    ["position", sites.positions, 3],
    ["direction", sites.directions, 3],
    ["variation", sites.variations, 1],
  ] as const) {
    geometry.setAttribute(
      name,
      new InstancedBufferAttribute(values.slice(size * spine, size * spine + size), size),
    );
  }
  return {
    geometry,
    show(values, own) {
      growth.setXY(0, values[2 * own] ?? 0, values[2 * own + 1] ?? 0);
      growth.needsUpdate = true;
    },
    dispose: () => geometry.dispose(),
  };
}
