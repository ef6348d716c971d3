/** The simulation's thread fails in the built page: it is noticed, said, and the run goes on. */
import type { Browser, Page, Worker } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { t } from "../../src/web/messages/messages.ts";
import { launchChromium } from "../support/launch-chromium.ts";
import { biologicalSeconds, waitUntilRunning, withPage } from "../support/with-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** What is said of a failure begins with why, which differs; this is what comes after it. */
const goesOn = t("supervision.resumed", { reason: "", lostMs: "", lostHours: "", hasLostHours: "no" })
  .trim()
  .slice(0, 30);

const isSimulation = (worker: Worker) => worker.url().includes("simulation.worker");

/** The simulation's thread; it may be there a moment after its page. */
async function simulationOf(page: Page): Promise<Worker> {
  return page.workers().find(isSimulation) ?? page.waitForEvent("worker", { predicate: isSimulation });
}

/** Keeps the page's workers where a test can end them as a browser would. */
const keepWorkers = `
  const Native = globalThis.Worker;
  globalThis.keptWorkers = [];
  globalThis.Worker = class extends Native {
    constructor(...given) {
      super(...given);
      if (String(given[0]).includes("simulation.worker")) globalThis.keptWorkers.push(this);
    }
  };`;

const endThread = (page: Page) =>
  page.evaluate(() =>
    (globalThis as unknown as { readonly keptWorkers: { terminate(): void }[] }).keptWorkers
      .at(-1)
      ?.terminate(),
  );

/** Injects a failure and returns what is said of it. */
async function fail(page: Page, act: () => Promise<unknown>): Promise<string> {
  await act();
  const notice = page.locator(".notice", { hasText: goesOn });
  await notice.waitFor();
  return (await notice.textContent()) ?? "";
}

describe("a simulation thread of the built page", () => {
  /** On a machine that does much else at once the clock on the wall is not fair: what counts is what the page has counted. */
  const noticedWithinSeconds = 5;

  it.each<[string, (page: Page) => Promise<unknown>]>([
    ["is ended by the browser", endThread],
    [
      "hangs",
      async (page) => {
        const worker = await simulationOf(page);
        await worker.evaluate(() => {
          setTimeout(() => {
            for (;;);
          });
        });
      },
    ],
    [
      "throws outside of any command",
      async (page) => {
        const worker = await simulationOf(page);
        await worker.evaluate(() => {
          setTimeout(() => {
            throw new Error("Injected.");
          });
        });
      },
    ],
  ])("that %s is noticed soon, and its run goes on with what was set", async (_, injectFault) => {
    const query = "?neurons=5120&concentration=0.7&speed=1000&autosave=off";
    const options = { query, before: keepWorkers, width: 960, height: 540 };
    await withPage(browser, inject("servedUrl"), options, async ({ page }) => {
      await waitUntilRunning(page);
      const before = await biologicalSeconds(page);
      const said = await fail(page, () => injectFault(page));
      const silentSeconds = Number(/(\d+) s\./.exec(said)?.[1] ?? 0);
      expect(silentSeconds).toBeLessThanOrEqual(noticedWithinSeconds);
      await page.waitForFunction(
        (atLeast) => Number.parseFloat(document.querySelector(".clock-time")?.textContent ?? "") > atLeast,
        before + 0.5,
      );
      expect(await page.getByRole("slider", { name: t("dose.title") }).getAttribute("aria-valuenow")).toBe(
        "0.7",
      );
    });
  });

  it("that builds a large network is not taken for dead", async () => {
    const options = { query: "?neurons=307520&engine=reference&autosave=off", width: 640, height: 400 };
    await withPage(browser, inject("servedUrl"), options, async ({ page }) => {
      await waitUntilRunning(page);
      expect(await page.locator(".notice", { hasText: goesOn }).count()).toBe(0);
      expect(await page.locator(".notice").allTextContents()).toEqual([]);
    });
  });
});
