import { Vector3 } from "three";
import type { SceneCamera } from "../camera/scene-camera.ts";
import { type CellSpines, placeSpineHead } from "../dendrite/cell-spines.ts";

/** The existing spine nearest to a point on screen, all in CSS pixels; −1 when none is within the radius. */
export function nearestSpine(
  camera: SceneCamera,
  spines: CellSpines,
  x: number,
  y: number,
  radiusPx: number,
): number {
  const onScreen = new Vector3();
  let nearest = -1;
  let least = radiusPx;
  for (let spine = 0; spine < spines.sites.count; spine++) {
    if (spines.growth.exists[spine] === 0) continue;
    camera.projectFromCell(placeSpineHead(spines, spine, onScreen));
    const distance = Math.hypot(onScreen.x - x, onScreen.y - y);
    if (onScreen.z < 1 && distance < least) {
      least = distance;
      nearest = spine;
    }
  }
  return nearest;
}
