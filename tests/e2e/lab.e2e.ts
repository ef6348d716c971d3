/** The laboratory, in the built page in a real browser. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { keptFrameSpacingMs } from "../../src/app/recording/kept-frames.ts";
import { t } from "../../src/web/messages/messages.ts";
import { launchChromium } from "../support/launch-chromium.ts";
import { withPage } from "../support/with-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const query = "?neurons=5120&engine=reference";
const lab = `${query}#/lab`;
const instrument = (page: Page, name: string) => page.locator(`[data-instrument="${name}"]`);

/** Waits until an instrument has drawn: it has its notes and no sentence in its place. */
async function waitUntilDrawn(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const figure = document.querySelector(`[data-instrument="${wanted}"]`);
      return (
        figure !== null && !figure.hasAttribute("data-empty") && figure.nextElementSibling?.textContent !== ""
      );
    },
    name,
    { timeout: 90_000 },
  );
}

async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(" | ")}`,
  );
}

async function markSpanAndSelectCell(page: Page): Promise<void> {
  const box = await instrument(page, "raster").boundingBox();
  if (!box) throw new Error("The raster has no place on the page.");
  const [left, middle] = [box.x + 0.5 * box.width, box.y + 0.5 * box.height];
  await page.mouse.move(left, middle);
  await page.mouse.down();
  await page.mouse.move(left + 60, middle + 40, { steps: 4 });
  await page.mouse.up();
  await page.getByRole("button", { name: t("lab.clearSpan") }).waitFor();
  await page.mouse.click(left, middle);
  await page.waitForFunction(
    () => document.querySelector(".lab-cell[data-picked='true'] button")?.textContent !== "136",
  );
}

async function replayByKeyboard(page: Page, time: Locator, last: () => Promise<number>): Promise<void> {
  await time.focus();
  await page.keyboard.press("Home");
  await page.getByText(t("lab.replaying", { ms: keptFrameSpacingMs })).waitFor();
  await page.getByRole("button", { name: t("run.run"), exact: true }).waitFor();
  const shown = Number(await time.getAttribute("aria-valuenow"));
  expect(shown).toBeLessThan(await last());
  await page.keyboard.press("ArrowRight");
  expect(Number(await time.getAttribute("aria-valuenow"))).toBeCloseTo(shown + 0.01, 6);
  await page.getByRole("button", { name: t("lab.backToLive") }).press("Enter");
  await page.getByRole("button", { name: t("run.pause") }).waitFor();
}

/** Closes a panel, finds it closed after a reload, restores the default, and moves and resizes a panel. */
async function arrangeByKeyboard(page: Page): Promise<void> {
  const open = () => page.getByRole("button", { name: t("lab.panels"), exact: true }).press("Enter");
  await open();
  await page.getByRole("checkbox", { name: t("lab.raster") }).press("Space");
  await page.keyboard.press("Escape");
  await instrument(page, "raster").waitFor({ state: "detached" });
  await page.reload();
  await waitUntilDrawn(page, "rates");
  expect(await instrument(page, "raster").count()).toBe(0);
  await open();
  const restore = () => page.getByRole("button", { name: t("lab.resetLayout") }).press("Enter");
  await restore();
  const width = async () => (await instrument(page, "raster").boundingBox())?.width ?? 0;
  const before = await width();
  await page.getByRole("button", { name: t("lab.larger", { panel: t("lab.raster") }) }).press("Enter");
  expect(await width()).toBeGreaterThan(before);
  await page.getByLabel(t("lab.movePanel", { panel: t("lab.raster") })).selectOption("within rates");
  await instrument(page, "rates").waitFor({ state: "detached" });
  await restore();
  await page.keyboard.press("Escape");
  await waitUntilDrawn(page, "raster");
}

describe("the laboratory", () => {
  it("is loaded when it is opened, and draws every instrument that is in front, without a fault that axe finds", async () => {
    const requested: string[] = [];
    const prepare = async (page: Page) => page.on("request", (request) => requested.push(request.url()));
    const loaded = () => requested.filter((url) => /\/lab-screen-[^/]*\.js$/.test(url));
    await withPage(browser, inject("servedUrl"), { query, prepare }, async ({ page, errors }) => {
      const open = page.getByRole("button", { name: t("page.face.lab"), exact: true });
      await open.waitFor();
      expect(loaded()).toEqual([]);
      await open.click();
      for (const name of ["raster", "rates", "cells", "spectrum"]) await waitUntilDrawn(page, name);
      expect(loaded()).toHaveLength(1);
      expect(new URL(page.url()).hash).toBe("#/lab");
      expect(await axeFaults(page)).toEqual([]);
      await page.getByRole("button", { name: t("page.face.explore"), exact: true }).click();
      await page.getByRole("button", { name: t("page.experiments") }).waitFor();
      expect(errors).toEqual([]);
    });
  });

  it("marks a span that is dragged, selects the cell of a spike, replays what was recorded, and arranges panels by keyboard", async () => {
    await withPage(browser, inject("servedUrl"), { query: lab }, async ({ page, errors }) => {
      await waitUntilDrawn(page, "raster");
      const time = page.getByRole("slider", { name: t("lab.timeline") });
      const last = async () => Number(await time.getAttribute("aria-valuemax"));
      await expect.poll(last, { timeout: 60_000 }).toBeGreaterThan(1.3);
      await markSpanAndSelectCell(page);
      await replayByKeyboard(page, time, last);
      await arrangeByKeyboard(page);
      expect(errors).toEqual([]);
    });
  });

  it("shows one panel at a time on a phone, without a fault that axe finds", async () => {
    await withPage(
      browser,
      inject("servedUrl"),
      { query: lab, width: 390, height: 844 },
      async ({ page, errors }) => {
        await waitUntilDrawn(page, "raster");
        await page.getByRole("tab", { name: t("lab.rates") }).click();
        await waitUntilDrawn(page, "rates");
        expect(await page.locator("[data-instrument]").count()).toBe(1);
        expect(await axeFaults(page)).toEqual([]);
        expect(errors).toEqual([]);
      },
    );
  });

  it("says so where the browser has no offscreen canvas, and keeps everything else", async () => {
    const before = "delete HTMLCanvasElement.prototype.transferControlToOffscreen;";
    await withPage(browser, inject("servedUrl"), { query: lab, before }, async ({ page, errors }) => {
      await page.getByText(t("lab.noDrawingThread")).first().waitFor();
      await page.getByRole("slider", { name: t("dose.title") }).waitFor();
      expect(errors).toEqual([]);
    });
  });

  it("says so when it cannot be loaded, and leads back to the network", async () => {
    const prepare = (page: Page) => page.route("**/lab-screen-*.js", (route) => route.abort());
    await withPage(browser, inject("servedUrl"), { query: lab, prepare }, async ({ page }) => {
      await page.getByRole("alert").waitFor();
      await page.getByRole("button", { name: t("page.face.explore"), exact: true }).click();
      await page.getByRole("button", { name: t("page.experiments") }).waitFor();
    });
  });
});
