/** What a face costs the page's own thread for each picture, and what is left of the network's speed. */
import type { Browser, Page } from "playwright";
import { clockMs, figuresInView, type LabFace, type OpenOptions, openFace } from "./open-lab.ts";

export interface Round {
  /** Processor time of the page's thread in script, for each picture. */
  readonly scriptMs: number;
  /** The same as a clock measures it, with the time in which script waits for the software renderer or for another thread. */
  readonly scriptElapsedMs: number;
  /** Processor time of the page's thread in all its tasks: script, style, layout, painting. */
  readonly taskMs: number;
  readonly picturesPerSecond: number;
  readonly msPerSecond: number;
  readonly figures: number;
}

type Counter = () => Promise<{ script: number; task: number }>;

/** Counts milliseconds of the page's thread from now on, of its processor time or as they elapse; one session throughout, for its count ends with it. */
async function startCounter(page: Page, timeDomain: "threadTicks" | "timeTicks"): Promise<Counter> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
    return { script: of("ScriptDuration"), task: of("TaskDuration") };
  };
}

/** Pictures that the page draws in this time, and how long that took, s. */
const countPictures = (page: Page, forMs: number) =>
  page.evaluate(async (windowMs) => {
    const beganAt = performance.now();
    let pictures = 0;
    while (performance.now() - beganAt < windowMs) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      pictures++;
    }
    return { pictures, seconds: (performance.now() - beganAt) / 1000 };
  }, forMs);

/** Opens a face and measures it for `windowMs`, after as long again in which figures are drawn for the first time. */
export async function measureRound(
  browser: Browser,
  url: string,
  face: LabFace,
  options: OpenOptions & { readonly windowMs: number },
): Promise<Round> {
  const page = await openFace(browser, url, face, options);
  try {
    await countPictures(page, options.windowMs);
    const processor = await startCounter(page, "threadTicks");
    const clock = await startCounter(page, "timeTicks");
    const [usedBefore, before, beganMs] = [await processor(), await clock(), await clockMs(page)];
    const { pictures, seconds } = await countPictures(page, options.windowMs);
    const [usedAfter, after, endedMs] = [await processor(), await clock(), await clockMs(page)];
    return {
      scriptMs: (usedAfter.script - usedBefore.script) / pictures,
      scriptElapsedMs: (after.script - before.script) / pictures,
      taskMs: (usedAfter.task - usedBefore.task) / pictures,
      picturesPerSecond: pictures / seconds,
      msPerSecond: (endedMs - beganMs) / seconds,
      figures: await figuresInView(page),
    };
  } finally {
    await page.context().close();
  }
}
