/** Which spine gates an occupancy lets exist, as whole numbers, so that no spine comes or goes by rounding. */
import { spineGate } from "../equations/wiring.ts";
import { slotsPerTile } from "../tile.ts";

/** Number of possible gates below `occupancy`: a spine exists if its `gateRank` is less. */
export function gatesBelow(occupancy: number, rounds: number): number {
  let [low, high] = [0, slotsPerTile * rounds];
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
