/** The Story, in the built page in a real browser: a visitor who was never here before goes through all of it. */
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { chapterNames } from "../../src/app/story/chapter-names.ts";
import { t } from "../../src/web/messages/messages.ts";
import type { LanguageTag } from "../../src/web/messages/offered-languages.ts";
import { launchChromium } from "../support/launch-chromium.ts";
import {
  expectFound,
  untilChapter,
  type Walk,
  walkByKeyboard,
  walkByTouch,
  walkByTree,
} from "../support/story-walks.ts";
import { withPage } from "../support/with-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The smallest network, and a picture small enough for software rendering. */
const small = { width: 640, height: 400, reducedMotion: true } as const;
const network = "?neurons=5120&engine=reference";

/** From one chapter to another; together the whole Story. */
const parts = [
  ["cortex", "surge"],
  ["ampa", "hours"],
  ["day", "weeks"],
  ["anaesthesia", "unknown"],
] as const;

/** A device without WebGL 2: what is said and measured needs no picture. */
const noWebgl = `
  const own = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind === "webgl2" ? null : own.call(this, kind, ...rest);
  };`;

describe("the Story", () => {
  it("is what a first visitor sees, and its last chapter leads to Explore, which the next visit begins with", async () => {
    await withPage(browser, inject("servedUrl"), { ...small, query: "#" }, async ({ page, errors }) => {
      await page.getByRole("heading", { name: t("story.cortex.title") }).waitFor();
      expect(new URL(page.url()).hash).toBe("#/story");
      for (const name of chapterNames.slice(1)) {
        await page.getByRole("button", { name: t("story.next"), exact: true }).click();
        await page.getByRole("heading", { name: t(`story.${name}.title`) }).waitFor();
        expect(new URL(page.url()).hash).toBe(`#/story/${name}`);
      }
      await page.getByRole("button", { name: t("story.finish") }).click();
      await page.getByRole("button", { name: t("story.end.explore") }).click();
      await page.locator(".explore").waitFor();
      const next = await page.context().newPage();
      await next.goto(inject("servedUrl"), { waitUntil: "commit" });
      await next.locator(".explore").waitFor();
      expect(errors).toEqual([]);
    });
  });

  /** Each visitor begins where the part does. All at the same time: most of it is waiting for hours that pass at a pace for eyes. */
  it.each(parts)(
    "is played from %s to %s, every action, by keyboard, by touch, and by the accessibility tree alone",
    async (first, last) => {
      const part = chapterNames.slice(chapterNames.indexOf(first), chapterNames.indexOf(last) + 1);
      const play = async (
        language: LanguageTag,
        walk: Walk,
        options: { readonly hasTouch?: boolean; readonly before?: string } = {},
      ) => {
        const query = `${network}&language=${language}#/story/${first}`;
        await withPage(
          browser,
          inject("servedUrl"),
          { ...small, ...options, query },
          async ({ page, errors }) => {
            expectFound(await walk(page, part), part);
            expect(errors).toEqual([]);
          },
        );
      };
      await Promise.all([
        play("en", walkByKeyboard),
        play("de", walkByTouch, { hasTouch: true }),
        play("ar", walkByTree, { before: noWebgl }),
      ]);
    },
  );

  it("gives back what ran in Explore when it is left", async () => {
    const query = `${network}&concentration=2#/explore`;
    await withPage(browser, inject("servedUrl"), { ...small, query }, async ({ page, errors }) => {
      const dose = page.getByRole("slider", { name: t("dose.title") });
      const level = () => dose.getAttribute("aria-valuenow");
      await expect.poll(level).toBe("2");
      // As a link within the page does.
      await page.evaluate(() => {
        location.hash = "#/story";
      });
      await untilChapter(page, "cortex", "ready");
      await page.getByRole("button", { name: t("story.leaveToRun") }).click();
      await page.getByText(t("run.givenBack")).waitFor();
      expect(await level()).toBe("2");
      await expect.poll(() => new URL(page.url()).search).toContain("concentration=2");
      expect(errors).toEqual([]);
    });
  });

  it("begins each chapter where it is opened, and Back of the browser leads to the chapter before", async () => {
    const query = `${network}#/story/day`;
    await withPage(browser, inject("servedUrl"), { ...small, query }, async ({ page, errors }) => {
      await untilChapter(page, "day", "ready");
      await page.locator('.scene-overlay[data-scale="dendrite"]').waitFor();
      await page.locator('[data-figure="hours"] .story-now', { hasText: /^[67] h/ }).waitFor();
      await page.getByRole("button", { name: t("story.next"), exact: true }).click();
      await page.getByRole("heading", { name: t("story.weeks.title") }).waitFor();
      await page.goBack();
      await page.getByRole("heading", { name: t("story.day.title") }).waitFor();
      expect(errors).toEqual([]);
    });
  });

  it("can be read as a text with every chapter, from which each can be played", async () => {
    await withPage(
      browser,
      inject("servedUrl"),
      { ...small, query: `${network}#/transcript` },
      async ({ page }) => {
        await page.getByRole("heading", { level: 1, name: t("story.transcript") }).waitFor();
        expect(await page.getByRole("heading", { level: 2 }).count()).toBe(chapterNames.length);
        await page
          .getByRole("button", { name: t("story.transcript.open") })
          .nth(3)
          .click();
        await page.getByRole("heading", { name: t("story.surge.title") }).waitFor();
      },
    );
  });
});
