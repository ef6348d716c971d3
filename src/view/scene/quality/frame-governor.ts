/**
 * Keeps pictures at a steady pace by lowering quality settings in order: resolution, which is missed least; effects,
 * which show nothing new; the share of neurons drawn. It raises them in reverse. A step that did not help is undone,
 * and a setting lowered again waits twice as long before it is raised, so quality does not oscillate.
 */
import type { QualityLevel } from "./quality.ts";

export interface QualityLimits {
  readonly smallestRatio: number;
  readonly largestRatio: number;
  /** 1 where every neuron is always drawn. */
  readonly mostNeuronsPerDrawn: number;
}

/** Times between two pictures in ms: above the first a setting is lowered, below the second one is raised. */
export interface Pace {
  readonly slowMs: number;
  readonly quickMs: number;
}

export const gpuPace: Pace = { slowMs: 42, quickMs: 19 };
/** Software is not asked to draw more often than every 30 ms. */
export const softwarePace: Pace = { slowMs: 60, quickMs: 36 };

/** Pictures between two decisions; where pictures take very long, fewer, once that many seconds have passed. */
const patience = 30;
const fewestPictures = 6;
const patienceSeconds = 4;
const coarser = 0.82;
/** A lowered setting must bring the time down to this share, or it is undone. */
const worthwhileShare = 0.93;
/** Seconds that a lowered setting stays so at first, and that one of no use is not tried again; each time twice as long. */
const firstWaitSeconds = 6;
const firstUselessSeconds = 60;
const longestWaitSeconds = 600;
/** A gap this long is a hidden page, and says nothing about drawing. */
const longestIntervalMs = 4000;

/** Most framebuffer pixels that software draws at a bearable pace, and fewest that still show single cells. */
const softwarePixels = 1_000_000;
const fewestPixels = 400_000;
const coarsestRatio = 0.65;
const finestRatio = 2;
/** Fewer drawn neurons than this are no picture of a sheet, and cost hardly anything. */
const fewestDrawn = 20_000;
const largestThinning = 8;

/** How far quality may be lowered for a picture of `neurons` neurons on a canvas of this size in CSS pixels. */
export function qualityLimits(
  widthPx: number,
  heightPx: number,
  deviceRatio: number,
  isSoftware: boolean,
  neurons: number,
): QualityLimits {
  const area = Math.max(1, widthPx * heightPx);
  const bearable = isSoftware ? Math.max(1, Math.sqrt(softwarePixels / area)) : finestRatio;
  const largestRatio = Math.min(Math.max(1, deviceRatio), finestRatio, bearable);
  const smallestRatio = Math.min(1, largestRatio, Math.max(coarsestRatio, Math.sqrt(fewestPixels / area)));
  let mostNeuronsPerDrawn = 1;
  while (mostNeuronsPerDrawn < largestThinning && neurons / (2 * mostNeuronsPerDrawn) >= fewestDrawn) {
    mostNeuronsPerDrawn *= 2;
  }
  return { smallestRatio, largestRatio, mostNeuronsPerDrawn };
}

/** The resolutions between two, each a step coarser. */
function ratiosBetween({ smallestRatio, largestRatio }: QualityLimits): number[] {
  const ratios = [largestRatio];
  for (let ratio = largestRatio; ratio > smallestRatio; ) {
    ratio = Math.max(smallestRatio, coarser * ratio);
    ratios.push(ratio);
  }
  return ratios;
}

/** A setting in steps below its best, 0. Times are the governor's own clock, s. */
class QualitySetting {
  lowered = 0;
  readonly steps: number;
  private lowerableFrom = 0;
  private raisableFrom = 0;
  private uselessSeconds = firstUselessSeconds;
  private waitSeconds = firstWaitSeconds;
  private raisedAt = 0;

  constructor(steps: number) {
    this.steps = steps;
  }

  canLower(now: number): boolean {
    return this.lowered < this.steps && now >= this.lowerableFrom;
  }

  canRaise(now: number): boolean {
    return now >= this.raisableFrom;
  }

  lower(now: number): void {
    this.lowered++;
    // It stayed raised for long, so raising it was right: the load is another one now.
    if (this.lowered === 1 && now - this.raisedAt > longestWaitSeconds) this.waitSeconds = firstWaitSeconds;
    this.raisableFrom = now + this.waitSeconds;
    this.waitSeconds = Math.min(longestWaitSeconds, 2 * this.waitSeconds);
  }

  raise(now: number): void {
    this.lowered--;
    this.raisedAt = now;
  }

  undoUseless(now: number): void {
    this.raise(now);
    this.lowerableFrom = now + this.uselessSeconds;
    this.uselessSeconds = Math.min(longestWaitSeconds, 2 * this.uselessSeconds);
  }
}

export class FrameGovernor {
  private readonly pace: Pace;
  private readonly ratios: readonly number[];
  private readonly resolution: QualitySetting;
  private readonly effects = new QualitySetting(1);
  private readonly neurons: QualitySetting;
  /** In the order in which they are lowered. */
  private readonly settings: readonly QualitySetting[];
  private readonly intervals = new Float64Array(patience);
  private pictures = 0;
  private sinceSeconds = 0;
  private nowSeconds = 0;
  private trial: { readonly setting: QualitySetting; readonly beforeMs: number } | null = null;
  level: QualityLevel;

  constructor(limits: QualityLimits, pace: Pace = gpuPace) {
    this.pace = pace;
    this.ratios = ratiosBetween(limits);
    this.resolution = new QualitySetting(this.ratios.length - 1);
    this.neurons = new QualitySetting(Math.log2(limits.mostNeuronsPerDrawn));
    this.settings = [this.resolution, this.effects, this.neurons];
    this.level = this.describe();
  }

  /** Takes in how long a picture took, ms; true when the quality level changed. */
  note(intervalMs: number): boolean {
    this.nowSeconds += intervalMs / 1000;
    if (intervalMs > longestIntervalMs) return false;
    this.intervals[this.pictures++] = intervalMs;
    const isLong = this.pictures >= fewestPictures && this.nowSeconds - this.sinceSeconds >= patienceSeconds;
    if (this.pictures < patience && !isLong) return false;
    // The middle one: a single hitch is not slowness.
    const typicalMs = this.intervals.subarray(0, this.pictures).sort()[this.pictures >> 1] ?? 0;
    this.pictures = 0;
    this.sinceSeconds = this.nowSeconds;
    if (!this.decide(typicalMs)) return false;
    this.level = this.describe();
    return true;
  }

  private decide(typicalMs: number): boolean {
    const { pace, nowSeconds: now, trial } = this;
    this.trial = null;
    if (trial !== null && typicalMs > worthwhileShare * trial.beforeMs) {
      trial.setting.undoUseless(now);
      return true;
    }
    if (typicalMs > pace.slowMs) {
      const setting = this.settings.find((each) => each.canLower(now));
      setting?.lower(now);
      this.trial = setting ? { setting, beforeMs: typicalMs } : null;
      return setting !== undefined;
    }
    if (typicalMs < pace.quickMs) {
      const setting = this.settings.findLast(({ lowered }) => lowered > 0);
      if (setting?.canRaise(now)) {
        setting.raise(now);
        return true;
      }
    }
    return false;
  }

  private describe(): QualityLevel {
    const [finest = 1] = this.ratios;
    const ratio = this.ratios[this.resolution.lowered] ?? finest;
    return {
      ratio,
      resolutionShare: ratio / finest,
      hasEffects: this.effects.lowered === 0,
      neuronsPerDrawn: 2 ** this.neurons.lowered,
    };
  }
}
