/** In which formats files are written, and what is chosen at first. */

export const figureFormats = ["svg", "png", "both"] as const;
export const dataFormats = ["csv", "csvComma", "parquet"] as const;
export const spikeFormats = ["csv", "sonata"] as const;
export const grounds = ["white", "dark"] as const;
export const sizeNames = ["tiny", "small", "hd", "uhd", "square", "own"] as const;
export const filmSeconds = [2, 5, 10, 20, 30] as const;
export const filmMsPerSecond = [50, 100, 200, 500] as const;

export interface Formats {
  readonly figure: (typeof figureFormats)[number];
  readonly data: (typeof dataFormats)[number];
  readonly spikes: (typeof spikeFormats)[number];
  readonly ground: (typeof grounds)[number];
  readonly size: (typeof sizeNames)[number];
  /** Pixels of a size of one's own, as they are typed. */
  readonly ownWidth: string;
  readonly ownHeight: string;
  readonly filmSeconds: (typeof filmSeconds)[number];
  /** Biological time in one second of film. */
  readonly filmMsPerSecond: (typeof filmMsPerSecond)[number];
}

export const initialFormats: Formats = {
  figure: "svg",
  data: "csv",
  spikes: "csv",
  ground: "white",
  size: "hd",
  ownWidth: "1920",
  ownHeight: "1080",
  filmSeconds: 10,
  filmMsPerSecond: 100,
};

/** Pixels. */
const sizes: {
  readonly [Name in Exclude<Formats["size"], "own">]: readonly [width: number, height: number];
} = {
  tiny: [640, 360],
  small: [1280, 720],
  hd: [1920, 1080],
  uhd: [3840, 2160],
  square: [2160, 2160],
};

/** Pixels of a side. A device may draw less, and says so when it is asked. */
export const sideLimits = { least: 16, most: 8192 };

/** The size that is chosen, in pixels; null where what was typed is none. */
export function chosenSize({ size, ownWidth, ownHeight }: Formats): readonly [number, number] | null {
  if (size !== "own") return sizes[size];
  const sides = [ownWidth, ownHeight].map((text) =>
    /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN,
  );
  const [width = Number.NaN, height = Number.NaN] = sides;
  const isPossible = sides.every((side) => side >= sideLimits.least && side <= sideLimits.most);
  return isPossible ? [width, height] : null;
}
