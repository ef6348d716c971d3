/**
 * The connection rule by table, for walking out-edges quickly: each round's permutations at offset zero, since
 * a tile's offset only rotates them modulo 256. Made from the rule's own equations; no synapse is stored.
 */

import { permuteSlot, unpermuteSlot } from "../../model/equations/wiring.ts";
import type { Projection, Wiring } from "../../model/network/connectivity.ts";
import { slotsPerTile } from "../../model/tile.ts";

export interface AxonTables {
  readonly projection: Projection;
  /** `rounds` × `slotsPerTile`: the inverse permutations of the presynaptic and the postsynaptic side at offset zero. */
  readonly preUnpermuted: Uint8Array;
  readonly postUnpermuted: Uint8Array;
  /** `rounds` × `slotsPerTile`: the spine gate's permutation of a slot that has already been rotated. EE only. */
  readonly gatePermuted: Uint8Array;
  readonly longestDelaySteps: number;
}

export function createAxonTables(wiring: Wiring): readonly [AxonTables, AxonTables, AxonTables, AxonTables] {
  return wiring.projections.map(createTables) as unknown as [AxonTables, AxonTables, AxonTables, AxonTables];
}

function createTables(projection: Projection): AxonTables {
  const byRound = (entry: (slot: number, round: number) => number) =>
    Uint8Array.from({ length: slotsPerTile * projection.rounds }, (_, index) =>
      entry(index % slotsPerTile, Math.floor(index / slotsPerTile)),
    );
  return {
    projection,
    preUnpermuted: byRound((slot, round) => unpermuteSlot(slot, projection.preInverse[round]!, 0)),
    postUnpermuted: byRound((slot, round) => unpermuteSlot(slot, projection.postInverse[round]!, 0)),
    gatePermuted: byRound((slot, round) => permuteSlot(slot, projection.gateMultiplier[round]!, 0)),
    longestDelaySteps: Math.max(...projection.delaySteps),
  };
}
