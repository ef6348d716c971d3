/**
 * Keeps pictures coming at a steady pace by giving up resolution, the first thing nobody misses: coarser when
 * pictures take long, finer again when there is time to spare. Slow to act, so that the picture does not pump.
 */

const smallestRatio = 0.6;
const slowMs = 42;
const quickMs = 19;
const patience = 40;

export class FrameGovernor {
  ratio: number;
  private readonly largestRatio: number;
  private averageMs = 25;
  private pictures = 0;

  constructor(largestRatio: number) {
    this.largestRatio = largestRatio;
    this.ratio = largestRatio;
  }

  /** Takes in the time between two pictures; true when the ratio changed. */
  note(intervalMs: number): boolean {
    // A hidden page or a stalled machine says nothing about drawing.
    if (intervalMs > 1000) {
      return false;
    }
    this.averageMs += (intervalMs - this.averageMs) * 0.08;
    this.pictures++;
    if (this.pictures < patience) {
      return false;
    }
    const wanted =
      this.averageMs > slowMs
        ? Math.max(smallestRatio, this.ratio * 0.85)
        : this.averageMs < quickMs
          ? Math.min(this.largestRatio, this.ratio * 1.1)
          : this.ratio;
    if (Math.abs(wanted - this.ratio) < 0.01) {
      return false;
    }
    this.ratio = wanted;
    this.pictures = 0;
    return true;
  }
}
