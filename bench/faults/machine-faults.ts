/** Faults of the browser and the machine: storage, sleep, clocks, a slow processor, the connection, errors of the page itself. */
import { setTimeout as wait } from "node:timers/promises";
import type { CDPSession } from "playwright";
import { type Fault, runsOn } from "./fault.ts";
import type { FaultPage } from "./fault-page.ts";

const denyStorage = `
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
    Object.defineProperty(globalThis, name, {
      get() { throw new DOMException("Access is denied for this document.", "SecurityError"); },
    });
  }
  Object.defineProperty(navigator, "serviceWorker", {
    get() { throw new DOMException("Service worker is disabled.", "SecurityError"); },
  });`;

const jumpingClock = `
  (() => {
    let aheadMs = 0;
    const now = performance.now.bind(performance), date = Date.now.bind(Date);
    performance.now = () => now() + aheadMs;
    Date.now = () => date() + aheadMs;
    globalThis.jumpClock = (ms) => { aheadMs += ms; };
  })();`;

const devtools = (page: FaultPage): Promise<CDPSession> => page.page.context().newCDPSession(page.page);

const place = "Browser and machine";

export const machineFaults: readonly Fault[] = [
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
