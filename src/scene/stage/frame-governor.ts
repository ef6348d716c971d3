/**
 * Keeps pictures coming at a steady pace by giving up resolution, the first thing nobody misses: coarser while
 * pictures take long, finer again when there is time to spare. Where a coarser picture is no quicker, drawing is
 * not what takes the time, and the resolution stays.
 */

export interface ResolutionLimits {
  readonly smallestRatio: number;
  readonly largestRatio: number;
}

const slowMs = 42;
const quickMs = 19;
/** Pictures between two decisions, so that the resolution does not pump. */
const patience = 30;
const coarser = 0.82;
const finer = 1.1;
/** A coarser picture must take at most this share of the time, or it was not worth it. */
const worthwhileShare = 0.93;

/** Most framebuffer pixels that software draws at a bearable pace, and fewest that still show single cells. */
const softwarePixels = 1_000_000;
const fewestPixels = 400_000;
const coarsestRatio = 0.65;
const finestRatio = 2;

/** Framebuffer pixels for each CSS pixel that a canvas of this size may have. */
export function resolutionLimits(
  widthPx: number,
  heightPx: number,
  deviceRatio: number,
  isSoftware: boolean,
): ResolutionLimits {
  const area = Math.max(1, widthPx * heightPx);
  const bearable = isSoftware ? Math.max(1, Math.sqrt(softwarePixels / area)) : finestRatio;
  const largestRatio = Math.min(Math.max(1, deviceRatio), finestRatio, bearable);
  const smallestRatio = Math.min(1, largestRatio, Math.max(coarsestRatio, Math.sqrt(fewestPixels / area)));
  return { smallestRatio, largestRatio };
}

export class FrameGovernor {
  ratio: number;
  private readonly limits: ResolutionLimits;
  private averageMs = 0;
  private pictures = 0;
  private beforeCoarser: { readonly ratio: number; readonly averageMs: number } | null = null;
  private mayGoCoarser = true;

  constructor(limits: ResolutionLimits) {
    this.limits = limits;
    this.ratio = limits.largestRatio;
  }

  /** Takes in the time between two pictures; true when the ratio changed. */
  note(intervalMs: number): boolean {
    // A hidden page or a paused network says nothing about drawing.
    if (intervalMs > 1000) {
      return false;
    }
    this.pictures++;
    this.averageMs += (intervalMs - this.averageMs) / Math.min(this.pictures, patience);
    if (this.pictures < patience) {
      return false;
    }
    const ratio = this.decide();
    this.pictures = 0;
    const hasChanged = Math.abs(ratio - this.ratio) > 0.005;
    this.ratio = ratio;
    return hasChanged;
  }

  private decide(): number {
    const { averageMs, ratio, limits, beforeCoarser } = this;
    this.beforeCoarser = null;
    if (beforeCoarser !== null && averageMs > worthwhileShare * beforeCoarser.averageMs) {
      this.mayGoCoarser = false;
      return beforeCoarser.ratio;
    }
    if (averageMs > slowMs && this.mayGoCoarser && ratio > limits.smallestRatio) {
      this.beforeCoarser = { ratio, averageMs };
      return Math.max(limits.smallestRatio, coarser * ratio);
    }
    return averageMs < quickMs ? Math.min(limits.largestRatio, finer * ratio) : ratio;
  }
}
