import { Vector3 } from "three";
import type { PickedTree, Stage } from "../stage/stage.ts";

/** Where a spine's head is, along its direction from the site: about where the shader puts it. */
const headReach = 0.25;
const place = new Vector3();

/** Writes the head of a spine in CSS pixels from the canvas's corner; z is in front of the camera below 1. */
export function spineOnScreen(stage: Stage, { sites }: PickedTree, spine: number, target: Vector3): Vector3 {
  place.fromArray(sites.directions, 3 * spine).multiplyScalar(headReach);
  target
    .fromArray(sites.positions, 3 * spine)
    .add(place)
    .project(stage.dendriteCamera);
  return target.set(
    (0.5 + 0.5 * target.x) * stage.widthPx,
    (0.5 - 0.5 * target.y) * stage.heightPx,
    target.z,
  );
}

const onScreen = new Vector3();

/** The existing spine nearest to a point on screen; −1 when none is within the radius. */
export function nearestSpine(stage: Stage, tree: PickedTree, x: number, y: number, radiusPx: number): number {
  let nearest = -1;
  let least = radiusPx;
  for (let spine = 0; spine < tree.sites.count; spine++) {
    if (tree.growth.exists[spine] === 0) {
      continue;
    }
    spineOnScreen(stage, tree, spine, onScreen);
    const distance = Math.hypot(onScreen.x - x, onScreen.y - y);
    if (onScreen.z < 1 && distance < least) {
      least = distance;
      nearest = spine;
    }
  }
  return nearest;
}
