import { type PerspectiveCamera, Vector3 } from "three";
import { expect, test } from "vitest";
import { createSheetPlaces } from "../../src/scene/sheet/sheet-places.ts";
import { nearestNeuron } from "../../src/scene/stage/nearest-neuron.ts";
import { homeOrbit, OrbitMotion } from "../../src/scene/stage/orbit.ts";
import { noInset } from "../../src/scene/stage/scene-layout.ts";
import { Stage } from "../../src/scene/stage/stage.ts";
import { seed, sheet } from "./support.ts";

test("a still orbit goes where it is told at once, and nowhere by itself", () => {
  const orbit = new OrbitMotion(true);
  expect(orbit.advance(10)).toBe(false);
  orbit.turn(0.5, 0.1);
  expect(orbit.advance(0.016)).toBe(true);
  expect(orbit.shown.azimuth).toBeCloseTo(homeOrbit.azimuth + 0.5);
  expect(orbit.advance(0.016)).toBe(false);
});

test("a moving orbit glides there, and home again", () => {
  const orbit = new OrbitMotion(false);
  orbit.turn(1, 0);
  orbit.advance(0.016);
  const first = orbit.shown.azimuth;
  expect(first).toBeGreaterThan(homeOrbit.azimuth);
  expect(first).toBeLessThan(homeOrbit.azimuth + 0.2);
  for (let step = 0; step < 200; step++) {
    orbit.advance(0.016);
  }
  expect(orbit.shown.azimuth).toBeGreaterThan(homeOrbit.azimuth + 0.9);
});

test("zoom and elevation have limits", () => {
  const orbit = new OrbitMotion(true);
  for (let step = 0; step < 100; step++) {
    orbit.zoomBy(2);
    orbit.turn(0, 1);
  }
  orbit.advance(1);
  expect(orbit.shown.zoom).toBeLessThan(20);
  expect(orbit.shown.elevation).toBeLessThan(Math.PI / 2);
});

test("the neuron nearest to a point on screen is found, and none far from all", () => {
  const stage = new Stage(true);
  stage.resize(1280, 800, noInset);
  const { positions } = createSheetPlaces(sheet, seed);
  const camera: PerspectiveCamera = stage.sheetCamera;
  const matrix = camera.projectionMatrix.clone().multiply(camera.matrixWorldInverse);
  const wanted = 2700;
  const place = new Vector3().fromArray(positions, 3 * wanted).project(camera);
  const x = (0.5 + 0.5 * place.x) * 1280;
  const y = (0.5 - 0.5 * place.y) * 800;
  expect(nearestNeuron(positions, matrix, 1280, 800, x, y, 2)).toBe(wanted);
  expect(nearestNeuron(positions, matrix, 1280, 800, 2, 2, 24)).toBeNull();
});
