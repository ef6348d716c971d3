/**
 * The arithmetic of the connection rule: bijections of the 256 slots of a tile, through the multiplicative
 * group of the prime 257. The largest intermediate is 256 · 256, so every step is exact in 32-bit floats
 * and in integers alike. Source and proof: docs/model.md, "Who connects to whom".
 */

/** `value mod 257` for integers 0 … 65536. */
export function modulo257(value: number): number {
  return value - 257 * Math.floor((value + 0.5) * (1 / 257));
}

/** `value mod 256` for any integer of small magnitude, negative ones included. */
export function modulo256(value: number): number {
  return value - 256 * Math.floor(value / 256);
}

/** Bijection of 0 … 255: A(x) = (a · (((x + b) mod 256) + 1) mod 257) − 1. */
export function permuteSlot(slot: number, multiplier: number, offset: number): number {
  return modulo257(multiplier * (modulo256(slot + offset) + 1)) - 1;
}

/** The inverse of `permuteSlot`, given the multiplier's inverse modulo 257. */
export function unpermuteSlot(slot: number, inverseMultiplier: number, offset: number): number {
  return modulo256(modulo257(inverseMultiplier * (slot + 1)) - 1 - offset);
}

/** `offset + twistFactor · tileTwist`, reduced to 0 … 255: the tile's own rotation of a round's permutation. */
export function twistedOffset(offset: number, twistFactor: number, tileTwist: number): number {
  return modulo256(offset + twistFactor * tileTwist);
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

/**
 * The fixed number in [0, 1) of a potential spine synapse: it exists if and only if this is below the
 * spine occupancy of its target's region. `slotValue` is the permuted slot (0 … 255) of the round.
 */
export function spineGate(slotValue: number, round: number, rounds: number): number {
  return (slotValue + (round + 0.5) / rounds) / 256;
}
