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

const coarse = { rings: 29, sides: 20 };
/** For the one spine that is seen from very near. */
const fine = { rings: 90, sides: 64 };
/**
 * Levels of detail. Where a spine is shorter than `belowPixels` framebuffer pixels, only every `stride`-th ring and side is
 * joined; the next level has four times the triangles. A head is about half as wide as its spine is long, and must show no corners.
 */
const levels = [
  { stride: 4, belowPixels: 16 },
  { stride: 2, belowPixels: 40 },
  { stride: 1, belowPixels: Number.POSITIVE_INFINITY },
] as const;
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

/** Rings of a unit profile, once for each site, not joined yet; `growth` is changed in place and then uploaded. */
function createBodies(sites: SpineSites, growth: InstancedBufferAttribute, shape: typeof coarse) {
  const { rings, sides } = shape;
  const bodies = new InstancedBufferGeometry();
  const profile: number[] = [];
  for (let ring = 0; ring < rings; ring++) {
    for (let side = 0; side <= sides; side++) profile.push(ring / (rings - 1), (2 * Math.PI * side) / sides);
  }
  bodies.setAttribute("profile", new BufferAttribute(new Float32Array(profile), 2));
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
  const indices: number[] = [];
  const ranges = levels.map(({ stride, belowPixels }) => {
    const joined = joinRings(coarse, stride);
    indices.push(...joined);
    return { belowPixels, start: indices.length - joined.length, count: joined.length };
  });
  bodies.setIndex(indices);
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
      const pixels = spineUnits * pixelsPerCellUnit;
      for (const { belowPixels, start, count } of ranges) {
        if (pixels >= belowPixels) continue;
        bodies.setDrawRange(start, count);
        return;
      }
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
  geometry.setIndex(joinRings(fine, 1));
  return {
    geometry,
    show(growthValues: Float32Array): void {
      growth.setXY(0, growthValues[2 * spine] ?? 0, growthValues[2 * spine + 1] ?? 0);
      growth.needsUpdate = true;
    },
    dispose: () => geometry.dispose(),
  };
}
