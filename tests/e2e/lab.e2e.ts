/** The laboratory, in the built page in a real browser. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
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

describe("the laboratory", () => {
  it("is loaded when it is opened, and draws every instrument that is in front", async () => {
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
      await page.getByRole("button", { name: t("page.face.explore"), exact: true }).click();
      await page.getByRole("button", { name: t("page.experiments") }).waitFor();
      expect(errors).toEqual([]);
    });
  });

  it("marks a span that is dragged, and selects the cell of a spike that is pressed", async () => {
    await withPage(browser, inject("servedUrl"), { query: lab }, async ({ page, errors }) => {
      await waitUntilDrawn(page, "raster");
      await page.getByRole("button", { name: t("run.pause") }).click();
      const box = await instrument(page, "raster").boundingBox();
      if (!box) throw new Error("The raster has no place on the page.");
      const [left, middle] = [box.x + 0.4 * box.width, box.y + 0.5 * box.height];
      await page.mouse.move(left, middle);
      await page.mouse.down();
      await page.mouse.move(left + 60, middle + 40, { steps: 4 });
      await page.mouse.up();
      await page.getByRole("button", { name: t("lab.clearSpan") }).waitFor();
      await page.mouse.click(left, middle);
      await page.waitForFunction(
        () => document.querySelector(".lab-cell[data-picked='true']")?.textContent !== "136+",
      );
      expect(errors).toEqual([]);
    });
  });

  it("goes back in the recorded time with the network paused, and on from there, by keyboard", async () => {
    await withPage(browser, inject("servedUrl"), { query: lab }, async ({ page, errors }) => {
      await waitUntilDrawn(page, "rates");
      const time = page.getByRole("slider", { name: t("lab.timeline") });
      await time.focus();
      await page.keyboard.press("Home");
      await page.getByText(t("lab.replaying")).waitFor();
      await page.getByRole("button", { name: t("run.run"), exact: true }).waitFor();
      const shown = Number(await time.getAttribute("aria-valuenow"));
      const last = Number(await time.getAttribute("aria-valuemax"));
      expect(shown).toBeLessThan(last);
      await page.keyboard.press("ArrowRight");
      expect(Number(await time.getAttribute("aria-valuenow"))).toBeCloseTo(shown + 0.01, 6);
      await page.getByRole("button", { name: t("lab.backToLive") }).press("Enter");
      await page.getByRole("button", { name: t("run.pause") }).waitFor();
      expect(errors).toEqual([]);
    });
  });

  it("opens and closes panels by keyboard, remembers them, and restores the default", async () => {
    await withPage(browser, inject("servedUrl"), { query: lab }, async ({ page }) => {
      await waitUntilDrawn(page, "raster");
      const toggle = async () => {
        await page.getByRole("button", { name: t("lab.panels"), exact: true }).press("Enter");
        const box = page.getByRole("checkbox", { name: t("lab.raster") });
        await box.press("Space");
        await page.keyboard.press("Escape");
      };
      await toggle();
      await instrument(page, "raster").waitFor({ state: "detached" });
      await page.reload();
      await waitUntilDrawn(page, "rates");
      expect(await instrument(page, "raster").count()).toBe(0);
      await page.getByRole("button", { name: t("lab.panels"), exact: true }).press("Enter");
      await page.getByRole("button", { name: t("lab.resetLayout") }).press("Enter");
      const width = async () => (await instrument(page, "raster").boundingBox())?.width ?? 0;
      const before = await width();
      await page.getByRole("button", { name: t("lab.larger", { panel: t("lab.raster") }) }).press("Enter");
      expect(await width()).toBeGreaterThan(before);
      await page.getByLabel(t("lab.movePanel", { panel: t("lab.raster") })).selectOption("within rates");
      await instrument(page, "rates").waitFor({ state: "hidden" });
      await page.getByRole("button", { name: t("lab.resetLayout") }).press("Enter");
      await page.keyboard.press("Escape");
      await waitUntilDrawn(page, "raster");
    });
  });

  it("shows one panel at a time on a phone", async () => {
    await withPage(
      browser,
      inject("servedUrl"),
      { query: lab, width: 390, height: 844 },
      async ({ page, errors }) => {
        await waitUntilDrawn(page, "raster");
        await page.getByRole("tab", { name: t("lab.rates") }).click();
        await waitUntilDrawn(page, "rates");
        expect(await page.locator("[data-instrument]").count()).toBe(1);
        expect(errors).toEqual([]);
      },
    );
  });

  it("has no fault that axe finds, on a desk and on a phone", async () => {
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
    ] as const) {
      await withPage(browser, inject("servedUrl"), { query: lab, width, height }, async ({ page }) => {
        await waitUntilDrawn(page, "raster");
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(" | ")}`,
          ),
        ).toEqual([]);
      });
    }
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
