/** What brings a state back: a link, a session file, the session that the browser has kept; and the parameters that both hold. */
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { t } from "../../src/web/messages/messages.ts";
import { launchChromium } from "../support/launch-chromium.ts";
import { biologicalSeconds, waitUntilRunning, withPage } from "../support/with-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const url = () => inject("servedUrl");
const size = { width: 960, height: 640, reducedMotion: true } as const;
const network = "engine=reference&neurons=5120&seed=7";
const changedLine = (page: Page) => page.locator(".changed-line");
const openShare = (page: Page) => page.getByRole("button", { name: t("run.share") }).click();

/** Biological time of the session that the browser keeps, s; 0 while it keeps none. */
const keptSeconds = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    if (databases.length === 0) return 0;
    return new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open("keyval-store");
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const reading = opening.result.transaction("keyval").objectStore("keyval").get("session");
        reading.onerror = () => reject(reading.error);
        reading.onsuccess = () => {
          opening.result.close();
          resolve((reading.result?.network.step ?? 0) / 10_000);
        };
      };
    });
  });

describe("a link", () => {
  it("copied in one browser shows the same state in another", async () => {
    const query = `?v=2&${network}&changed=gabaTimeConstantMs:8&concentration=1.5&cell=200&colour=block&ground=white&end`;
    let link = "";
    await withPage(browser, url(), { ...size, query }, async ({ page, errors }) => {
      await waitUntilRunning(page);
      await openShare(page);
      await page.getByRole("img", { name: t("share.qr") }).waitFor();
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.getByRole("button", { name: t("share.copy") }).click();
      await page.getByText(t("share.copied")).waitFor();
      link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link).toContain(query.slice(0, -4));
      expect(errors).toEqual([]);
    });
    const { search, hash } = new URL(link);
    await withPage(browser, url(), { ...size, query: search + hash }, async ({ page, errors }) => {
      await waitUntilRunning(page);
      await expect.poll(() => changedLine(page).textContent()).toContain("gabaTimeConstantMs 7 → 8 ms");
      await openShare(page);
      await expect.poll(() => page.getByRole("textbox", { name: t("share.link") }).inputValue()).toBe(link);
      expect(errors).toEqual([]);
    });
  });

  it("that is wrong, with a script in it, is refused with a sentence, and the page goes on", async () => {
    const query = "?v=2&seed=7&colour=<script>document.title='gone'</script>&end#/nowhere";
    await withPage(browser, url(), { ...size, query }, async ({ page, errors }) => {
      await page.getByText("The address asks for colour=<script>").waitFor();
      await page.getByText("#/nowhere").waitFor();
      await waitUntilRunning(page);
      expect(await page.title()).toBe("Disinhibit");
      expect(errors).toEqual([]);
    });
  });
});

describe("a session", () => {
  it("saved to a file and opened elsewhere goes on where it was; a damaged file is refused and changes nothing", async () => {
    let bytes = Buffer.alloc(0);
    let savedAtS = 0;
    const query = `?v=2&${network}&concentration=2&end`;
    await withPage(browser, url(), { ...size, query }, async ({ page }) => {
      await waitUntilRunning(page);
      await expect.poll(() => biologicalSeconds(page), { timeout: 60_000 }).toBeGreaterThan(0.5);
      await page.keyboard.press("Space");
      await openShare(page);
      const downloading = page.waitForEvent("download");
      await page.getByRole("button", { name: t("share.save") }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toMatch(/^disinhibit-.*\.session$/);
      bytes = await readFile(await download.path());
      // What the clock shows lags behind the network while pictures are slow.
      savedAtS = JSON.parse(bytes.toString("utf8", 12, 12 + bytes.readUInt32LE(8))).step / 10_000;
    });
    await withPage(
      browser,
      url(),
      { ...size, query: "?neurons=5120&engine=reference" },
      async ({ page, errors }) => {
        await waitUntilRunning(page);
        const open = async (buffer: Buffer) => {
          await openShare(page);
          const choosing = page.waitForEvent("filechooser");
          await page.getByRole("button", { name: t("share.open") }).click();
          await (await choosing).setFiles({
            name: "x.session",
            mimeType: "application/octet-stream",
            buffer,
          });
        };
        await open(bytes.subarray(0, 4000));
        await page.getByText("cut short or altered").waitFor();
        await open(bytes);
        await page.waitForFunction(() => window.location.search.includes("seed=7"));
        await expect.poll(() => biologicalSeconds(page), { timeout: 60_000 }).toBeCloseTo(savedAtS, 2);
        expect(page.url()).toContain("concentration=2");
        expect(errors).toEqual([]);
      },
    );
  });

  it("of a tab that was closed is offered at the next visit, and goes on within five seconds of where it was", async () => {
    const query = `?v=2&${network}&concentration=3&end`;
    await withPage(browser, url(), { ...size, query }, async ({ page }) => {
      await waitUntilRunning(page);
      await expect.poll(() => keptSeconds(page), { timeout: 60_000 }).toBeGreaterThan(0);
      const keptAtS = await keptSeconds(page);
      const context = page.context();
      await page.close();
      const next = await context.newPage();
      next.setDefaultTimeout(90_000);
      await next.goto(`${url()}/?neurons=5120&engine=reference`);
      await next.getByRole("button", { name: t("run.continue") }).click();
      await next.waitForFunction(() => window.location.search.includes("seed=7"));
      expect(next.url()).toContain("concentration=3");
      // Frames of the network before it may still come; that it goes on from the very step is tested without a browser.
      await expect
        .poll(() => biologicalSeconds(next), { timeout: 60_000 })
        .toBeGreaterThanOrEqual(keptAtS - 0.001);
    });
  });
});

describe("the parameters", () => {
  it("are searched, changed, refused out of range and reset by keyboard alone", async () => {
    await withPage(browser, url(), { ...size, query: `?v=2&${network}&end` }, async ({ page, errors }) => {
      await waitUntilRunning(page);
      await page.getByRole("button", { name: t("run.engineChange") }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: t("parameters.open") }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("searchbox").focus();
      await page.keyboard.type("gabaTime");
      await page.getByText(t("parameters.found", { found: 1 })).waitFor();
      const field = page.getByRole("textbox", { name: "gabaTimeConstantMs" });
      // Past the choice of a part of the model, and "Reset all", which there is nothing to do for yet.
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press("Control+A");
      await page.keyboard.type("900");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").filter({ hasText: "between 2 and 20 ms, but got 900" }).waitFor();
      await page.keyboard.press("Control+A");
      await page.keyboard.type("9");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: t("parameters.restart", { count: 1 }) }).focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => window.location.search.includes("changed=gabaTimeConstantMs:9"));
      await expect.poll(() => changedLine(page).textContent(), { timeout: 60_000 }).toContain("7 → 9 ms");
      await page.getByRole("searchbox").fill("spineHours");
      const atOnce = page.getByRole("textbox", { name: "spineHours" });
      await atOnce.fill("100");
      await atOnce.press("Enter");
      await page.waitForFunction(() => window.location.search.includes("spineHours:100"));
      await expect.poll(() => changedLine(page).textContent()).toContain("spineHours");
      expect(await page.locator(".parameters-pending").textContent()).toBe("");
      await page.getByRole("button", { name: t("parameters.resetAll") }).focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => !window.location.search.includes("changed"));
      await waitUntilRunning(page);
      await expect.poll(() => changedLine(page).count(), { timeout: 60_000 }).toBe(0);
      expect(errors).toEqual([]);
    });
  });
});
