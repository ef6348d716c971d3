/** The gentle folding of the sheet, for the eye only: cells, surface, ring and picking use it, the model is flat. */
import type { Sheet } from "../../../model/network/populations.ts";
import { sheetSide } from "../camera/world.ts";

/** Height at −1 … 1 across and along: two ridges that cross at an angle, and edges that fall away softly. */
function heightAt(u: number, v: number): number {
  const ridges = 0.66 * Math.sin(0.5 - 2.35 * u - 0.9 * v) + 0.44 * Math.cos(2.7 * v - 1.25 * u + 0.4);
  const ripple = 0.1 * Math.sin(3.3 * v - 5.1 * u + 1.1);
  const fall = 0.3 * (u ** 4 + v ** 4);
  return ridges + ripple - fall;
}

/** Tiles of a world unit along the sheet. */
export const tilesPerUnit = ({ tilesX, tilesY }: Sheet): number => Math.max(tilesX, tilesY) / sheetSide;

/** The place on the flat sheet, in tiles from its corner, under a world position. */
export function unfoldPlace(sheet: Sheet, worldX: number, worldZ: number) {
  const within = (value: number, size: number) => Math.min(size, Math.max(0, value));
  return {
    x: within(worldX * tilesPerUnit(sheet) + sheet.tilesX / 2, sheet.tilesX),
    y: within(worldZ * tilesPerUnit(sheet) + sheet.tilesY / 2, sheet.tilesY),
  };
}

/** Writes the world position (x, y, z) of a place on the sheet, in tiles, lifted by `lift` along the normal. */
export function foldPlace(
  sheet: Sheet,
  tilesX: number,
  tilesY: number,
  lift: number,
  position: { [index: number]: number },
  normal: { [index: number]: number },
  index: number,
): void {
  const unitsPerTile = 1 / tilesPerUnit(sheet);
  const half = sheetSide / 2;
  const x = (tilesX - sheet.tilesX / 2) * unitsPerTile;
  const z = (tilesY - sheet.tilesY / 2) * unitsPerTile;
  const step = 0.01;
  const height = heightAt(x / half, z / half);
  const slopeX = (heightAt(x / half + step, z / half) - height) / (step * half);
  const slopeZ = (heightAt(x / half, z / half + step) - height) / (step * half);
  const length = Math.hypot(slopeX, 1, slopeZ);
  normal[index] = -slopeX / length;
  normal[index + 1] = 1 / length;
  normal[index + 2] = -slopeZ / length;
  position[index] = x - (lift * slopeX) / length;
  position[index + 1] = height + lift / length;
  position[index + 2] = z - (lift * slopeZ) / length;
}
