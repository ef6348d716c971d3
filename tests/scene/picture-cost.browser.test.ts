/** What one picture hands to the graphics device and to the page: no more than has changed. */
import { afterEach, expect, test } from "vitest";
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
