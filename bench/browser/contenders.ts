/** Three ways to draw the same bytes: the page's scene, a bare WebGL 2 loop, and three's points with rewritten colours. */
import { _roots, addAfterEffect, addEffect } from "@react-three/fiber";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import {
  BufferAttribute,
  BufferGeometry,
  PerspectiveCamera,
  Points,
  PointsMaterial,
  Scene as SceneGraph,
  WebGLRenderer,
} from "three";
import { liveFrame } from "../../src/app/live-frame.ts";
import { appStore } from "../../src/app/store.ts";
import { createParameters } from "../../src/model/parameters.ts";
import { Scene } from "../../src/scene/scene.tsx";
import type { SheetPlaces } from "../../src/scene/sheet/sheet-places.ts";
import type { Frame } from "../../src/snapshot/frame.ts";

export interface Contender {
  /** Draws a frame and gives back the ms of script on the page's thread that this took. */
  draw(frame: Frame): Promise<number>;
  /** Waits until the graphics device has done all that it was told. */
  finish(): void;
  remove(): void;
}

const nextTick = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

function createPlace(): HTMLDivElement {
  const place = document.createElement("div");
  place.className = "place";
  document.body.append(place);
  return place;
}

function finishOf(canvas: HTMLCanvasElement): () => void {
  const pixel = new Uint8Array(4);
  return () => {
    const gl = canvas.getContext("webgl2");
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  };
}

/** The whole scene as the page has it: everything between the first and the last of its callbacks of one tick is counted. */
export async function createScene(places: SheetPlaces): Promise<Contender> {
  const { sheet, seed } = places;
  const place = createPlace();
  appStore.setState({
    // As the page begins: one cell is picked, and its dendrite stands beside the sheet.
    pickedNeuron: 136,
    report: {
      engine: {
        requested: "reference",
        executedOn: "reference",
        fallbackReason: null,
        device: "a bench",
        limits: { maximumNeurons: sheet.neurons },
      },
      reason: "A bench.",
      neurons: sheet.neurons,
      tilesX: sheet.tilesX,
      tilesY: sheet.tilesY,
      seed,
      dtMs: 0.1,
      recipeHash: "00000000",
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
  /** ms of the tick in which the awaited picture was drawn; −1 until then. */
  let spentMs = -1;
  const stops = [
    addEffect(() => {
      beganMs = performance.now();
      drawnBefore = info.render.frame;
    }),
    addAfterEffect(() => {
      if (info.render.frame > drawnBefore) {
        spentMs = performance.now() - beganMs;
      }
    }),
  ];
  return {
    async draw(frame) {
      spentMs = -1;
      liveFrame.frame = frame;
      liveFrame.version++;
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
      appStore.setState({ report: null, pickedNeuron: null });
      liveFrame.frame = null;
    },
  };
}

const pointsVertex = `#version 300 es
in vec3 position;
in float value;
uniform mat4 view;
uniform sampler2D map;
out vec4 shade;
void main() {
  gl_Position = view * vec4(position, 1.0);
  gl_PointSize = 2.0;
  shade = texture(map, vec2(value, 0.5));
}`;
const pointsFragment = `#version 300 es
precision mediump float;
in vec4 shade;
out vec4 colour;
void main() { colour = shade; }`;

function camera(): PerspectiveCamera {
  const eye = new PerspectiveCamera(27, 640 / 360, 1, 120);
  eye.position.set(0, 10, 20);
  eye.lookAt(0, 0, 0);
  eye.updateMatrixWorld();
  return eye;
}

/** One byte a point, uploaded as it is; a colour map in the shader; nothing else. */
export function createBareLoop(places: SheetPlaces, frames: readonly Frame[]): Contender {
  const place = createPlace();
  const canvas = document.createElement("canvas");
  canvas.width = 640;
  canvas.height = 360;
  place.append(canvas);
  const gl = canvas.getContext("webgl2", { antialias: false }) as WebGL2RenderingContext;
  const program = gl.createProgram();
  for (const [kind, text] of [
    [gl.VERTEX_SHADER, pointsVertex],
    [gl.FRAGMENT_SHADER, pointsFragment],
  ] as const) {
    const shader = gl.createShader(kind) as WebGLShader;
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  // biome-ignore lint/correctness/useHookAtTopLevel: a call of WebGL, not of React
  gl.useProgram(program);
  const attribute = (name: string, size: number, kind: number, data: ArrayBufferView) => {
    const location = gl.getAttribLocation(program, name);
    const buffer = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, data, gl.DYNAMIC_DRAW);
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, size, kind, true, 0, 0);
  };
  attribute("position", 3, gl.FLOAT, places.positions);
  // Bytes of each frame, taken apart beforehand: the loop shall have nothing to do but to upload them.
  const columns = new Map(
    frames.map((frame) => [frame, frame.neurons.filter((_, place_) => place_ % 4 === 0)]),
  );
  attribute("value", 1, gl.UNSIGNED_BYTE, new Uint8Array(places.sheet.neurons));
  const map = Uint8Array.from({ length: 1024 }, (_, byte) => (byte % 4 === 3 ? 255 : byte >> 2));
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, 256, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, map);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
  const eye = camera();
  const view = eye.projectionMatrix.clone().multiply(eye.matrixWorldInverse);
  const viewPlace = gl.getUniformLocation(program, "view");
  return {
    async draw(frame) {
      await nextTick();
      const beganMs = performance.now();
      const bytes = columns.get(frame);
      if (bytes) {
        gl.bufferSubData(gl.ARRAY_BUFFER, 0, bytes);
      }
      gl.uniformMatrix4fv(viewPlace, false, view.elements);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.drawArrays(gl.POINTS, 0, places.sheet.neurons);
      return performance.now() - beganMs;
    },
    finish: finishOf(canvas),
    remove() {
      gl.getExtension("WEBGL_lose_context")?.loseContext();
      place.remove();
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
  const eye = camera();
  return {
    async draw(frame) {
      await nextTick();
      const beganMs = performance.now();
      const { array } = colours;
      for (let neuron = 0; neuron < places.sheet.neurons; neuron++) {
        const value = (frame.neurons[4 * neuron] ?? 0) / 255;
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
