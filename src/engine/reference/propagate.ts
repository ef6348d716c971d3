/** Phase 4, propagate: a spike is entered where and when it will arrive, over all existing out-edges of its neuron. */
import { slotBits } from "../../model/tile.ts";
import type { ArrivalRing } from "./arrival-ring.ts";
import { edgeBits, type OutEdges } from "./out-edges.ts";

/**
 * Enters the spike that neuron `pre` (id in its population) fired in step `spikeStep` into the ring. Arrivals
 * before `earliestStep` have been delivered already and are left out (this restores spikes in flight).
 * `gatesOfTile` gates EE: ranks below it exist; `event` is what one arrival adds. Returns the number of events.
 */
export function propagateAlong(
  ring: ArrivalRing,
  outEdges: OutEdges,
  gatesOfTile: Int32Array,
  firstPostNeuron: number,
  pre: number,
  event: number,
  spikeStep: number,
  earliestStep: number,
): number {
  const { packed, slots, neurons } = ring;
  const { edges, gateRanks, isGated, outDegree } = outEdges;
  const start = outEdges.startOf(pre);
  const end = start + outDegree;
  const firstSlot = spikeStep % slots;
  const shortestDelay = earliestStep - spikeStep;
  let entered = 0;
  for (let place = start; place < end; place++) {
    const edge = edges[place]!;
    const post = edge & edgeBits.targetMask;
    const delay = edge >>> edgeBits.target;
    if (delay < shortestDelay || (isGated && gateRanks[place]! >= gatesOfTile[post >> slotBits]!)) {
      continue;
    }
    let arrivalSlot = firstSlot + delay;
    if (arrivalSlot >= slots) arrivalSlot -= slots;
    const index = arrivalSlot * neurons + firstPostNeuron + post;
    packed[index] = packed[index]! + event;
    entered++;
  }
  return entered;
}
