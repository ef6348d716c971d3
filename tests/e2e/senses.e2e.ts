/** The built page described and heard: a sentence at the foot of the window, highlights in the picture, sound with captions. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { soundParts } from "../../src/app/heard/sound-store.ts";
import { t } from "../../src/web/messages/messages.ts";
import { launchChromium } from "../support/launch-chromium.ts";
import { withPage } from "../support/with-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

interface CaptionsSeen {
  readonly captionsSeen: ReadonlySet<string>;
}

describe("the network described and heard", () => {
  it("is switched on beside the languages, says what happens, highlights a kind of cell, and explains its sounds", async () => {
    const options = { query: "?neurons=5120&engine=reference", width: 640, height: 400 };
    await withPage(browser, inject("servedUrl"), options, async ({ page, errors }) => {
      await page.getByRole("tab", { name: t("page.more") }).click();
      await page.getByRole("button", { name: t("language.button", { name: "English" }) }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("switch", { name: t("described.switch") }).click();
      await dialog.getByRole("switch", { name: t("heard.switch") }).click();
      // Each part is there for three seconds, whenever this test gets to look.
      await page.evaluate(() => {
        const seen = new Set<string>();
        const caption = document.querySelector("dialog[open] .senses-sound")!;
        const look = () => seen.add(caption.textContent ?? "");
        new MutationObserver(look).observe(caption, { characterData: true, childList: true, subtree: true });
        Object.assign(globalThis, { captionsSeen: seen });
      });
      await dialog.getByRole("button", { name: t("heard.tutorial") }).click();
      const parts = soundParts.map((part) => `♪ ${t(`heard.part.${part}`)}`);
      await page.waitForFunction(
        (wanted) => wanted.every((text) => (globalThis as unknown as CaptionsSeen).captionsSeen.has(text)),
        parts,
      );
      await page.keyboard.press("Escape");

      const strip = page.getByRole("complementary", { name: t("described.strip") });
      const sentence = strip.getByRole("status").filter({ hasNotText: t("described.waiting") });
      await sentence.waitFor();
      expect(await sentence.textContent()).not.toBe("");
      const cells = strip.getByRole("button", { name: t("described.show.inhibitory") });
      await cells.click();
      expect(await cells.getAttribute("aria-pressed")).toBe("true");
      await cells.click();
      expect(await cells.getAttribute("aria-pressed")).toBe("false");
      // What is last in a low window can be scrolled to above the strip.
      await page.locator(".calm-line").scrollIntoViewIfNeeded();
      const ends = await page.evaluate(() => {
        window.scrollTo(0, document.documentElement.scrollHeight);
        return [".calm-line", ".senses"].map((name) => document.querySelector(name)!.getBoundingClientRect());
      });
      expect(ends[0]!.bottom).toBeLessThanOrEqual(ends[1]!.top + 1);
      expect(new URL(page.url()).searchParams.get("described")).toBe("on");
      // The strip takes room from what lies beside the picture.
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.locator(".mechanism[tabindex='0']").waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      expect(errors).toEqual([]);
    });
  });
});
