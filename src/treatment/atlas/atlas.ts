/** The response atlas: stationary statistics of this network over a grid of conditions, interpolated, never extrapolated. */

import { type NetworkStatistics, statisticsOf } from "../../model/network-statistics.ts";
import type { ParameterSetName } from "../../model/parameter-sets/parameter-sets.ts";
import { RefusalError } from "../../model/refusal.ts";
import type { BlockerName } from "../../model/substances.ts";
import { interpolateMonotone } from "./interpolate-monotone.ts";

/** The axes of the grid, slowest first in memory. */
export const atlasAxes = [
  "releaseGain",
  "inhibitionLoss",
  "ampaBlock",
  "spineOccupancy",
  "functionalGain",
  "concentrationUm",
] as const;
export type AtlasAxis = (typeof atlasAxes)[number];

export type AtlasPoint = { readonly [Axis in AtlasAxis]: number };

/** What an atlas was sampled from; stored in the file as it is. */
export interface AtlasOrigin {
  readonly parameterSet: ParameterSetName;
  /** Equations, parameters and time step: an atlas serves every recipe with this hash, whatever its size and seed. */
  readonly networkHash: string;
  /** What blocks the channel. */
  readonly blocker: BlockerName;
  /** Hash of the very recipe that was sampled. */
  readonly recipeHash: string;
  readonly neurons: number;
  readonly seed: number;
  readonly dtMs: number;
  /** Discarded, then sampled, at each point from a fresh start, ms. */
  readonly relaxMs: number;
  readonly sampleMs: number;
  /** Standard deviation between seeds over the mean, pooled over `scatterPoints` points, in the order of `statisticNames`. */
  readonly seedScatter: readonly number[];
  readonly scatterPoints: number;
  /** Nodes of each axis, ascending. */
  readonly nodes: { readonly [Axis in AtlasAxis]: readonly number[] };
}

/** A response atlas: what the network does, sampled over a grid of conditions. Read by `decodeAtlas`. */
export interface Atlas {
  readonly origin: AtlasOrigin;
  /** Statistics of each grid point, in the order of `statisticNames`, points in the order of the axes. */
  readonly values: Float32Array;
  /** Standard error of each value within its sample (batch means). */
  readonly standardErrors: Float32Array;
  /** The same network's atlases under other blockers. */
  readonly ofOtherBlockers?: readonly Atlas[];
}

/** What is kept of a network's atlases when another is offered: the one under ketamine, with those under other blockers. */
export function withOffered(kept: Atlas | undefined, offered: Atlas): Atlas {
  const isOther = ({ origin }: Atlas) => origin.blocker !== offered.origin.blocker;
  if (offered.origin.blocker === "ketamine") {
    return { ...offered, ofOtherBlockers: kept?.ofOtherBlockers ?? [] };
  }
  if (!kept)
    throw new RefusalError({ key: "refusal.atlasOrder", values: { blocker: offered.origin.blocker } });
  return { ...kept, ofOtherBlockers: [...(kept.ofOtherBlockers ?? []).filter(isOther), offered] };
}

const statistics = 4;

export const pointCount = (nodes: AtlasOrigin["nodes"]): number =>
  atlasAxes.reduce((product, axis) => product * nodes[axis].length, 1);

export function pointAt(nodes: AtlasOrigin["nodes"], index: number): AtlasPoint {
  let rest = index;
  const point = {} as { [Axis in AtlasAxis]: number };
  for (const axis of [...atlasAxes].reverse()) {
    const list = nodes[axis];
    point[axis] = list[rest % list.length]!;
    rest = Math.floor(rest / list.length);
  }
  return point;
}

export const atlasReaches = ({ origin }: Atlas, point: AtlasPoint): boolean =>
  atlasAxes.every((axis) => isWithin(origin.nodes[axis], point[axis]));

const isWithin = (nodes: readonly number[], value: number) =>
  value >= nodes[0]! && value <= nodes[nodes.length - 1]!;

/** Statistics at a point: monotone cubic along each axis. Throws a RangeError for a point outside the grid. */
export const atlasStatistics = (atlas: Atlas, point: AtlasPoint): NetworkStatistics =>
  interpolated(atlas, point, atlas.values);

/** Standard error of each statistic at a point: within the sample and between seeds together. */
export function atlasStandardErrors(atlas: Atlas, point: AtlasPoint): NetworkStatistics {
  const within = interpolated(atlas, point, atlas.standardErrors);
  const means = atlasStatistics(atlas, point);
  return statisticsOf((name, index) =>
    Math.hypot(within[name], atlas.origin.seedScatter[index]! * Math.abs(means[name])),
  );
}

function interpolated(atlas: Atlas, point: AtlasPoint, table: Float32Array): NetworkStatistics {
  const { nodes } = atlas.origin;
  for (const axis of atlasAxes) {
    const list = nodes[axis];
    if (!isWithin(list, point[axis])) {
      const values = { axis, first: list[0]!, last: list[list.length - 1]!, asked: point[axis] };
      throw new RefusalError({ key: "refusal.atlasRange", values });
    }
  }
  return statisticsOf((_, statistic) => along(nodes, point, table, statistic, 0, 0));
}

/** Interpolates over axis number `depth` and all after it, at fixed nodes of the axes before. */
function along(
  nodes: AtlasOrigin["nodes"],
  point: AtlasPoint,
  table: Float32Array,
  statistic: number,
  depth: number,
  offset: number,
): number {
  const axis = atlasAxes[depth];
  if (axis === undefined) return table[offset * statistics + statistic]!;
  const list = nodes[axis];
  return interpolateMonotone(list, point[axis], (node) =>
    along(nodes, point, table, statistic, depth + 1, offset * list.length + node),
  );
}
