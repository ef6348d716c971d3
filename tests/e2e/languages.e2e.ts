/** Words of other languages on the page: longer ones than English, read from right to left, chosen, kept, and not to be had. */
import type { Browser, Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { messages as arabic } from "../../src/web/messages/generated/ar.ts";
import { messages as german } from "../../src/web/messages/generated/de.ts";
import { factsOf } from "../../src/web/messages/languages.ts";
import { showLanguage, t } from "../../src/web/messages/messages.ts";
import { launchChromium } from "../support/launch-chromium.ts";
import { replacedTag, serveLongWords } from "../support/pseudo-catalogue.ts";
import { waitUntilRunning, withPage } from "../support/with-page.ts";
import { wordFaults } from "../support/word-faults.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
afterEach(() => showLanguage("en", {}));

const tagShown = (page: Page) => page.locator("html").getAttribute("lang");

describe.each([
  [1280, 800],
  [390, 844],
])("words two fifths longer than English, in a window of %d × %d", (width, height) => {
  it("are not cut, and none lies on another", async () => {
    const query = `?language=${replacedTag}`;
    const options = { query, width, height, reducedMotion: true, prepare: serveLongWords };
    await withPage(browser, inject("servedUrl"), options, async ({ page }) => {
      await page.locator(`html[lang=${replacedTag}]`).waitFor();
      await waitUntilRunning(page);
      await page.evaluate(() => document.fonts.ready);
      expect(await wordFaults(page)).toEqual([]);
    });
  });
});

describe("a language that is chosen in the menu", () => {
  it("is shown at once, is in the address, and is there at the next visit", async () => {
    await withPage(browser, inject("servedUrl"), { width: 960, height: 640 }, async ({ page, errors }) => {
      await waitUntilRunning(page);
      await page.getByRole("button", { name: t("language.button", { name: factsOf("en").name }) }).click();
      await page.getByRole("button", { name: factsOf("de").name, exact: true }).click();
      showLanguage("de", german);
      await page.getByRole("button", { name: t("page.experiments") }).waitFor();
      expect(await tagShown(page)).toBe("de");
      await page.waitForURL(/[?&]language=de&/);
      const { origin, pathname } = new URL(page.url());
      await page.goto(`${origin}${pathname}#/explore`, { waitUntil: "commit" });
      await page.getByRole("button", { name: t("page.experiments") }).waitFor();
      expect(errors).toEqual([]);
    });
  });

  it("is said not to be there where its words cannot be loaded, and the page stays in English", async () => {
    const prepare = (page: Page) => page.route("**/assets/ja-*.js", (route) => route.abort());
    await withPage(browser, inject("servedUrl"), { width: 960, height: 640, prepare }, async ({ page }) => {
      await waitUntilRunning(page);
      await page.getByRole("button", { name: t("language.button", { name: factsOf("en").name }) }).click();
      await page.getByRole("button", { name: factsOf("ja").name, exact: true }).click();
      const dialog = page.getByRole("dialog", { name: t("language.title") });
      await dialog
        .getByRole("status")
        .filter({ hasText: factsOf("ja").name })
        .waitFor();
      expect(await tagShown(page)).toBe("en");
    });
  });
});

describe("a language that is read from right to left", () => {
  it("turns the dose slider and its keys, and leaves the time from left to right", async () => {
    const options = { query: "?language=ar", width: 1280, height: 800, reducedMotion: true };
    await withPage(browser, inject("servedUrl"), options, async ({ page }) => {
      showLanguage("ar", arabic);
      const dose = page.getByRole("slider", { name: t("dose.title") });
      await dose.waitFor();
      expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
      const thumbPx = async () => (await page.locator(".dose-thumb").boundingBox())?.x ?? Number.NaN;
      const atRest = await thumbPx();
      await dose.focus();
      await page.keyboard.press("ArrowRight");
      expect(Number(await dose.getAttribute("aria-valuenow"))).toBe(0);
      await page.keyboard.press("End");
      expect(await thumbPx()).toBeLessThan(atRest - 100);
      await page.keyboard.press("ArrowRight");
      expect(await thumbPx()).toBeGreaterThan(0);
      const timeline = page.getByRole("slider", { name: t("hours.timeline") });
      const [line, head] = [
        await timeline.boundingBox(),
        await page.locator(".timeline-playhead").boundingBox(),
      ];
      expect((head?.x ?? 0) - (line?.x ?? 0)).toBeLessThan(0.2 * (line?.width ?? 0));
    });
  });
});
