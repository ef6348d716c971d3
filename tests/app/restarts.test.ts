/** Restarts leave nothing behind: a hundred of them cost what one costs. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { restart, setPaused } from "../../src/app/intents.ts";
import { liveFrame } from "../../src/app/live-frame.ts";
import { startSession, type TestSession, untilRunning } from "./test-session.ts";

/** A page that draws slowly, so that frames wait for it, ms from one picture to the next. */
const pictureMs = 40;
let page: TestSession;

beforeEach(async () => {
  vi.stubGlobal("requestAnimationFrame", (draw: FrameRequestCallback) =>
    setTimeout(() => draw(performance.now()), pictureMs),
  );
  page = startSession({ msPerSecond: 1000 }, { drawsPictures: true });
  await untilRunning();
});
afterEach(async () => {
  await page.stop();
  vi.unstubAllGlobals();
});

async function pictures(count: number): Promise<void> {
  for (let drawn = 0; drawn < count; drawn++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

async function restartTimes(times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    restart();
    await untilRunning();
    // Frames are under way and one is shown when the next restart comes.
    await vi.waitUntil(() => liveFrame.frame !== null);
    await pictures(1);
  }
}

/** Frames that are still shown after a pause has been answered, until the picture stands still. */
async function framesAfterPause(): Promise<number> {
  const { version } = liveFrame;
  await vi.waitUntil(() => liveFrame.version > version + 3, { timeout: 5000 });
  setPaused(true);
  await untilRunning();
  const paused = liveFrame.version;
  let seen = paused;
  for (let still = 0; still < 5; still++) {
    await pictures(1);
    if (liveFrame.version !== seen) still = 0;
    seen = liveFrame.version;
  }
  setPaused(false);
  return seen - paused;
}

/** What keeps the process busy or alive: ports, timers and the like, by kind. */
function resources(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

it("a picture stands still as soon after a pause, and nothing is kept, after a hundred restarts as after one", async () => {
  await restartTimes(1);
  const lateAfterOne = await framesAfterPause();
  const resourcesAfterOne = resources();
  await restartTimes(100);
  // The three buffers may be on their way when the pause comes.
  expect(await framesAfterPause()).toBeLessThanOrEqual(lateAfterOne + 3);
  for (const [kind, count] of Object.entries(resources())) {
    expect(count, kind).toBeLessThanOrEqual((resourcesAfterOne[kind] ?? 0) + 2);
  }
});
