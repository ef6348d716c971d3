import type { WebGLRenderer } from "three";
import { afterEach, beforeAll, expect, onTestFinished, test } from "vitest";
import { colourModeNames, scaleNames, travelTo } from "../../../src/app/view.ts";
import { countGraphicsObjects, graphicsKinds } from "./graphics-objects.ts";
import { sheet, startReport } from "./support.ts";

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

let scene: typeof import("./mounted-scene.ts");
let modules: Awaited<ReturnType<typeof load>>;

/** Only now: see above. */
async function load() {
  scene = await import("./mounted-scene.ts");
  const [{ createElement }, { createRoot }, fiber, { appStore }, { liveFrame }] = await Promise.all([
    import("react"),
    import("react-dom/client"),
    import("@react-three/fiber"),
    import("../../../src/app/store.ts"),
    import("../../../src/app/live-frame.ts"),
  ]);
  return { createElement, createRoot, fiber, appStore, liveFrame };
}

beforeAll(async () => {
  modules = await load();
});

afterEach(() => scene.leaveScene());

/** What the renderer holds once two more pictures have been drawn. */
async function resourcesOf(gl: WebGLRenderer) {
  for (let drawn = 0; drawn < 2; drawn++) {
    scene.show();
    await new Promise((resolve) => setTimeout(resolve, 60));
    await scene.pictures(3);
  }
  return { ...gl.info.memory, programs: gl.info.programs?.length };
}

/** What a canvas with nothing in it leaves behind: a few empty things of the renderer's own, until its context goes. */
async function leftByEmptyCanvas(objects: ReturnType<typeof countGraphicsObjects>) {
  const { createElement, createRoot, fiber } = modules;
  const root = createRoot(document.body.appendChild(document.createElement("div")));
  root.render(createElement(fiber.Canvas, null));
  await expect.poll(() => objects.alive()["Texture"]).toBeGreaterThan(0);
  await scene.pictures(5);
  root.unmount();
  await new Promise((resolve) => setTimeout(resolve, 800));
  return objects.alive();
}

test("fifty changes of scale, colour and ground leave nothing behind, nor does the picture when it goes", async () => {
  const objects = countGraphicsObjects();
  onTestFinished(objects.restore);
  const left = await leftByEmptyCanvas(objects);
  objects.reset();
  const { gl } = await scene.mountScene();
  const { appStore } = modules;
  const change = async (index: number) => {
    travelTo(scaleNames[index % 4]!);
    appStore.setState({
      colourMode: colourModeNames[index % colourModeNames.length]!,
      ground: index % 3 === 0 ? "white" : "dark",
    });
    scene.show();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await scene.pictures(3);
  };
  const home = async () => {
    travelTo("sheet");
    appStore.setState({ colourMode: "population", ground: "dark" });
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
  const held = objects.alive();
  // A linked program needs its shaders no longer: they alone are gone by then.
  for (const kind of graphicsKinds.filter((name) => name !== "Shader")) {
    expect(held[kind], `the counter sees each ${kind}`).toBeGreaterThan(left[kind]);
  }
  scene.unmountScene();
  await expect.poll(objects.alive, { timeout: 10_000 }).toEqual(left);
});

test("a hundred restarts of a network leave as many graphics objects behind as one", async () => {
  const objects = countGraphicsObjects();
  onTestFinished(objects.restore);
  const { canvas, gl } = await scene.mountScene();
  const { appStore } = modules;
  /** With the picked cell and all that belongs to it in every tenth network: it takes the longest to draw. */
  const restart = async (count: number) => {
    const hasCell = count % 10 === 0;
    appStore.setState({ report: null, pickedNeuron: hasCell ? 136 : null });
    await expect.poll(() => gl.info.programs?.length, { interval: 5, timeout: 20_000 }).toBe(2);
    appStore.setState({ report: { ...startReport } });
    scene.show();
    await expect
      .poll(() => gl.info.programs?.length, { interval: 5, timeout: 20_000 })
      .toBe(hasCell ? scene.drawnThings : 5);
  };
  const held = async () => ({ ...(await resourcesOf(gl)), alive: objects.alive() });
  await restart(0);
  const afterOne = await held();
  for (let count = 1; count <= 100; count++) {
    await restart(count);
  }
  expect(await held()).toEqual(afterOne);
  expect(canvas.isConnected, "the one canvas").toBe(true);
}, 300_000);

test("one hundred pictures cost no React render", async () => {
  await scene.mountScene();
  expect(commits).toBeGreaterThan(0);
  const before = commits;
  for (let picture = 0; picture < 100; picture++) {
    modules.liveFrame.show(modules.liveFrame.frame);
    await scene.nextPicture();
  }
  const after = commits;
  expect(after - before).toBe(0);
  modules.appStore.setState({ pickedNeuron: 99 });
  await scene.pictures(5);
  expect(commits, "the counter sees renders when there are any").toBeGreaterThan(after);
});

test("picking other cells leaves nothing behind, and an empty scene holds nothing", async () => {
  const { gl } = await scene.mountScene();
  const settled = () => resourcesOf(gl);
  const first = await settled();
  for (const neuron of [7, 99, 2500, 136]) {
    modules.appStore.setState({ pickedNeuron: neuron });
    await scene.pictures(6);
  }
  expect(await settled()).toEqual(first);
  modules.appStore.setState({ pickedNeuron: null, report: null });
  // What guards against flashes is there as long as the canvas: its triangle, its picture, its two answers.
  expect(await settled()).toMatchObject({ geometries: 1, textures: 3, programs: 2 });
});

test("an inhibitory cell is drawn without spines", async () => {
  const { gl } = await scene.mountScene();
  const withSpines = gl.info.memory.geometries;
  modules.appStore.setState({ pickedNeuron: sheet.excitatory + 5 });
  await scene.pictures(10);
  expect(gl.info.memory.geometries).toBe(withSpines - 2);
});

test("a held press stimulates where it is, and says so; a drag and a tap do not", async () => {
  const { gl, canvas } = await scene.mountScene();
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
  await expect.poll(() => gl.info.programs?.length).toBe(scene.drawnThings + 1);
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
