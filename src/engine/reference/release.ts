/** Phase 4, release: a spike walks its out-edges by the connection rule and is entered where and when it will arrive. */
import type { Wiring } from "../../model/connectivity.ts";
import { spineGate } from "../../model/equations/wiring.ts";
import type { ArrivalRing } from "./arrival-ring.ts";
import type { AxonTables } from "./axon-tables.ts";

/**
 * Enters the spike that neuron `pre` (id in its population) fired in step `spikeStep` into the ring, over all
 * existing out-edges of one projection. Arrivals before `earliestStep` have been delivered already and are
 * left out (this restores spikes in flight). `occupancyOfTile` gates EE; `event` is what one arrival adds.
 * Returns the number of events entered.
 */
export function releaseAlong(
  ring: ArrivalRing,
  wiring: Wiring,
  tables: AxonTables,
  occupancyOfTile: Float64Array,
  firstPostNeuron: number,
  pre: number,
  event: number,
  spikeStep: number,
  earliestStep: number,
): number {
  const { tilesX, tilesY } = wiring.sheet;
  const { postTileTwist, preTileTwist } = wiring;
  const { projection, preUnpermuted, postUnpermuted, gatePermuted } = tables;
  const { preOffset, preTwist, postOffset, postTwist, gateOffset, gateTwist } = projection;
  const { displacementX, displacementY, delaySteps, rounds, preIsInhibitory, postIsInhibitory } = projection;
  const { packed, slots, neurons } = ring;
  const isGated = projection.name === "EE";
  const postShift = postIsInhibitory ? 6 : 8;
  const postMask = postIsInhibitory ? 63 : 255;
  const preTile = preIsInhibitory ? pre >> 6 : pre >> 8;
  const local = preIsInhibitory ? pre & 63 : pre & 255;
  const line = (preTile / tilesX) | 0;
  const column = preTile - line * tilesX;
  const twist = preTileTwist[preTile]!;
  const firstSlot = spikeStep % slots;
  const shortestDelay = earliestStep - spikeStep;
  const lastLocal = preIsInhibitory ? local + 192 : local;
  let entered = 0;
  for (let round = 0; round < rounds; round++) {
    const row = round << 8;
    const preRotation = preOffset[round]! + preTwist[round]! * twist;
    for (let slot = local; slot <= lastLocal; slot += 64) {
      const middle = (preUnpermuted[row + slot]! - preRotation) & 255;
      const entry = ((round & 3) << 8) + middle;
      let postColumn = column - displacementX[entry]!;
      if (postColumn < 0) postColumn += tilesX;
      else if (postColumn >= tilesX) postColumn -= tilesX;
      let postLine = line - displacementY[entry]!;
      if (postLine < 0) postLine += tilesY;
      else if (postLine >= tilesY) postLine -= tilesY;
      const postTile = postLine * tilesX + postColumn;
      const postTwistOfTile = postTileTwist[postTile]!;
      const postSlot =
        (postUnpermuted[row + middle]! - postOffset[round]! - postTwist[round]! * postTwistOfTile) & 255;
      if (isGated && occupancyOfTile[postTile]! < 1) {
        const rotated = (postSlot + gateOffset[round]! + gateTwist[round]! * postTwistOfTile) & 255;
        if (spineGate(gatePermuted[row + rotated]!, round, rounds) >= occupancyOfTile[postTile]!) {
          continue;
        }
      }
      const delay = delaySteps[entry]!;
      if (delay >= shortestDelay) {
        let arrivalSlot = firstSlot + delay;
        if (arrivalSlot >= slots) arrivalSlot -= slots;
        const index =
          arrivalSlot * neurons + firstPostNeuron + (postTile << postShift) + (postSlot & postMask);
        packed[index] = packed[index]! + event;
        entered++;
      }
    }
  }
  return entered;
}
