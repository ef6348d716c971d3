/** Engines in the built page: what was asked, what runs, and why are on screen; numbers come from the real thing. */
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
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
      expect(line).toContain("5120 neurons were chosen, because this adapter is a software renderer");
    });
  });

  it("chooses by itself and gives its reasons in words", async () => {
    await withPage(browser, inject("servedUrl"), {}, async ({ page }) => {
      await waitUntilRunning(page);
      const line = await page.locator(".engine-line").first().textContent();
      expect(line).toMatch(/warm-up reached \d+ biological ms per second/);
      expect(line).toContain("In software only");
    });
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
