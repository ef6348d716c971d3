/**
 * What the spikes add up to as they come: population activity in 1 ms bins, and running rates. Fed with the counts of every `advance`; nothing is allocated after construction.
 */
import type { SpikeCounts } from "../../engine/report/advance-report.ts";
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
  private readonly windowExcitatory = new Float64Array(rateWindowMs);
  private readonly windowInhibitory = new Float64Array(rateWindowMs);
  private windowFilled = 0;
  private sumExcitatory = 0;
  private sumInhibitory = 0;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  /** Takes in the spikes of whole milliseconds. */
  add({ firstMs, milliseconds, excitatory, inhibitory }: SpikeCounts): void {
    for (let row = 0; row < milliseconds; row++) {
      this.addBin(firstMs + row, excitatory[row]!, inhibitory[row]!);
    }
  }

  /** Mean rates over the last 200 ms (or since the start), Hz. */
  get excitatoryRateHz(): number {
    return this.rateHz(this.sumExcitatory, this.sheet.excitatory);
  }

  get inhibitoryRateHz(): number {
    return this.rateHz(this.sumInhibitory, this.sheet.inhibitory);
  }

  clearBins(): void {
    this.binCount = 0;
  }

  /** Begins anew, as after a checkpoint. */
  restart(): void {
    this.windowFilled = 0;
    this.sumExcitatory = 0;
    this.sumInhibitory = 0;
    this.windowExcitatory.fill(0);
    this.windowInhibitory.fill(0);
    this.clearBins();
  }

  private rateHz(spikes: number, neurons: number): number {
    return this.windowFilled === 0 ? 0 : (1000 * spikes) / (neurons * this.windowFilled);
  }

  private addBin(ms: number, excitatory: number, inhibitory: number): void {
    const place = ms % rateWindowMs;
    this.sumExcitatory += excitatory - this.windowExcitatory[place]!;
    this.sumInhibitory += inhibitory - this.windowInhibitory[place]!;
    this.windowExcitatory[place] = excitatory;
    this.windowInhibitory[place] = inhibitory;
    this.windowFilled = Math.min(rateWindowMs, this.windowFilled + 1);
    if (this.binCount === activityBinCapacity) {
      this.binsExcitatory.copyWithin(0, 1);
      this.binsInhibitory.copyWithin(0, 1);
      this.binCount--;
    }
    this.binsExcitatory[this.binCount] = excitatory;
    this.binsInhibitory[this.binCount] = inhibitory;
    this.binCount++;
  }
}
