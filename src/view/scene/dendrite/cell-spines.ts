/** The potential spines of one excitatory cell: where they sit, whom they listen to, and how far each has grown. */
import { Vector3 } from "three";
import type { SpineSynapses } from "../../../model/network/spine-synapses.ts";
import type { SpineGrowth } from "./spine-growth.ts";
import type { SpineSites } from "./spine-sites.ts";

export interface CellSpines {
  readonly sites: SpineSites;
  readonly partners: SpineSynapses;
  readonly growth: SpineGrowth;
}

/** Where a spine's head is, along its direction from the site: about where the shader puts it. */
const headReach = 0.25;

export function placeSpineHead({ sites }: CellSpines, spine: number, target: Vector3): Vector3 {
  const direction = new Vector3().fromArray(sites.directions, 3 * spine);
  return target.fromArray(sites.positions, 3 * spine).addScaledVector(direction, headReach);
}
