/** Where the playhead is shown: where a person has put it until the frames have caught up, else where the clock is. */
import { fractionOfHours } from "../../../app/hours-scale.ts";

/** After this the clock is believed even if it did not follow, ms of wall time. */
const patienceMs = 1500;
/** Nearer than this share of the line counts as caught up. */
const nearFraction = 0.004;

export class Playhead {
  /** Whether it is being dragged. */
  isDragged = false;
  /** Called when it was moved by hand, between two frames. */
  onMove: () => void = () => undefined;
  private wished: { readonly hours: number; readonly atMs: number } | null = null;

  wish(hours: number, nowMs: number): void {
    this.wished = { hours, atMs: nowMs };
    this.onMove();
  }

  letGo(nowMs: number): void {
    this.isDragged = false;
    if (this.wished) this.wished = { ...this.wished, atMs: nowMs };
  }

  /** The hours to show while the clock is at `clockHours`. */
  hours(clockHours: number, horizonHours: number, nowMs: number = performance.now()): number {
    if (!this.wished) return clockHours;
    const apart =
      fractionOfHours(clockHours, horizonHours) - fractionOfHours(this.wished.hours, horizonHours);
    const isThere = Math.abs(apart) < nearFraction;
    if (this.isDragged || (!isThere && nowMs - this.wished.atMs < patienceMs)) return this.wished.hours;
    this.wished = null;
    return clockHours;
  }
}
