import { projectionIndex, projectionTable } from "../../model/connectivity.ts";
import { spineGate } from "../../model/equations/wiring.ts";

const { rounds } = projectionTable[projectionIndex.EE];
/** Different gate numbers that there are: 256 slots in each round. In the order of `slot · rounds + round` they rise. */
const gates = 256 * rounds;

/**
 * How many of the gate numbers, in rising order, lie below an occupancy. Engines that count in 32 bits compare
 * this integer instead of the fractions, so that no spine comes or goes by rounding.
 */
export function spineLimitOf(occupancy: number): number {
  let low = 0;
  let high = gates;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spineGate(Math.floor(middle / rounds), middle % rounds, rounds) < occupancy) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
