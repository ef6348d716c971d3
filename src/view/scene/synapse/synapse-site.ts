/** The looked-at synapse: which spine, where its head's tip is, and the frame at it. */
import { Matrix4, Quaternion, Vector3 } from "three";
import type { SpineSynapses } from "../../../model/network/spine-synapses.ts";
import type { SpineSites } from "../dendrite/spine-sites.ts";

export interface SynapseSite {
  readonly spine: number;
  readonly tip: Vector3;
  readonly axis: Vector3;
  /** Radius of the spine's head and height of its cap, cell units; as the spine shader shapes them. */
  readonly headRadius: number;
  readonly capHeight: number;
  /** Takes places about the tip, y along the axis, to the cell. */
  readonly matrix: Matrix4;
}

/** Spines with a gate below this exist at every occupancy that the model reaches in practice. */
const steadyGate = 0.5;

const mix = (from: number, to: number, share: number) => from + (to - from) * share;
const fraction = (value: number) => value - Math.floor(value);

export function synapseSite(sites: SpineSites, spine: number): SynapseSite {
  const variation = sites.variations[spine] ?? 0;
  const length = mix(0.25, 0.36, variation);
  const axis = new Vector3().fromArray(sites.directions, 3 * spine);
  const tip = new Vector3().fromArray(sites.positions, 3 * spine).addScaledVector(axis, length);
  const turn = new Quaternion().setFromUnitVectors(new Vector3(0, 1, 0), axis);
  return {
    spine,
    tip,
    axis,
    headRadius: mix(0.06, 0.094, fraction(variation * 7.31)),
    capHeight: 0.22 * length,
    matrix: new Matrix4().compose(tip, turn, new Vector3(1, 1, 1)),
  };
}

/** A spine that is surely there and is well seen: it points sideways and towards the viewer, on the tree's upper half. */
export function firstSpineToSee(sites: SpineSites, partners: SpineSynapses): number {
  let best = 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let spine = 0; spine < sites.count; spine++) {
    const [x = 0, y = 0, z = 0] = sites.directions.subarray(3 * spine, 3 * spine + 3);
    const height = sites.positions[3 * spine + 1] ?? 0;
    const depth = sites.positions[3 * spine + 2] ?? 0;
    const isSteady = (partners.gates[spine] ?? 1) < steadyGate;
    const score =
      Math.abs(x) + 0.6 * y + 0.8 * z + 0.3 * depth - 0.25 * Math.abs(height - 3) - (isSteady ? 0 : 10);
    if (score > bestScore) {
      bestScore = score;
      best = spine;
    }
  }
  return best;
}
