/** The mean block of each tile, which the slow timescale and the screen ask for at every step boundary. */
import type { Sheet } from "../../model/network/populations.ts";
import type { NetworkState } from "../../model/network/state.ts";
import { excitatoryPerTile, inhibitoryPerTile } from "../../model/tile.ts";

/** Mean fraction of NMDA channels blocked by ketamine in the cells of each tile, by population. Lent like a spike batch. */
export interface TileBlock {
  readonly excitatory: Float32Array;
  readonly inhibitory: Float32Array;
}

export const createTileBlock = ({ tiles }: Sheet): TileBlock => ({
  excitatory: new Float32Array(tiles),
  inhibitory: new Float32Array(tiles),
});

export function fillTileBlock(block: TileBlock, { nmdaBlock }: NetworkState, sheet: Sheet): TileBlock {
  for (let tile = 0; tile < sheet.tiles; tile++) {
    block.excitatory[tile] = mean(nmdaBlock, tile * excitatoryPerTile, excitatoryPerTile);
    const first = sheet.excitatory + tile * inhibitoryPerTile;
    block.inhibitory[tile] = mean(nmdaBlock, first, inhibitoryPerTile);
  }
  return block;
}

function mean(values: Float32Array, first: number, count: number): number {
  let sum = 0;
  for (let index = first; index < first + count; index++) sum += values[index]!;
  return sum / count;
}
