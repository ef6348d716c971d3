/** What one picture hands to the graphics device and to the page: no more than has changed. */
import type { WebGLRenderer } from "three";
import { afterEach, expect, test } from "vitest";
import { appStore } from "../../../src/app/store.ts";
import type { ColourMode } from "../../../src/app/view.ts";
import { leaveScene, mountScene, pictures, show } from "./mounted-scene.ts";
import { sheet } from "./support.ts";

afterEach(leaveScene);

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

/** How often a byte of every neuron is uploaded while three frames come. */
async function columnsOfThreeFrames(gl: WebGLRenderer): Promise<number> {
  const sizes = await uploadsDuring(gl.getContext(), async () => {
    for (let version = 0; version < 3; version++) {
      show();
      // Software draws at most one picture in 30 ms.
      await new Promise((resolve) => setTimeout(resolve, 120));
      await pictures(3);
    }
  });
  // Nothing larger goes up, in particular not all columns at once.
  expect(Math.max(...sizes)).toBe(sheet.neurons);
  return sizes.filter((bytes) => bytes === sheet.neurons).length;
}

test("recent spikes are uploaded once for each new version, and never in between", async () => {
  const { gl } = await mountScene();
  const between = await uploadsDuring(gl.getContext(), () => pictures(20));
  expect(between).toEqual([]);
  expect(await columnsOfThreeFrames(gl)).toBe(3);
});

test("a picture uploads only the columns that its colours need, at once when other colours are chosen", async () => {
  const { gl } = await mountScene();
  const choose = (colourMode: ColourMode) =>
    uploadsDuring(gl.getContext(), async () => {
      appStore.setState({ colourMode });
      await new Promise((resolve) => setTimeout(resolve, 120));
      await pictures(3);
    });
  for (const [mode, columns] of [
    ["potential", 2],
    ["block", 2],
    ["spikes", 1],
    ["glutamate", 1],
  ] as const) {
    const uploads = await choose(mode);
    expect(uploads.filter((bytes) => bytes === sheet.neurons)).toHaveLength(columns);
    expect(await columnsOfThreeFrames(gl)).toBe(3 * columns);
  }
});

test("words and marks that stay as they are are not written again", async () => {
  await mountScene();
  // Numbers are written at most every 160 ms: by now the first ones are.
  await new Promise((resolve) => setTimeout(resolve, 400));
  await pictures(3);
  const observer = new MutationObserver(() => {});
  const overlay = document.querySelector(".scene-overlay")!;
  observer.observe(overlay, { attributes: true, childList: true, characterData: true, subtree: true });
  for (let version = 0; version < 3; version++) {
    show();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await pictures(3);
  }
  expect(observer.takeRecords()).toEqual([]);
  observer.disconnect();
});
