import type { Arrivals } from "../../model/equations/neuron-records.ts";
import type { Sheet } from "../../model/network/populations.ts";
import { excitatoryPerTile, neuronsPerTile } from "../../model/tile.ts";

/**
 * Arrivals under way: for each neuron and each of the coming steps, one packed integer with the count of
 * AMPA events (bits 24–31), of GABA events (16–23) and the sum of NMDA payload units (0–15). Integer sums
 * do not depend on order. They cannot overflow: a cell fires at most once within an axon's delay, so one
 * step brings at most in-degree events: 200 AMPA, 80 GABA, 200 · 148 payload units.
 */
export const ampaEvent = 1 << 24;
export const gabaEvent = 1 << 16;

/** The same for readers: a field's lowest bit, and a mask of its bits once it is shifted down. */
export const arrivalBits = {
  ampaEvents: { shift: 24, mask: 255 },
  payloadUnits: { shift: 0, mask: 65_535 },
  gabaEvents: { shift: 16, mask: 255 },
} as const satisfies Record<keyof Arrivals, { readonly shift: number; readonly mask: number }>;

/** Tile by tile, so that a tile's steps stay in the cache: each has a row a step, of its excitatory cells, then its inhibitory ones. */
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
