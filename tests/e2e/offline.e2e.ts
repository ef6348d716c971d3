/** The page that is kept in the browser: it needs no network any more, and a newer version waits until a person wants it. */
import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { t } from "../../src/web/messages/messages.ts";
import { launchChromium } from "../support/launch-chromium.ts";
import { drawSeldom } from "../support/seldom-pictures.ts";
import { type ServedFolder, serveFolder } from "../support/serve-folder.ts";
import { waitUntilRunning } from "../support/with-page.ts";

let browser: Browser;
let folder: string;
let host: ServedFolder;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "disinhibit-offline-"));
  cpSync(path.resolve("dist"), folder, { recursive: true });
  host = await serveFolder(folder);
  context = await browser.newContext({ viewport: { width: 960, height: 540 } });
  await drawSeldom(context);
  page = await context.newPage();
  page.setDefaultTimeout(90_000);
});
afterEach(async () => {
  await context.close();
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

const explore = "/?neurons=5120&autosave=off#/explore";

/** A visit at whose end everything that is kept at once is there. */
async function visit(): Promise<void> {
  await page.goto(`${host.url}${explore}`);
  await waitUntilRunning(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

describe("the page that is kept in the browser", () => {
  it("runs after a reload without a network, isolated from other origins though its host sends no header for that", async () => {
    await visit();
    expect(await page.evaluate(() => globalThis.crossOriginIsolated)).toBe(false);
    await host.close();
    await context.setOffline(true);
    await page.reload();
    await waitUntilRunning(page);
    expect(await page.evaluate(() => globalThis.crossOriginIsolated)).toBe(true);
    expect(await page.evaluate(() => typeof SharedArrayBuffer)).toBe("function");
  });

  it("is fetched from its host once: a second visit asks for the service worker and nothing that is kept", async () => {
    await visit();
    host.asked.length = 0;
    await page.reload();
    await waitUntilRunning(page);
    expect(host.asked.filter((file) => file === "/" || file.startsWith("/assets/index-"))).toEqual([]);
  });

  it("stays as it is when there is a newer version, until a person takes it", async () => {
    await visit();
    await page.evaluate(() => {
      (globalThis as { isSameVisit?: boolean }).isSameVisit = true;
    });
    appendFileSync(path.join(folder, "sw.js"), "\n// Another version.\n");
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    const take = page.getByRole("button", { name: t("offline.takeUpdate") });
    await take.waitFor();
    const isSameVisit = () => page.evaluate(() => "isSameVisit" in globalThis);
    expect(await isSameVisit()).toBe(true);
    const loaded = page.waitForEvent("load");
    await take.click();
    await loaded;
    await waitUntilRunning(page);
    expect(await isSameVisit()).toBe(false);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull();
    expect(await take.count()).toBe(0);
  });

  it("is forgotten when the address says so, and not kept again by the next visit", async () => {
    await visit();
    const registrations = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await page.goto(`${host.url}/?offline=off&neurons=5120&autosave=off#/explore`);
    await waitUntilRunning(page);
    await expect.poll(registrations).toBe(0);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await page.goto(`${host.url}${explore}`);
    await waitUntilRunning(page);
    expect(await registrations()).toBe(0);
  });
});
