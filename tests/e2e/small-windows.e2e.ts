/**
 * Windows of a phone on its side, of a desktop at 200 % zoom, of an old phone, and of a person who has type twice as large:
 * parts stay apart and can be reached.
 */
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { t } from "../../src/web/messages/messages.ts";
import { launchChromium } from "../support/launch-chromium.ts";
import { waitUntilRunning, withPage } from "../support/with-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const parts = [
  ".explore-title h1",
  ".explore-phone-experiments",
  ".scale-rail",
  ".rate-figures",
  ".tab-list",
  ".tab-panel",
  ".dose-ways",
  ".dose-number",
  ".dose-steps, .dose-presets",
  ".dose-bands",
  ".dose-scale",
  ".calm-line",
];

/** Pairs of parts whose boxes overlap, and parts that have no room. */
const faults = (page: Page) =>
  page.evaluate((selectors) => {
    const boxes = selectors.map((selector) => {
      const { left, right, top, bottom } = document.querySelector(selector)!.getBoundingClientRect();
      return { selector, left, right, top, bottom };
    });
    const small = boxes.filter(({ top, bottom }) => bottom - top < 12).map(({ selector }) => selector);
    const overlapping = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (other) =>
            Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
            Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1,
        )
        .map((other) => `${one.selector} and ${other.selector}`),
    );
    return [...small, ...overlapping];
  }, parts);

/** Names of the controls that are covered, or cannot be scrolled to. */
const unreachable = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".explore :is(button, [role=slider], select, input)")]
      .filter((control) => control.checkVisibility())
      .filter((control) => {
        control.scrollIntoView({ block: "center", inline: "center" });
        const { left, top, width, height } = control.getBoundingClientRect();
        const found = document.elementFromPoint(left + width / 2, top + height / 2);
        return !control.contains(found) && !found?.contains(control);
      })
      .map((control) => control.getAttribute("aria-label") ?? control.textContent),
  );

const usualTypePx = 16;

/** As a person's own setting of the browser does. */
async function setTypeSize(page: Page, typePx: number): Promise<void> {
  const device = await page.context().newCDPSession(page);
  await device.send("Page.setFontSizes", { fontSizes: { standard: typePx } });
}

describe.each([
  [640, 400, usualTypePx],
  [844, 390, usualTypePx],
  [320, 568, usualTypePx],
  [1280, 800, 2 * usualTypePx],
])("in a window of %d × %d with type of %d px", (width, height, typePx) => {
  it("no part lies on another, and every control can be reached", async () => {
    const prepare = (page: Page) => setTypeSize(page, typePx);
    const options = { width, height, reducedMotion: true, prepare };
    await withPage(browser, inject("servedUrl"), options, async ({ page }) => {
      await waitUntilRunning(page);
      await page.locator(".scale-rail").waitFor();
      expect(await faults(page)).toEqual([]);
      expect(await unreachable(page)).toEqual([]);
      await page.getByRole("button", { name: t("dose.giveDose"), exact: true }).click();
      expect(await faults(page)).toEqual([]);
      expect(await unreachable(page)).toEqual([]);
    });
  });
});
