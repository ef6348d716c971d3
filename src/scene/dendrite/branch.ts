/** A piece of dendrite: a smooth line in space with a radius at each point. */
import { CatmullRomCurve3, Vector3 } from "three";

export interface Branch {
  readonly points: readonly Vector3[];
  readonly radii: readonly number[];
  /** Length along the dendrite from the soma to each point, world units. */
  readonly distances: readonly number[];
  /** Three-fold bulge of the cross-section at each point, share of the radius: a pyramidal soma has edges. */
  readonly lobes?: readonly number[];
  /** No spines before this length of the branch: somata and first stretches of dendrites are smooth. */
  readonly bareLength: number;
}

export interface BranchPlan {
  readonly from: Vector3;
  readonly direction: Vector3;
  readonly length: number;
  readonly firstRadius: number;
  readonly lastRadius: number;
  /** Radius of what it grows out of: the root flares into it. */
  readonly rootRadius: number;
  readonly rootDistance: number;
  readonly bareLength: number;
  /** What the branch bends towards on its way, and how strongly. */
  readonly bend: Vector3;
  readonly wander: number;
  /** Depth of the swellings along the branch, share of its radius. */
  readonly beading: number;
}

const pointSpacing = 0.11;
const knots = 6;

/** Grows one branch: a line that starts along `direction`, wanders a little and bends towards `bend`. */
export function growBranch(plan: BranchPlan, random: () => number): Branch {
  const heading = plan.direction.clone().normalize();
  const place = plan.from.clone();
  const stations = [place.clone()];
  for (let knot = 1; knot < knots; knot++) {
    const stray = new Vector3(random() - 0.5, random() - 0.5, random() - 0.5).multiplyScalar(plan.wander);
    heading
      .add(stray)
      .addScaledVector(plan.bend, 1 / knots)
      .normalize();
    place.addScaledVector(heading, plan.length / (knots - 1));
    stations.push(place.clone());
  }
  const curve = new CatmullRomCurve3(stations, false, "centripetal");
  const count = Math.max(8, Math.round(plan.length / pointSpacing));
  const points = curve.getSpacedPoints(count);
  const length = curve.getLength();
  const radii: number[] = [];
  const distances: number[] = [];
  const phase = random() * 6.28;
  points.forEach((_, index) => {
    const share = index / count;
    const along = share * length;
    const taper = plan.firstRadius + (plan.lastRadius - plan.firstRadius) * share ** 0.8;
    const flare =
      Math.max(0, plan.rootRadius - plan.firstRadius) * Math.exp(-along / (1.1 * plan.rootRadius));
    const swelling =
      1 + plan.beading * (Math.sin(5.3 * along + phase) + 0.6 * Math.sin(11.7 * along + 2 * phase));
    radii.push(taper * swelling + flare);
    distances.push(plan.rootDistance + along);
  });
  return { points, radii, distances, bareLength: plan.bareLength };
}
