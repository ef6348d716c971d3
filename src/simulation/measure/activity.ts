/** Spikes of both populations as they come: 1 ms bins for the next frame, and rates over the last while. Nothing is allocated after construction. */
import type { SpikeCounts } from "../../engine/report/advance-report.ts";
import { firingRateHz } from "../../model/measures.ts";
import type { Sheet } from "../../model/network/populations.ts";
import { activityBinCapacity } from "../../wire/frame/layout.ts";

/** Window of the running rates, ms. */
const rateWindowMs = 200;

export class Activity {
  /** 1 ms bins since `clearBins`: spikes of each population. */
  readonly binsExcitatory = new Float32Array(activityBinCapacity);
  readonly binsInhibitory = new Float32Array(activityBinCapacity);
  binCount = 0;
  private readonly sheet: Sheet;
  private readonly recentExcitatory = new Float64Array(rateWindowMs);
  private readonly recentInhibitory = new Float64Array(rateWindowMs);
  private observedMs = 0;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  add({ firstMs, milliseconds, excitatory, inhibitory }: SpikeCounts): void {
    for (let row = 0; row < milliseconds; row++) {
      const place = (firstMs + row) % rateWindowMs;
      this.recentExcitatory[place] = excitatory[row]!;
      this.recentInhibitory[place] = inhibitory[row]!;
      if (this.binCount === activityBinCapacity) {
        this.binsExcitatory.copyWithin(0, 1);
        this.binsInhibitory.copyWithin(0, 1);
        this.binCount--;
      }
      this.binsExcitatory[this.binCount] = excitatory[row]!;
      this.binsInhibitory[this.binCount] = inhibitory[row]!;
      this.binCount++;
    }
    this.observedMs = Math.min(rateWindowMs, this.observedMs + milliseconds);
  }

  /** Mean rates over the last 200 ms, or since the start, Hz; NaN before the first millisecond. */
  get excitatoryRateHz(): number {
    return this.rateHz(this.recentExcitatory, this.sheet.excitatory);
  }

  get inhibitoryRateHz(): number {
    return this.rateHz(this.recentInhibitory, this.sheet.inhibitory);
  }

  clearBins(): void {
    this.binCount = 0;
  }

  restart(): void {
    this.observedMs = 0;
    this.recentExcitatory.fill(0);
    this.recentInhibitory.fill(0);
    this.clearBins();
  }

  private rateHz(recent: Float64Array, neurons: number): number {
    const spikes = recent.reduce((sum, count) => sum + count, 0);
    return this.observedMs === 0 ? Number.NaN : firingRateHz(spikes, neurons, this.observedMs);
  }
}
