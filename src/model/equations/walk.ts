/**
 * The walk of the connection rule: from a slot of one tile to the slot at the other end of a round's synapse. Every
 * engine walks by these functions. Tables are arrays on the host; a shader declares `WalkTables` as it likes and each
 * table as a function of it and the index. Whole numbers, exact in 32-bit floats (docs/decisions/0015-one-walk.md).
 */
import {
  excitatoryPerTile,
  footprintBlockMask,
  inhibitoryPerTile,
  inhibitorySlotMask,
  inverseSlotsPerInhibitory,
  slotsPerInhibitory,
  slotsPerTile,
} from "../tile.ts";
import { moduloSlots, twistedOffset, wrapCoordinate } from "./wiring.ts";

/** What walks read of a projection: by round, by round and slot (`slotsPerTile` entries per round), by tile or by footprint entry. */
export interface WalkTables {
  /** Each round's permutations and their inverses at offset zero: an offset rotates the argument, or the inverse's value. */
  readonly postPermuted: ArrayLike<number>;
  readonly postUnpermuted: ArrayLike<number>;
  readonly prePermuted: ArrayLike<number>;
  readonly preUnpermuted: ArrayLike<number>;
  readonly gatePermuted: ArrayLike<number>;
  readonly postOffset: ArrayLike<number>;
  readonly postTwist: ArrayLike<number>;
  readonly preOffset: ArrayLike<number>;
  readonly preTwist: ArrayLike<number>;
  readonly gateOffset: ArrayLike<number>;
  readonly gateTwist: ArrayLike<number>;
  /** Each tile's own rotation of the permutations, 0 … `slotsPerTile` − 1: as postsynaptic and as presynaptic tile. */
  readonly postTileTwist: ArrayLike<number>;
  readonly preTileTwist: ArrayLike<number>;
  /** Displacement post → pre in tiles, already reduced to less than one turn of the torus. Index: `footprintEntry`. */
  readonly displacementX: ArrayLike<number>;
  readonly displacementY: ArrayLike<number>;
  readonly delaySteps: ArrayLike<number>;
}

/** A tile and its place on the sheet. */
export interface TilePlace {
  readonly tile: number;
  readonly column: number;
  readonly line: number;
}

/** Where a walk ends: a tile, a slot in it, and the delay of the synapse. */
export interface FarEnd {
  readonly tile: number;
  readonly slot: number;
  readonly delaySteps: number;
}

/** Round and slot of an edge. */
export interface EdgePlace {
  readonly round: number;
  readonly slot: number;
}

/** Place of a tile on a sheet of `tilesX` columns. */
export function placeOfTile(tile: number, tilesX: number): TilePlace {
  const line = Math.floor((tile + 0.5) / tilesX);
  return { tile, column: tile - line * tilesX, line };
}

/** Entry of the footprint for a round and a middle slot. */
export function footprintEntry(round: number, middle: number): number {
  return (round & footprintBlockMask) * slotsPerTile + middle;
}

/** Walks from a postsynaptic slot to the presynaptic one of the same round. */
export function walkToPre(
  tables: WalkTables,
  near: TilePlace,
  round: number,
  slot: number,
  tilesX: number,
  tilesY: number,
): FarEnd {
  const row = round * slotsPerTile;
  const nearTwist = tables.postTileTwist[near.tile]!;
  const postRotation = twistedOffset(tables.postOffset[round]!, tables.postTwist[round]!, nearTwist);
  const middle = tables.postPermuted[row + moduloSlots(slot + postRotation)]!;
  const entry = footprintEntry(round, middle);
  const column = wrapCoordinate(near.column + tables.displacementX[entry]!, tilesX);
  const line = wrapCoordinate(near.line + tables.displacementY[entry]!, tilesY);
  const tile = line * tilesX + column;
  const farTwist = tables.preTileTwist[tile]!;
  const preRotation = twistedOffset(tables.preOffset[round]!, tables.preTwist[round]!, farTwist);
  const farSlot = tables.prePermuted[row + moduloSlots(middle + preRotation)]!;
  return { tile, slot: farSlot, delaySteps: tables.delaySteps[entry]! };
}

/** The inverse: walks from a presynaptic slot to the postsynaptic one. */
export function walkToPost(
  tables: WalkTables,
  near: TilePlace,
  round: number,
  slot: number,
  tilesX: number,
  tilesY: number,
): FarEnd {
  const row = round * slotsPerTile;
  const nearTwist = tables.preTileTwist[near.tile]!;
  const preRotation = twistedOffset(tables.preOffset[round]!, tables.preTwist[round]!, nearTwist);
  const middle = moduloSlots(tables.preUnpermuted[row + slot]! - preRotation);
  const entry = footprintEntry(round, middle);
  const column = wrapCoordinate(near.column - tables.displacementX[entry]!, tilesX);
  const line = wrapCoordinate(near.line - tables.displacementY[entry]!, tilesY);
  const tile = line * tilesX + column;
  const farTwist = tables.postTileTwist[tile]!;
  const postRotation = twistedOffset(tables.postOffset[round]!, tables.postTwist[round]!, farTwist);
  const farSlot = moduloSlots(tables.postUnpermuted[row + middle]! - postRotation);
  return { tile, slot: farSlot, delaySteps: tables.delaySteps[entry]! };
}

/** Value of the spine gate of a postsynaptic slot, 0 … `slotsPerTile` − 1. */
export function gateValue(tables: WalkTables, round: number, postTile: number, postSlot: number): number {
  const twist = tables.postTileTwist[postTile]!;
  const rotation = twistedOffset(tables.gateOffset[round]!, tables.gateTwist[round]!, twist);
  return tables.gatePermuted[round * slotsPerTile + moduloSlots(postSlot + rotation)]!;
}

/** The cell (id in its population) that a slot of a tile belongs to: an inhibitory cell has several slots of its tile. */
export function cellOfSlot(isInhibitory: boolean, tile: number, slot: number): number {
  return isInhibitory
    ? tile * inhibitoryPerTile + (slot & inhibitorySlotMask)
    : tile * excitatoryPerTile + slot;
}

/** Round and slot of the `index`-th edge of a cell, the `local`-th of its population in its tile. */
export function placeOfEdge(isInhibitory: boolean, local: number, index: number): EdgePlace {
  const round = isInhibitory ? Math.floor(index * inverseSlotsPerInhibitory) : index;
  const turn = isInhibitory ? index - slotsPerInhibitory * round : 0;
  return { round, slot: local + inhibitoryPerTile * turn };
}
