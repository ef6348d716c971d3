/** The page that was visited once runs without its host, in browsers that are not Chromium. */
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedFolder, serveFolder } from "../support/serve-folder.ts";
import { otherBrowsers, patient } from "./installed-browsers.ts";
import { type Started, startScreen } from "./start-process.ts";
import { WebDriver } from "./web-driver.ts";

const rateHz =
  'Number.parseFloat(document.querySelector(".rate-figure-excitatory .rate-number")?.textContent)';

for (const { name, isMissing, why, start } of otherBrowsers) {
  describe.skipIf(isMissing)(`the page that ${name} keeps${why}`, () => {
    let screen: Awaited<ReturnType<typeof startScreen>>;
    let browser: WebDriver;
    let host: ServedFolder;
    beforeAll(async () => {
      screen = await startScreen();
      browser = new WebDriver(await start(screen.display));
      host = await serveFolder(path.resolve("dist"));
    });
    afterAll(async () => {
      await browser?.close();
      await (screen as Started | undefined)?.stop();
    });

    it("runs after a reload with its host gone", async () => {
      await browser.open(`${host.url}/?neurons=5120&engine=reference&autosave=off#/explore`);
      await expect.poll(() => browser.evaluate(rateHz), patient).toBeGreaterThan(0);
      // It takes over when everything that it keeps at once is there.
      const isKept = () => browser.evaluate("navigator.serviceWorker.controller !== null");
      await expect.poll(isKept, patient).toBe(true);
      await host.close();
      await expect(fetch(host.url)).rejects.toThrow();
      await browser.evaluate("(window.isFirstVisit = true, setTimeout(() => location.reload()), true)");
      await expect.poll(() => browser.evaluate("window.isFirstVisit === undefined"), patient).toBe(true);
      await expect.poll(() => browser.evaluate(rateHz), patient).toBeGreaterThan(0);
    });
  });
}
