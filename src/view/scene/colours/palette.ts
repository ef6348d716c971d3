/**
 * Every colour of the scene and the legend, as display values (sRGB), in which the shaders work. Amber, cyan and violet
 * stay apart in the common colour-vision deficiencies; shape tells populations apart as well.
 */
export const palette = {
  ground: "#07080d",
  excitatory: "#ffb454",
  inhibitory: "#4fd6e8",
  glutamate: "#a78bfa",
  ketamine: "#d9ffe9",
  picked: "#f4f1ea",
} as const;

export type PaletteName = keyof typeof palette;

/** Red, green and blue of a palette colour, 0 … 1, as a shader takes them. */
export function rgbOf(name: PaletteName): [number, number, number] {
  const value = Number.parseInt(palette[name].slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
