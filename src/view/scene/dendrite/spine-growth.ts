/** How far each spine has grown, 0 … 1, in wall time: in the model it exists from one step to the next. */

import type { SpineSynapses } from "../../../model/network/spine-synapses.ts";
import type { Frame } from "../../../wire/frame/frame.ts";

/** Seconds of wall time from nothing to a mature spine, and back. */
const growthSeconds = 1.5;

export class SpineGrowth {
  /** Per spine: maturity, and the recent spike of its presynaptic partner. */
  readonly values: Float32Array;
  /** The model's answer per spine: 1 exists, 0 does not. */
  readonly exists: Uint8Array;
  private readonly partners: SpineSynapses;
  private isFirst = true;
  private isGrowing = false;

  constructor(partners: SpineSynapses) {
    this.partners = partners;
    this.values = new Float32Array(2 * partners.pre.length);
    this.exists = new Uint8Array(partners.pre.length);
  }

  show(frame: Frame): void {
    const { pre, gates, region } = this.partners;
    const occupancy = frame.occupancy[region] ?? 0;
    for (let spine = 0; spine < pre.length; spine++) {
      const exists = (gates[spine] ?? 1) < occupancy ? 1 : 0;
      this.exists[spine] = exists;
      this.values[2 * spine + 1] = (frame.columns.recentSpike[pre[spine] ?? 0] ?? 0) / 255;
      if (this.isFirst) {
        this.values[2 * spine] = exists;
      } else if (this.values[2 * spine] !== exists) {
        this.isGrowing = true;
      }
    }
    this.isFirst = false;
  }

  /** Grows on by some wall time; false when every spine is where the model wants it. */
  advance(seconds: number): boolean {
    if (!this.isGrowing) return false;
    this.isGrowing = false;
    const step = seconds / growthSeconds;
    for (let spine = 0; spine < this.exists.length; spine++) {
      const wanted = this.exists[spine] ?? 0;
      const maturity = this.values[2 * spine] ?? 0;
      if (maturity !== wanted) {
        const moved = maturity + Math.sign(wanted - maturity) * step;
        this.values[2 * spine] = Math.min(1, Math.max(0, moved));
        this.isGrowing = true;
      }
    }
    return true;
  }
}
