/** In which formats files are written, and what is chosen at first. */

export const figureFormats = ["svg", "png", "both"] as const;
export const dataFormats = ["csv", "csvComma", "parquet"] as const;
export const spikeFormats = ["csv", "sonata"] as const;
export const grounds = ["white", "dark"] as const;
export const sizeNames = ["tiny", "small", "hd", "uhd", "square"] as const;
export const filmSeconds = [2, 5, 10, 20, 30] as const;
export const filmMsPerSecond = [50, 100, 200, 500] as const;

export interface Formats {
  readonly figure: (typeof figureFormats)[number];
  readonly data: (typeof dataFormats)[number];
  readonly spikes: (typeof spikeFormats)[number];
  readonly ground: (typeof grounds)[number];
  readonly size: (typeof sizeNames)[number];
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
  filmSeconds: 10,
  filmMsPerSecond: 100,
};

/** Pixels. */
export const sizes: { readonly [Name in Formats["size"]]: readonly [width: number, height: number] } = {
  tiny: [640, 360],
  small: [1280, 720],
  hd: [1920, 1080],
  uhd: [3840, 2160],
  square: [2160, 2160],
};
