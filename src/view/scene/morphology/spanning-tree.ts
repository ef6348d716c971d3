/**
 * Trees by the rule of Cuntz, Forstner, Borst & Häusser (2010, PLoS Comput Biol 6: e1000877): each time the cheapest
 * pair of tree node and free point is joined. Cost: the new cable plus a balancing factor times the way along the tree
 * to the root; 0 saves cable, larger values conduction time. A node has two children at most.
 */
import type { Vector3 } from "three";

export interface SpanningTree {
  readonly points: readonly Vector3[];
  /** Node that each node hangs on; −1 at the root, which is node 0. */
  readonly parents: readonly number[];
  /** Way along the tree from the root to each node. */
  readonly ways: readonly number[];
}

const mostChildren = 2;

export interface Territory {
  /** Chains that are part of the tree from the beginning, as a trunk is; each hangs on the root. */
  readonly stems: readonly (readonly Vector3[])[];
  /** Points that the tree reaches for. */
  readonly points: readonly Vector3[];
  readonly balancing: number;
  /** Whether free points may join the root itself, or only stems and what has grown on them. */
  readonly isRootOpen?: boolean;
}

export function growSpanningTree(root: Vector3, territory: Territory): SpanningTree {
  const points: Vector3[] = [root];
  const parents = [-1];
  const ways = [0];
  const children = [0];
  const join = (point: Vector3, parent: number) => {
    parents.push(parent);
    ways.push((ways[parent] ?? 0) + point.distanceTo(points[parent] ?? root));
    children[parent] = (children[parent] ?? 0) + 1;
    children.push(0);
    points.push(point);
    return points.length - 1;
  };
  for (const stem of territory.stems) {
    let parent = 0;
    for (const point of stem) parent = join(point, parent);
  }
  const mayTake = (node: number) =>
    node === 0 ? territory.isRootOpen === true : (children[node] ?? 0) < mostChildren;
  const free = [...territory.points];
  while (free.length > 0) {
    let leastCost = Number.POSITIVE_INFINITY;
    let chosen = 0;
    let parent = 0;
    for (let node = 0; node < points.length; node++) {
      const place = points[node];
      if (place === undefined || !mayTake(node)) continue;
      const wayThere = ways[node] ?? 0;
      for (let index = 0; index < free.length; index++) {
        const cable = place.distanceTo(free[index] ?? root);
        const cost = cable + territory.balancing * (wayThere + cable);
        if (cost < leastCost) {
          leastCost = cost;
          chosen = index;
          parent = node;
        }
      }
    }
    const [point] = free.splice(chosen, 1);
    if (point === undefined) break;
    join(point, parent);
  }
  return { points, parents, ways };
}
