/** Colour maps that are perceptually uniform and stay readable with the common colour-vision deficiencies. */
import {
  interpolateCividis,
  interpolateInferno,
  interpolatePlasma,
  interpolatePuOr,
  interpolateViridis,
} from "d3-scale-chromatic";
import { labOf, type Rgb, rgbOfLab } from "./lab.ts";

const maps = {
  spikes: interpolateInferno,
  potential: interpolateCividis,
  block: interpolateViridis,
  glutamate: interpolatePlasma,
  spines: interpolateCividis,
  /** Diverging: purple below nothing, orange above it. */
  difference: interpolatePuOr,
} as const;

/** Lightness of a diverging map's middle and ends on a dark ground: what differs shines, what does not keeps back. */
const divergingLightness = { middle: 27, ends: 80 };

/** Where inferno begins on a dark ground: its first colours are that ground's own, and cells at rest would be gone. */
const infernoFrom = 0.2;

export type MapName = keyof typeof maps;

/** Red, green and blue, 0 … 255, of a map at 0 … 1. */
function colourAt(name: MapName, share: number): Rgb {
  const text = maps[name](share);
  const parts = text.startsWith("#")
    ? [1, 3, 5].map((place) => Number.parseInt(text.slice(place, place + 2), 16))
    : (text.match(/\d+/g) ?? []).map(Number);
  return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0];
}

/** The colour on one of the grounds: high values and large differences contrast with it. */
function colourOn(name: MapName, share: number, isOnWhite: boolean): Rgb {
  if (name === "spikes" && !isOnWhite) {
    return colourAt(name, infernoFrom + (1 - infernoFrom) * share);
  }
  if (name !== "difference") {
    return colourAt(name, isOnWhite ? 1 - share : share);
  }
  const colour = colourAt(name, share);
  if (isOnWhite) {
    return colour;
  }
  const { middle, ends } = divergingLightness;
  const [, a, b] = labOf(colour);
  return rgbOfLab([middle + (ends - middle) * Math.abs(2 * share - 1), a, b]);
}

/** Evenly spaced colours of a map as bytes, four a colour. On white, high values are dark, so that they are conspicuous. */
export function colourMapBytes(name: MapName, count: number, isOnWhite: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4 * count);
  for (let index = 0; index < count; index++) {
    const share = index / (count - 1);
    bytes.set([...colourOn(name, share, isOnWhite), 255], 4 * index);
  }
  return bytes;
}

/** The same map as a gradient from left to right. */
export function colourMapGradient(name: MapName, isOnWhite: boolean): string {
  const stops = 9;
  const bytes = colourMapBytes(name, stops, isOnWhite);
  const colours = Array.from(
    { length: stops },
    (_, index) => `rgb(${bytes[4 * index]} ${bytes[4 * index + 1]} ${bytes[4 * index + 2]})`,
  );
  return `linear-gradient(to right, ${colours.join(", ")})`;
}
