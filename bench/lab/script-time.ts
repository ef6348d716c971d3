/** What a face costs the page's own thread for each picture, and what is left of the network's speed. */
import type { Browser, CDPSession, Page } from "playwright";
import { clockMs, figuresInView, type LabFace, type OpenOptions, openFace } from "./open-lab.ts";

export interface Round {
  readonly scriptMs: number;
  readonly taskMs: number;
  readonly picturesPerSecond: number;
  readonly msPerSecond: number;
  readonly figures: number;
}

/** Milliseconds that Chromium has counted of the page's thread so far; one session throughout, for its count ends with it. */
async function counted(session: CDPSession) {
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
  return { script: of("ScriptDuration"), task: of("TaskDuration") };
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
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    const [before, beganMs] = [await counted(session), await clockMs(page)];
    const { pictures, seconds } = await countPictures(page, options.windowMs);
    const [after, endedMs] = [await counted(session), await clockMs(page)];
    return {
      scriptMs: (after.script - before.script) / pictures,
      taskMs: (after.task - before.task) / pictures,
      picturesPerSecond: pictures / seconds,
      msPerSecond: (endedMs - beganMs) / seconds,
      figures: await figuresInView(page),
    };
  } finally {
    await page.context().close();
  }
}
