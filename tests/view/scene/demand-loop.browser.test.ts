/** Pictures are drawn when there is something new to see, and at no other time. */
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { appStore } from "../../../src/app/store.ts";
import { FrameGovernor } from "../../../src/view/scene/quality/frame-governor.ts";
import { leaveScene, mountScene, show } from "./mounted-scene.ts";

afterEach(leaveScene);

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Draws of the renderer so far: three for a picture. */
async function drawsAtRest(count: () => number): Promise<number> {
  let last = -1;
  await expect
    .poll(
      () => {
        const [before, now] = [last, count()];
        last = now;
        return now - before;
      },
      { interval: 400, timeout: 20_000 },
    )
    .toBe(0);
  return last;
}

test("a paused scene that nobody touches draws nothing, and draws again when it is told something", async () => {
  appStore.setState({ isPaused: true });
  const { gl } = await mountScene({ calm: false });
  const count = () => gl.info.render.frame;
  const atRest = await drawsAtRest(count);
  await wait(600);
  expect(count()).toBe(atRest);
  for (const change of [
    () => appStore.setState({ colourMode: "block" }),
    () => appStore.setState({ pickedNeuron: 99 }),
    () =>
      document.querySelector("[role=application]")!.dispatchEvent(new WheelEvent("wheel", { deltaY: -9 })),
    () => show(),
  ]) {
    const before = await drawsAtRest(count);
    change();
    await expect.poll(count).toBeGreaterThan(before);
  }
});

test("a network that runs is looked at from a view that sways", async () => {
  const { gl } = await mountScene({ calm: false });
  const before = gl.info.render.frame;
  await expect.poll(() => gl.info.render.frame, { timeout: 10_000 }).toBeGreaterThan(before + 30);
});

test("the governor is told how long pictures take, not how long nobody asked for one", async () => {
  const note = vi.spyOn(FrameGovernor.prototype, "note");
  onTestFinished(() => note.mockRestore());
  const { gl } = await mountScene();
  await drawsAtRest(() => gl.info.render.frame);
  note.mockClear();
  const pauseMs = 1500;
  for (let picture = 0; picture < 4; picture++) {
    show();
    await wait(pauseMs);
  }
  const took = note.mock.calls.map(([ms]) => ms);
  expect(took.length).toBeGreaterThanOrEqual(4);
  expect(Math.min(...took)).toBeGreaterThan(0);
  expect(Math.max(...took)).toBeLessThan(pauseMs / 2);
});

test("on a fine screen the picture keeps its resolution whatever React renders", async () => {
  const ratio = Object.getOwnPropertyDescriptor(window, "devicePixelRatio")!;
  Object.defineProperty(window, "devicePixelRatio", { value: 2, configurable: true });
  onTestFinished(() => {
    Object.defineProperty(window, "devicePixelRatio", ratio);
  });
  const { canvas } = await mountScene();
  await expect.poll(() => canvas.width).toBe(1280);
  for (const pickedNeuron of [99, null]) {
    appStore.setState({ pickedNeuron });
    await wait(300);
    expect(canvas.width).toBe(1280);
  }
});
