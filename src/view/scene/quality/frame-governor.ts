/**
 * Keeps pictures coming at a steady pace by giving things up, in this order: resolution, which nobody misses first;
 * then effects, which say nothing that the cells do not say; last, a share of the drawn neurons. It takes them back in
 * the reverse order when there is time to spare. What did not help is undone, and whatever had to be given up again
 * waits twice as long the next time, so that the picture never swings to and fro.
 */

/** What the picture makes do with. */
export interface Economy {
  /** Framebuffer pixels for each CSS pixel. */
  readonly ratio: number;
  /** That ratio as a share of the finest that this canvas may have. */
  readonly resolutionShare: number;
  /** Glow round active cells and spines, and smooth edges. */
  readonly hasEffects: boolean;
  /** One neuron in so many is drawn. */
  readonly neuronsPerDrawn: number;
}

export interface EconomyLimits {
  readonly smallestRatio: number;
  readonly largestRatio: number;
  /** What is left to give up: 1 where every neuron is always drawn. */
  readonly mostNeuronsPerDrawn: number;
}

/** Times between two pictures in ms: above the first something is given up, below the second something is taken back. */
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
/** Something given up must bring the time down to this share, or it was not worth it. */
const worthwhileShare = 0.93;
/** Seconds that something given up stays so at first, and that something of no use is not tried again; each time twice as long. */
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

/** How far the picture of `neurons` neurons on a canvas of this size may be given up. */
export function economyLimits(
  widthPx: number,
  heightPx: number,
  deviceRatio: number,
  isSoftware: boolean,
  neurons: number,
): EconomyLimits {
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
function ratiosBetween({ smallestRatio, largestRatio }: EconomyLimits): number[] {
  const ratios = [largestRatio];
  for (let ratio = largestRatio; ratio > smallestRatio; ) {
    ratio = Math.max(smallestRatio, coarser * ratio);
    ratios.push(ratio);
  }
  return ratios;
}

/** One thing that can be given up, in levels from 0, nothing. Times are the governor's own clock, s. */
class Sacrifice {
  level = 0;
  readonly levels: number;
  private givableFrom = 0;
  private returnableFrom = 0;
  private uselessSeconds = firstUselessSeconds;
  private returnSeconds = firstWaitSeconds;
  private returnedAt = 0;

  constructor(levels: number) {
    this.levels = levels;
  }

  canGive(now: number): boolean {
    return this.level < this.levels && now >= this.givableFrom;
  }

  canReturn(now: number): boolean {
    return now >= this.returnableFrom;
  }

  give(now: number): void {
    this.level++;
    // What was borne for long had come back rightly; it is another load that is too much now.
    if (this.level === 1 && now - this.returnedAt > longestWaitSeconds) {
      this.returnSeconds = firstWaitSeconds;
    }
    this.returnableFrom = now + this.returnSeconds;
    this.returnSeconds = Math.min(longestWaitSeconds, 2 * this.returnSeconds);
  }

  takeBack(now: number): void {
    this.level--;
    this.returnedAt = now;
  }

  undoUseless(now: number): void {
    this.takeBack(now);
    this.givableFrom = now + this.uselessSeconds;
    this.uselessSeconds = Math.min(longestWaitSeconds, 2 * this.uselessSeconds);
  }
}

export class FrameGovernor {
  private readonly pace: Pace;
  private readonly ratios: readonly number[];
  private readonly resolution: Sacrifice;
  private readonly effects = new Sacrifice(1);
  private readonly neurons: Sacrifice;
  /** In the order of giving up. */
  private readonly sacrifices: readonly Sacrifice[];
  private readonly intervals = new Float64Array(patience);
  private pictures = 0;
  private sinceSeconds = 0;
  private nowSeconds = 0;
  private trial: { readonly sacrifice: Sacrifice; readonly beforeMs: number } | null = null;
  economy: Economy;

  constructor(limits: EconomyLimits, pace: Pace = gpuPace) {
    this.pace = pace;
    this.ratios = ratiosBetween(limits);
    this.resolution = new Sacrifice(this.ratios.length - 1);
    this.neurons = new Sacrifice(Math.log2(limits.mostNeuronsPerDrawn));
    this.sacrifices = [this.resolution, this.effects, this.neurons];
    this.economy = this.describe();
  }

  /** Takes in how long a picture took; true when the economy changed. */
  note(intervalMs: number): boolean {
    this.nowSeconds += intervalMs / 1000;
    if (intervalMs > longestIntervalMs) {
      return false;
    }
    this.intervals[this.pictures++] = intervalMs;
    const isLong = this.pictures >= fewestPictures && this.nowSeconds - this.sinceSeconds >= patienceSeconds;
    if (this.pictures < patience && !isLong) {
      return false;
    }
    // The middle one: a single hitch is not slowness.
    const typicalMs = this.intervals.subarray(0, this.pictures).sort()[this.pictures >> 1] ?? 0;
    this.pictures = 0;
    this.sinceSeconds = this.nowSeconds;
    if (!this.decide(typicalMs)) {
      return false;
    }
    this.economy = this.describe();
    return true;
  }

  private decide(typicalMs: number): boolean {
    const { pace, nowSeconds: now, trial } = this;
    this.trial = null;
    if (trial !== null && typicalMs > worthwhileShare * trial.beforeMs) {
      trial.sacrifice.undoUseless(now);
      return true;
    }
    if (typicalMs > pace.slowMs) {
      const sacrifice = this.sacrifices.find((each) => each.canGive(now));
      sacrifice?.give(now);
      this.trial = sacrifice ? { sacrifice, beforeMs: typicalMs } : null;
      return sacrifice !== undefined;
    }
    if (typicalMs < pace.quickMs) {
      const sacrifice = this.sacrifices.findLast(({ level }) => level > 0);
      if (sacrifice?.canReturn(now)) {
        sacrifice.takeBack(now);
        return true;
      }
    }
    return false;
  }

  private describe(): Economy {
    const [finest = 1] = this.ratios;
    const ratio = this.ratios[this.resolution.level] ?? finest;
    return {
      ratio,
      resolutionShare: ratio / finest,
      hasEffects: this.effects.level === 0,
      neuronsPerDrawn: 2 ** this.neurons.level,
    };
  }
}
