/** The virtual cohort, in the built page in a real browser. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright";
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

/** Opens an address in another context of the browser, where it shows the course of subject 17. */
const expectSubjectAt = ({ search, hash }: URL) =>
  withPage(browser, inject("servedUrl"), { query: `${search}${hash}` }, async ({ page, errors }) => {
    await page.getByText(t("subject.banner", { number: 17 }), { exact: true }).waitFor();
    expect(errors).toEqual([]);
  });

describe("the virtual cohort", () => {
  it("shows its first figures before it is done, and a subject that is picked by mouse or keyboard", async () => {
    await withPage(browser, inject("servedUrl"), { query }, async ({ page, errors }) => {
      await page.getByRole("button", { name: t("certainty.title") }).click();
      await page.getByRole("tab", { name: t("certainty.tab.cohort") }).click();
      await page.locator(".cohort-row[data-kind=model] .cohort-point").first().waitFor();
      const marks = page.getByRole("radiogroup", { name: t("cohort.subjects") }).getByRole("radio");
      expect(await marks.count()).toBe(200);
      await marks.nth(41).click();
      await page.getByRole("heading", { name: t("cohort.subject", { number: 42 }) }).waitFor();
      await page.keyboard.press("ArrowRight");
      await page.getByRole("heading", { name: t("cohort.subject", { number: 43 }) }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-checked"))).toBe("true");
      const { violations } = await new AxeBuilder({ page }).include("dialog[open]").analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      expect(errors).toEqual([]);
    });
  });

  it("shows the cell of a subject in its own course, says whose it is, has a link that another browser follows, and leads back with one press", async () => {
    await withPage(browser, inject("servedUrl"), { query }, async ({ page, errors }) => {
      await page.getByRole("button", { name: t("certainty.title") }).click();
      await page.getByRole("tab", { name: t("certainty.tab.cohort") }).click();
      const marks = page.getByRole("radiogroup", { name: t("cohort.subjects") }).getByRole("radio");
      await marks.nth(16).click();
      await page.getByRole("button", { name: t("subject.see") }).click();
      await page.getByText(t("subject.banner", { number: 17 }), { exact: true }).waitFor();
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await page.waitForURL(/cohort=1:17:[\da-f]{8}/);
      await expectSubjectAt(new URL(page.url()));
      await page.getByRole("button", { name: t("subject.return") }).click();
      await page
        .getByText(t("subject.banner", { number: 17 }), { exact: true })
        .waitFor({ state: "detached" });
      expect(errors).toEqual([]);
    });
  });
});
