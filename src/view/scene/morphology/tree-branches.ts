/** A spanning tree as smooth, tapered branches: at each fork the longer way continues, the shorter one is a new branch. */
import { CatmullRomCurve3, Vector3 } from "three";
import type { Branch } from "./branch.ts";
import type { SpanningTree } from "./spanning-tree.ts";

export interface Calibre {
  /** Radius where nothing hangs on a branch any more, and what each unit of cable that hangs on it adds by its root. */
  readonly tipRadius: number;
  readonly cableShare: number;
  readonly mostRadius: number;
  /** Depth of swellings along the branch, share of its radius, and how many per unit. */
  readonly beading: number;
  readonly beadsPerUnit: number;
  /** Radius of the soma or trunk that a branch flares into. */
  readonly flareRadius: number;
  readonly bareLength: number;
  readonly isAxon: boolean;
}

const pointSpacing = 0.11;
const smoothing = 0.5;
const smoothingPasses = 2;

/** `firstNode`: nodes before it, a trunk for example, are drawn by somebody else; branches still begin on them. */
export function branchesOf(tree: SpanningTree, firstNode: number, calibre: Calibre, random: () => number) {
  const { points, parents, ways } = tree;
  const children: number[][] = points.map(() => []);
  parents.forEach((parent, node) => {
    if (parent >= 0) children[parent]?.push(node);
  });
  const cable = points.map(() => 0);
  const reach = points.map((_, node) => ways[node] ?? 0);
  for (let node = points.length - 1; node > 0; node--) {
    const parent = parents[node] ?? 0;
    cable[parent] = (cable[parent] ?? 0) + (cable[node] ?? 0) + (ways[node] ?? 0) - (ways[parent] ?? 0);
    reach[parent] = Math.max(reach[parent] ?? 0, reach[node] ?? 0);
  }
  const smooth = smoothPlaces(tree, children, firstNode);
  const radiusOf = (node: number) =>
    Math.min(calibre.mostRadius, calibre.tipRadius + calibre.cableShare * Math.sqrt(cable[node] ?? 0));
  const branches: Branch[] = [];
  const grow = (root: number, first: number, order: number) => {
    const nodes = [root, first];
    let node = first;
    for (let next = longest(node); next !== undefined; next = longest(node)) {
      for (const side of children[node] ?? []) {
        if (side !== next) grow(node, side, order + 1);
      }
      nodes.push(next);
      node = next;
    }
    const radii = nodes.map((own, index) => radiusOf(index === 0 ? first : own));
    const stations = nodes.map((own) => smooth[own] ?? new Vector3());
    branches.push(lineThrough(stations, radii, ways[root] ?? 0, order));
  };
  const longest = (node: number) =>
    (children[node] ?? []).reduce<number | undefined>(
      (best, child) => (best === undefined || (reach[child] ?? 0) > (reach[best] ?? 0) ? child : best),
      undefined,
    );
  const lineThrough = (stations: Vector3[], radii: number[], rootWay: number, order: number): Branch => {
    const curve = new CatmullRomCurve3(stations, false, "centripetal");
    const length = curve.getLength();
    const count = Math.max(5, Math.round(length / pointSpacing));
    const line = curve.getSpacedPoints(count);
    const phase = random() * 6.28;
    const last = radii.length - 1;
    const flareReach = 1.1 * calibre.flareRadius;
    const isStem = order <= 1;
    return {
      points: line,
      radii: line.map((_, index) => {
        const share = index / count;
        const along = share * length;
        const at = share * last;
        const from = Math.min(last - 1, Math.floor(at));
        const plain = (radii[from] ?? 0) + ((radii[from + 1] ?? 0) - (radii[from] ?? 0)) * (at - from);
        const beads = calibre.beadsPerUnit * along;
        const swelling =
          1 + calibre.beading * (Math.sin(6.28 * beads + phase) + 0.5 * Math.sin(13.7 * beads + 2 * phase));
        const flare = isStem
          ? Math.max(0, calibre.flareRadius - plain) * Math.exp(-along / Math.max(1e-3, flareReach))
          : 0;
        return plain * swelling + flare;
      }),
      distances: line.map((_, index) => rootWay + (index / count) * length),
      bareLength: calibre.bareLength,
      isAxon: calibre.isAxon,
      order,
    };
  };
  for (let root = 0; root < firstNode; root++) {
    for (const child of children[root] ?? []) {
      if (child >= firstNode) grow(root, child, 1);
    }
  }
  return branches;
}

/** Grown neurites do not zigzag between the points that they reached for: each node is drawn to the middle of its neighbours. */
function smoothPlaces(tree: SpanningTree, children: number[][], firstNode: number): Vector3[] {
  let places = tree.points.map((point) => point.clone());
  for (let pass = 0; pass < smoothingPasses; pass++) {
    places = places.map((place, node) => {
      const own = children[node] ?? [];
      const parent = places[tree.parents[node] ?? -1];
      if (node < firstNode || parent === undefined || own.length === 0) return place.clone();
      const middle = parent.clone();
      for (const child of own) middle.addScaledVector(places[child] ?? place, 1 / own.length);
      return place.clone().lerp(middle.multiplyScalar(0.5), smoothing);
    });
  }
  return places;
}
