import { expect, test } from "vitest";
import { homeOrbit, OrbitMotion } from "../../../src/view/scene/camera/orbit.ts";

test("a still orbit goes where it is told at once, and nowhere by itself", () => {
  const orbit = new OrbitMotion(true, () => {});
  expect(orbit.advance(10)).toBe(false);
  orbit.turn(0.5, 0.1);
  expect(orbit.advance(0.016)).toBe(true);
  expect(orbit.shown.azimuth).toBeCloseTo(homeOrbit.azimuth + 0.5);
  expect(orbit.advance(0.016)).toBe(false);
});

test("a moving orbit glides there, and home again", () => {
  const orbit = new OrbitMotion(false, () => {});
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

test("depth and elevation have limits", () => {
  const orbit = new OrbitMotion(true, () => {});
  for (let step = 0; step < 100; step++) {
    orbit.zoomBy(2);
    orbit.turn(0, 1);
  }
  orbit.advance(1);
  expect(orbit.shown.depth).toBeCloseTo(3.12);
  expect(orbit.shown.elevation).toBeLessThan(Math.PI / 2);
  for (let step = 0; step < 100; step++) {
    orbit.zoomBy(0.5);
  }
  orbit.advance(1);
  expect(orbit.shown.depth).toBeCloseTo(-0.12);
});

test("a flight to a stop is smooth, arrives, and gives way to a turn of the wheel", () => {
  const orbit = new OrbitMotion(false, () => {});
  orbit.flyTo(2);
  let last = 0;
  let longestStep = 0;
  for (let step = 0; step < 240; step++) {
    orbit.advance(1 / 60);
    expect(orbit.shown.depth).toBeGreaterThanOrEqual(last);
    longestStep = Math.max(longestStep, orbit.shown.depth - last);
    last = orbit.shown.depth;
  }
  expect(last).toBeCloseTo(2);
  expect(longestStep).toBeLessThan(0.03);
  orbit.flyTo(0);
  orbit.advance(0.3);
  orbit.zoomBy(1.05);
  expect(orbit.wanted.depth).toBeLessThan(0.1);
});

test("a stop that has nothing to show is not reached", () => {
  const orbit = new OrbitMotion(true, () => {});
  orbit.limitTo(2);
  orbit.flyTo(3);
  orbit.advance(1);
  expect(orbit.shown.depth).toBeCloseTo(2.12);
});
