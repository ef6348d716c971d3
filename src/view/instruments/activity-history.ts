/** Spikes of both populations in one-millisecond bins over the last while, as they arrived. */

/** Longest window that any chart shows, ms. */
export const activityCapacityMs = 20_000;

export class ActivityHistory {
  private readonly excitatory = new Float32Array(activityCapacityMs);
  private readonly inhibitory = new Float32Array(activityCapacityMs);
  /** Millisecond that follows the newest bin; bins are addressed by their own millisecond. */
  private endMs = 0;
  private startMs = 0;

  get newestMs(): number {
    return this.endMs;
  }

  clear(): void {
    this.endMs = 0;
    this.startMs = 0;
  }

  /** Takes the bins of one frame, of which the last ends at `frameEndMs`. Bins that never came stay a gap. */
  append(frameEndMs: number, excitatory: Float32Array, inhibitory: Float32Array, bins: number): void {
    const end = Math.floor(frameEndMs);
    const start = end - bins;
    if (end <= this.endMs) return;
    if (this.endMs === 0) {
      this.startMs = start;
      this.endMs = start;
    }
    const gap = Math.max(this.endMs, end - activityCapacityMs);
    for (let ms = gap; ms < start; ms++) this.put(ms, Number.NaN, Number.NaN);
    for (let bin = Math.max(0, this.endMs - start); bin < bins; bin++) {
      this.put(start + bin, excitatory[bin] ?? Number.NaN, inhibitory[bin] ?? Number.NaN);
    }
    this.endMs = end;
    this.startMs = Math.max(this.startMs, end - activityCapacityMs);
  }

  /**
   * Rates in Hz in bins of `binMs` over the last `windowMs`, oldest first; null where a millisecond is missing.
   * Bins start at whole multiples of `binMs`, so a drawn bin never changes once it is complete.
   */
  ratesHz(windowMs: number, binMs: number, excitatoryCells: number, inhibitoryCells: number) {
    const timeMs: number[] = [];
    const excitatoryHz: (number | null)[] = [];
    const inhibitoryHz: (number | null)[] = [];
    const lastEnd = Math.floor(this.endMs / binMs) * binMs;
    const first = Math.ceil(Math.max(this.startMs, this.endMs - windowMs) / binMs) * binMs;
    const perSpikeE = 1000 / (binMs * excitatoryCells);
    const perSpikeI = 1000 / (binMs * inhibitoryCells);
    for (let start = first; start + binMs <= lastEnd; start += binMs) {
      let spikesE = 0;
      let spikesI = 0;
      for (let millisecond = start; millisecond < start + binMs; millisecond++) {
        const slot = millisecond % activityCapacityMs;
        spikesE += this.excitatory[slot] ?? Number.NaN;
        spikesI += this.inhibitory[slot] ?? Number.NaN;
      }
      timeMs.push(start + binMs / 2);
      excitatoryHz.push(Number.isNaN(spikesE) ? null : spikesE * perSpikeE);
      inhibitoryHz.push(Number.isNaN(spikesI) ? null : spikesI * perSpikeI);
    }
    return { timeMs, excitatoryHz, inhibitoryHz };
  }

  private put(millisecond: number, excitatory: number, inhibitory: number): void {
    if (millisecond < 0) return;
    const slot = millisecond % activityCapacityMs;
    this.excitatory[slot] = excitatory;
    this.inhibitory[slot] = inhibitory;
  }
}

export type BinnedRates = ReturnType<ActivityHistory["ratesHz"]>;
