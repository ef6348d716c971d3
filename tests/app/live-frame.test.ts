/** The page's animation loop, in steps of a test. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LiveFrame } from "../../src/app/live-frame.ts";
import { createSheet } from "../../src/model/network/populations.ts";
import { createFrame, type Frame } from "../../src/wire/frame/frame.ts";
import { createFrameLayout } from "../../src/wire/frame/layout.ts";

const frame = createFrame(createFrameLayout(createSheet(4, 4)));
let waiting: FrameRequestCallback[];
let nowMs: number;
let liveFrame: LiveFrame;
let pictures: { readonly nowMs: number; readonly version: number }[];

/** The browser draws a picture; says how many callbacks it had to call. */
function animate(): number {
  nowMs += 16;
  const callbacks = waiting.splice(0);
  for (const callback of callbacks) callback(nowMs);
  return callbacks.length;
}

beforeEach(() => {
  waiting = [];
  nowMs = 0;
  pictures = [];
  vi.stubGlobal("requestAnimationFrame", (callback: FrameRequestCallback) => waiting.push(callback));
  liveFrame = new LiveFrame();
  liveFrame.onPicture((at) => pictures.push({ nowMs: at, version: liveFrame.version }));
});
afterEach(() => vi.unstubAllGlobals());

describe("the live frame", () => {
  it("draws one picture for a frame, and no animation runs after it", () => {
    liveFrame.show(frame);
    liveFrame.requestPicture();
    expect(pictures).toEqual([]);
    expect(animate()).toBe(1);
    expect(pictures).toEqual([{ nowMs: 16, version: 1 }]);
    expect(animate()).toBe(0);
  });

  it("draws another picture when a listener asks for one while it draws", () => {
    const stop = liveFrame.onPicture(() => {
      stop();
      liveFrame.requestPicture();
    });
    liveFrame.show(frame);
    animate();
    animate();
    expect(pictures.map(({ version }) => version)).toEqual([1, 1]);
    expect(animate()).toBe(0);
  });

  it("takes every frame that has come before each picture, shows the newest, and draws nothing while none comes", () => {
    const arrived: (Frame | null)[] = [frame, null, null, frame, frame, frame];
    const seen: number[] = [];
    liveFrame.onFrame(() => seen.push(liveFrame.version));
    const stop = liveFrame.takeFrom(() => arrived.shift() ?? null);
    for (let picture = 0; picture < 4; picture++) animate();
    expect(pictures).toEqual([
      { nowMs: 16, version: 1 },
      { nowMs: 48, version: 4 },
    ]);
    expect(seen).toEqual([1, 2, 3, 4]);
    stop();
    animate();
    expect(animate()).toBe(0);
  });

  it("tells every frame even when several come between two pictures", () => {
    const seen: number[] = [];
    liveFrame.onFrame(() => seen.push(liveFrame.version));
    liveFrame.show(frame);
    liveFrame.show(frame);
    animate();
    expect(seen).toEqual([1, 2]);
    expect(pictures).toHaveLength(1);
  });
});
