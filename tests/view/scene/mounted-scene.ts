/** The whole scene on a test's page, and what a test does with it. */
import * as fiber from "@react-three/fiber";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { expect } from "vitest";
import { liveFrame } from "../../../src/app/live-frame.ts";
import { appStore } from "../../../src/app/store.ts";
import { Scene } from "../../../src/view/scene/scene.tsx";
import { createFrozenFrame, startReport } from "./support.ts";

/** Field, cells, halos, ring, leader, shaft, spines and their halos, and the two passes against flashes: one shader program each. */
export const drawnThings = 10;

let unmount: (() => void) | undefined;

export function unmountScene(): void {
  unmount?.();
  unmount = undefined;
}

/** As it was before any scene was mounted. */
export function leaveScene(): void {
  unmountScene();
  appStore.setState({ report: null, pickedNeuron: null, colourMode: "population", isPaused: false });
  liveFrame.show(null);
}

export const nextPicture = () => new Promise((resolve) => requestAnimationFrame(resolve));
export async function pictures(count: number): Promise<void> {
  for (let picture = 0; picture < count; picture++) {
    await nextPicture();
  }
}

/** A new frame of the model comes. */
export function show(occupancy = 0.75): void {
  liveFrame.show(createFrozenFrame(occupancy));
}

/** Draws the test network. Without motion of its own unless it is not `calm`. */
export async function mountScene({ calm = true } = {}) {
  const place = document.createElement("div");
  Object.assign(place.style, { position: "relative", width: "640px", height: "360px" });
  document.body.append(place);
  const root = createRoot(place);
  unmount = () => {
    root.unmount();
    place.remove();
  };
  appStore.setState({ report: startReport, pickedNeuron: 136 });
  show();
  root.render(createElement(Scene, { calm }));
  const canvas = await expect
    .poll(() => place.querySelector("canvas"))
    .not.toBeNull()
    .then(() => place.querySelector("canvas")!);
  await expect
    .poll(() => fiber._roots.get(canvas)?.store.getState().gl.info.programs?.length ?? 0)
    .toBe(drawnThings);
  await pictures(5);
  return { canvas, gl: fiber._roots.get(canvas)!.store.getState().gl };
}
