/**
 * `npm run pictures`: drives the built page in a real browser and takes the pictures of docs/images. Each shows a
 * state that the network has reached by itself; nothing is retouched. Run `npm run build` first.
 */
import { mkdirSync } from "node:fs";
import { chromium, type Page } from "playwright";
import { preview } from "vite";
import { chromiumFlags } from "../tests/support/chromium-flags.ts";
import { findOrInstallChromium } from "./find-chromium.mjs";

const folder = "docs/images";
const wide = { width: 1920, height: 1080 };

const secondsPast = (page: Page, seconds: number) =>
  page.waitForFunction(
    (end) => Number.parseFloat(document.querySelector(".clock-time")?.textContent ?? "") > end,
    seconds,
  );

/** Waits until the hours clock shows at least `hours`. */
const hoursPast = (page: Page, hours: number) =>
  page.waitForFunction(
    (end) => {
      const text = document.querySelectorAll(".clock-time")[1]?.textContent ?? "";
      const [, shown = "0", minutes = "0"] = text.match(/(\d+) h (\d+)/) ?? [];
      return Number(shown) + Number(minutes) / 60 >= end;
    },
    hours,
    { polling: 50 },
  );

/** Clicks at once: waiting for the button to hold still takes seconds, and hours of the clock, in software rendering. */
const press = (page: Page, label: string) =>
  page.evaluate((start) => document.querySelector<HTMLElement>(`[aria-label^="${start}"]`)?.click(), label);

const server = await preview({ preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
const url = server.resolvedUrls?.local[0] ?? "";
const browser = await chromium.launch({ executablePath: findOrInstallChromium(), args: [...chromiumFlags] });
mkdirSync(folder, { recursive: true });

async function picture(
  name: string,
  query: string,
  viewport: { width: number; height: number },
  bring: (page: Page) => Promise<unknown>,
): Promise<void> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  page.setDefaultTimeout(240_000);
  await page.goto(`${url}${query}`, { waitUntil: "commit" });
  await bring(page);
  await page.screenshot({ path: `${folder}/${name}.png` });
  process.stderr.write(`${folder}/${name}.png\n`);
  await context.close();
}

await picture("baseline", "?neurons=20480", wide, (page) => secondsPast(page, 1.2));
await picture("surge", "?neurons=20480&concentration=1.5", wide, (page) => secondsPast(page, 1.2));
await picture("anaesthetic", "?neurons=20480&concentration=40", wide, (page) => secondsPast(page, 1.2));
await picture("after-a-day", "?neurons=5120&concentration=1.5", wide, async (page) => {
  await secondsPast(page, 0.3);
  await press(page, "Hours clock: 1 s here = 15 min there");
  await hoursPast(page, 1);
  await press(page, "Set 0 micromolar");
  await press(page, "Hours clock: 1 s here = 4 h there");
  await page.getByRole("tab", { name: "Over hours" }).click();
  await hoursPast(page, 18);
  await press(page, "Hours clock: 1 s here = 1 h there");
  await hoursPast(page, 23.8);
  await press(page, "Hours clock paused");
  await page.waitForTimeout(4000);
});
await picture("laptop", "?concentration=1.5", { width: 1280, height: 800 }, (page) => secondsPast(page, 1.2));
await picture("phone", "?concentration=1.5", { width: 390, height: 844 }, async (page) => {
  await page.waitForTimeout(12_000);
});
await browser.close();
await server.close();
process.exit(0);
