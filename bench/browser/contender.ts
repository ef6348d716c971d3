/** What every way to draw has in common: a place on the page, a tick to wait for, an eye. */
import { PerspectiveCamera } from "three";
import type { Frame } from "../../src/wire/frame/frame.ts";

export interface Contender {
  /** Draws a frame and gives back the ms of script on the page's thread that this took. */
  draw(frame: Frame): Promise<number>;
  /** Waits until the graphics device has done all that it was told. */
  finish(): void;
  remove(): void;
}

export const nextTick = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

export function createPlace(): HTMLDivElement {
  const place = document.createElement("div");
  place.className = "place";
  document.body.append(place);
  return place;
}

export function finishOf(canvas: HTMLCanvasElement): () => void {
  const pixel = new Uint8Array(4);
  return () => {
    const gl = canvas.getContext("webgl2");
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  };
}

export function createEye(): PerspectiveCamera {
  const eye = new PerspectiveCamera(27, 640 / 360, 1, 120);
  eye.position.set(0, 10, 20);
  eye.lookAt(0, 0, 0);
  eye.updateMatrixWorld();
  return eye;
}
