/**
 * Counts flashes as WCAG 2.2 (2.3.1) defines them. General flash: a pair of opposing changes of relative luminance by 0.1 or
 * more, the darker image below 0.8. Red flash: a pair of opposing changes of (R − G − B) × 320 by more than 20 in which
 * one end is a saturated red. Both count where a quarter of a 341 × 256 rectangle changes at once.
 */

const fieldWidthPx = 341;
const fieldHeightPx = 256;
const areaShare = 0.25;

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of display values, 0 … 255, four bytes a pixel. */
  readonly data: Uint8Array | Uint8ClampedArray;
}

const linear = Array.from({ length: 256 }, (_, byte) => {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

/** Follows one quantity of one pixel: +1 and −1 when an opposing change of the given size is complete. */
class Turns {
  private readonly lowest: Float32Array;
  private readonly highest: Float32Array;
  private readonly heading: Int8Array;
  private readonly size: number;

  constructor(first: Float32Array, size: number) {
    this.size = size;
    this.lowest = first.slice();
    this.highest = first.slice();
    this.heading = new Int8Array(first.length);
  }

  /** The direction in which pixel `index` has just changed by the size, or 0. */
  note(index: number, value: number): number {
    const heading = this.heading[index]!;
    if (heading <= 0) {
      this.lowest[index] = Math.min(this.lowest[index]!, value);
    }
    if (heading >= 0) {
      this.highest[index] = Math.max(this.highest[index]!, value);
    }
    if (heading <= 0 && value - this.lowest[index]! >= this.size) {
      this.heading[index] = 1;
      this.highest[index] = value;
      return 1;
    }
    if (heading >= 0 && this.highest[index]! - value >= this.size) {
      this.heading[index] = -1;
      this.lowest[index] = value;
      return -1;
    }
    return 0;
  }
}

/** Most flashes in any one second of a film, over all places of the picture. */
export function countFlashes(
  film: readonly Picture[],
  framesPerSecond: number,
): { general: number; red: number } {
  const { width, height } = film[0]!;
  const pixels = width * height;
  const quantities = (picture: Picture) => {
    const luminance = new Float32Array(pixels);
    const redness = new Float32Array(pixels);
    for (let pixel = 0; pixel < pixels; pixel++) {
      const r = linear[picture.data[4 * pixel]!]!;
      const g = linear[picture.data[4 * pixel + 1]!]!;
      const b = linear[picture.data[4 * pixel + 2]!]!;
      luminance[pixel] = 0.2126 * r + 0.7152 * g + 0.0722 * b;
      redness[pixel] = r / Math.max(1e-6, r + g + b) >= 0.8 ? Math.max(0, r - g - b) * 320 : 0;
    }
    return { luminance, redness };
  };
  const first = quantities(film[0]!);
  const general = new Turns(first.luminance, 0.1);
  const red = new Turns(first.redness, 20);
  const generalChanges: number[] = [];
  const redChanges: number[] = [];
  for (const picture of film.slice(1)) {
    const { luminance, redness } = quantities(picture);
    generalChanges.push(largestShare(width, height, (pixel) => general.note(pixel, luminance[pixel]!)));
    redChanges.push(largestShare(width, height, (pixel) => red.note(pixel, redness[pixel]!)));
  }
  return {
    general: mostPairs(generalChanges, framesPerSecond),
    red: mostPairs(redChanges, framesPerSecond),
  };
}

/** ±1 when some field of view changes over a quarter of it in one direction within one picture, else 0. */
function largestShare(width: number, height: number, turnOf: (pixel: number) => number): number {
  const columns = Math.max(1, Math.ceil(width / fieldWidthPx));
  const lines = Math.max(1, Math.ceil(height / fieldHeightPx));
  const up = new Float64Array(columns * lines);
  const down = new Float64Array(columns * lines);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const turn = turnOf(pixel);
    if (turn !== 0) {
      const field =
        Math.floor(Math.floor(pixel / width) / fieldHeightPx) * columns +
        Math.floor((pixel % width) / fieldWidthPx);
      (turn > 0 ? up : down)[field]!++;
    }
  }
  const needed = areaShare * Math.min(width, fieldWidthPx) * Math.min(height, fieldHeightPx);
  if (Math.max(...up) >= needed) {
    return 1;
  }
  return Math.max(...down) >= needed ? -1 : 0;
}

/** Pairs of opposing changes in the busiest second. */
function mostPairs(changes: readonly number[], framesPerSecond: number): number {
  let most = 0;
  for (let start = 0; start < changes.length; start++) {
    let heading = 0;
    let turns = 0;
    for (const change of changes.slice(start, start + framesPerSecond)) {
      if (change !== 0 && change !== heading) {
        heading = change;
        turns++;
      }
    }
    most = Math.max(most, Math.floor(turns / 2));
  }
  return most;
}
