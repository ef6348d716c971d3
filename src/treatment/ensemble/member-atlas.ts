/**
 * The atlas of a network of the ensemble. The network was sampled on a coarse grid; between its points, and along the
 * axes that the coarse grid lacks, it differs from the network of the parameter set as it does at the nearest coarse places:
 * rates by a factor, blocks by a difference, both interpolated.
 */
import { type StatisticName, statisticNames } from "../../model/network-statistics.ts";
import {
  type Atlas,
  type AtlasOrigin,
  atlasAxes,
  atlasStatistics,
  pointAt,
  pointCount,
} from "../atlas/atlas.ts";

type Nodes = AtlasOrigin["nodes"];

/** Added to both rates before their quotient is taken, Hz, so that a silent network can be compared with another. */
const silentHz = 0.05;

interface Difference {
  /** What the member has, from what the set has: 0 where they are alike. */
  of(member: number, set: number): number;
  applied(set: number, difference: number): number;
}

export const byFactor: Difference = {
  of: (member, set) => Math.log((member + silentHz) / (set + silentHz)),
  applied: (set, difference) => Math.max(0, (set + silentHz) * Math.exp(difference) - silentHz),
};
export const byDifference: Difference = {
  of: (member, set) => member - set,
  applied: (set, difference) => Math.min(1, Math.max(0, set + difference)),
};
const differenceOf: { readonly [Name in StatisticName]: Difference } = {
  excitatoryRateHz: byFactor,
  inhibitoryRateHz: byFactor,
  nmdaBlockExcitatory: byDifference,
  nmdaBlockInhibitory: byDifference,
};

/**
 * `table`: statistics of the member at each point of `nodes`, points in the order of the axes. Atlases of other blockers
 * differ as that of ketamine does at the same concentration in ketamine equivalents.
 */
export function memberAtlas(set: Atlas, nodes: Nodes, table: Float32Array): Atlas {
  const differences = new Float32Array(table.length);
  for (let point = 0; point < pointCount(nodes); point++) {
    const setHas = atlasStatistics(set, pointAt(nodes, point));
    for (const [index, name] of statisticNames.entries()) {
      const place = point * statisticNames.length + index;
      differences[place] = differenceOf[name].of(table[place]!, setHas[name]);
    }
  }
  const coarse: Atlas = {
    origin: { ...set.origin, nodes },
    values: differences,
    standardErrors: new Float32Array(differences.length),
  };
  return {
    ...moved(set, coarse),
    ofOtherBlockers: (set.ofOtherBlockers ?? []).map((other) => moved(other, coarse)),
  };
}

/** An atlas with the differences of a coarse one added to each of its points. */
function moved(atlas: Atlas, coarse: Atlas): Atlas {
  const { nodes } = atlas.origin;
  const values = new Float32Array(atlas.values.length);
  for (let point = 0; point < pointCount(nodes); point++) {
    const place = pointAt(nodes, point);
    const difference = atlasStatistics(coarse, nearestIn(coarse.origin.nodes, place));
    for (const [index, name] of statisticNames.entries()) {
      const at = point * statisticNames.length + index;
      values[at] = differenceOf[name].applied(atlas.values[at]!, difference[name]);
    }
  }
  return { origin: atlas.origin, values, standardErrors: atlas.standardErrors };
}

/** The nearest point within the nodes' range. */
function nearestIn(nodes: Nodes, point: ReturnType<typeof pointAt>): ReturnType<typeof pointAt> {
  const nearest = { ...point } as Record<string, number>;
  for (const axis of atlasAxes) {
    nearest[axis] = Math.min(nodes[axis].at(-1)!, Math.max(nodes[axis][0]!, point[axis]));
  }
  return nearest as typeof point;
}
