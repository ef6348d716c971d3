/** The scene drawn for keeps, at any size and on either ground, beside the canvas: nothing of it is seen on the page. */
import { Color, LinearSRGBColorSpace, type Scene, type WebGLRenderer, WebGLRenderTarget } from "three";
import type { PictureSize } from "../../../app/exports.ts";
import { liveFrame } from "../../../app/live-frame.ts";
import { appStore } from "../../../app/store.ts";
import { RefusalError } from "../../../model/refusal.ts";
import type { SceneCamera } from "../camera/scene-camera.ts";
import type { Appearance } from "../colours/appearance.ts";
import { FlashLimiter } from "./flash-limiter.ts";

export interface CapturedParts {
  readonly gl: WebGLRenderer;
  readonly scene: Scene;
  readonly cellScene: Scene;
  readonly camera: SceneCamera;
  readonly appearance: Appearance;
}

/** Free at each side, of the shorter one. */
const marginShare = 0.04;

/** Draws pictures of one size, each into the same canvas. */
export class SceneCapture {
  readonly canvas: OffscreenCanvas;
  private readonly parts: CapturedParts;
  private readonly size: PictureSize;
  private readonly restore: () => void;
  private readonly target: WebGLRenderTarget;
  private readonly limiter: FlashLimiter;
  private readonly pixels: Uint8Array<ArrayBuffer>;
  private readonly image: ImageData;
  private readonly context: OffscreenCanvasRenderingContext2D;

  /** `restore` gives the camera the canvas's own size again. Throws a `RefusalError` for a size that the device cannot draw. */
  constructor(parts: CapturedParts, size: PictureSize, restore: () => void) {
    const { widthPx, heightPx } = size;
    const { maxTextureSize: largest } = parts.gl.capabilities;
    if (widthPx > largest || heightPx > largest) {
      throw new RefusalError({ key: "refusal.pictureSize", values: { largest, widthPx, heightPx } });
    }
    this.parts = parts;
    this.size = size;
    this.restore = restore;
    this.canvas = new OffscreenCanvas(widthPx, heightPx);
    const context = this.canvas.getContext("2d");
    if (!context) throw new RefusalError({ key: "refusal.pictureLost" });
    this.context = context;
    this.target = new WebGLRenderTarget(widthPx, heightPx, { depthBuffer: false });
    this.limiter = new FlashLimiter(parts.appearance.isPrint);
    this.limiter.smooth(true);
    this.limiter.resize(widthPx, heightPx, 1);
    this.pixels = new Uint8Array(4 * widthPx * heightPx);
    this.image = new ImageData(widthPx, heightPx);
  }

  /** Draws the scene as it is now. `seconds` lie between two pictures of a film; its flashes are limited as on the page. */
  draw(seconds = 0): void {
    const { gl, scene, cellScene, camera, appearance } = this.parts;
    if (gl.getContext().isContextLost()) throw new RefusalError({ key: "refusal.pictureLost" });
    const { widthPx, heightPx, ground } = this.size;
    const margin = Math.round(marginShare * Math.min(widthPx, heightPx));
    const { colourMode, ground: shownGround } = appStore.getState();
    appearance.choose(colourMode, ground);
    camera.resize(widthPx, heightPx, { top: margin, right: margin, bottom: margin, left: margin });
    const { pixelRatio } = camera;
    camera.setPixelRatio(1);
    gl.autoClear = false;
    const [red, green, blue] = appearance.groundColour.value;
    gl.setClearColor(new Color().setRGB(red, green, blue, LinearSRGBColorSpace), 1);
    const drawScene = () => {
      gl.render(scene, camera.world);
      if (!camera.isOneWorld) gl.clearDepth();
      gl.render(cellScene, camera.cell);
    };
    this.limiter.render(gl, seconds, camera.orbit.isStill, drawScene, this.target);
    gl.readRenderTargetPixels(this.target, 0, 0, widthPx, heightPx, this.pixels);
    gl.setRenderTarget(null);
    appearance.choose(colourMode, shownGround);
    camera.setPixelRatio(pixelRatio);
    this.restore();
    this.showUpright();
    liveFrame.requestPicture();
  }

  dispose(): void {
    this.target.dispose();
    this.limiter.dispose();
  }

  /** The device counts lines from the bottom; what it blended may be translucent. */
  private showUpright(): void {
    const { widthPx, heightPx } = this.size;
    const { data } = this.image;
    const bytes = 4 * widthPx;
    for (let line = 0; line < heightPx; line++) {
      data.set(this.pixels.subarray((heightPx - 1 - line) * bytes, (heightPx - line) * bytes), line * bytes);
    }
    for (let alpha = 3; alpha < data.length; alpha += 4) data[alpha] = 255;
    this.context.putImageData(this.image, 0, 0);
  }
}

/** One picture as PNG. */
export async function takePicture(
  parts: CapturedParts,
  size: PictureSize,
  restore: () => void,
): Promise<Blob> {
  const capture = new SceneCapture(parts, size, restore);
  try {
    capture.draw();
    return await capture.canvas.convertToBlob({ type: "image/png" });
  } finally {
    capture.dispose();
  }
}
