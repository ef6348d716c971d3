/**
 * Every fault that the page is driven through: how it is brought about, and what must follow. What the page must say is a key of
 * its catalogue; `null` where it must go on in silence. Faults of files come from the build (part-faults.ts).
 */
import "../../src/web/messages/later-words.ts";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser, BrowserContextOptions, CDPSession } from "playwright";
import { t } from "../../src/web/messages/messages.ts";
import type { FaultPage } from "./fault-page.ts";

export interface Fault {
  readonly group: string;
  readonly name: string;
  /** How it is brought about, for the table. */
  readonly how: string;
  /** One of these must be said; null: nothing needs to be, since nothing is lost. */
  readonly says: readonly string[] | null;
  /** After the fault at the latest, s. */
  readonly withinS: number;
  /** Whether the network advances afterwards; "unknown" where the page that is opened shows no clock. */
  readonly runs: boolean | "unknown";
  /** One of many of a kind, which the table counts together. */
  readonly isOfFile?: boolean;
  /** What is there in the picture's place afterwards. */
  readonly picture: "drawn" | "chart" | "any";
  readonly query?: string;
  readonly hash?: string;
  /** Runs in the page before anything of its own. */
  readonly before?: string;
  readonly context?: BrowserContextOptions;
  /** Another browser, with these flags. */
  readonly browserFlags?: readonly string[];
  /** The fault is one of the whole browser. */
  readonly needsOwnBrowser?: boolean;
  /** Something that is wrong from the start. */
  readonly prepare?: (page: FaultPage) => unknown;
  /** Something that happens while the network runs; without it the fault is that of `prepare`. The time counts from the ms that it resolves with, or from its beginning. */
  readonly inject?: (page: FaultPage, browser: Browser) => Promise<unknown>;
  /** Carried out at the end, before the page is looked at. */
  readonly after?: (page: FaultPage) => Promise<unknown>;
  /** Biological time that may be lost, ms; null: the network begins anew. */
  readonly mayLoseMs?: number | null;
}

const loseContext = ({ page }: FaultPage) =>
  page.evaluate(() => {
    const lost = document
      .querySelector<HTMLCanvasElement>(".picture-canvas canvas")
      ?.getContext("webgl2")
      ?.getExtension("WEBGL_lose_context");
    lost?.loseContext();
    return Boolean(lost);
  });

/** As soon as there is a picture again. */
async function loseContextTimes(page: FaultPage, times: number): Promise<number> {
  let lastMs = 0;
  for (let time = 0; time < times; time++) {
    await page.page.locator('.picture-canvas[data-lost="false"] canvas, .picture-fallback').first().waitFor();
    if (await page.page.locator(".picture-fallback").count()) return lastMs;
    lastMs = await page.nowMs();
    // The page's own listeners must have seen the new canvas.
    while (!(await loseContext(page))) await wait(100);
    const isLost = page.page.locator('.picture-canvas[data-lost="true"], .picture-fallback').first();
    await isLost.waitFor({ state: "attached" });
  }
  return lastMs;
}

const keepThreads = `
  (() => {
    const Own = globalThis.Worker;
    globalThis.keptThreads = [];
    globalThis.Worker = class extends Own {
      constructor(...given) { super(...given); globalThis.keptThreads.push({ address: String(given[0]), thread: this }); }
    };
  })();`;

const endThread = (name: string) => (page: FaultPage) =>
  page.page.evaluate((wanted) => {
    const { keptThreads } = globalThis as unknown as { keptThreads: { address: string; thread: Worker }[] };
    keptThreads.findLast(({ address }) => address.includes(wanted))?.thread.terminate();
  }, name);

const inThread =
  (name: string, act: () => void) =>
  async (page: FaultPage): Promise<void> =>
    (await page.thread(name)).evaluate(act);

const hang = () => {
  setTimeout(() => {
    for (;;);
  });
};

/** A thread of the build, by its name. */
const scriptOf = (page: FaultPage, thread: string) =>
  page.builtFile(new RegExp(`^assets/worker/${thread}\\.worker-.*\\.js$`));

const denyStorage = `
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
    Object.defineProperty(globalThis, name, {
      get() { throw new DOMException("Access is denied for this document.", "SecurityError"); },
    });
  }
  Object.defineProperty(navigator, "serviceWorker", {
    get() { throw new DOMException("Service worker is disabled.", "SecurityError"); },
  });`;

export const withoutWebgl = `
  for (const Canvas of [HTMLCanvasElement, OffscreenCanvas]) {
    const getContext = Canvas.prototype.getContext;
    Canvas.prototype.getContext = function (kind, ...rest) {
      return kind.startsWith("webgl") ? null : getContext.call(this, kind, ...rest);
    };
  }`;

/** Devices that are lost as soon as `losesDevices` is set, and each one after it. */
const losableDevices = `
  {
    const ask = GPUAdapter.prototype.requestDevice;
    self.devices = [];
    GPUAdapter.prototype.requestDevice = async function (...rest) {
      const device = await ask.apply(this, rest);
      self.devices.push(device);
      if (self.losesDevices) setTimeout(() => device.destroy(), 100);
      return device;
    };
  }
`;

const jumpingClock = `
  (() => {
    let aheadMs = 0;
    const now = performance.now.bind(performance), date = Date.now.bind(Date);
    performance.now = () => now() + aheadMs;
    Date.now = () => date() + aheadMs;
    globalThis.jumpClock = (ms) => { aheadMs += ms; };
  })();`;

/** Opens the virtual cohort and waits until its thread has begun to work it out. */
async function openCohort({ page }: FaultPage): Promise<void> {
  await page
    .getByRole("button", { name: t("certainty.title"), exact: true })
    .first()
    .click();
  await page.getByRole("tab", { name: t("certainty.tab.cohort") }).click();
  await page.locator(".cohort-people").waitFor();
}

/** Figures of the laboratory may also rest behind others. */
const drawnFigure = ({ page }: FaultPage) =>
  page.locator(".lab-figure:not([data-empty]) canvas").filter({ visible: true }).first();

const devtools = (page: FaultPage): Promise<CDPSession> => page.page.context().newCDPSession(page.page);

const resumed = ["supervision.resumed"];
const fellBack = ["run.fellBack", "supervision.fellBackHours"];
const graphics = "Graphics";
const threads = "Simulation thread";
const analysis = "Analysis thread";
const figures = "Thread of the laboratory’s figures";
const place = "Browser and machine";

const runsOn = { runs: true, picture: "drawn" } as const;

export const faults: readonly Fault[] = [
  {
    ...{ group: graphics, name: "graphics context lost once", ...runsOn, mayLoseMs: 0 },
    how: "WEBGL_lose_context, and no restore",
    ...{ says: ["page.pictureRestoring"], withinS: 1 },
    inject: (page) => loseContextTimes(page, 1),
    after: ({ page }) => page.locator('.picture-canvas[data-lost="false"] canvas').waitFor(),
  },
  {
    ...{ group: graphics, name: "graphics context lost five times within a minute" },
    how: "WEBGL_lose_context as soon as there is a picture again",
    ...{ says: ["page.chartInstead"], withinS: 15, runs: true, picture: "chart", mayLoseMs: 0 },
    inject: (page) => loseContextTimes(page, 5),
  },
  {
    ...{ group: graphics, name: "graphics context lost for good" },
    how: "WEBGL_lose_context, and no canvas is given another context",
    ...{ says: ["page.chartInstead"], withinS: 12, runs: true, picture: "chart", mayLoseMs: 0 },
    inject: async (page) => {
      await loseContext(page);
      await page.page.evaluate(withoutWebgl);
    },
  },
  {
    ...{
      group: graphics,
      name: "graphics process crashed",
      ...runsOn,
      mayLoseMs: 2000,
      needsOwnBrowser: true,
    },
    how: "Browser.crashGpuProcess of the DevTools protocol: every context and device is gone at once; network on WebGPU (software adapter)",
    ...{
      says: [...fellBack, "page.pictureRestoring"],
      withinS: 15,
      query: "?neurons=5120&engine=webgpu&concentration=0.7&speed=200&autosave=off",
    },
    inject: async (_, browser) => {
      const session = await browser.newBrowserCDPSession();
      await Promise.race([session.send("Browser.crashGpuProcess").catch(() => undefined), wait(1000)]);
    },
    after: () => wait(5000),
  },
  {
    ...{ group: graphics, name: "WebGPU device lost", ...runsOn, mayLoseMs: 2000 },
    how: "the thread’s device is destroyed; software adapter",
    ...{
      says: fellBack,
      withinS: 15,
      query: "?neurons=5120&engine=webgpu&concentration=0.7&speed=200&autosave=off",
    },
    prepare: (page) => page.server.faults.set(scriptOf(page, "simulation"), { prefix: losableDevices }),
    inject: inThread("simulation", () => {
      for (const device of (self as unknown as { devices: { destroy(): void }[] }).devices) device.destroy();
    }),
  },
  {
    ...{
      group: graphics,
      name: "WebGPU device lost, and each new one during the take-over",
      ...runsOn,
      mayLoseMs: 2000,
    },
    how: "the thread’s device is destroyed, and each that follows after 100 ms; software adapter",
    ...{
      says: fellBack,
      withinS: 30,
      query: "?neurons=5120&engine=webgpu&concentration=0.7&speed=200&autosave=off",
    },
    prepare: (page) => page.server.faults.set(scriptOf(page, "simulation"), { prefix: losableDevices }),
    inject: inThread("simulation", () => {
      const own = self as unknown as { devices: { destroy(): void }[]; losesDevices: boolean };
      own.losesDevices = true;
      for (const device of own.devices) device.destroy();
    }),
    after: () => wait(5000),
  },
  {
    ...{
      group: graphics,
      name: "no WebGL",
      how: "getContext gives none, from the start",
      before: withoutWebgl,
    },
    ...{ says: ["page.chartInstead"], withinS: 10, runs: true, picture: "chart" },
  },
  {
    ...{ group: graphics, name: "no WebGPU, though the address asks for it", ...runsOn },
    how: "navigator.gpu is missing in the thread",
    ...{ says: ["engine.instead", "run.fellBack", "engine.unavailable", "engine.failed"], withinS: 15 },
    query: "?neurons=5120&engine=webgpu&concentration=0.7&speed=200&autosave=off",
    prepare: (page) =>
      page.server.faults.set(scriptOf(page, "simulation"), {
        prefix: 'Object.defineProperty(navigator, "gpu", { value: undefined });\n',
      }),
  },

  {
    ...{
      group: threads,
      name: "ended by the browser",
      how: "Worker.terminate behind the page’s back",
      ...runsOn,
    },
    ...{ says: resumed, withinS: 5, mayLoseMs: 2000, before: keepThreads, inject: endThread("simulation") },
  },
  {
    ...{ group: threads, name: "hangs", how: "a loop without end in the thread", ...runsOn },
    ...{ says: resumed, withinS: 7, mayLoseMs: 2000, inject: inThread("simulation", hang) },
  },
  {
    ...{
      group: threads,
      name: "throws outside of any command",
      how: "an exception in a timer of the thread",
      ...runsOn,
    },
    ...{ says: resumed, withinS: 5, mayLoseMs: 2000 },
    inject: inThread("simulation", () => {
      setTimeout(() => {
        throw new Error("Injected.");
      });
    }),
  },
  {
    ...{ group: threads, name: "out of memory", ...runsOn },
    how: "the thread keeps arrays of 1 GB until the browser gives no more, which it throws",
    ...{ says: resumed, withinS: 10, mayLoseMs: 2000 },
    inject: inThread("simulation", () => {
      setTimeout(() => {
        for (const kept: ArrayBuffer[] = []; ; ) kept.push(new ArrayBuffer(2 ** 30));
      });
    }),
  },
  {
    ...{
      group: threads,
      name: "out of memory, and the browser ends the whole page",
      runs: true,
      picture: "drawn",
    },
    how: "the thread fills the heap of scripts (256 MB): Chromium then ends the page with all its threads; opened again",
    ...{
      says: ["run.continueOffer"],
      withinS: 20,
      mayLoseMs: null,
      browserFlags: ["--js-flags=--max-old-space-size=256"],
    },
    query: "?neurons=5120&engine=reference&concentration=0.7&speed=200",
    inject: async (page) => {
      // Until something has been kept.
      await wait(8000);
      const crashed = page.page.waitForEvent("crash");
      await inThread("simulation", () => {
        const kept: unknown[] = [];
        setInterval(() => {
          for (let count = 0; count < 50; count++)
            kept.push(Array.from({ length: 10_000 }, () => [Math.random()]));
        });
      })(page);
      await crashed;
      await page.reopen();
      await page.untilRunning();
    },
  },
  {
    ...{
      group: threads,
      name: "ended three times within a minute",
      how: "Worker.terminate, again when it runs again",
      ...runsOn,
    },
    ...{ says: ["supervision.smaller"], withinS: 40, mayLoseMs: null, before: keepThreads },
    query: "?neurons=20480&engine=reference&concentration=0.7&speed=200&autosave=off",
    inject: async (page) => {
      for (let time = 0; time < 3; time++) {
        await page.isRunning(30_000);
        await endThread("simulation")(page);
        await wait(1500);
      }
    },
  },
  ...(
    [
      ["missing", ["refusal.threadFailed"], 10],
      ["of another type", ["refusal.threadFailed"], 10],
      ["cut short", ["refusal.threadFailed"], 10],
      ["never answered", ["refusal.threadSilent"], 13],
    ] as const
  ).map(
    ([fault, says, withinS]): Fault => ({
      ...{
        group: threads,
        name: `script ${fault}`,
        how: "by the server",
        says,
        withinS,
        runs: false,
        picture: "any",
      },
      prepare: (page) => page.server.faults.set(scriptOf(page, "simulation"), fault),
    }),
  ),
  {
    ...{
      group: threads,
      name: "no threads at all",
      how: "Worker is missing",
      before: "delete globalThis.Worker;",
    },
    ...{ says: ["refusal.noWorkers"], withinS: 10, runs: false, picture: "any" },
  },
  {
    ...{ group: threads, name: "WebAssembly forbidden", ...runsOn },
    how: "the policy that the server sends is without 'wasm-unsafe-eval'",
    ...{
      says: null,
      withinS: 20,
      prepare: (page) => {
        page.server.isWasmForbidden = true;
      },
    },
  },

  ...(
    [
      ["ended by the browser", "Worker.terminate behind the page’s back", endThread("analysis"), 5],
      ["hangs", "a loop without end in the thread", inThread("analysis", hang), 18],
    ] as const
  ).map(
    ([name, how, act, withinS]): Fault => ({
      ...{ group: analysis, name: `${name} while a cohort is worked out`, how, ...runsOn, mayLoseMs: 0 },
      ...{ says: ["cohort.refusal"], withinS, before: keepThreads },
      inject: async (page) => {
        await openCohort(page);
        const beganMs = await page.nowMs();
        await act(page);
        return beganMs;
      },
      // Another thread carries it out.
      after: async ({ page }) => {
        await page.getByRole("button", { name: t("cohort.again") }).click();
        await page.locator(".cohort-people").waitFor();
      },
    }),
  ),
  ...(
    [
      [
        "ended by the browser",
        "Worker.terminate behind the page’s back",
        endThread("figure"),
        "threadGone",
        2,
      ],
      ["hangs", "a loop without end in the thread", inThread("figure", hang), "threadHangs", 13],
    ] as const
  ).map(
    ([name, how, act, why, withinS]): Fault => ({
      ...{ group: figures, name, how, runs: "unknown", picture: "any", mayLoseMs: null },
      ...{ hash: "#/lab", says: [`refusal.${why}`], withinS, before: keepThreads },
      context: { viewport: { width: 1280, height: 800 } },
      query: "?neurons=5120&engine=reference&speed=200&autosave=off",
      inject: async (page) => {
        await drawnFigure(page).waitFor();
        // Nobody can see from the page what a thread has drawn.
        await wait(5000);
        const beganMs = await page.nowMs();
        await act(page);
        return beganMs;
      },
      // Another thread draws them.
      after: (page) => drawnFigure(page).waitFor(),
    }),
  ),

  {
    ...{ group: place, name: "storage denied", ...runsOn },
    how: "localStorage, sessionStorage, IndexedDB, caches and service workers throw a SecurityError",
    ...{ says: ["run.notKept"], withinS: 20, before: denyStorage },
    query: "?neurons=5120&engine=reference&concentration=0.7&speed=200",
  },
  {
    ...{ group: place, name: "frozen page", ...runsOn, mayLoseMs: 0 },
    how: "Page.setWebLifecycleState frozen for 12 s",
    ...{ says: null, withinS: 5 },
    inject: async (page) => {
      const session = await devtools(page);
      await session.send("Page.setWebLifecycleState", { state: "frozen" });
      await wait(12_000);
      await session.send("Page.setWebLifecycleState", { state: "active" });
    },
  },
  {
    ...{ group: place, name: "hidden page", ...runsOn, mayLoseMs: 0 },
    how: "visibilityState hidden for 8 s; headless browsers have no window to hide",
    ...{ says: null, withinS: 5 },
    inject: async ({ page }) => {
      const show = (state: string) =>
        page.evaluate((now) => {
          Object.defineProperty(document, "visibilityState", { get: () => now, configurable: true });
          Object.defineProperty(document, "hidden", { get: () => now === "hidden", configurable: true });
          document.dispatchEvent(new Event("visibilitychange"));
        }, state);
      await show("hidden");
      await wait(8000);
      await show("visible");
    },
  },
  ...[3_600_000, -3_600_000].map(
    (ms): Fault => ({
      ...{
        group: place,
        name: `clock jumps ${ms > 0 ? "an hour ahead" : "back by an hour"}`,
        ...runsOn,
        mayLoseMs: 0,
      },
      how: "the page’s performance.now and Date.now jump; a course plays at 4 h per s",
      ...{ says: null, withinS: 5, before: jumpingClock },
      inject: ({ page }) =>
        page.evaluate((by) => (globalThis as unknown as { jumpClock(ms: number): void }).jumpClock(by), ms),
      after: () => wait(6000),
    }),
  ),
  {
    ...{ group: place, name: "processor six times slower", ...runsOn, mayLoseMs: 0 },
    how: "Emulation.setCPUThrottlingRate 6 for 15 s, which slows the page and not its threads",
    ...{ says: null, withinS: 5 },
    inject: async (page) => {
      const session = await devtools(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
      await wait(15_000);
    },
  },
  {
    ...{ group: place, name: "connection gone while it runs", ...runsOn, mayLoseMs: 0 },
    how: "the browser is offline, and a dialog that has not been loaded is opened",
    ...{ says: ["page.faceFault"], withinS: 5 },
    inject: async ({ page }) => {
      await page.context().setOffline(true);
      await page.keyboard.press("?");
    },
  },
  {
    ...{ group: place, name: "offline, at the second visit", ...runsOn, mayLoseMs: null },
    how: "the service worker has kept the page; the browser is offline and loads it again",
    ...{ says: null, withinS: 20, context: { serviceWorkers: "allow" } },
    inject: async (page) => {
      await page.page.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
      await page.page.waitForFunction(async () => (await caches.keys()).length > 0);
      await page.page.context().setOffline(true);
      await page.page.reload();
      await page.untilRunning();
    },
  },
  {
    ...{
      group: place,
      name: "the page throws",
      how: "an exception in a timer of the page",
      ...runsOn,
      mayLoseMs: 0,
    },
    ...{ says: ["supervision.pageFault"], withinS: 2 },
    inject: ({ page }) =>
      page.evaluate(() => {
        setTimeout(() => {
          throw new Error("Injected.");
        });
      }),
  },
  {
    ...{
      group: place,
      name: "a rejection that nobody waits for",
      how: "Promise.reject in the page",
      ...runsOn,
    },
    ...{ says: ["supervision.pageFault"], withinS: 2, mayLoseMs: 0 },
    inject: ({ page }) =>
      page.evaluate(() => {
        void Promise.reject(new Error("Injected."));
      }),
  },
];
