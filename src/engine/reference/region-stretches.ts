import { regionOfTile } from "../../model/network/populations.ts";
import type { Recipe } from "../../model/network/recipe.ts";
import { excitatoryPerTile } from "../../model/tile.ts";

/** Runs of excitatory neurons that share a region: first neuron, end and region of each. */
export type RegionStretch = readonly [first: number, end: number, region: number];

export function stretchesOfRegions({ sheet }: Recipe): RegionStretch[] {
  const stretches: [number, number, number][] = [];
  for (let tile = 0; tile < sheet.tiles; tile++) {
    const region = regionOfTile(sheet, tile);
    const last = stretches.at(-1);
    if (last && last[2] === region) {
      last[1] += excitatoryPerTile;
    } else {
      stretches.push([tile * excitatoryPerTile, (tile + 1) * excitatoryPerTile, region]);
    }
  }
  return stretches;
}
