import fc from "fast-check";
import { type Matrix4, Vector3 } from "three";
import { expect, test } from "vitest";
import { createSheet } from "../../../src/model/network/populations.ts";
import { createCellPlace } from "../../../src/view/scene/camera/cell-place.ts";
import { SceneCamera } from "../../../src/view/scene/camera/scene-camera.ts";
import { noInset } from "../../../src/view/scene/camera/scene-layout.ts";
import { nearestNeuron } from "../../../src/view/scene/input/nearest-neuron.ts";
import { createSheetPlaces } from "../../../src/view/scene/sheet/sheet-places.ts";
import { seed } from "./support.ts";

const places = createSheetPlaces(createSheet(7, 5), seed);
const widthPx = 1280;
const heightPx = 800;
const camera = new SceneCamera(true, () => {});
camera.lookAtCell(
  createCellPlace(
    new Vector3().fromArray(places.positions, 3 * 136),
    new Vector3().fromArray(places.normals, 3 * 136),
    places.spacing,
    2,
  ),
);
camera.resize(widthPx, heightPx, noInset);

function lookFrom(azimuth: number, elevation: number, depth: number): Matrix4 {
  camera.orbit.goHome();
  camera.orbit.turn(azimuth, elevation);
  camera.orbit.flyTo(depth);
  camera.advance(0.016);
  const { projectionMatrix, matrixWorldInverse } = camera.world;
  return projectionMatrix.clone().multiply(matrixWorldInverse);
}

/** Evenly spread: fractions as such would crowd about 0. */
const even = (from: number, to: number) =>
  fc.integer({ min: 0, max: 10_000 }).map((step) => from + ((to - from) * step) / 10_000);

/** The same rule, over every neuron. */
function nearestOfAll(matrix: Matrix4, x: number, y: number, radiusPx: number): number | null {
  let nearest: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  const e = matrix.elements;
  for (let neuron = 0; neuron < places.sheet.neurons; neuron++) {
    const [px, py, pz] = places.positions.subarray(3 * neuron, 3 * neuron + 3) as unknown as [
      number,
      number,
      number,
    ];
    const w = e[3] * px + e[7] * py + e[11] * pz + e[15];
    const screenX = (0.5 + (0.5 * (e[0] * px + e[4] * py + e[8] * pz + e[12])) / w) * widthPx;
    const screenY = (0.5 - (0.5 * (e[1] * px + e[5] * py + e[9] * pz + e[13])) / w) * heightPx;
    const distance = Math.sqrt((screenX - x) ** 2 + (screenY - y) ** 2);
    if (w > 0 && distance < radiusPx && distance + w < least) {
      least = distance + w;
      nearest = neuron;
    }
  }
  return nearest;
}

test("the picked neuron is that of a search through all, from anywhere, at any place of its middle", () => {
  let found = 0;
  fc.assert(
    fc.property(
      even(-3, 3),
      even(-0.3, 0.6),
      even(0, 1),
      even(0.25 * widthPx, 0.75 * widthPx),
      even(0.3 * heightPx, 0.8 * heightPx),
      fc.constantFrom(2, 22, 34, 200),
      (azimuth, elevation, depth, x, y, radiusPx) => {
        const matrix = lookFrom(azimuth, elevation, depth);
        const expected = nearestOfAll(matrix, x, y, radiusPx);
        expect(nearestNeuron(places, matrix, widthPx, heightPx, x, y, radiusPx)).toBe(expected);
        found += expected === null ? 0 : 1;
      },
    ),
    { numRuns: 100 },
  );
  expect(found).toBeGreaterThan(15);
});

test("a cell is picked by a tap on it, and none where there is none", () => {
  const matrix = lookFrom(0, 0, 0);
  const wanted = 2700;
  const place = new Vector3().fromArray(places.positions, 3 * wanted).applyMatrix4(matrix);
  const x = (0.5 + 0.5 * place.x) * widthPx;
  const y = (0.5 - 0.5 * place.y) * heightPx;
  expect(nearestNeuron(places, matrix, widthPx, heightPx, x, y, 2)).toBe(wanted);
  expect(nearestNeuron(places, matrix, widthPx, heightPx, 2, 2, 24)).toBeNull();
});
