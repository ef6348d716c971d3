/** Where something is missing or wrong, the built page says so in a sentence and shows what it can. Never blank. */
import { AxeBuilder } from "@axe-core/playwright";
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

const mainScript = /\/assets\/index-[\w-]+\.js$/;

const withoutWebgl = `
  for (const Canvas of [HTMLCanvasElement, OffscreenCanvas]) {
    const getContext = Canvas.prototype.getContext;
    Canvas.prototype.getContext = function (kind, ...rest) {
      return kind.startsWith("webgl") ? null : getContext.call(this, kind, ...rest);
    };
  }`;

describe("the built page", () => {
  it("refuses an address whole, names what is wrong with it, and opens with every default", async () => {
    await withPage(
      browser,
      inject("servedUrl"),
      {
        query: "?neurons=5000&concentration=99&seed=7",
      },
      async ({ page, errors }) => {
        await waitUntilRunning(page);
        const text = await page.locator("body").textContent();
        expect(text).toContain("neurons=5000");
        expect(text).not.toContain(
          t("run.engineSource", { parameters: "", seed: 7, recipe: "" }).split(",")[1],
        );
        expect(await page.getByRole("slider", { name: t("dose.title") }).getAttribute("aria-valuenow")).toBe(
          "0",
        );
        expect(errors).toEqual([]);
      },
    );
  });

  it("without WebGL says so and still runs the network and its plots", async () => {
    await withPage(browser, inject("servedUrl"), { before: withoutWebgl }, async ({ page }) => {
      await waitUntilRunning(page);
      expect(await page.locator("body").textContent()).toContain("WebGL 2");
    });
  });

  it("without workers says so in a sentence and keeps its panels", async () => {
    await withPage(
      browser,
      inject("servedUrl"),
      { before: "delete globalThis.Worker;" },
      async ({ page }) => {
        await page.waitForFunction(() => document.body.textContent?.includes("web workers"));
        expect(await page.getByRole("slider", { name: t("dose.title") }).count()).toBeGreaterThan(0);
      },
    );
  });

  it.each<[string, (page: Page) => Promise<unknown>]>([
    ["is missing", (page) => page.route(mainScript, (route) => route.fulfill({ status: 404 }))],
    [
      "is not a script",
      (page) =>
        page.route(mainScript, (route) =>
          route.fulfill({ contentType: "text/html", body: "<p>Sign in</p>" }),
        ),
    ],
    [
      "was cut short",
      (page) =>
        page.route(mainScript, (route) =>
          route.fulfill({ contentType: "text/javascript", body: "import{a as" }),
        ),
    ],
    ["never comes", (page) => page.route(mainScript, () => new Promise(() => {}))],
  ])("whose main script %s says within ten seconds that it has not started", async (_, prepare) => {
    await withPage(browser, inject("servedUrl"), { prepare }, async ({ page }) => {
      const beganMs = performance.now();
      await page.waitForFunction(() => {
        const root = document.getElementById("root");
        return root !== null && getComputedStyle(root, "::after").visibility === "visible";
      });
      expect(performance.now() - beganMs).toBeGreaterThan(5000);
      const said = await page.evaluate(
        () => getComputedStyle(document.getElementById("root")!, "::after").content,
      );
      expect(said.length).toBeGreaterThan(50);
    });
  });

  it.each([
    [1280, 800],
    [390, 844],
  ])("has no accessibility fault that axe can find at %i × %i, with input imposed", async (width, height) => {
    await withPage(browser, inject("servedUrl"), { query: "?waves=on", width, height }, async ({ page }) => {
      await waitUntilRunning(page);
      await page.keyboard.press("p");
      await page.getByText(t("overlay.stimulating")).waitFor();
      await page.getByText(t("overlay.waves")).waitFor();
      await page.keyboard.press("Space");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual(
        [],
      );
    });
  });
});
