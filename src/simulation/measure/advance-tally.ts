/** Rates and blocks of the whole sheet over what a running network has advanced, from what each advance reports anyway. */

import type { SpikeCounts } from "../../engine/report/advance-report.ts";
import type { TileBlock } from "../../engine/report/tile-block.ts";
import type { Sheet } from "../../model/network/populations.ts";
import type { NetworkStatistics } from "../../model/network-statistics.ts";

/** One advance of a running network. Everything in it is lent for the call. */
export interface Advance {
  readonly ms: number;
  readonly counts: SpikeCounts;
  /** At the end of the advance. */
  readonly block: TileBlock;
  /** What the advance began under. */
  readonly effectiveUm: number;
}

export class AdvanceTally {
  ms = 0;
  private readonly sheet: Sheet;
  private readonly spikes = { excitatory: 0, inhibitory: 0 };
  /** Mean blocks times the ms that they were looked at for. */
  private readonly blockMs = { excitatory: 0, inhibitory: 0 };

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  add({ ms, counts, block }: Omit<Advance, "effectiveUm">): void {
    this.ms += ms;
    this.spikes.excitatory += counts.totalExcitatory;
    this.spikes.inhibitory += counts.totalInhibitory;
    this.blockMs.excitatory += ms * meanOf(block.excitatory);
    this.blockMs.inhibitory += ms * meanOf(block.inhibitory);
  }

  /**
   * Rates in Hz, unbiased; blocks 0 … 1, each advance's taken at its end, so early by half an advance (at most 64 ms)
   * while they move. null before the first advance.
   */
  get statistics(): NetworkStatistics | null {
    const { ms, sheet, spikes, blockMs } = this;
    return ms === 0
      ? null
      : {
          excitatoryRateHz: (1000 * spikes.excitatory) / (sheet.excitatory * ms),
          inhibitoryRateHz: (1000 * spikes.inhibitory) / (sheet.inhibitory * ms),
          nmdaBlockExcitatory: blockMs.excitatory / ms,
          nmdaBlockInhibitory: blockMs.inhibitory / ms,
        };
  }
}

const meanOf = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
