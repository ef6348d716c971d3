/** Draws the constants of a permutation of a tile's slots (`equations/wiring.ts`) from random bits. */
import { slotPrime, slotsPerTile } from "../tile.ts";

/** A multiplier from 2 to `slotsPerTile − 1`, from 16 random bits. */
export const multiplierOf = (bits: number): number => 2 + (bits % (slotsPerTile - 2));

/** The number that gives 1 when it is multiplied by `value` modulo the prime: `value ^ (prime − 2)`. */
export function inverseModuloPrime(value: number): number {
  let inverse = 1;
  for (let power = 0; power < slotPrime - 2; power++) inverse = (inverse * value) % slotPrime;
  return inverse;
}
