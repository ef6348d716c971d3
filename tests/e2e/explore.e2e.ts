/** Explore, in the built page in a real browser: spikes move, the slider is answered, spines grow. */
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { t } from "../../src/web/messages/messages.ts";
import { launchChromium } from "../support/launch-chromium.ts";
import { biologicalSeconds, meanShownRateHz, waitUntilRunning, withPage } from "../support/with-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe("the built page", () => {
  it("shows cells that flicker while it runs and stand still while it is paused, without an error", async () => {
    const options = { reducedMotion: true, drawsAll: true };
    await withPage(browser, inject("servedUrl"), options, async ({ page, errors }) => {
      await waitUntilRunning(page);
      const picture = page.locator("canvas").first();
      await picture.waitFor();
      await page.waitForTimeout(3000);
      const box = (await picture.boundingBox())!;
      const clip = { x: box.x + box.width * 0.3, y: box.height * 0.3, width: 300, height: 200 };
      const nextPairIsEqual = async () => {
        const first = await page.screenshot({ clip });
        await page.waitForTimeout(400);
        return first.equals(await page.screenshot({ clip }));
      };
      // A machine that draws in software may take longer for a picture than lies between two looks.
      await expect.poll(nextPairIsEqual, { timeout: 40_000, interval: 500 }).toBe(false);
      await page.getByRole("button", { name: t("run.pause"), exact: true }).click();
      // Frames on their way are still shown, and the resolution may settle, before nothing moves any more: in software one
      // pair of looks may fall between two of those pictures, three in a row do not.
      const standsStill = async () =>
        (await nextPairIsEqual()) && (await nextPairIsEqual()) && (await nextPairIsEqual());
      await expect.poll(standsStill, { timeout: 40_000, interval: 500 }).toBe(true);
      // Beside it, unasked for until now, the same network under vehicle: nothing has been given, so nothing differs.
      await page.getByLabel(t("picture.colourBy")).selectOption(t("picture.mode.difference"));
      await page.getByRole("button", { name: t("run.run"), exact: true }).click();
      await page.getByText(t("picture.twin.equal")).waitFor();
      await page
        .locator(".rate-vehicle", { hasText: t("instrument.vehicleEqual") })
        .nth(1)
        .waitFor();
      expect(errors).toEqual([]);
    });
  });

  it("keeps its one canvas and graphics context while the window gets narrow and wide again", async () => {
    await withPage(browser, inject("servedUrl"), { reducedMotion: true }, async ({ page, errors }) => {
      await waitUntilRunning(page);
      const canvas = (await page.locator(".picture-place canvas").elementHandle())!;
      for (const [width, shape] of [
        [600, ".explore-phone"],
        [1280, ".explore-wide"],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.locator(`${shape} .picture-place canvas`).waitFor();
        expect(
          await canvas.evaluate((element) => {
            const context = (element as HTMLCanvasElement).getContext("webgl2");
            return element.isConnected && context?.isContextLost() === false;
          }),
        ).toBe(true);
      }
      expect(errors).toEqual([]);
    });
  });

  it("lifts the excitatory rate by 1.3 to 1.8 times when the slider goes from 0 to 0.7 µM", async () => {
    await withPage(
      browser,
      inject("servedUrl"),
      {
        query: "?subject=healthy&neurons=5120&speed=1000",
      },
      async ({ page, errors }) => {
        await waitUntilRunning(page);
        await page.waitForFunction(
          () => Number.parseFloat(document.querySelector(".clock-time")?.textContent ?? "") > 1,
        );
        const before = await meanShownRateHz(page, 1.6);
        const slider = page.getByRole("slider", { name: t("dose.title") });
        await slider.focus();
        for (let press = 0; press < 60 && Number(await slider.getAttribute("aria-valuenow")) < 0.7; press++) {
          await slider.press("ArrowRight");
        }
        expect(await slider.getAttribute("aria-valuenow")).toBe("0.7");
        expect(await slider.getAttribute("aria-valuetext")).toContain(t("dose.regime.antidepressant"));
        // In software the clock on screen is some tenths of a second behind the network that takes the dose.
        const settled = (await biologicalSeconds(page)) + 1.6;
        await page.waitForFunction(
          (end) => Number.parseFloat(document.querySelector(".clock-time")?.textContent ?? "") > end,
          settled,
        );
        const after = await meanShownRateHz(page, 1.6);
        expect(after / before).toBeGreaterThanOrEqual(1.3);
        expect(after / before).toBeLessThanOrEqual(1.8);
        expect(errors).toEqual([]);
      },
    );
  });
});
