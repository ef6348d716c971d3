/**
 * The arithmetic of the connection rule: bijections of the n = 256 slots of a tile, through the multiplicative group of
 * p = n + 1 = 257. Intermediates are at most n · n: exact in 32-bit floats. Source and proof: docs/model.md.
 */
import { slotMask, slotPrime, slotsPerTile } from "../tile.ts";

/** `value mod p` for integers 0 … n · n. */
export function moduloPrime(value: number): number {
  return value - slotPrime * Math.floor((value + 0.5) * (1 / slotPrime));
}

/** `value mod n` for any 32-bit integer, negative ones included. */
export function moduloSlots(value: number): number {
  return value & slotMask;
}

/** Bijection of 0 … n − 1: A(x) = (a · (((x + b) mod n) + 1) mod p) − 1. */
export function permuteSlot(slot: number, multiplier: number, offset: number): number {
  return moduloPrime(multiplier * (moduloSlots(slot + offset) + 1)) - 1;
}

/** The inverse of `permuteSlot`, given the multiplier's inverse modulo p. */
export function unpermuteSlot(slot: number, inverseMultiplier: number, offset: number): number {
  return moduloSlots(moduloPrime(inverseMultiplier * (slot + 1)) - 1 - offset);
}

/** `offset + twistFactor · tileTwist`, reduced to 0 … n − 1: the tile's own rotation of a round's permutation. */
export function twistedOffset(offset: number, twistFactor: number, tileTwist: number): number {
  return moduloSlots(offset + twistFactor * tileTwist);
}

/** Wraps a tile coordinate that left the torus by less than one turn. */
export function wrapCoordinate(coordinate: number, size: number): number {
  let wrapped = coordinate;
  if (wrapped < 0) {
    wrapped = wrapped + size;
  }
  if (wrapped >= size) {
    wrapped = wrapped - size;
  }
  return wrapped;
}

/** Number of a spine gate among the `rounds · n` of its tile: the spine exists while it is below its region's `spineLimit`. */
export function gateRank(slotValue: number, round: number, rounds: number): number {
  return slotValue * rounds + round;
}

/** The fixed number in [0, 1) of a potential spine synapse; it exists while this is below its target region's occupancy. */
export function spineGate(slotValue: number, round: number, rounds: number): number {
  return (slotValue + (round + 0.5) / rounds) / slotsPerTile;
}
