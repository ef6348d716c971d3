import { addAfterEffect } from "@react-three/fiber";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, test } from "vitest";
import { liveFrame } from "../../src/app/live-frame.ts";
import { appStore } from "../../src/app/store.ts";
import type { ColourMode } from "../../src/app/view.ts";
import { Scene } from "../../src/scene/scene.tsx";
import { setScalar } from "../../src/snapshot/frame.ts";
import { createFrozenFrame, sheet, startReport } from "./support.ts";
import { countFlashes, type Picture } from "./wcag-flashes.ts";

let unmount: (() => void) | undefined;

afterEach(() => {
  unmount?.();
  unmount = undefined;
  appStore.setState({ report: null, pickedNeuron: null, colourMode: "population", ground: "dark" });
  liveFrame.frame = null;
});

/** The whole network fires, or the whole network is silent, and glutamate with it. */
function burst(isFiring: boolean): void {
  const frame = createFrozenFrame(0.75);
  for (let neuron = 0; neuron < sheet.neurons; neuron++) {
    frame.neurons[4 * neuron] = isFiring ? 255 : 0;
  }
  frame.field.fill(isFiring ? 255 : 0);
  setScalar(frame, "recentSpikeMs", 30);
  liveFrame.frame = frame;
  liveFrame.version++;
}

const width = 480;
const height = 320;

/** Pictures of a network that bursts `burstsPerSecond` times a second, with the wall time of each. */
async function filmOf(
  burstsPerSecond: number,
  seconds: number,
): Promise<{ pictures: Picture[]; perSecond: number }> {
  const place = document.createElement("div");
  Object.assign(place.style, { position: "relative", width: `${width}px`, height: `${height}px` });
  document.body.append(place);
  appStore.setState({ report: startReport, pickedNeuron: null });
  burst(false);
  const root = createRoot(place);
  unmount = () => {
    root.unmount();
    place.remove();
  };
  root.render(createElement(Scene, { calm: false }));
  const copy = document.createElement("canvas");
  copy.width = width;
  copy.height = height;
  const context = copy.getContext("2d", { willReadFrequently: true })!;
  const pictures: Picture[] = [];
  let firstMs = 0;
  let lastMs = 0;
  await new Promise<void>((resolve) => {
    const stop = addAfterEffect(() => {
      const canvas = place.querySelector("canvas");
      if (!canvas) return;
      context.drawImage(canvas, 0, 0, width, height);
      const picture = context.getImageData(0, 0, width, height);
      if (picture.data[3] !== 255) return;
      const nowMs = performance.now();
      firstMs ||= nowMs;
      lastMs = nowMs;
      pictures.push(picture);
      burst(Math.floor((2 * burstsPerSecond * (nowMs - firstMs)) / 1000) % 2 === 1);
      if (nowMs - firstMs > 1000 * seconds) {
        stop();
        resolve();
      }
    });
  });
  return { pictures, perSecond: (1000 * (pictures.length - 1)) / (lastMs - firstMs) };
}

test.each<[ColourMode, number]>([
  ["population", 4],
  ["population", 8],
  ["spikes", 5],
])(
  "coloured by %s, the worst bursts at %d a second make at most three flashes a second",
  async (mode, rate) => {
    appStore.setState({ colourMode: mode });
    const { pictures, perSecond } = await filmOf(rate, 4);
    const { general, red } = countFlashes(pictures, Math.max(1, Math.round(perSecond)));
    expect(general).toBeLessThanOrEqual(3);
    expect(red).toBeLessThanOrEqual(3);
  },
);
