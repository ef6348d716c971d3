import type { Sheet } from "../../model/network/populations.ts";
import { excitatoryPerTile, neuronsPerTile } from "../../model/tile.ts";

/** Arrivals under way (`arrivalBits`). Tile by tile, so that a tile's steps stay in the cache: each has a row a step, of its excitatory cells, then its inhibitory ones. */
export interface ArrivalRing {
  readonly slots: number;
  readonly packed: Int32Array;
}

/** Entries of a ring of `slots` slots. */
export const ringEntries = ({ tiles }: Sheet, slots: number) => tiles * slots * neuronsPerTile;

/** Where the row of a tile's arrivals at `step` begins in `packed`. */
export function rowOf({ slots }: ArrivalRing, tile: number, step: number): number {
  return (tile * slots + (step % slots)) * neuronsPerTile;
}

/** A cell's place in its tile's rows, from its slot among the tile's cells of its population. */
export const placeInRow = (isInhibitory: boolean, local: number) =>
  isInhibitory ? excitatoryPerTile + local : local;
