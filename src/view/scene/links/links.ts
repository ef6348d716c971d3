/** The picked cell's in-edges as places: where each presynaptic cell is, where its axon ends, and how long a spike takes. */
import { Matrix4, Vector3 } from "three";
import { inEdge, type Wiring } from "../../../model/network/connectivity.ts";
import { hashOf } from "../../../model/network/hash.ts";
import { projectionIndex } from "../../../model/network/structure.ts";
import type { CellPlace } from "../camera/cell-place.ts";
import { sheetSide } from "../camera/world.ts";
import type { SheetPlaces } from "../sheet/sheet-places.ts";

export interface Link {
  readonly pre: number;
  readonly isInhibitory: boolean;
  readonly delayMs: number;
  /** Potential spine synapse that the link ends at; −1 where it ends on a soma or a smooth dendrite. */
  readonly spine: number;
  /** In the picked cell's frame. */
  readonly from: Vector3;
  readonly to: Vector3;
  /** The way in which the axon arrives, from outside. */
  readonly outward: Vector3;
  /** Where the link runs over the sheet's edge, which the model joins to the opposite one; null where it does not. */
  readonly overEdge: OverEdge | null;
}

/** A link over the edge is drawn twice, each time from one end as far as the edge. */
export interface OverEdge {
  /** Beyond the edge at the picked cell: where the presynaptic cell would be if the sheet went on. */
  readonly from: Vector3;
  /** Beyond the edge at the presynaptic cell: where the picked one would be. */
  readonly to: Vector3;
  /** Shares of the way at which the link leaves the sheet and comes back. */
  readonly leaves: number;
  readonly returns: number;
}

export interface SpineEnds {
  readonly positions: Float32Array;
  readonly directions: Float32Array;
}

const arrivals = { spine: 0.34, somaRadius: 0.4 };

/** All links to a neuron. `spines` has the ends of a pyramidal cell's excitatory links; an interneuron has none. */
export function linksTo(
  wiring: Wiring,
  places: SheetPlaces,
  place: CellPlace,
  neuron: number,
  dtMs: number,
  spines: SpineEnds | null,
): Link[] {
  const { sheet } = wiring;
  const isExcitatory = neuron < sheet.excitatory;
  const post = isExcitatory ? neuron : neuron - sheet.excitatory;
  const toCell = new Matrix4().copy(place.matrix).invert();
  const indices = isExcitatory
    ? [projectionIndex.EE, projectionIndex.EI]
    : [projectionIndex.IE, projectionIndex.II];
  return indices.flatMap((index) => {
    const projection = wiring.projections[index];
    return Array.from({ length: projection.inDegree }, (_, synapse): Link => {
      const edge = inEdge(wiring, projection, post, synapse);
      const pre = projection.preIsInhibitory ? sheet.excitatory + edge.pre : edge.pre;
      const isSpine = index === projectionIndex.EE && spines !== null;
      const outward = isSpine
        ? new Vector3().fromArray(spines.directions, 3 * synapse)
        : directionOf(places.seed, neuron, index, synapse);
      const to = isSpine
        ? new Vector3().fromArray(spines.positions, 3 * synapse).addScaledVector(outward, arrivals.spine)
        : outward.clone().multiplyScalar(arrivals.somaRadius);
      return {
        pre,
        isInhibitory: projection.preIsInhibitory,
        delayMs: edge.delaySteps * dtMs,
        spine: isSpine ? synapse : -1,
        from: new Vector3().fromArray(places.positions, 3 * pre).applyMatrix4(toCell),
        to,
        outward,
        overEdge: overEdge(places, toCell, pre, neuron),
      };
    });
  });
}

function directionOf(seed: number, neuron: number, projection: number, synapse: number): Vector3 {
  const hash = hashOf(seed, 4200 + projection, 1024 * neuron + synapse);
  const level = 2 * ((hash & 65535) / 65535) - 1;
  const angle = (6.2832 * (hash >>> 16)) / 65536;
  const across = Math.sqrt(1 - level ** 2);
  return new Vector3(across * Math.cos(angle), level, across * Math.sin(angle));
}

/** How a link between two neurons runs over the edge; null where the straight way is the shorter one. */
export function overEdge(places: SheetPlaces, toCell: Matrix4, pre: number, post: number): OverEdge | null {
  const { sheet, positions } = places;
  const unitsPerTile = sheetSide / Math.max(sheet.tilesX, sheet.tilesY);
  const from = new Vector3().fromArray(positions, 3 * pre);
  const to = new Vector3().fromArray(positions, 3 * post);
  const shift = new Vector3();
  let leaves = 1;
  let returns = 0;
  for (const [axis, tiles] of [
    ["x", sheet.tilesX],
    ["z", sheet.tilesY],
  ] as const) {
    const side = tiles * unitsPerTile;
    const way = to[axis] - from[axis];
    if (Math.abs(way) > side / 2) {
      shift[axis] = Math.sign(way) * side;
      // From the presynaptic cell to the edge on its side, as a share of the whole way round.
      const toEdge = side / 2 - Math.sign(way) * -from[axis];
      const crossing = Math.min(1, Math.max(0, toEdge / (side - Math.abs(way))));
      leaves = Math.min(leaves, crossing);
      returns = Math.max(returns, crossing);
    }
  }
  if (returns === 0 && leaves === 1) return null;
  return {
    from: from.add(shift).applyMatrix4(toCell),
    to: to.sub(shift).applyMatrix4(toCell),
    leaves,
    returns,
  };
}
