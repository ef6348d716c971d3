import { expect, test } from "vitest";
import { type ColourMode, colourModeNames, mappedModes } from "../../src/app/view.ts";
import { colourMapBytes } from "../../src/design/colour-maps.ts";
import { Appearance } from "../../src/scene/stage/appearance.ts";
import { decodeByte } from "../../src/snapshot/encode.ts";
import { byteScale } from "../../src/snapshot/layout.ts";

const mapped = colourModeNames.filter(
  (name): name is Exclude<ColourMode, "population"> => name !== "population",
);

/** Lightness as the eye judges it, CIE L*. */
function lightnessOf(red: number, green: number, blue: number): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 116 * Math.cbrt(0.2126 * r! + 0.7152 * g! + 0.0722 * b!) - 16;
}

test.each(mapped)("the map of %s gets lighter all the way, so that it reads without hue", (name) => {
  const bytes = colourMapBytes(name, 33, false);
  const lightness = Array.from({ length: 33 }, (_, index) =>
    lightnessOf(bytes[4 * index]!, bytes[4 * index + 1]!, bytes[4 * index + 2]!),
  );
  for (let index = 1; index < lightness.length; index++) {
    expect(lightness[index]! - lightness[index - 1]!).toBeGreaterThan(0);
  }
  expect(lightness.at(-1)! - lightness[0]!).toBeGreaterThan(50);
});

test("on white a map is turned round: what is much stands out", () => {
  const dark = colourMapBytes("block", 5, false);
  const white = colourMapBytes("block", 5, true);
  expect([...white.slice(0, 4)]).toEqual([...dark.slice(16, 20)]);
});

test("the ends of a legend are the values that the shader gives the ends of its map", () => {
  const appearance = new Appearance();
  appearance.choose("potential", "dark");
  const { x, y } = appearance.mapped.mapRange.value;
  const { minimum, maximum } = byteScale.membranePotential;
  expect(decodeByte(255 * x, minimum, maximum)).toBeCloseTo(mappedModes.potential.minimum);
  expect(decodeByte(255 * y, minimum, maximum)).toBeCloseTo(mappedModes.potential.maximum);
  expect(appearance.mapped.byteChannel.value.toArray()).toEqual([0, 1, 0, 0]);
  appearance.choose("glutamate", "white");
  expect(appearance.mapped.mapRange.value.y).toBeCloseTo(mappedModes.glutamate.maximum / 6);
  expect(appearance.readsPlaces).toBe(true);
  appearance.choose("population", "dark");
  expect(appearance.mapped.isMapped.value).toBe(0);
});
