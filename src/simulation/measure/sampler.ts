/**
 * The network's own statistics for the slow timescale: relax, then sample. A sample is a sliding window of blocks;
 * it becomes valid once enough of them have come since the last disturbance.
 */

import { type Sheet, tilesOfRegions } from "../../model/network/populations.ts";
import type { DrivingStatistics } from "../../model/network-statistics.ts";
import { excitatoryPerTile } from "../../model/tile.ts";

const blockMs = 250;
const blocksInWindow = 8;
const blocksUntilValid = 4;

/** Discarded after a change of dose or AMPA block: several membrane and accelerated block time constants. */
export const relaxAfterDoseMs = 1000;
/** Discarded after a small structural change that the slow timescale itself made. */
export const relaxAfterDriftMs = 300;

export class Sampler {
  private readonly regions: number;
  private readonly excitatoryOfRegion: Float64Array;
  private readonly spikes: Float64Array;
  private readonly blocks: Float64Array;
  private relaxLeftMs = relaxAfterDoseMs;
  private relaxTotalMs = relaxAfterDoseMs;
  private blockFilledMs = 0;
  private blockCount = 0;

  constructor(sheet: Sheet) {
    this.regions = sheet.regions;
    this.excitatoryOfRegion = Float64Array.from(tilesOfRegions(sheet), (tiles) => tiles * excitatoryPerTile);
    this.spikes = new Float64Array(blocksInWindow * sheet.regions);
    this.blocks = new Float64Array(blocksInWindow * sheet.regions);
  }

  /** Forgets everything and relaxes for `relaxMs` before sampling anew. */
  restart(relaxMs: number): void {
    this.relaxLeftMs = relaxMs;
    this.relaxTotalMs = relaxMs;
    this.blockFilledMs = 0;
    this.blockCount = 0;
    this.spikes.fill(0);
    this.blocks.fill(0);
  }

  /** Goes on as if it had seen all that `other` has. */
  copyFrom(other: Sampler): void {
    this.relaxLeftMs = other.relaxLeftMs;
    this.relaxTotalMs = other.relaxTotalMs;
    this.blockFilledMs = other.blockFilledMs;
    this.blockCount = other.blockCount;
    this.spikes.set(other.spikes);
    this.blocks.set(other.blocks);
    this.durations.set(other.durations);
  }

  /** Takes in one millisecond or a few: excitatory spikes and mean excitatory block of each region. */
  add(elapsedMs: number, regionSpikes: Float64Array, regionBlock: Float64Array): void {
    if (this.relaxLeftMs > 0) {
      this.relaxLeftMs -= elapsedMs;
      return;
    }
    const place = (this.blockCount % blocksInWindow) * this.regions;
    if (this.blockFilledMs === 0) {
      this.spikes.fill(0, place, place + this.regions);
      this.blocks.fill(0, place, place + this.regions);
    }
    for (let region = 0; region < this.regions; region++) {
      this.spikes[place + region] = this.spikes[place + region]! + regionSpikes[region]!;
      this.blocks[place + region] = this.blocks[place + region]! + regionBlock[region]! * elapsedMs;
    }
    this.blockFilledMs += elapsedMs;
    if (this.blockFilledMs >= blockMs) {
      this.durations[this.blockCount % blocksInWindow] = this.blockFilledMs;
      this.blockFilledMs = 0;
      this.blockCount++;
    }
  }

  private readonly durations = new Float64Array(blocksInWindow);

  private get isValid(): boolean {
    return this.blockCount >= blocksUntilValid;
  }

  /** 0 … 1: how much of the relaxation and of the shortest valid sample is done. */
  get progress(): number {
    const total = this.relaxTotalMs + blocksUntilValid * blockMs;
    const done =
      this.relaxTotalMs - Math.max(0, this.relaxLeftMs) + this.blockCount * blockMs + this.blockFilledMs;
    return Math.min(1, done / total);
  }

  /**
   * Means over the finished blocks, one a region: excitatory rate in Hz, block 0 … 1; null until four blocks of 250 ms
   * have come since the last disturbance. Unbiased while the conditions stand still; behind by half a window, 1 s, while
   * they move.
   */
  get sample(): readonly DrivingStatistics[] | null {
    return this.isValid ? Array.from({ length: this.regions }, (_, region) => this.meanOf(region)) : null;
  }

  private meanOf(region: number): DrivingStatistics {
    const finished = Math.min(this.blockCount, blocksInWindow);
    let spikes = 0;
    let block = 0;
    let durationMs = 0;
    for (let index = 0; index < blocksInWindow; index++) {
      const isBeingFilled = this.blockFilledMs > 0 && index === this.blockCount % blocksInWindow;
      if (index >= finished || isBeingFilled) {
        continue;
      }
      spikes += this.spikes[index * this.regions + region]!;
      block += this.blocks[index * this.regions + region]!;
      durationMs += this.durations[index]!;
    }
    return {
      excitatoryRateHz: (1000 * spikes) / (this.excitatoryOfRegion[region]! * durationMs),
      nmdaBlockExcitatory: block / durationMs,
    };
  }
}
