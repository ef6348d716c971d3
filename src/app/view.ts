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
  readonly label: string;
  readonly unit: string;
  readonly minimum: number;
  readonly maximum: number;
  /** Marks of the legend, from minimum to maximum. */
  readonly marks: readonly string[];
}

/** Modes that map a number of each neuron to a colour: what it is, in which unit, and over which range. */
export const mappedModes: Readonly<Record<Exclude<ColourMode, "population">, MappedMode>> = {
  spikes: {
    label: "Recent spikes",
    unit: "trace of the last spike",
    minimum: 0,
    maximum: 1,
    marks: ["0", "½", "1"],
  },
  potential: {
    label: "Membrane potential",
    unit: "mV",
    minimum: -75,
    maximum: -45,
    marks: ["−75", "−60", "−45"],
  },
  block: {
    label: "NMDA block by ketamine",
    unit: "% of channels",
    minimum: 0,
    maximum: 0.6,
    marks: ["0", "30", "60"],
  },
  glutamate: {
    label: "Glutamate around it",
    unit: "× healthy baseline",
    minimum: 0,
    maximum: 3,
    marks: ["0", "1½", "3"],
  },
  spines: {
    label: "Spine occupancy",
    unit: "% of potential spines",
    minimum: 0.5,
    maximum: 1,
    marks: ["50", "75", "100"],
  },
  difference: {
    label: "Drug − vehicle",
    unit: "firing rate nearby, Hz",
    minimum: -3,
    maximum: 3,
    marks: ["−3 fires less", "0", "fires more +3"],
  },
};

/** What the picture stands on: dark on a screen, white on paper. */
export type Ground = "dark" | "white";

type TravelListener = (scale: ScaleName) => void;
const travelListeners = new Set<TravelListener>();

/** Sends the camera to a scale. */
export function travelTo(scale: ScaleName): void {
  for (const listener of travelListeners) listener(scale);
}

/** Calls `listener` when the camera is to travel; returns what ends it. */
export function onTravel(listener: TravelListener): () => void {
  travelListeners.add(listener);
  return () => travelListeners.delete(listener);
}
