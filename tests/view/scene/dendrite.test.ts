import { expect, test } from "vitest";
import { dendriteExtent } from "../../../src/view/scene/camera/place-cameras.ts";
import { createSpineGeometry } from "../../../src/view/scene/dendrite/spine-geometry.ts";
import { createSpineSites } from "../../../src/view/scene/dendrite/spine-sites.ts";
import { growInterneuron, interneuronMiddle } from "../../../src/view/scene/morphology/grow-interneuron.ts";
import { growPyramidal, pyramidalMiddle } from "../../../src/view/scene/morphology/grow-pyramidal.ts";

const neurons = [0, 1, 77, 1900, 2700, 4095];

test("a cell grows the same tree each time, and another cell another one", () => {
  const tipOf = (neuron: number) => growPyramidal(1, neuron)[3]!.points.at(-1)!.toArray();
  expect(tipOf(7)).toEqual(tipOf(7));
  expect(tipOf(7)).not.toEqual(tipOf(8));
});

test.each(neurons)("tree %d carries exactly 200 sites, each on its own place", (neuron) => {
  const sites = createSpineSites(growPyramidal(1, neuron), 200, 1, neuron);
  const places = new Set<string>();
  for (let site = 0; site < 200; site++) {
    const place = [...sites.positions.slice(3 * site, 3 * site + 3)];
    expect(place.every(Number.isFinite)).toBe(true);
    const direction = sites.directions.slice(3 * site, 3 * site + 3);
    expect(Math.hypot(...direction)).toBeCloseTo(1, 5);
    places.add(place.map((component) => component.toFixed(4)).join(" "));
  }
  expect(places.size).toBe(200);
});

test.each(neurons)("cells of seed %d stay inside the place that the view keeps for them", (neuron) => {
  const { length, width } = dendriteExtent;
  const cells = [
    { branches: growPyramidal(1, neuron), middle: pyramidalMiddle },
    { branches: growInterneuron(1, neuron, "basket"), middle: interneuronMiddle },
    { branches: growInterneuron(1, neuron, "chandelier"), middle: interneuronMiddle },
  ];
  for (const { branches, middle } of cells) {
    for (const { x, y, z } of branches.flatMap(({ points }) => points)) {
      expect(Math.abs(y - middle)).toBeLessThan(0.56 * length);
      // Turned about its axis, a tree may reach a little into the margin beside it.
      expect(Math.hypot(x, z)).toBeLessThan(0.64 * width);
    }
  }
});

test("each time that spines are seen from much farther they are drawn with a quarter of the triangles, and again in full from near", () => {
  const sites = createSpineSites(growPyramidal(1, 7), 200, 1, 7);
  const { bodies, seenAt } = createSpineGeometry(sites, new Float32Array(400));
  const indices = bodies.getIndex()!;
  const drawnAt = (pixelsPerCellUnit: number) => {
    seenAt(pixelsPerCellUnit);
    const { start, count } = bodies.drawRange;
    return [...indices.array.slice(start, start + count)];
  };
  const near = drawnAt(1000);
  const between = drawnAt(100);
  const far = drawnAt(20);
  expect([between.length * 4, far.length * 16]).toEqual([near.length, near.length]);
  // The same surface: from the first ring to the last, all around.
  const known = new Set(near);
  for (const fewer of [between, far]) {
    for (const end of [Math.min, Math.max]) expect(end(...fewer)).toBe(end(...near));
    expect(fewer.every((vertex) => known.has(vertex))).toBe(true);
  }
  expect(drawnAt(1000)).toEqual(near);
});
