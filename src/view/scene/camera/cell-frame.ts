/**
 * Where the looked-at cell stands in the world, and in what measure. Trees, columns and synapses are made in cell
 * units (a cell is about nine high) about the soma, with the y axis along the sheet's normal: this is how they come to stand on it.
 */
import { Matrix4, Quaternion, Vector3 } from "three";
import { homeOrbit } from "./orbit.ts";

/** World distance between neighbouring cells that one cell unit takes. */
const unitsPerSpacing = 0.9;
const upward = new Vector3(0, 1, 0);
/** Share of a synapse's distance from the trunk that is left of the stretch around it. */
const towardsTrunk = 0.6;
/** Time constant of the glide from one synapse of a cell to the next, s. */
const glideSeconds = 0.22;
/** Cell units: nearer than this a glide has come to its end. */
const nearEnough = 1e-4;

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
  /** What is looked at in cell units, on its glide to the synapse that is wanted; only meaningful while `hasSynapse`. */
  readonly synapse = new Vector3();
  /** Turns the vertical to the synapse's own axis, spine to bouton. */
  readonly synapseTurn = new Quaternion();
  hasSynapse = false;
  private readonly wantedSynapse = new Vector3();
  private readonly wantedTurn = new Quaternion();
  private readonly stretch = new Vector3();

  /** The middle of the stretch of tree that is seen around the synapse: towards the trunk, so that it stays in sight. */
  get branch(): Vector3 {
    const { x, y, z } = this.synapse;
    return this.stretch.set(towardsTrunk * x, y, towardsTrunk * z);
  }

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

  /** `place` and `axis` of a synapse in cell units; null for none. Another one of the same cell is glided to by `glide`. */
  lookAtSynapse(place: Vector3 | null, axis: Vector3 | null, isSameCell = false): void {
    const isGliding = isSameCell && this.hasSynapse;
    this.hasSynapse = place !== null;
    if (place && axis) {
      this.wantedSynapse.copy(place);
      this.wantedTurn.setFromUnitVectors(upward, axis);
      if (!isGliding) {
        this.arrive();
      }
    }
  }

  /** Moves on by some wall time, at once when the view is to keep still; true when what is looked at has moved. */
  glide(seconds: number, isStill: boolean): boolean {
    const { synapse, synapseTurn, wantedSynapse, wantedTurn } = this;
    if (synapse.equals(wantedSynapse) && synapseTurn.equals(wantedTurn)) {
      return false;
    }
    const share = 1 - Math.exp(-seconds / glideSeconds);
    if (
      isStill ||
      (synapse.distanceTo(wantedSynapse) < nearEnough && synapseTurn.angleTo(wantedTurn) < 1e-3)
    ) {
      this.arrive();
    } else {
      synapse.lerp(wantedSynapse, share);
      synapseTurn.slerp(wantedTurn, share);
    }
    return true;
  }

  private arrive(): void {
    this.synapse.copy(this.wantedSynapse);
    this.synapseTurn.copy(this.wantedTurn);
  }
}
