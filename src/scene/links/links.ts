/** The picked cell's in-edges as places: where each presynaptic cell stands, where its axon ends, and how long a spike takes. */
import { Matrix4, Vector3 } from "three";
import { inEdge, type Wiring } from "../../model/connectivity.ts";
import { hashOf } from "../../model/hash.ts";
import { projectionIndex } from "../../model/structure.ts";
import type { SheetPlaces } from "../sheet/sheet-places.ts";
import type { CellFrame } from "../stage/cell-frame.ts";

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
  frame: CellFrame,
  neuron: number,
  dtMs: number,
  spines: SpineEnds | null,
): Link[] {
  const { sheet } = wiring;
  const isExcitatory = neuron < sheet.excitatory;
  const post = isExcitatory ? neuron : neuron - sheet.excitatory;
  const toCell = new Matrix4().copy(frame.matrix).invert();
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
