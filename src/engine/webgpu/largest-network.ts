import { createSheet, largestSheetSide, smallestSheetSide } from "../../model/network/populations.ts";
import type { Recipe } from "../../model/network/recipe.ts";
import { bufferSizesOf } from "./buffer-sizes.ts";
import { type MemoryLimits, reasonAgainstSizes } from "./open-device.ts";

/** Neurons of the largest square sheet that fits these limits, with the recipe's time step and parameters. */
export function largestNetwork(recipe: Recipe, ringSlots: number, limits: MemoryLimits): number {
  for (let side = largestSheetSide; side > smallestSheetSide; side--) {
    const sheet = createSheet(side, side);
    if (reasonAgainstSizes(bufferSizesOf({ ...recipe, sheet }, ringSlots), limits) === null) {
      return sheet.neurons;
    }
  }
  return createSheet(smallestSheetSide, smallestSheetSide).neurons;
}
