/** Two ways to draw the same bytes with three: the page's scene, and points with rewritten colours. */
import { _roots, addAfterEffect, addEffect } from "@react-three/fiber";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import {
  BufferAttribute,
  BufferGeometry,
  Points,
  PointsMaterial,
  Scene as SceneGraph,
  WebGLRenderer,
} from "three";
import { liveFrame } from "../../src/app/live-frame.ts";
import { appStore } from "../../src/app/store.ts";
import type { ColourMode } from "../../src/app/view.ts";
import { createParameters } from "../../src/model/parameter-sets/parameter-sets.ts";
import { Scene } from "../../src/view/scene/scene.tsx";
import type { SheetPlaces } from "../../src/view/scene/sheet/sheet-places.ts";
import { type Contender, createEye, createPlace, finishOf, nextTick } from "./contender.ts";

/** The whole scene as the page has it: everything between the first and the last of its callbacks is counted, in every tick. */
export async function createScene(places: SheetPlaces, colourMode: ColourMode): Promise<Contender> {
  const { sheet, seed } = places;
  const place = createPlace();
  appStore.setState({
    // As the page begins: one cell is picked, and its dendrite stands beside the sheet.
    pickedNeuron: 136,
    colourMode,
    report: {
      engine: {
        requested: "reference",
        executedOn: "reference",
        fallbackReason: null,
        device: { key: "engine.device.javaScript" },
        threads: 1,
        limits: { maximumNeurons: sheet.neurons },
      },
      reasons: [],
      neurons: sheet.neurons,
      tilesX: sheet.tilesX,
      tilesY: sheet.tilesY,
      seed,
      dtMs: 0.1,
      recipeHash: "00000000",
      parameterSet: "k1",
      parameters: createParameters(),
      subject: "stressed",
    },
  });
  const root = createRoot(place);
  // Calm: without frames nothing is drawn, so that the others are measured alone.
  root.render(createElement(Scene, { calm: true, governed: false }));
  while (place.querySelector("canvas") === null) {
    await nextTick();
  }
  const canvas = place.querySelector("canvas") as HTMLCanvasElement;
  const rendererOf = () => _roots.get(canvas)?.store.getState().gl as WebGLRenderer | undefined;
  let renderer = rendererOf();
  while (renderer === undefined) {
    await nextTick();
    renderer = rendererOf();
  }
  const { info } = renderer;
  let beganMs = 0;
  let drawnBefore = 0;
  /** ms of all ticks since the picture before: a loop that ticks between pictures takes script there, too. */
  let sinceLastMs = 0;
  /** The same when the awaited picture has been drawn; −1 until then. */
  let spentMs = -1;
  const stops = [
    addEffect(() => {
      beganMs = performance.now();
      drawnBefore = info.render.frame;
    }),
    addAfterEffect(() => {
      sinceLastMs += performance.now() - beganMs;
      if (info.render.frame > drawnBefore) {
        spentMs = sinceLastMs;
        sinceLastMs = 0;
      }
    }),
  ];
  return {
    async draw(frame) {
      spentMs = -1;
      liveFrame.show(frame);
      while (spentMs < 0) {
        await nextTick();
      }
      return spentMs;
    },
    finish: finishOf(canvas),
    remove() {
      for (const stop of stops) {
        stop();
      }
      root.unmount();
      place.remove();
      appStore.setState({ report: null, pickedNeuron: null, colourMode: "population" });
      liveFrame.show(null);
    },
  };
}

/** What most pages do: a colour for each point, worked out in script. */
export function createRewrittenColours(places: SheetPlaces): Contender {
  const place = createPlace();
  const renderer = new WebGLRenderer({ antialias: false });
  renderer.setSize(640, 360);
  place.append(renderer.domElement);
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(places.positions, 3));
  const colours = new BufferAttribute(new Float32Array(3 * places.sheet.neurons), 3);
  geometry.setAttribute("color", colours);
  const material = new PointsMaterial({ size: 0.02, vertexColors: true });
  const scene = new SceneGraph().add(new Points(geometry, material));
  const eye = createEye();
  return {
    async draw(frame) {
      await nextTick();
      const beganMs = performance.now();
      const { array } = colours;
      for (let neuron = 0; neuron < places.sheet.neurons; neuron++) {
        const value = (frame.columns.recentSpike[neuron] ?? 0) / 255;
        array[3 * neuron] = value;
        array[3 * neuron + 1] = 0.7 * value;
        array[3 * neuron + 2] = 0.3 * value;
      }
      colours.needsUpdate = true;
      renderer.render(scene, eye);
      return performance.now() - beganMs;
    },
    finish: finishOf(renderer.domElement),
    remove() {
      geometry.dispose();
      material.dispose();
      renderer.dispose();
      renderer.forceContextLoss();
      place.remove();
    },
  };
}
