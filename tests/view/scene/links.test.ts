import { Matrix4, Vector3 } from "three";
import { expect, test } from "vitest";
import { createSheet, tileOfNeuron } from "../../../src/model/network/populations.ts";
import { sheetSide } from "../../../src/view/scene/camera/world.ts";
import { overEdge } from "../../../src/view/scene/links/links.ts";
import { createSheetPlaces } from "../../../src/view/scene/sheet/sheet-places.ts";

const sheet = createSheet(6, 6);
const places = createSheetPlaces(sheet, 1);
const identity = new Matrix4();
const neuronOfTile = (column: number, line: number) => (line * sheet.tilesX + column) * 256 + 136;
const placeOf = (neuron: number) => new Vector3().fromArray(places.positions, 3 * neuron);

test("a link within the sheet is drawn as one", () => {
  expect(overEdge(places, identity, neuronOfTile(1, 1), neuronOfTile(3, 3))).toBeNull();
});

test("a link over the edge is drawn from both of its ends, never across the sheet", () => {
  for (const [pre, post] of [
    [neuronOfTile(0, 2), neuronOfTile(5, 3)],
    [neuronOfTile(5, 2), neuronOfTile(0, 3)],
    [neuronOfTile(2, 0), neuronOfTile(3, 5)],
    [neuronOfTile(0, 5), neuronOfTile(5, 0)],
  ] as const) {
    expect(tileOfNeuron(sheet, pre)).not.toBe(tileOfNeuron(sheet, post));
    const way = overEdge(places, identity, pre, post)!;
    expect(way.from.clone().setY(0).distanceTo(placeOf(post).setY(0))).toBeLessThan(sheetSide / 2);
    expect(way.to.clone().setY(0).distanceTo(placeOf(pre).setY(0))).toBeLessThan(sheetSide / 2);
    expect(way.leaves).toBeLessThanOrEqual(way.returns);
    // Where it leaves and where it comes back lie on the edge.
    const leaves = placeOf(pre).lerp(way.to, way.leaves);
    const returns = way.from.clone().lerp(placeOf(post), way.returns);
    for (const place of [leaves, returns]) {
      expect(Math.max(Math.abs(place.x), Math.abs(place.z))).toBeCloseTo(sheetSide / 2, 5);
    }
  }
});
