/** Mean NMDA block of the excitatory cells of each region, from that of the tiles. */
import type { TileBlock } from "../../engine/engine.ts";
import { regionOfTile, type Sheet, tilesOfRegions } from "../../model/network/populations.ts";

export class RegionBlock {
  /** 0 … 1, one value a region. */
  readonly excitatory: Float64Array;
  private readonly regionOfTile: Uint32Array;
  private readonly tilesOfRegion: Int32Array;

  constructor(sheet: Sheet) {
    this.excitatory = new Float64Array(sheet.regions);
    this.regionOfTile = Uint32Array.from({ length: sheet.tiles }, (_, tile) => regionOfTile(sheet, tile));
    this.tilesOfRegion = tilesOfRegions(sheet);
  }

  measure({ excitatory: ofTile }: TileBlock): void {
    const { excitatory, regionOfTile, tilesOfRegion } = this;
    excitatory.fill(0);
    for (let tile = 0; tile < regionOfTile.length; tile++) {
      const region = regionOfTile[tile]!;
      excitatory[region] = excitatory[region]! + ofTile[tile]! / tilesOfRegion[region]!;
    }
  }
}
