/** What one advance says of the excitatory cells of each region: their spikes, and their mean NMDA block at its end. */

import type { SpikeCounts } from "../../engine/report/advance-report.ts";
import type { TileBlock } from "../../engine/report/tile-block.ts";
import { regionOfTile, type Sheet, tilesOfRegions } from "../../model/network/populations.ts";

export class RegionReading {
  /** Spikes, one number a region. */
  readonly spikes: Float64Array;
  /** 0 … 1, one value a region. */
  readonly block: Float64Array;
  private readonly regionOfTile: Uint32Array;
  private readonly tilesOfRegion: Int32Array;

  constructor(sheet: Sheet) {
    this.spikes = new Float64Array(sheet.regions);
    this.block = new Float64Array(sheet.regions);
    this.regionOfTile = Uint32Array.from({ length: sheet.tiles }, (_, tile) => regionOfTile(sheet, tile));
    this.tilesOfRegion = tilesOfRegions(sheet);
  }

  read({ milliseconds, byRegion }: SpikeCounts, { excitatory: blockOfTile }: TileBlock): void {
    const { spikes, block, regionOfTile, tilesOfRegion } = this;
    const regions = spikes.length;
    spikes.fill(0);
    for (let row = 0; row < milliseconds; row++) {
      for (let region = 0; region < regions; region++) {
        spikes[region]! += byRegion[2 * row * regions + region]!;
      }
    }
    block.fill(0);
    for (let tile = 0; tile < regionOfTile.length; tile++) {
      const region = regionOfTile[tile]!;
      block[region]! += blockOfTile[tile]! / tilesOfRegion[region]!;
    }
  }
}
