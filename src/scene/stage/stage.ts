/**
 * What the parts of one scene share while it runs: cameras, layout, orbit and whether anything changed since the
 * last picture. A plain object, changed in place; React never renders because of it.
 */
import { createContext, useContext } from "react";
import { PerspectiveCamera, Vector2, Vector3 } from "three";
import { sheetSide } from "../sheet/fold.ts";
import { OrbitMotion } from "./orbit.ts";
import { createSceneLayout, type Inset, noInset, type Rectangle, type SceneLayout } from "./scene-layout.ts";

/** Long lenses: little distortion, calm depth. Degrees. */
const sheetFieldOfView = 27;
const dendriteFieldOfView = 20;

/** World units that must fit into the sheet's place: across, and up and down at the home elevation. */
const sheetExtent = { width: 1.3 * sheetSide, height: 0.86 * sheetSide };
/** World units of the dendrite view: how long and how wide a grown cell can be, and its middle. */
export const dendriteExtent = { length: 9, width: 5.4, middle: 2.0 };

export class Stage {
  readonly orbit: OrbitMotion;
  readonly sheetCamera = new PerspectiveCamera(sheetFieldOfView, 1, 1, 120);
  readonly dendriteCamera = new PerspectiveCamera(dendriteFieldOfView, 1, 1, 120);
  layout: SceneLayout = createSceneLayout(1, 1, noInset);
  widthPx = 1;
  heightPx = 1;
  /** Distance from the eye to the looked-at point: depth cues are relative to it. */
  sheetDistance = 1;
  dendriteDistance = 1;
  /** Uniforms that several materials share by reference. */
  readonly sheetUniforms = {
    /** Framebuffer pixels of one world unit at distance 1. */
    pixelsPerUnit: { value: 1 },
    /** Distances at which the depth cue begins and ends. */
    depthRange: { value: new Vector2(1, 2) },
  };
  readonly dendriteUniforms = {
    pixelsPerUnit: { value: 1 },
    depthRange: { value: new Vector2(1, 2) },
  };
  /** Anything visible changed since the last picture. */
  needsDraw = true;
  /** World position of the picked cell; only meaningful while `hasPicked`. */
  readonly picked = new Vector3();
  hasPicked = false;
  private readonly target = new Vector3();

  constructor(isStill: boolean) {
    this.orbit = new OrbitMotion(isStill);
  }

  resize(widthPx: number, heightPx: number, inset: Inset): void {
    this.widthPx = widthPx;
    this.heightPx = heightPx;
    this.layout = createSceneLayout(widthPx, heightPx, inset);
    centreOn(this.sheetCamera, this.layout.sheet, widthPx, heightPx);
    centreOn(this.dendriteCamera, this.layout.dendrite, widthPx, heightPx);
    this.placeCameras();
  }

  placeCameras(): void {
    const { sheetCamera, dendriteCamera, layout, heightPx, target } = this;
    const { azimuth, elevation, zoom, panX, panZ } = this.orbit.shown;
    const { sheet, dendrite, dendriteLies } = layout;
    const sheetUnitsHigh = Math.max(
      (sheetExtent.width / sheet.width) * heightPx,
      (sheetExtent.height / sheet.height) * heightPx,
    );
    this.sheetDistance = distanceFor(sheetUnitsHigh, sheetFieldOfView) / zoom;
    target.set(panX, -0.85, panZ);
    sheetCamera.position
      .set(
        Math.sin(azimuth) * Math.cos(elevation),
        Math.sin(elevation),
        Math.cos(azimuth) * Math.cos(elevation),
      )
      .multiplyScalar(this.sheetDistance)
      .add(target);
    sheetCamera.near = Math.max(0.2, this.sheetDistance - 2 * sheetSide);
    sheetCamera.far = this.sheetDistance + 2 * sheetSide;
    sheetCamera.lookAt(target);
    sheetCamera.updateProjectionMatrix();
    sheetCamera.updateMatrixWorld();

    this.sheetUniforms.depthRange.value.set(this.sheetDistance - 1, this.sheetDistance + 0.85 * sheetSide);

    const across = dendriteLies ? dendrite.height : dendrite.width;
    const along = dendriteLies ? dendrite.width : dendrite.height;
    const dendriteUnitsHigh = Math.max(
      (dendriteExtent.width / across) * heightPx,
      (dendriteExtent.length / along) * heightPx,
    );
    this.dendriteDistance = distanceFor(dendriteUnitsHigh, dendriteFieldOfView);
    dendriteCamera.position.set(0, dendriteExtent.middle, this.dendriteDistance);
    // Seen from a camera that lies on its side, the tree lies too: soma left, tuft right.
    dendriteCamera.rotation.set(0, 0, dendriteLies ? Math.PI / 2 : 0);
    dendriteCamera.near = Math.max(0.2, this.dendriteDistance - 12);
    dendriteCamera.far = this.dendriteDistance + 12;
    dendriteCamera.updateProjectionMatrix();
    dendriteCamera.updateMatrixWorld();
    this.dendriteUniforms.depthRange.value.set(this.dendriteDistance - 0.5, this.dendriteDistance + 3.6);
  }

  /** World units of one CSS pixel at the looked-at point. */
  get unitsPerPixel(): number {
    return (2 * this.sheetDistance * Math.tan((sheetFieldOfView * Math.PI) / 360)) / this.heightPx;
  }

  /** `framebufferHeight` in pixels: what points are measured in. */
  setResolution(framebufferHeight: number): void {
    const perUnit = (fieldOfView: number) =>
      framebufferHeight / (2 * Math.tan((fieldOfView * Math.PI) / 360));
    this.sheetUniforms.pixelsPerUnit.value = perUnit(sheetFieldOfView);
    this.dendriteUniforms.pixelsPerUnit.value = perUnit(dendriteFieldOfView);
  }
}

function distanceFor(unitsHigh: number, fieldOfView: number): number {
  return unitsHigh / (2 * Math.tan((fieldOfView * Math.PI) / 360));
}

/** Moves the camera's centre of projection to the middle of a rectangle: the picture stays full-bleed. */
function centreOn(
  camera: PerspectiveCamera,
  { x, y, width, height }: Rectangle,
  canvasWidth: number,
  canvasHeight: number,
): void {
  camera.aspect = canvasWidth / canvasHeight;
  camera.setViewOffset(
    canvasWidth,
    canvasHeight,
    canvasWidth / 2 - (x + width / 2),
    canvasHeight / 2 - (y + height / 2),
    canvasWidth,
    canvasHeight,
  );
}

const StageContext = createContext<Stage | null>(null);
export const StageProvider = StageContext.Provider;

export function useStage(): Stage {
  const stage = useContext(StageContext);
  if (stage === null) {
    throw new Error("Parts of the scene can only be mounted inside the Scene.");
  }
  return stage;
}
