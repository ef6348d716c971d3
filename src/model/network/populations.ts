/** The two populations and the sheet that they fill. Excitatory ids come first, then inhibitory. */
import { type Refusal, RefusalError } from "../refusal.ts";
import { excitatoryPerTile, inhibitoryPerTile, neuronsPerTile } from "../tile.ts";

export const populationNames = ["excitatory", "inhibitory"] as const;
export type Population = (typeof populationNames)[number];

/** Tiles per side of a region: the slow cascade runs once per region of 4 × 4 tiles, 5 120 neurons. */
export const tilesPerRegionSide = 4;

/** A sheet: a torus of tiles, and the counts that follow from its two sides. */
export interface Sheet {
  readonly tilesX: number;
  readonly tilesY: number;
  readonly tiles: number;
  readonly excitatory: number;
  readonly inhibitory: number;
  readonly neurons: number;
  readonly regionsX: number;
  readonly regionsY: number;
  readonly regions: number;
}

export const smallestSheetSide = 4;
export const largestSheetSide = 56;

/** Describes the sheet of `tilesX` × `tilesY` tiles, each side 4 to 56. Throws a sentence for any other size. */
export function createSheet(tilesX: number, tilesY: number): Sheet {
  for (const side of [tilesX, tilesY]) {
    if (!Number.isInteger(side) || side < smallestSheetSide || side > largestSheetSide) {
      throw new RangeError(
        `A sheet's side must be a whole number of tiles from ${smallestSheetSide} to ${largestSheetSide}, but got ${side}.`,
      );
    }
  }
  const tiles = tilesX * tilesY;
  const regionsX = Math.floor(tilesX / tilesPerRegionSide);
  const regionsY = Math.floor(tilesY / tilesPerRegionSide);
  return Object.freeze({
    tilesX,
    tilesY,
    tiles,
    excitatory: tiles * excitatoryPerTile,
    inhibitory: tiles * inhibitoryPerTile,
    neurons: tiles * neuronsPerTile,
    regionsX,
    regionsY,
    regions: regionsX * regionsY,
  });
}

/** The square sheet of exactly `neurons` neurons (`neuronsPerTile` k², k from 4 to 56). Throws a sentence naming the nearest sizes. */
export function sheetOfNeurons(neurons: number): Sheet {
  const fault = faultOfNeurons(neurons);
  if (fault !== null) throw new RefusalError({ key: "refusal.neurons", values: { must: fault } });
  const side = Math.sqrt(neurons / neuronsPerTile);
  return createSheet(side, side);
}

const sizeOf = (side: number): number => neuronsPerTile * side * side;

/** Neurons of every square sheet, ascending. */
export const squareSizes: readonly number[] = Array.from(
  { length: largestSheetSide - smallestSheetSide + 1 },
  (_, index) => sizeOf(smallestSheetSide + index),
);

/** The smallest network that is offered: rates and synchrony of fewer neurons say little. */
export const smallestOffered = 5120;

/** What the number must be instead, with the nearest sizes, where no square sheet has so many neurons; else null. */
export function faultOfNeurons(neurons: number): Refusal | null {
  const side = Math.sqrt(neurons / neuronsPerTile);
  if (Number.isInteger(side) && side >= smallestSheetSide && side <= largestSheetSide) return null;
  const clamp = (value: number) =>
    Math.min(largestSheetSide, Math.max(smallestSheetSide, value || smallestSheetSide));
  const [below, above] = [clamp(Math.floor(side)), clamp(Math.ceil(side))].map(sizeOf) as [number, number];
  const values = {
    ...{ neurons, neuronsPerTile, smallestSide: smallestSheetSide, largestSide: largestSheetSide },
    ...{ smallest: sizeOf(smallestSheetSide), second: sizeOf(smallestSheetSide + 1) },
    largest: sizeOf(largestSheetSide),
  };
  return below === above
    ? { key: "refusal.must.neuronsNearest", values: { ...values, nearest: below } }
    : { key: "refusal.must.neuronsBetween", values: { ...values, below, above } };
}

/** The tile (row by row) that a neuron lives in. */
export function tileOfNeuron(sheet: Sheet, neuron: number): number {
  return neuron < sheet.excitatory
    ? Math.floor(neuron / excitatoryPerTile)
    : Math.floor((neuron - sheet.excitatory) / inhibitoryPerTile);
}

/** The region (row by row) that a tile belongs to; tiles left over at the edge join the last region. */
export function regionOfTile(sheet: Sheet, tile: number): number {
  const column = Math.min(sheet.regionsX - 1, Math.floor((tile % sheet.tilesX) / tilesPerRegionSide));
  const line = Math.min(sheet.regionsY - 1, Math.floor(Math.floor(tile / sheet.tilesX) / tilesPerRegionSide));
  return line * sheet.regionsX + column;
}

export const regionsOfTiles = (sheet: Sheet): Uint32Array =>
  Uint32Array.from({ length: sheet.tiles }, (_, tile) => regionOfTile(sheet, tile));

export function tilesOfRegions(sheet: Sheet): Int32Array {
  const counts = new Int32Array(sheet.regions);
  for (const region of regionsOfTiles(sheet)) counts[region]! += 1;
  return counts;
}
