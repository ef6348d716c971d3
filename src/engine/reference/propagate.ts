/** Phase 4, propagate: a spike is entered where and when it will arrive, over all existing out-edges of its neuron. */
import { nmdaPayloadUnits } from "../../model/equations/synapse.ts";
import type { Sheet } from "../../model/network/populations.ts";
import type { NetworkState } from "../../model/network/state.ts";
import type { StepConstants } from "../../model/network/step-constants.ts";
import { neuronsPerTile } from "../../model/tile.ts";
import { ampaEvent, gabaEvent } from "../arrival-code.ts";
import type { ArrivalRing } from "./arrival-ring.ts";
import type { NetworkArrays } from "./network-arrays.ts";
import { edgeMasks, edgeShifts, type OutEdges } from "./out-edges.ts";

/** What one arrival of a spike of `neuron` adds to the ring, from the state right after it. */
export function eventOf(
  state: NetworkState,
  excitatory: number,
  neuron: number,
  constants: StepConstants,
): number {
  return neuron < excitatory
    ? ampaEvent + nmdaPayloadUnits(state.nmdaGating[neuron]!, constants.saturationStep)
    : gabaEvent;
}

/** Rebuilds the ring from the state: every cell whose last spike is younger than the longest delay releases it again. */
export function restoreSpikes(
  arrays: NetworkArrays,
  sheet: Sheet,
  constants: StepConstants,
  step: number,
): void {
  const { ring, state } = arrays;
  const { stepsSinceSpike } = state;
  ring.packed.fill(0);
  for (let neuron = 0; neuron < stepsSinceSpike.length; neuron++) {
    const age = stepsSinceSpike[neuron]!;
    if (age < ring.slots) {
      const event = eventOf(state, sheet.excitatory, neuron, constants);
      propagateSpike(arrays, sheet, neuron, event, step - 1 - age, step);
    }
  }
}

/** Enters a spike of `neuron` into the ring; see `propagateAlong`. */
export function propagateSpike(
  { ring, outEdges, spineLimitOfTile }: NetworkArrays,
  { excitatory }: Sheet,
  neuron: number,
  event: number,
  spikeStep: number,
  earliestStep: number,
): number {
  const [edges, pre] =
    neuron < excitatory ? [outEdges.excitatory, neuron] : [outEdges.inhibitory, neuron - excitatory];
  return propagateAlong(ring, edges, spineLimitOfTile, pre, event, spikeStep, earliestStep);
}

/**
 * Enters the spike that neuron `pre` (id in its population) fired in step `spikeStep` into the ring. Arrivals
 * before `earliestStep` have been delivered already and are left out (this restores spikes in flight). An edge exists if
 * its rank is at most the gate of its target's tile; `event` is what one arrival adds. Returns the number of events.
 */
function propagateAlong(
  { packed, slots }: ArrivalRing,
  outEdges: OutEdges,
  spineLimitOfTile: Int32Array,
  pre: number,
  event: number,
  spikeStep: number,
  earliestStep: number,
): number {
  const { isGated, outDegree } = outEdges;
  const { edges, ranks } = outEdges.lists;
  const start = outEdges.placeOf(pre, 0) * outDegree;
  const end = start + outDegree;
  const firstSlot = spikeStep % slots;
  const shortestDelay = earliestStep - spikeStep;
  let entered = 0;
  for (let index = start; index < end; index++) {
    const edge = edges[index]!;
    const tile = edge >>> edgeShifts.tile;
    const delay = (edge >>> edgeShifts.delay) & edgeMasks.delay;
    if (delay < shortestDelay || (isGated && ranks[index]! > spineLimitOfTile[tile]!)) {
      continue;
    }
    let slot = firstSlot + delay;
    if (slot >= slots) slot -= slots;
    const place = (tile * slots + slot) * neuronsPerTile + (edge & edgeMasks.place);
    packed[place] = packed[place]! + event;
    entered++;
  }
  return entered;
}
