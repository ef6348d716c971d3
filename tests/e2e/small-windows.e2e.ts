/** Windows of a phone on its side, of a desktop at 200 % zoom, and of an old phone: parts stay apart and can be reached. */
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

describe.each([
  [640, 400],
  [844, 390],
  [320, 568],
])("in a window of %d × %d", (width, height) => {
  it("no part lies on another, and every control can be reached", async () => {
    await withPage(browser, inject("servedUrl"), { width, height, reducedMotion: true }, async ({ page }) => {
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
