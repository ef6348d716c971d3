/**
 * `npx tsx bench/first-spikes.ts [visits]`: how long after a navigation begins the network has fired and its first frame with
 * spikes has left the thread, and when the page has it. First visits to Story and Explore with nothing kept, and second visits
 * whose files the service worker keeps; in turn, each in a browser profile of its own. Software drawing keeps the page busy
 * for long, so the thread's own time is the one that a GPU would not change.
 */
import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { findOrInstallChromium } from "../scripts/find-chromium.mjs";
import { serveBuild } from "../scripts/serve-build.mjs";
import { createSheet } from "../src/model/network/populations.ts";
import { createFrameLayout } from "../src/wire/frame/layout.ts";
import { scalarNames } from "../src/wire/frame/scalars.ts";
import { chromiumFlags } from "../tests/support/chromium-flags.ts";

const visits = Number(process.argv[2] ?? 5);
const { scalarsOffset } = createFrameLayout(createSheet(4, 4));
const rateAt = scalarsOffset + 8 * scalarNames.indexOf("excitatoryRateHz");

/** In the thread: when the first frame with spikes leaves it, ms since 1970. */
const markInThread = `
  const send = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (message, ...rest) {
    const buffer = message?.frame?.buffer;
    if (buffer && !self.firstSpikes && new Float64Array(buffer, ${rateAt}, 1)[0] > 0) {
      self.firstSpikes = performance.timeOrigin + performance.now();
    }
    return send.call(this, message, ...rest);
  };`;
/** In the page: when the thread is asked for, and when the first such frame is there, ms since the navigation began. */
const markInPage = `
  const own = Object.getOwnPropertyDescriptor(MessagePort.prototype, "onmessage");
  Object.defineProperty(MessagePort.prototype, "onmessage", { ...own, set(listener) {
    own.set.call(this, listener && function (event) {
      const buffer = event.data?.frame?.buffer;
      if (buffer && !window.firstSpikesMs && new Float64Array(buffer, ${rateAt}, 1)[0] > 0) window.firstSpikesMs = performance.now();
      return listener.call(this, event);
    });
  } });
  const OwnWorker = Worker;
  window.Worker = class extends OwnWorker {
    constructor(...rest) { super(...rest); window.threadMs ??= performance.now(); }
  };`;

interface Times {
  readonly threadAsked: number;
  readonly sent: number;
  readonly received: number;
}

async function visit(page: Page, address: string): Promise<Times> {
  const sent = new Promise<number>((resolve) => {
    page.once("worker", (thread) => {
      void thread.evaluate(markInThread).then(async () => {
        await page.waitForFunction(() => "firstSpikesMs" in window, null, { timeout: 120_000 });
        resolve(await thread.evaluate(() => (self as unknown as { firstSpikes: number }).firstSpikes));
      });
    });
  });
  await page.goto(address, { waitUntil: "commit" });
  const sentAt = await sent;
  const { origin, threadMs, firstSpikesMs } = await page.evaluate(() => {
    const marks = window as unknown as { readonly threadMs: number; readonly firstSpikesMs: number };
    return {
      origin: performance.timeOrigin,
      threadMs: marks.threadMs,
      firstSpikesMs: marks.firstSpikesMs,
    };
  });
  return { threadAsked: threadMs, sent: sentAt - origin, received: firstSpikesMs };
}

async function open(browser: Browser): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({
    viewport: { width: 640, height: 400 },
    reducedMotion: "reduce",
  });
  await context.addInitScript({ content: markInPage });
  return { context, page: await context.newPage() };
}

const found = new Map<string, Times[]>();
const note = (what: string, times: Times) => found.set(what, [...(found.get(what) ?? []), times]);

const server = await serveBuild(0);
const browser = await chromium.launch({ executablePath: findOrInstallChromium(), args: [...chromiumFlags] });
for (let round = 0; round < visits; round++) {
  for (const face of ["story", "explore"]) {
    const address = `${server.url}/?autosave=off#/${face}`;
    const { context, page } = await open(browser);
    note(`${face}, first visit`, await visit(page, address));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 120_000 });
    await page.close();
    const second = await context.newPage();
    note(`${face}, second visit, kept`, await visit(second, address));
    await context.close();
  }
}
const shown = (values: readonly number[]) => {
  const sorted = values.toSorted((one, other) => one - other);
  return `${sorted[0]?.toFixed(0)} to ${sorted.at(-1)?.toFixed(0)}, median ${sorted[Math.floor(sorted.length / 2)]?.toFixed(0)}`;
};
console.log(`${visits} visits each, ms after the navigation began:`);
for (const [what, times] of found) {
  const column = (name: keyof Times) => shown(times.map((each) => each[name]));
  console.log(
    `${what}: thread asked for ${column("threadAsked")}; first spikes sent ${column("sent")}; with the page ${column("received")}`,
  );
}
await browser.close();
await server.close();
