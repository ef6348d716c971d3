import { expect, test } from "vitest";
import { type ColourMode, colourModeNames, mappedModes } from "../../../src/app/view.ts";
import { Appearance } from "../../../src/view/scene/colours/appearance.ts";
import { colourMapBytes } from "../../../src/web/design/colour-maps.ts";
import { labOf } from "../../../src/web/design/lab.ts";
import { decodeByte } from "../../../src/wire/frame/encode.ts";
import { byteScale, rateDifferenceScale } from "../../../src/wire/frame/layout.ts";

const mapped = colourModeNames.filter(
  (name): name is Exclude<ColourMode, "population" | "difference"> =>
    name !== "population" && name !== "difference",
);

test.each(mapped)("the map of %s gets lighter all the way, so that it reads without hue", (name) => {
  const bytes = colourMapBytes(name, 33, false);
  const lightness = Array.from(
    { length: 33 },
    (_, index) => labOf([bytes[4 * index]!, bytes[4 * index + 1]!, bytes[4 * index + 2]!])[0],
  );
  for (let index = 1; index < lightness.length; index++) {
    expect(lightness[index]! - lightness[index - 1]!).toBeGreaterThan(0);
  }
  expect(lightness.at(-1)! - lightness[0]!).toBeGreaterThan(50);
});

test.each(mapped)("where %s is least a cell can still be told from the dark ground", (name) => {
  const [red = 0, green = 0, blue = 0] = colourMapBytes(name, 2, false);
  const ground = labOf([7, 8, 13]);
  const apart = labOf([red, green, blue]).map((value, axis) => value - ground[axis]!);
  // 10 is several times what is just noticed; of so small a thing in the dark, twice that.
  expect(Math.hypot(...apart)).toBeGreaterThan(20);
});

/** Colours of the diverging map from its one end to the other, as the eye judges them. */
function differenceColours(
  isOnWhite: boolean,
  seen: (rgb: readonly number[]) => readonly number[] = (rgb) => rgb,
) {
  const bytes = colourMapBytes("difference", 33, isOnWhite);
  return Array.from({ length: 33 }, (_, index) => {
    const [red = 0, green = 0, blue = 0] = seen([...bytes.slice(4 * index, 4 * index + 3)]);
    return labOf([red, green, blue]);
  });
}

test.each([false, true])(
  "what differs stands out from the ground as much to either side (on white: %s)",
  (isOnWhite) => {
    const lightness = differenceColours(isOnWhite).map(([value]) => (isOnWhite ? 100 - value : value));
    for (let step = 1; step <= 16; step++) {
      expect(lightness[16 + step]!).toBeGreaterThan(lightness[15 + step]!);
      expect(lightness[16 - step]!).toBeGreaterThan(lightness[17 - step]!);
    }
    expect(Math.hypot(...differenceColours(isOnWhite)[16]!.slice(1))).toBeLessThan(6);
  },
);

/** As dichromats see it: linear light, Viénot, Brettel & Mollon 1999 for the first two, Brettel 1997 flattened for the third. */
const dichromats = {
  protanope: [0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1],
  deuteranope: [0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1],
  tritanope: [1, 0.1446, -0.1446, 0, 0.8592, 0.1408, 0, 0.8592, 0.1408],
} as const;

test.each(Object.entries(dichromats))("a %s still tells more from less", (_, matrix) => {
  const seen = (rgb: readonly number[]) => {
    const linear = rgb.map((value) => (value / 255) ** 2.2);
    return [0, 1, 2].map((row) => {
      const light = linear.reduce((sum, value, column) => sum + matrix[3 * row + column]! * value, 0);
      return 255 * Math.min(1, Math.max(0, light)) ** (1 / 2.2);
    });
  };
  for (const isOnWhite of [false, true]) {
    const colours = differenceColours(isOnWhite, seen);
    // From a quarter of the scale outwards; 10 is several times what is just noticed.
    for (let step = 4; step <= 16; step++) {
      const [more, less] = [colours[16 + step]!, colours[16 - step]!];
      expect(Math.hypot(...more.map((value, axis) => value - less[axis]!))).toBeGreaterThan(10);
    }
  }
});

test("the warm end is more, and no difference is the middle of the map and of its bytes", () => {
  const [, a, b] = differenceColours(false)[32]!;
  expect([a > 10, b > 10]).toEqual([true, true]);
  const appearance = new Appearance();
  appearance.choose("difference", "dark");
  const { minimum, maximum } = rateDifferenceScale;
  const { x, y } = appearance.mapped.mapRange.value;
  expect((x + y) / 2).toBeCloseTo(-minimum / (maximum - minimum), 6);
  expect(appearance.mapped.isByPopulation.value).toBe(1);
  expect(appearance.readsPlaces).toBe(true);
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
  appearance.choose("glutamate", "white");
  expect(appearance.mapped.mapRange.value.y).toBeCloseTo(mappedModes.glutamate.maximum / 6);
  expect(appearance.readsPlaces).toBe(true);
  appearance.choose("population", "dark");
  expect(appearance.mapped.isMapped.value).toBe(0);
});

test("a mode reads the recent spike, one more byte of each neuron, or neither", () => {
  const appearance = new Appearance();
  const read = colourModeNames.map((mode) => {
    appearance.choose(mode, "dark");
    return [mode, appearance.mappedByte, ...appearance.mapped.byteChannel.value.toArray()];
  });
  expect(read).toEqual([
    ["population", null, 0, 0],
    ["spikes", null, 1, 0],
    ["potential", "membranePotential", 0, 1],
    ["block", "nmdaBlock", 0, 1],
    ["glutamate", null, 0, 0],
    ["spines", null, 0, 0],
    ["difference", null, 0, 0],
  ]);
});
