/** What of the picked cell the camera looks at: its place, and one of its synapses, to which it glides. */
import { Quaternion, Vector3 } from "three";
import { type CellPlace, noCellPlace, upward } from "./cell-place.ts";

/** Share of a synapse's distance from the trunk that is left of the stretch around it. */
const towardsTrunk = 0.6;
/** Time constant of the glide from one synapse of a cell to the next, s. */
const glideSeconds = 0.22;
/** Cell units: nearer than this a glide has come to its end. */
const nearEnough = 1e-4;

export class CellFocus {
  /** Synapse that is looked at, in cell units, on its glide to the wanted one; only meaningful while `hasSynapse`. */
  readonly synapse = new Vector3();
  /** Turns the vertical to the synapse's own axis, spine to bouton. */
  readonly synapseTurn = new Quaternion();
  place: CellPlace = noCellPlace;
  hasSynapse = false;
  private isAnotherCell = true;
  private readonly wantedSynapse = new Vector3();
  private readonly wantedTurn = new Quaternion();
  private readonly stretch = new Vector3();

  /** The middle of the stretch of tree that is seen around the synapse: towards the trunk, so that it stays in sight. */
  get branch(): Vector3 {
    const { x, y, z } = this.synapse;
    return this.stretch.set(towardsTrunk * x, y, towardsTrunk * z);
  }

  /** Looks at another cell. Its first synapse is looked at without a glide. */
  lookAtCell(place: CellPlace): void {
    this.place = place;
    this.isAnotherCell = true;
  }

  /** Place and axis of a synapse in cell units; null for a cell without spines. `glide` moves to another one of the same cell. */
  lookAtSynapse(site: { readonly tip: Vector3; readonly axis: Vector3 } | null): void {
    const isGliding = this.hasSynapse && !this.isAnotherCell;
    this.hasSynapse = site !== null;
    this.isAnotherCell = false;
    if (site) {
      this.wantedSynapse.copy(site.tip);
      this.wantedTurn.setFromUnitVectors(upward, site.axis);
      if (!isGliding) this.arrive();
    }
  }

  /** Moves on by some wall time, at once when the view is to keep still; true when what is looked at has moved. */
  glide(seconds: number, isStill: boolean): boolean {
    const { synapse, synapseTurn, wantedSynapse, wantedTurn } = this;
    if (synapse.equals(wantedSynapse) && synapseTurn.equals(wantedTurn)) return false;
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
