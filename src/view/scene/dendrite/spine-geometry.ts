/** A body for each spine, which the shader shapes by its maturity, and a point for its light; both read the same buffers. */
import {
  BufferAttribute,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Sphere,
  Vector3,
} from "three";
import type { SpineSites } from "./spine-sites.ts";

const coarse = { rings: 15, sides: 10 };
/** For the one spine that is seen from very near. */
const fine = { rings: 90, sides: 64 };
/** Of the rings and sides of a body seen from afar, only every second is joined: a quarter of the triangles. */
const farStride = 2;
/** Framebuffer pixels of a spine's length below which it is drawn so: its head is then ten pixels wide at most. */
const farPixels = 16;
/** Length of a grown spine in cell units. */
const spineUnits = 0.31;

/** Two triangles for each four neighbours among every `stride`-th ring and side. */
function joinRings({ rings, sides }: typeof coarse, stride: number): number[] {
  const indices: number[] = [];
  for (let ring = 0; ring + stride < rings; ring += stride) {
    for (let side = 0; side < sides; side += stride) {
      const vertex = ring * (sides + 1) + side;
      const above = vertex + stride * (sides + 1);
      indices.push(vertex, vertex + stride, above, vertex + stride, above + stride, above);
    }
  }
  return indices;
}

/** Rings of a unit profile, once for each site; `growth` is changed in place and then uploaded. */
function createBodies(sites: SpineSites, growth: InstancedBufferAttribute, shape: typeof coarse) {
  const { rings, sides } = shape;
  const bodies = new InstancedBufferGeometry();
  const profile: number[] = [];
  for (let ring = 0; ring < rings; ring++) {
    for (let side = 0; side <= sides; side++) profile.push(ring / (rings - 1), (2 * Math.PI * side) / sides);
  }
  bodies.setAttribute("profile", new BufferAttribute(new Float32Array(profile), 2));
  bodies.setIndex(joinRings(shape, 1));
  bodies.setAttribute("growth", growth);
  bodies.setAttribute("position", new InstancedBufferAttribute(sites.positions, 3));
  bodies.setAttribute("direction", new InstancedBufferAttribute(sites.directions, 3));
  bodies.setAttribute("variation", new InstancedBufferAttribute(sites.variations, 1));
  bodies.instanceCount = sites.count;
  bodies.boundingSphere = new Sphere(new Vector3(), 20);
  return bodies;
}

export function createSpineGeometry(sites: SpineSites, growthValues: Float32Array) {
  const growth = new InstancedBufferAttribute(growthValues, 2).setUsage(DynamicDrawUsage);
  const bodies = createBodies(sites, growth, coarse);
  const near = joinRings(coarse, 1);
  const far = joinRings(coarse, farStride);
  bodies.setIndex([...near, ...far]);
  bodies.setDrawRange(0, near.length);
  // A light is one vertex; all that it reads is a site's.
  const lights = new InstancedBufferGeometry();
  lights.setDrawRange(0, 1);
  lights.instanceCount = sites.count;
  lights.boundingSphere = bodies.boundingSphere;
  for (const name of ["growth", "position", "direction", "variation"]) {
    lights.setAttribute(name, bodies.getAttribute(name));
  }
  return {
    bodies,
    lights,
    upload(): void {
      growth.needsUpdate = true;
    },
    /** Draws the bodies as finely as can be seen, where a cell unit is so many framebuffer pixels. */
    seenAt(pixelsPerCellUnit: number): void {
      const isFar = spineUnits * pixelsPerCellUnit < farPixels;
      bodies.setDrawRange(isFar ? near.length : 0, isFar ? far.length : near.length);
    },
    dispose(): void {
      bodies.dispose();
      lights.dispose();
    },
  };
}

/** One spine again, smooth enough to be looked at from the synapse: it covers its coarse twin exactly. */
export function createFineSpine({ positions, directions, variations }: SpineSites, spine: number) {
  const site: SpineSites = {
    count: 1,
    positions: positions.slice(3 * spine, 3 * spine + 3),
    directions: directions.slice(3 * spine, 3 * spine + 3),
    variations: variations.slice(spine, spine + 1),
  };
  const growth = new InstancedBufferAttribute(new Float32Array([1, 0]), 2).setUsage(DynamicDrawUsage);
  const geometry = createBodies(site, growth, fine);
  return {
    geometry,
    show(growthValues: Float32Array): void {
      growth.setXY(0, growthValues[2 * spine] ?? 0, growthValues[2 * spine + 1] ?? 0);
      growth.needsUpdate = true;
    },
    dispose: () => geometry.dispose(),
  };
}
