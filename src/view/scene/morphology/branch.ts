/** A piece of neurite: a smooth line in space with a radius at each point. Lengths are cell units. */
import type { Vector3 } from "three";

export interface Branch {
  readonly points: readonly Vector3[];
  readonly radii: readonly number[];
  /** Way along the cell from the soma to each point. */
  readonly distances: readonly number[];
  /** Three-fold bulge of the cross-section at each point, share of the radius: a pyramidal soma has edges. */
  readonly lobes?: readonly number[];
  /** No spines before this length of the branch: somata, axons and first stretches of dendrites are smooth. */
  readonly bareLength: number;
  readonly isAxon: boolean;
  /** Forks between the soma and this branch. */
  readonly order: number;
}
