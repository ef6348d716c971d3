/**
 * Where the looked-at cell stands in the world, and in what measure. Trees, columns and synapses are made in cell
 * units (a cell is about nine high) about the soma, with the y axis along the sheet's normal: this is how they come to stand on it.
 */
import { Matrix4, Quaternion, Vector3 } from "three";
import { homeOrbit } from "./orbit.ts";

/** World distance between neighbouring cells that one cell unit takes. */
const unitsPerSpacing = 0.9;
const upward = new Vector3(0, 1, 0);

export class CellFrame {
  readonly position = new Vector3();
  /** Takes cell directions to world directions. */
  readonly rotation = new Quaternion();
  /** World units of one cell unit. */
  unit = 1;
  /** Takes cell units to the world. */
  readonly matrix = new Matrix4();
  /** Height that the middle of the cell's tree has above the soma. */
  middle = 2;
  /** The looked-at synapse in cell units; only meaningful while `hasSynapse`. */
  readonly synapse = new Vector3();
  /** Turns the vertical to the synapse's own axis, spine to bouton. */
  readonly synapseTurn = new Quaternion();
  hasSynapse = false;

  /** Stands the cell on a place of the sheet. */
  stand(position: Vector3, normal: Vector3, spacing: number): void {
    this.position.copy(position);
    this.unit = unitsPerSpacing * spacing;
    // From home the cell is seen from the same side whether it is magnified or stands in the sheet.
    this.rotation
      .setFromUnitVectors(upward, normal)
      .multiply(new Quaternion().setFromAxisAngle(upward, homeOrbit.azimuth));
    this.matrix.compose(this.position, this.rotation, new Vector3().setScalar(this.unit));
  }

  /** `place` and `axis` of a synapse in cell units; null for none. */
  lookAtSynapse(place: Vector3 | null, axis: Vector3 | null): void {
    this.hasSynapse = place !== null;
    if (place && axis) {
      this.synapse.copy(place);
      this.synapseTurn.setFromUnitVectors(upward, axis);
    }
  }
}
