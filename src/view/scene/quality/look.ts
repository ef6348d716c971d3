/** What materials share the uniforms of: where the view is, and what colours mean. */
import type { SceneCamera } from "../camera/scene-camera.ts";
import type { Appearance } from "../colours/appearance.ts";

export interface Look {
  readonly camera: SceneCamera;
  readonly appearance: Appearance;
}

/** `contrast`: how much of a spike's light is shown, 0 … 1. */
export interface SpikingLook extends Look {
  readonly contrast: number;
}
