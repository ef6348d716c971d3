import type { SpikeCounts } from "./advance-report.ts";

/** Counts spikes by millisecond, population and region without allocating while it stays within the longest stretch so far. */
export class SpikeTally implements SpikeCounts {
  firstMs = 0;
  milliseconds = 0;
  excitatory = new Uint32Array(0);
  inhibitory = new Uint32Array(0);
  totalExcitatory = 0;
  totalInhibitory = 0;
  byRegion = new Uint32Array(0);
  private readonly regions: number;

  constructor(regions: number) {
    this.regions = regions;
  }

  begin(firstMs: number, milliseconds: number): void {
    if (milliseconds > this.excitatory.length) {
      this.excitatory = new Uint32Array(milliseconds);
      this.inhibitory = new Uint32Array(milliseconds);
      this.byRegion = new Uint32Array(2 * this.regions * milliseconds);
    }
    this.excitatory.fill(0, 0, milliseconds);
    this.inhibitory.fill(0, 0, milliseconds);
    this.byRegion.fill(0, 0, 2 * this.regions * milliseconds);
    this.totalExcitatory = 0;
    this.totalInhibitory = 0;
    this.firstMs = firstMs;
    this.milliseconds = milliseconds;
  }

  add(row: number, isExcitatory: boolean, region: number, spikes: number): void {
    const place = (2 * row + (isExcitatory ? 0 : 1)) * this.regions + region;
    this.byRegion[place] = this.byRegion[place]! + spikes;
    if (isExcitatory) {
      this.excitatory[row] = this.excitatory[row]! + spikes;
      this.totalExcitatory += spikes;
    } else {
      this.inhibitory[row] = this.inhibitory[row]! + spikes;
      this.totalInhibitory += spikes;
    }
  }
}
