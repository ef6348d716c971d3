/** How the network is looked at: choices of a person that change the picture and nothing in the model. */

/** The four scales, from far to near. */
export const scaleNames = ["sheet", "column", "dendrite", "synapse"] as const;
export type ScaleName = (typeof scaleNames)[number];

/** What the colour of a neuron says. */
export const colourModeNames = [
  "population",
  "spikes",
  "potential",
  "block",
  "glutamate",
  "spines",
  "difference",
] as const;
export type ColourMode = (typeof colourModeNames)[number];

export interface MappedMode {
  readonly minimum: number;
  readonly maximum: number;
  /** Legend values are the mapped ones times this: percent of a share. */
  readonly perUnit?: number;
}

/** Modes that map a number of each neuron to a colour, and the range that the colours span. */
export const mappedModes: Readonly<Record<Exclude<ColourMode, "population">, MappedMode>> = {
  spikes: { minimum: 0, maximum: 1 },
  potential: { minimum: -75, maximum: -45 },
  block: { minimum: 0, maximum: 0.6, perUnit: 100 },
  glutamate: { minimum: 0, maximum: 3 },
  spines: { minimum: 0.5, maximum: 1, perUnit: 100 },
  difference: { minimum: -3, maximum: 3 },
};

/** The picture's ground: dark on a screen, white on paper. */
export type Ground = "dark" | "white";

type TravelListener = (scale: ScaleName, seconds?: number) => void;
const travelListeners = new Set<TravelListener>();
const homeListeners = new Set<() => void>();

/**
 * Sends the camera to a scale, in a flight of its own length or of so many seconds. Returns whether there is a camera: a
 * picture that is loaded later begins with the setting.
 */
export function travelTo(scale: ScaleName, seconds?: number): boolean {
  for (const listener of travelListeners) listener(scale, seconds);
  return travelListeners.size > 0;
}

/** Calls `listener` when the camera is to travel; returns what ends it. */
export function onTravel(listener: TravelListener): () => void {
  travelListeners.add(listener);
  return () => travelListeners.delete(listener);
}

/** Sends the camera back to where a picture begins: the whole sheet, neither turned nor moved. */
export function returnHome(): void {
  for (const listener of homeListeners) listener();
}

/** Calls `listener` when the camera is to return; returns what ends it. */
export function onReturnHome(listener: () => void): () => void {
  homeListeners.add(listener);
  return () => homeListeners.delete(listener);
}
