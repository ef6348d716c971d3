/** The Story, in the built page in a real browser: a visitor who was never here before goes through all of it. */
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type ChapterName, chapterNames } from "../../src/app/story/chapter-names.ts";
import { messages as arabic } from "../../src/web/messages/generated/ar.ts";
import { messages as german } from "../../src/web/messages/generated/de.ts";
import { type MessageKey, showLanguage, t } from "../../src/web/messages/messages.ts";
import { launchChromium } from "../support/launch-chromium.ts";
import { withPage } from "../support/with-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The smallest network, and a picture small enough for software rendering. */
const small = { width: 640, height: 400, reducedMotion: true } as const;
const network = "?neurons=5120&engine=reference";

/** Waits until a chapter is in one of the states that its card can be in. */
const untilChapter = (page: Page, name: ChapterName, phase: "ready" | "answered") =>
  page.waitForFunction(
    ([chapter, state]) =>
      document.querySelector<HTMLElement>(".story")?.dataset["chapter"] === chapter &&
      document.querySelector<HTMLElement>(".story-card")?.dataset["phase"] === state,
    [name, phase] as const,
    { timeout: 90_000 },
  );

const found = (page: Page) => page.locator(".story-finding").textContent();
const numbersIn = (text: string | null) =>
  [...(text ?? "").matchAll(/[−-]?\d+(\.\d+)?/g)].map(([figures]) => Number(figures.replace("−", "-")));

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

  it("is played to its end by keyboard alone, and says of each chapter what was measured", async () => {
    const query = `${network}#/story`;
    await withPage(browser, inject("servedUrl"), { ...small, query }, async ({ page, errors }) => {
      /** Goes on with Tab until a control that fits has the focus, and presses Enter. */
      const press = async (selector: string) => {
        for (let tabs = 0; tabs < 60; tabs++) {
          await page.keyboard.press("Tab");
          if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector))
            break;
        }
        await page.keyboard.press("Enter");
      };
      const findings = new Map<ChapterName, string | null>();
      for (const name of chapterNames) {
        await untilChapter(page, name, "ready");
        if (name === "ketamine") {
          await page.getByRole("slider").focus();
          await page.keyboard.press("PageUp");
        } else {
          // One of three ways through four weeks is as long as all others.
          const actions = name === "weeks" ? 1 : await page.locator(".story-action").count();
          for (let action = 0; action < actions; action++) {
            await press(actions > 1 ? `.story-choices > :nth-child(${action + 1})` : ".story-action");
            await untilChapter(page, name, "answered");
          }
        }
        await untilChapter(page, name, "answered");
        await page.waitForFunction(() => document.querySelector(".story-finding")?.textContent !== "");
        findings.set(name, await found(page));
        await press(".story-next");
      }
      await page.getByRole("heading", { name: t("story.end.title") }).waitFor();
      // What the mission tells, as this run measured it.
      const [inhibitory, excitatory] = numbersIn(findings.get("ketamine")!) as [number, number];
      expect(inhibitory).toBeGreaterThan(excitatory);
      const [now, twin] = numbersIn(findings.get("surge")!) as [number, number];
      expect(now).toBeGreaterThan(twin);
      const [open, blocked] = numbersIn(findings.get("ampa")!) as [number, number];
      expect(open).toBeGreaterThan(1.2);
      expect(blocked).toBeLessThan(1);
      const [before, after] = numbersIn(findings.get("day")!) as [number, number];
      expect(after).toBeGreaterThan(before);
      const [all, without] = numbersIn(findings.get("unknown")!) as [number, number];
      expect(all).toBeGreaterThan(20);
      expect(without).toBeLessThan(all / 4);
      expect(errors).toEqual([]);
    });
  }, 300_000);

  it("is gone through by touch, in German", async () => {
    showLanguage("de", german);
    try {
      const query = `${network}&language=de#/story`;
      await withPage(
        browser,
        inject("servedUrl"),
        { ...small, hasTouch: true, query },
        async ({ page, errors }) => {
          const tap = (key: MessageKey & `story.${string}`) =>
            page.getByRole("button", { name: t(key as "story.next"), exact: true }).tap();
          await page.locator('html[lang="de"]').waitFor();
          await untilChapter(page, "cortex", "ready");
          await tap("story.cortex.action");
          await untilChapter(page, "cortex", "answered");
          await tap("story.next");
          await untilChapter(page, "brakes", "ready");
          await tap("story.next");
          await untilChapter(page, "ketamine", "ready");
          const slider = page.getByRole("slider");
          const { width, height } = (await slider.boundingBox())!;
          await slider.tap({ position: { x: width * 0.3, y: height / 2 } });
          await untilChapter(page, "ketamine", "answered");
          expect(Number(await slider.getAttribute("aria-valuenow"))).toBeGreaterThan(0.2);
          for (const name of chapterNames.slice(3)) {
            await tap("story.next");
            await page.getByRole("heading", { name: t(`story.${name}.title`) }).waitFor();
          }
          await tap("story.finish");
          await page.getByRole("heading", { name: t("story.end.title") }).waitFor();
          expect(errors).toEqual([]);
        },
      );
    } finally {
      showLanguage("en", {});
    }
  });

  it("is gone through by roles and names alone, in Arabic, from right to left", async () => {
    showLanguage("ar", arabic);
    try {
      const query = `${network}&language=ar#/story`;
      await withPage(browser, inject("servedUrl"), { ...small, query }, async ({ page, errors }) => {
        await page.locator('html[lang="ar"][dir="rtl"]').waitFor();
        for (const [place, name] of chapterNames.entries()) {
          const region = page.getByRole("region", { name: t(`story.${name}.title`) });
          await region.waitFor();
          const step = page.getByRole("list", { name: t("story.chapters") }).locator('[aria-current="step"]');
          const title = t(`story.${name}.title`);
          expect(await step.getAttribute("aria-label")).toBe(
            t("story.chapterName", { number: place + 1, title }),
          );
          if (name === "brakes") {
            const action = region.getByRole("button", { name: t("story.brakes.action"), disabled: false });
            await action.click();
            await region.getByRole("status").filter({ hasText: /\d/ }).waitFor();
            expect(await action.getAttribute("aria-pressed")).toBe("true");
          }
          const isLast = place === chapterNames.length - 1;
          await page
            .getByRole("button", { name: t(isLast ? "story.finish" : "story.next"), exact: true })
            .click();
        }
        await page.getByRole("region", { name: t("story.end.title") }).waitFor();
        expect(errors).toEqual([]);
      });
    } finally {
      showLanguage("en", {});
    }
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
