/**
 * `npm run soak -- --minutes 60`: the built page as a kiosk, with visitors by script and faults that are injected into it:
 * a lost graphics context, a thread that is gone, a crash of the process that draws, which takes every context and device with
 * it. Prints how long the picture was missing at most, and the memory of page and threads. Fails where a picture was missing for
 * more than 5 s and, from half an hour on, where memory has grown by more than 5 % since the first quarter of the time.
 *
 *   --minutes        how long; 60 by default
 *   --faults-every   seconds between two faults; 300 by default
 */
import { parseArgs } from "node:util";
import { type CDPSession, chromium, type Page } from "playwright";
import { findOrInstallChromium } from "../scripts/find-chromium.mjs";
import { serveBuild } from "../scripts/serve-build.mjs";
import { chromiumFlags } from "../tests/support/chromium-flags.ts";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "60" }, "faults-every": { type: "string", default: "300" } },
});
const positive = (name: keyof typeof values): number => {
  const number = Number(values[name]);
  if (number > 0) return number;
  throw new Error(`--${name} must be a number above 0, but it is "${values[name]}".`);
};
const minutes = positive("minutes");
const faultsEveryMs = 1000 * positive("faults-every");

const config = { version: 1, neurons: 5120, idleSeconds: 10, warningSeconds: 20, reloadAt: null };
/** Where the picture is in a window of this size; a picture of nothing but the ground is a much smaller file. */
const size = { width: 640, height: 400 };
const pictureClip = { x: 10, y: 60, width: 220, height: 300 };
const emptyBytes = 4000;
const longestBlankAllowedMs = 5000;
/** Memory is judged from so many minutes on, without the first quarter, in which caches fill. */
const judgedFromMinutes = 30;
const mostGrowth = 1.05;

/** Every thread of the page, so that one can be ended. */
const keepThreads = `
  window.threads = [];
  const Own = Worker;
  window.Worker = class extends Own {
    constructor(...rest) { super(...rest); window.threads.push(this); }
  };`;

const faults: Record<string, (page: Page) => Promise<unknown>> = {
  "context lost": (page: Page) =>
    page.evaluate(() =>
      document
        .querySelector("canvas")
        ?.getContext("webgl2")
        ?.getExtension("WEBGL_lose_context")
        ?.loseContext(),
    ),
  "thread ended": (page: Page) =>
    page.evaluate(() => {
      const { threads } = window as unknown as { threads: Worker[] };
      for (const thread of threads.splice(0)) thread.terminate();
    }),
  "device lost": async () => {
    const session = await browser.newBrowserCDPSession();
    // The process is gone before it can answer.
    await session.send("Browser.crashGpuProcess").catch(() => undefined);
    await session.detach();
  },
};

/** Of the page and its threads, MB; null where it could not be measured, as during a reload. */
async function memoryMb(device: CDPSession): Promise<number | null> {
  try {
    await device.send("HeapProfiler.collectGarbage");
    const bytes = await page.evaluate(async () => {
      const { measureUserAgentSpecificMemory: measure } = performance as unknown as {
        readonly measureUserAgentSpecificMemory: () => Promise<{ readonly bytes: number }>;
      };
      return (await measure.call(performance)).bytes;
    });
    return bytes / 1e6;
  } catch {
    return null;
  }
}

/** One visitor: begins, presses what the Story offers for a while, and leaves, finishes or walks away. */
async function visit(page: Page, number: number): Promise<string> {
  const begin = page.locator(".kiosk-main-button");
  await begin.first().click({ timeout: 60_000 });
  const presses = 1 + (number % 5);
  for (let press = 0; press < presses; press++) {
    await page.waitForTimeout(2500);
    await page
      .locator(".story-next:not(:disabled)")
      .click({ timeout: 20_000 })
      .catch(() => undefined);
  }
  if (number % 3 === 0) {
    await page.locator(".kiosk-attract").waitFor({ timeout: 60_000 });
    return "walked away";
  }
  await page.locator(".story-leave").click({ timeout: 20_000 });
  return "left";
}

const server = await serveBuild(0);
const browser = await chromium.launch({
  executablePath: findOrInstallChromium(),
  args: [
    ...chromiumFlags,
    // A browser that has seen a few crashes gives up on drawing for good, and memory is measured at leisure: not here.
    "--disable-gpu-process-crash-limit",
    "--enable-blink-features=ForceEagerMeasureMemory",
  ],
});
const context = await browser.newContext({ viewport: size });
await context.addInitScript({ content: keepThreads });
const page = await context.newPage();
const device = await context.newCDPSession(page);
const query = `?engine=reference&kiosk=${encodeURIComponent(JSON.stringify(config))}`;
await page.goto(`${server.url}/${query}#/kiosk`);
await page.locator(".kiosk-attract canvas").waitFor({ timeout: 60_000 });
await page.waitForTimeout(5000);

const beganMs = performance.now();
const elapsedMs = () => performance.now() - beganMs;
const isOver = () => elapsedMs() > 60_000 * minutes;
const visits: Record<string, number> = {};
let blankSinceMs: number | null = null;
let longestBlankMs = 0;
let looks = 0;
const memory: number[] = [];
let longestBetweenLooksMs = 0;

async function watchPicture(): Promise<void> {
  let lastLookMs = elapsedMs();
  while (!isOver()) {
    const shot = await page.screenshot({ clip: pictureClip, timeout: 30_000 }).catch(() => null);
    const nowMs = elapsedMs();
    looks++;
    longestBetweenLooksMs = Math.max(longestBetweenLooksMs, nowMs - lastLookMs);
    lastLookMs = nowMs;
    const isBlank = shot === null || shot.length < emptyBytes;
    if (isBlank) {
      blankSinceMs ??= nowMs;
      longestBlankMs = Math.max(longestBlankMs, nowMs - blankSinceMs);
    } else {
      blankSinceMs = null;
    }
    await page.waitForTimeout(400);
  }
}

async function breakThings(): Promise<number> {
  const kinds = Object.entries(faults);
  let count = 0;
  for (let nextMs = faultsEveryMs; ; nextMs += faultsEveryMs) {
    while (elapsedMs() < nextMs) {
      if (isOver()) return count;
      await page.waitForTimeout(250);
    }
    const [name, inject] = kinds[count % kinds.length]!;
    await inject(page);
    count++;
    console.log(`${(elapsedMs() / 1000).toFixed(0).padStart(6)} s  ${name}`);
  }
}

async function comeAndGo(): Promise<void> {
  for (let number = 1; !isOver(); number++) {
    const end = await visit(page, number).catch((error: Error) => `failed: ${error.message.split("\n")[0]}`);
    visits[end] = (visits[end] ?? 0) + 1;
    await page.waitForTimeout(3000);
    const megabytes = await memoryMb(device);
    if (megabytes !== null) memory.push(megabytes);
  }
}

const [injected] = await Promise.all([breakThings(), watchPicture(), comeAndGo()]);
const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const quarter = Math.max(1, Math.floor(memory.length / 4));
const early = median(memory.slice(quarter, 2 * quarter)) ?? Number.NaN;
const late = median(memory.slice(-quarter)) ?? Number.NaN;
const isJudged = minutes >= judgedFromMinutes;
console.log(
  [
    `${minutes} min, ${injected} faults, ${looks} looks at the picture, at most ${(longestBetweenLooksMs / 1000).toFixed(1)} s from one to the next`,
    `visits: ${Object.entries(visits)
      .map(([end, count]) => `${count} ${end}`)
      .join(", ")}`,
    `longest time without a picture: ${(longestBlankMs / 1000).toFixed(1)} s, at most ${longestBlankAllowedMs / 1000} s`,
    `memory of page and threads after collection, ${memory.length} times: ${early.toFixed(1)} MB in the second quarter of the time, ${late.toFixed(1)} MB in the last, ${isJudged ? `at most ${mostGrowth} times as much` : "too short a run to judge"}`,
  ].join("\n"),
);
await browser.close();
await server.close();
process.exitCode =
  longestBlankMs > longestBlankAllowedMs || (isJudged && !(late <= mostGrowth * early)) ? 1 : 0;
