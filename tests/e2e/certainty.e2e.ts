/** How sure the model is: the view that is loaded on demand, in the built page in a real browser. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { writtenMatrix } from "../../src/treatment/hypotheses/written-matrix.ts";
import { t } from "../../src/web/messages/messages.ts";
import { percent } from "../../src/web/messages/numbers.ts";
import { launchChromium } from "../support/launch-chromium.ts";
import { withPage } from "../support/with-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const query = "?neurons=5120&engine=reference";

/** Opens the view by its button at the foot of the screen. */
async function openView(page: Page): Promise<void> {
  await page.getByRole("button", { name: t("certainty.title") }).click();
  await page.getByRole("tablist", { name: t("certainty.title") }).waitFor();
}

describe("how sure the model is", () => {
  it("is loaded when it is opened, fills the window, and gives the focus back when it is closed", async () => {
    const requested: string[] = [];
    const prepare = async (page: Page) => page.on("request", (request) => requested.push(request.url()));
    const loaded = () => requested.filter((url) => /\/certainty-[^/]*\.js$/.test(url));
    await withPage(browser, inject("servedUrl"), { query, prepare }, async ({ page, errors }) => {
      await page.getByRole("button", { name: t("certainty.title") }).waitFor();
      expect(loaded()).toEqual([]);
      await openView(page);
      expect(loaded()).toHaveLength(1);
      const box = await page.getByRole("dialog", { name: t("certainty.title") }).boundingBox();
      expect(box).toEqual({ x: 0, y: 0, width: 1280, height: 800 });
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(t("certainty.title"));
      expect(errors).toEqual([]);
    });
  });

  it("says so when its part of the page cannot be loaded, and leaves the page whole", async () => {
    const prepare = (page: Page) => page.route("**/certainty-*.js", (route) => route.abort());
    await withPage(browser, inject("servedUrl"), { query, prepare }, async ({ page }) => {
      await page.getByRole("button", { name: t("certainty.title") }).click();
      await page.getByRole("alert").waitFor();
      await page.getByRole("button", { name: t("dialog.close") }).click();
      await page.getByRole("button", { name: t("page.limits") }).click();
      await page.getByRole("dialog", { name: t("limits.title") }).waitFor();
    });
  });

  it("shows for a cell of the matrix, by keyboard, what was computed then, with its sources", async () => {
    await withPage(browser, inject("servedUrl"), { query }, async ({ page, errors }) => {
      await openView(page);
      await page.getByRole("tab", { name: t("certainty.tab.hypotheses") }).click();
      const { verdict, found } = writtenMatrix.columns.metabolites.cells.nbqx;
      const name = t("verdict.cell", {
        experiment: t("finding.nbqx.experiment"),
        hypothesis: t("verdict.column.metabolites"),
        verdict: t(`verdict.mark.${verdict}`),
        number: percent(found["share"]?.median ?? Number.NaN),
      });
      await page.getByRole("button", { name }).press("Enter");
      await page.getByRole("img", { name: t("verdict.curves") }).waitFor();
      await page.getByText("Maeng 2008", { exact: true }).waitFor();
      expect(errors).toEqual([]);
    });
  });

  it("has no fault that axe finds, on a desk and on a phone", async () => {
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
    ] as const) {
      await withPage(browser, inject("servedUrl"), { query, width, height }, async ({ page }) => {
        await openView(page);
        await page.getByRole("tab", { name: t("certainty.tab.hypotheses") }).click();
        await page.locator(".verdict-cell").first().click();
        const { violations } = await new AxeBuilder({ page }).include("dialog[open]").analyze();
        expect(violations.map(({ id }) => id)).toEqual([]);
      });
    }
  });
});
