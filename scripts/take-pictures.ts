/**
 * `npm run pictures`: drives the built page in a real browser and takes the pictures of docs/images. Each shows a
 * state that the network has reached by itself; nothing is retouched. Run `npm run build` first.
 * `npm run pictures -- gallery` takes those of docs/gallery.md alone.
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

/** Clicks at once: waiting for the button to hold still takes seconds, and hours of the clock, in software rendering. */
const press = (page: Page, label: string) =>
  page.evaluate((start) => document.querySelector<HTMLElement>(`[aria-label^="${start}"]`)?.click(), label);

/** Runs an experiment, lets its plan be drawn, and stands still at 24 h of it. */
async function experimentAfterADay(page: Page, title: string): Promise<void> {
  await secondsPast(page, 0.3);
  await press(page, `Run: ${title}`);
  await page.getByRole("button", { name: `Run again: ${title}`, exact: true }).waitFor();
  await page.waitForFunction(
    () => Number(document.querySelector(".timeline")?.getAttribute("aria-valuenow")) >= 24,
  );
  await press(page, "Pause the hours clock");
  const line = page.getByRole("slider", { name: "Time of the course" });
  await line.press("Home");
  for (let stop = 0; stop < 30 && Number(await line.getAttribute("aria-valuenow")) < 24; stop++) {
    await line.press("PageUp");
  }
  await page.waitForTimeout(5000);
}

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

/** Scale, colours and ground of each picture of the gallery; the network is that of the address. */
const gallery = [
  { name: "sheet", scale: 0, mode: "population", ground: "dark" },
  { name: "column", scale: 1, mode: "population", ground: "dark" },
  { name: "dendrite", scale: 2, mode: "population", ground: "dark" },
  { name: "synapse", scale: 3, mode: "population", ground: "dark" },
  { name: "column-block", scale: 1, mode: "block", ground: "dark" },
  { name: "sheet-potential", scale: 0, mode: "potential", ground: "dark" },
  { name: "synapse-white", scale: 3, mode: "population", ground: "white" },
] as const;

async function takeGallery(): Promise<void> {
  mkdirSync(`${folder}/gallery`, { recursive: true });
  // With little motion a scale is there at once, so that the picture does not depend on how fast it is drawn.
  const context = await browser.newContext({ viewport: wide, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(240_000);
  await page.goto(`${url}?neurons=20480&concentration=1.5`, { waitUntil: "commit" });
  await secondsPast(page, 1.2);
  for (const { name, scale, mode, ground } of gallery) {
    await page.locator(".colour-choice select").selectOption(mode);
    const white = page.getByRole("button", { name: "White" });
    if (((await white.getAttribute("aria-pressed")) === "true") !== (ground === "white")) {
      await white.dispatchEvent("click");
    }
    await page.getByRole("radio").nth(scale).dispatchEvent("click");
    await page.waitForTimeout(5000);
    const path = `${folder}/gallery/${name}.jpg`;
    await page.screenshot({ path, type: "jpeg", quality: 88 });
    process.stderr.write(`${path}\n`);
  }
  await context.close();
}

await takeGallery();
if (process.argv.includes("gallery")) {
  await browser.close();
  await server.close();
  process.exit(0);
}
await picture("baseline", "?neurons=20480", wide, (page) => secondsPast(page, 1.2));
await picture("surge", "?neurons=20480&concentration=1.5", wide, (page) => secondsPast(page, 1.2));
await picture("anaesthetic", "?neurons=20480&concentration=40", wide, (page) => secondsPast(page, 1.2));
await picture("after-a-day", "?neurons=5120", wide, async (page) => {
  await page.keyboard.press("e");
  await experimentAfterADay(page, "Single infusion");
  await page.keyboard.press("e");
  await page.getByRole("tab", { name: "Over hours" }).click();
  await page.waitForTimeout(3000);
});
await picture("experiments", "?neurons=5120", wide, async (page) => {
  await page.keyboard.press("e");
  await experimentAfterADay(page, "AMPA blocked");
});
await picture("comparison", "?neurons=5120", wide, async (page) => {
  await secondsPast(page, 0.5);
  await page.keyboard.press("e");
  await page.getByRole("tab", { name: "Compare", exact: true }).click();
  await press(page, "Compare: An SSRI");
  await page.locator(".comparison-table").waitFor();
  await page.waitForTimeout(3000);
});
await picture("laptop", "?concentration=1.5", { width: 1280, height: 800 }, (page) => secondsPast(page, 1.2));
await picture("phone", "?concentration=1.5", { width: 390, height: 844 }, async (page) => {
  await page.waitForTimeout(12_000);
});
await browser.close();
await server.close();
process.exit(0);
