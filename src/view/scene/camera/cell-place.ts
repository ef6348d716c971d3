/** The place of the picked cell, and its units: a cell is about nine high, with the soma at 0 and y along the normal. */
import { Matrix4, Quaternion, Vector3 } from "three";
import { homeOrbit } from "./orbit.ts";

export interface CellPlace {
  readonly position: Vector3;
  /** Takes cell directions to world directions. */
  readonly rotation: Quaternion;
  /** World units of one cell unit. */
  readonly unit: number;
  /** Takes cell units to the world. */
  readonly matrix: Matrix4;
  /** Height that the middle of the cell's tree has above the soma, cell units. */
  readonly middle: number;
}

/** World distance between neighbouring cells that one cell unit takes. */
const unitsPerSpacing = 0.9;
export const upward: Readonly<Vector3> = new Vector3(0, 1, 0);

/** The place of a cell on the sheet; `spacing` is the world distance between neighbouring cells. */
export function createCellPlace(position: Vector3, normal: Vector3, spacing: number, middle: number) {
  const unit = unitsPerSpacing * spacing;
  // From home the cell is seen from the same side whether it is magnified or in its place in the sheet.
  const rotation = new Quaternion()
    .setFromUnitVectors(upward, normal)
    .multiply(new Quaternion().setFromAxisAngle(upward, homeOrbit.azimuth));
  const matrix = new Matrix4().compose(position, rotation, new Vector3().setScalar(unit));
  return { position: position.clone(), rotation, unit, matrix, middle };
}

/** Before any cell is picked. */
export const noCellPlace = createCellPlace(new Vector3(), upward, 1 / unitsPerSpacing, 2);
