import type { WebGLRenderer } from "three";
import { afterEach, beforeAll, expect, test } from "vitest";
import { colourModeNames, scaleNames } from "../../src/app/view.ts";
import { createFrozenFrame, sheet, startReport } from "./support.ts";

/** Counts commits of every React renderer on the page; it must stand before any of them is loaded. */
let commits = 0;
Object.assign(globalThis, {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    onCommitFiberRoot: () => {
      commits++;
    },
    onCommitFiberUnmount: () => {},
    onPostCommitFiberRoot: () => {},
    checkDCE: () => {},
  },
});

/** Field, cells, halos, ring, leader, shaft, spines and their halos, and the two passes against flashes: one shader program each. */
const drawnThings = 10;

type Modules = Awaited<ReturnType<typeof load>>;

async function load() {
  const [{ createElement }, { createRoot }, fiber, { Scene }, { appStore }, { liveFrame }] =
    await Promise.all([
      import("react"),
      import("react-dom/client"),
      import("@react-three/fiber"),
      import("../../src/scene/scene.tsx"),
      import("../../src/app/store.ts"),
      import("../../src/app/live-frame.ts"),
    ]);
  return { createElement, createRoot, fiber, Scene, appStore, liveFrame };
}

let modules: Modules;
let unmount: (() => void) | undefined;

beforeAll(async () => {
  modules = await load();
});

afterEach(() => {
  unmount?.();
  unmount = undefined;
  modules.appStore.setState({ report: null, pickedNeuron: null });
  modules.liveFrame.frame = null;
});

const nextPicture = () => new Promise((resolve) => requestAnimationFrame(resolve));
async function pictures(count: number): Promise<void> {
  for (let picture = 0; picture < count; picture++) {
    await nextPicture();
  }
}

function show(occupancy = 0.75): void {
  modules.liveFrame.frame = createFrozenFrame(occupancy);
  modules.liveFrame.version++;
}

async function mountScene() {
  const { createElement, createRoot, fiber, Scene, appStore } = modules;
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
  root.render(createElement(Scene, { calm: true }));
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

/** Bytes of all buffer uploads while `act` runs, by call. */
async function uploadsDuring(
  context: WebGLRenderingContext | WebGL2RenderingContext,
  act: () => Promise<void>,
) {
  const sizes: number[] = [];
  const original = context.bufferSubData;
  context.bufferSubData = ((target: number, offset: number, data: ArrayBufferView) => {
    sizes.push(data.byteLength);
    original.call(context, target, offset, data);
  }) as typeof original;
  await act();
  context.bufferSubData = original;
  return sizes;
}

/** What the renderer holds once two more pictures have been drawn. */
async function resourcesOf(gl: WebGLRenderer) {
  for (let drawn = 0; drawn < 2; drawn++) {
    show();
    await new Promise((resolve) => setTimeout(resolve, 60));
    await pictures(3);
  }
  return { ...gl.info.memory, programs: gl.info.programs?.length };
}

test("fifty changes of scale, colour and ground leave nothing behind", async () => {
  const { gl } = await mountScene();
  const { appStore } = modules;
  const change = async (index: number) => {
    appStore.setState({
      scaleWish: { scale: scaleNames[index % 4]! },
      colourMode: colourModeNames[index % colourModeNames.length]!,
      ground: index % 3 === 0 ? "white" : "dark",
    });
    show();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await pictures(3);
  };
  const home = async () => {
    appStore.setState({ scaleWish: { scale: "sheet" }, colourMode: "population", ground: "dark" });
    return resourcesOf(gl);
  };
  for (let index = 0; index < 12; index++) {
    await change(index);
  }
  const before = await home();
  for (let index = 0; index < 50; index++) {
    await change(index);
  }
  expect(await home()).toEqual(before);
});

test("neuron bytes are uploaded once for each new version, and never in between", async () => {
  const { gl } = await mountScene();
  const neuronBytes = 4 * sheet.neurons;
  const between = await uploadsDuring(gl.getContext(), () => pictures(20));
  expect(between).toEqual([]);
  const during = await uploadsDuring(gl.getContext(), async () => {
    for (let version = 0; version < 3; version++) {
      show();
      // Software draws at most one picture in 30 ms.
      await new Promise((resolve) => setTimeout(resolve, 120));
      await pictures(3);
    }
  });
  expect(during.filter((bytes) => bytes === neuronBytes)).toHaveLength(3);
});

test("one hundred pictures cost no React render", async () => {
  await mountScene();
  expect(commits).toBeGreaterThan(0);
  const before = commits;
  for (let picture = 0; picture < 100; picture++) {
    modules.liveFrame.version++;
    await nextPicture();
  }
  const after = commits;
  expect(after - before).toBe(0);
  modules.appStore.setState({ pickedNeuron: 99 });
  await pictures(5);
  expect(commits, "the counter sees renders when there are any").toBeGreaterThan(after);
});

test("picking other cells leaves nothing behind, and an empty scene holds nothing", async () => {
  const { gl } = await mountScene();
  const settled = () => resourcesOf(gl);
  const first = await settled();
  for (const neuron of [7, 99, 2500, 136]) {
    modules.appStore.setState({ pickedNeuron: neuron });
    await pictures(6);
  }
  expect(await settled()).toEqual(first);
  modules.appStore.setState({ pickedNeuron: null, report: null });
  // What guards against flashes is there as long as the canvas: its triangle, its picture, its two answers.
  expect(await settled()).toMatchObject({ geometries: 1, textures: 3, programs: 2 });
});

test("an inhibitory cell is drawn without spines", async () => {
  const { gl } = await mountScene();
  const withSpines = gl.info.memory.geometries;
  modules.appStore.setState({ pickedNeuron: sheet.excitatory + 5 });
  await pictures(10);
  expect(gl.info.memory.geometries).toBe(withSpines - 2);
});

test("a held press stimulates where it is, and says so; a drag and a tap do not", async () => {
  const { gl, canvas } = await mountScene();
  const { appStore } = modules;
  const box = canvas.getBoundingClientRect();
  const target = document.querySelector("[role=application]")!;
  const point = (type: string, x: number, y: number) =>
    target.dispatchEvent(
      new PointerEvent(type, {
        pointerId: 1,
        button: 0,
        clientX: box.left + x,
        clientY: box.top + y,
        bubbles: true,
      }),
    );
  // Made-up pointers cannot be captured.
  (target as HTMLElement).setPointerCapture = () => {};
  const held = () => new Promise((resolve) => setTimeout(resolve, 400));
  const words = () => document.querySelector(".stimulus-note")?.textContent;
  const middle = { x: 0.38 * box.width, y: 0.5 * box.height };

  point("pointerdown", middle.x, middle.y);
  point("pointermove", middle.x + 40, middle.y);
  await held();
  expect(appStore.getState().stimulus).toBeNull();
  point("pointerup", middle.x + 40, middle.y);

  point("pointerdown", middle.x, middle.y);
  await held();
  const first = appStore.getState().stimulus!;
  expect(first.x).toBeGreaterThan(0);
  expect(first.x).toBeLessThan(sheet.tilesX);
  await expect.poll(words).toBe("Stimulating this spot (imposed)");
  await expect.poll(() => gl.info.programs?.length).toBe(drawnThings + 1);
  point("pointermove", middle.x + 60, middle.y + 10);
  expect(appStore.getState().stimulus).not.toEqual(first);
  expect(appStore.getState().pickedNeuron).toBe(136);
  point("pointercancel", middle.x + 60, middle.y + 10);
  expect(appStore.getState().stimulus).toBeNull();
  await expect.poll(words).toBe("");

  point("pointerdown", middle.x, middle.y);
  point("pointerup", middle.x, middle.y);
  expect(appStore.getState().pickedNeuron).not.toBe(136);
  await held();
  expect(appStore.getState().stimulus).toBeNull();
});
