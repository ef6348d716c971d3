import { expect, test } from "vitest";
import { countFlashes, type Picture } from "./wcag-flashes.ts";

function plain(red: number, green: number, blue: number): Picture {
  const data = new Uint8Array(4 * 64 * 64);
  for (let pixel = 0; pixel < 64 * 64; pixel++) {
    data.set([red, green, blue, 255], 4 * pixel);
  }
  return { width: 64, height: 64, data };
}

const film = (pictures: number, every: number, one: Picture, other: Picture) =>
  Array.from({ length: pictures }, (_, index) => (Math.floor(index / every) % 2 === 0 ? one : other));

test("black and white in turn, ten times a second, are ten flashes a second", () => {
  const { general } = countFlashes(film(120, 3, plain(0, 0, 0), plain(255, 255, 255)), 60);
  expect(general).toBeGreaterThanOrEqual(9);
  expect(general).toBeLessThanOrEqual(10);
});

test("changes below a tenth are no flashes", () => {
  expect(countFlashes(film(120, 3, plain(0, 0, 0), plain(80, 80, 80)), 60)).toEqual({ general: 0, red: 0 });
});

test("saturated red flashes are counted by themselves", () => {
  const { general, red } = countFlashes(film(120, 6, plain(0, 0, 0), plain(160, 0, 0)), 60);
  expect(general).toBe(0);
  expect(red).toBeGreaterThanOrEqual(4);
});
