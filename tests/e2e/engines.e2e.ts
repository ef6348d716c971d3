/** Engines in the built page: what was asked, what runs, and why are on screen; numbers come from the real thing. */
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serveBuild } from "../../scripts/serve-build.mjs";
import { t } from "../../src/web/messages/messages.ts";
import { launchChromium } from "../support/launch-chromium.ts";
import { biologicalSeconds, waitUntilRunning, withPage } from "../support/with-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe("the built page", () => {
  it.each(["reference", "webgpu", "gpujs:webgl2", "gpujs:webgpu", "gpujs:webasm"])(
    "runs %s when the address asks for it, and says so",
    async (engine) => {
      await withPage(
        browser,
        inject("servedUrl"),
        {
          query: `?engine=${engine}&neurons=5120&speed=1000`,
        },
        async ({ page, errors }) => {
          await page.waitForFunction(
            () => Number.parseFloat(document.querySelector(".clock-time")?.textContent ?? "") > 0.02,
          );
          const line = await page.locator(".engine-line").first().textContent();
          expect(line).toContain("5,120 neurons");
          expect(line).toContain(`on ${engine} (`);
          expect(line).toContain(`requested: ${engine}`);
          expect(errors).toEqual([]);
        },
      );
    },
  );

  it("keeps the network small on a software adapter, and says why", async () => {
    await withPage(browser, inject("servedUrl"), { query: "?engine=webgpu&speed=1000" }, async ({ page }) => {
      await waitUntilRunning(page);
      const line = await page.locator(".engine-line").first().textContent();
      expect(line).toContain("on webgpu (");
      expect(line).toContain(t("engine.sizeSoftware", { neurons: 5120 }));
    });
  });

  it("chooses by itself and gives its reasons in words", async () => {
    await withPage(browser, inject("servedUrl"), {}, async ({ page }) => {
      await waitUntilRunning(page);
      const line = await page.locator(".engine-line").first().textContent();
      expect(line).toMatch(/warm-up reached [\d,]+ biological ms per second/);
      expect(line).toContain("In software only");
    });
  });

  it.each([
    { served: "isolated from other origins", isIsolated: true, threads: 2, sharing: "possible" },
    { served: "without headers, as static hosts do", isIsolated: false, threads: 1, sharing: "impossible" },
  ])("served $served, it runs the network on $threads of 2 threads", async (served) => {
    const { isIsolated, threads, sharing } = served;
    const server = await serveBuild(0, { isIsolated });
    const query = "?engine=reference&neurons=5120&threads=2&speed=1000";
    try {
      await withPage(browser, server.url, { query }, async ({ page, errors }) => {
        expect(await page.evaluate(() => crossOriginIsolated)).toBe(isIsolated);
        await waitUntilRunning(page);
        const words = await page.locator(".engine-words").textContent();
        expect(words).toContain(t("run.engineThreads", { threads, sharing }));
        const early = await biologicalSeconds(page);
        await page.waitForFunction(
          (then) => Number.parseFloat(document.querySelector(".clock-time")?.textContent ?? "") > then + 0.2,
          early,
        );
        await waitUntilRunning(page);
        await page.getByRole("button", { name: t("run.engineChange") }).click();
        const field = page.getByRole("combobox", { name: t("network.threads") });
        expect(await field.inputValue()).toBe(isIsolated ? "2" : "auto");
        expect(errors).toEqual([]);
      });
    } finally {
      await server.close();
    }
  });

  it("begins anew from zero when it is reset", async () => {
    await withPage(
      browser,
      inject("servedUrl"),
      {
        query: "?engine=reference&neurons=5120&speed=1000&concentration=3",
      },
      async ({ page, errors }) => {
        await page.waitForFunction(
          () => Number.parseFloat(document.querySelector(".clock-time")?.textContent ?? "") > 0.5,
        );
        await page.getByRole("button", { name: t("run.restart") }).click();
        await page.waitForFunction(
          () => Number.parseFloat(document.querySelector(".clock-time")?.textContent ?? "") < 0.4,
        );
        expect(await page.getByRole("slider", { name: t("dose.title") }).getAttribute("aria-valuenow")).toBe(
          "0",
        );
        const early = await biologicalSeconds(page);
        await page.waitForFunction(
          (then) => Number.parseFloat(document.querySelector(".clock-time")?.textContent ?? "") > then,
          early,
        );
        expect(errors).toEqual([]);
      },
    );
  });
});
