/**
 * Rates and NMDA blocks over a window of a running network, from what every advance reports: samples of the slow
 * timescale, atlas points, trials, resting rates. What needs single spikes or every millisecond is in `recorder.ts`.
 */
import type { Engine } from "../../engine/engine.ts";
import type { SpikeCounts } from "../../engine/report/advance-report.ts";
import type { TileBlock } from "../../engine/report/tile-block.ts";
import { firingRateHz } from "../../model/measures.ts";
import { regionsOfTiles, type Sheet, tilesOfRegions } from "../../model/network/populations.ts";
import { stepsPerMs } from "../../model/network/recipe.ts";
import { type NetworkStatistics, statisticNames, statisticsOf } from "../../model/network-statistics.ts";
import { excitatoryPerTile, inhibitoryPerTile } from "../../model/tile.ts";

/** One advance of a running network by whole milliseconds. Everything in it is lent for the call. */
export interface Advance {
  readonly ms: number;
  readonly counts: SpikeCounts;
  /** At the end of the advance. */
  readonly block: TileBlock;
}

/** Numbers of a region: spikes of both populations, then sums over tiles of block times ms, as in `statisticNames`. */
const width = statisticNames.length;

export class MeasuredWindow {
  /** Biological ms so far. */
  ms = 0;
  private readonly tilesOfRegion: Int32Array;
  private readonly regionOfTile: Uint32Array;
  private readonly sums: Float64Array;

  constructor(sheet: Sheet) {
    this.tilesOfRegion = tilesOfRegions(sheet);
    this.regionOfTile = regionsOfTiles(sheet);
    this.sums = new Float64Array(width * sheet.regions);
  }

  clear(): void {
    this.ms = 0;
    this.sums.fill(0);
  }

  add({ ms, counts: { milliseconds, byRegion }, block }: Advance): void {
    const { sums, regionOfTile, tilesOfRegion } = this;
    const regions = tilesOfRegion.length;
    this.ms += ms;
    for (let row = 0; row < 2 * milliseconds; row++) {
      for (let region = 0; region < regions; region++) {
        sums[width * region + (row % 2)]! += byRegion[row * regions + region]!;
      }
    }
    for (let tile = 0; tile < regionOfTile.length; tile++) {
      const place = width * regionOfTile[tile]!;
      sums[place + 2]! += ms * block.excitatory[tile]!;
      sums[place + 3]! += ms * block.inhibitory[tile]!;
    }
  }

  addWindow({ ms, sums }: MeasuredWindow): void {
    this.ms += ms;
    sums.forEach((sum, place) => {
      this.sums[place]! += sum;
    });
  }

  /**
   * Of each region: rates in Hz, unbiased, and mean blocks 0 … 1. A block is looked at where an advance ends, so while it
   * moves its mean is ahead by half an advance (at most 64 ms). Throws a RangeError for an empty window.
   */
  get regions(): readonly NetworkStatistics[] {
    return Array.from(this.tilesOfRegion, (tiles, region) =>
      this.statisticsOf(tiles, (index) => this.sums[width * region + index]!),
    );
  }

  /** The same of the whole sheet. */
  get sheet(): NetworkStatistics {
    const { regionOfTile, tilesOfRegion, sums } = this;
    return this.statisticsOf(regionOfTile.length, (index) =>
      tilesOfRegion.reduce((sum, _, region) => sum + sums[width * region + index]!, 0),
    );
  }

  private statisticsOf(tiles: number, sumOf: (index: number) => number): NetworkStatistics {
    const cells = [tiles * excitatoryPerTile, tiles * inhibitoryPerTile];
    return statisticsOf((_name, index) =>
      index < 2 ? firingRateHz(sumOf(index), cells[index]!, this.ms) : sumOf(index) / (tiles * this.ms),
    );
  }
}

/** Milliseconds between two looks at the block: it moves little in this time. */
export const pieceMs = 50;

/** Advances `engine` by whole milliseconds in pieces, which `window` takes in where there is one; `onPiece` is awaited after each. */
export async function advanceInto(
  engine: Engine,
  ms: number,
  window: MeasuredWindow | null,
  { longestMs = pieceMs, onPiece }: { longestMs?: number; onPiece?: () => void | Promise<void> } = {},
): Promise<void> {
  for (let doneMs = 0; doneMs < ms; doneMs += longestMs) {
    const stretchMs = Math.min(longestMs, ms - doneMs);
    const { counts } = await engine.advance(stretchMs * stepsPerMs(engine.recipe));
    window?.add({ ms: stretchMs, counts, block: engine.lendTileBlock() });
    await onPiece?.();
  }
}
