/**
 * `npm run pictures`: drives the built page in a real browser and takes the pictures of docs/images. Each shows a
 * state that the network has reached by itself; nothing is retouched. Run `npm run build` first.
 * `npm run pictures -- gallery laptop` takes only the named ones. Each has its own page and time limit: one that is
 * not reached in time is said so and left out, and the others are taken all the same.
 */
import { mkdirSync } from "node:fs";
import type { BrowserContextOptions, Page } from "playwright";
import { preview } from "vite";
import "../src/web/messages/later-words.ts";
import { defaultParameterSet, parameterSets } from "../src/model/parameter-sets/parameter-sets.ts";
import { t } from "../src/web/messages/messages.ts";
import { launchChromium } from "../tests/support/launch-chromium.ts";
import { labPictures } from "./lab-pictures.ts";
import { storyPictures } from "./story-pictures.ts";

const folder = "docs/images";
/** Small words stay sharp, and a picture stays below 400 kB. */
const jpegQuality = 82;
const wide = { width: 1920, height: 1080 };
const laptop = { width: 1280, height: 800 };
/** Longest time that a picture may take; in software rendering a page at 1920 × 1080 answers in seconds. */
const limitMs = 240_000;
/** What 1 µM in plasma, the height of an antidepressant infusion, leaves free at the receptor; and 9.3 µM, within the levels of anaesthesia. */
const antidepressantUm = parameterSets[defaultParameterSet].effectivePerPlasma;
const anaestheticUm = 9.3 * antidepressantUm;
/** Of the gallery, which is one page for seven pictures. */
const galleryLimitMs = 420_000;

const secondsPast = (page: Page, seconds: number) =>
  page.waitForFunction(
    (end) => Number.parseFloat(document.querySelector(".clock-time")?.textContent ?? "") > end,
    seconds,
  );

/** Clicks at once: waiting until the button is at rest takes seconds, and hours of the clock, in software rendering. */
const press = async (page: Page, label: string) => {
  const button = page.locator(`[aria-label^="${label}"]`).first();
  await button.waitFor({ state: "attached" });
  await button.dispatchEvent("click");
};

/** Opens the drawer of experiments. A key that is pressed before the page runs is lost. */
async function openExperiments(page: Page): Promise<void> {
  await secondsPast(page, 0.3);
  await page.keyboard.press("e");
}

/** Runs an experiment, waits until its plan is drawn, and pauses at 24 h of it. */
async function experimentAfterADay(page: Page, title: string): Promise<void> {
  await press(page, t("experiment.action", { action: t("experiment.run"), title }));
  await page
    .getByRole("button", {
      name: t("experiment.action", { action: t("experiment.runAgain"), title }),
      exact: true,
    })
    .waitFor();
  await page.waitForFunction(
    () => Number(document.querySelector(".timeline")?.getAttribute("aria-valuenow")) >= 24,
  );
  await press(page, t("clock.pause"));
  const line = page.getByRole("slider", { name: t("hours.timeline") });
  await line.press("Home");
  for (let stop = 0; stop < 30 && Number(await line.getAttribute("aria-valuenow")) < 24; stop++) {
    const before = await line.getAttribute("aria-valuenow");
    await line.press("PageUp");
    // A jump that is still on its way would be asked for again.
    await page.waitForFunction(
      (value) => document.querySelector(".timeline")?.getAttribute("aria-valuenow") !== value,
      before,
    );
  }
  await page.waitForTimeout(5000);
}

const server = await preview({ preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
const url = server.resolvedUrls?.local[0] ?? "";
const browser = await launchChromium();
mkdirSync(`${folder}/gallery`, { recursive: true });

async function openPage(query: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(limitMs);
  // A first visit without a face in its address begins with the Story.
  await page.goto(`${url}${query}${query.includes("#") ? "" : "#/explore"}`, { waitUntil: "commit" });
  return page;
}

const save = async (page: Page, name: string) => {
  const path = `${folder}/${name}.jpg`;
  await page.screenshot({ path, type: "jpeg", quality: jpegQuality, timeout: limitMs });
  process.stderr.write(`${path}\n`);
};

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
  // With little motion a scale is there at once, so that the picture does not depend on how fast it is drawn.
  const page = await openPage(`?neurons=20480&concentration=${antidepressantUm}`, {
    viewport: wide,
    reducedMotion: "reduce",
  });
  await secondsPast(page, 1.2);
  for (const { name, scale, mode, ground } of gallery) {
    await page.locator(".colour-choice select").selectOption(mode);
    const white = page.getByRole("button", { name: t("picture.white") });
    if (((await white.getAttribute("aria-pressed")) === "true") !== (ground === "white")) {
      await white.dispatchEvent("click");
    }
    await page.getByRole("radio").nth(scale).dispatchEvent("click");
    await page.waitForTimeout(5000);
    const path = `${folder}/gallery/${name}.jpg`;
    await page.screenshot({ path, type: "jpeg", quality: jpegQuality });
    process.stderr.write(`${path}\n`);
  }
}

const plain =
  (name: string, query: string, viewport = wide) =>
  async () => {
    const page = await openPage(query, { viewport });
    await secondsPast(page, 1.2);
    await save(page, name);
  };

/** Waits until the key within an element says that bands are of every set of assumptions. */
const untilBandsAreWhole = (page: Page, within: string) =>
  page
    .locator(within)
    .getByText(t("hours.bandKey", { members: 240 }))
    .waitFor({ state: "attached" });

/** A tab of "How sure are we?", once `prepare` is done. */
const certainty = (tab: string, prepare: (page: Page) => Promise<void>) => async () => {
  const page = await openPage("?neurons=5120&engine=reference", { viewport: laptop });
  await secondsPast(page, 0.3);
  await page.getByRole("button", { name: t("certainty.title") }).dispatchEvent("click");
  await page.locator(`.certainty [data-tab=${tab}]`).dispatchEvent("click");
  await prepare(page);
  await page.waitForTimeout(2000);
  await save(page, tab);
};

const pictures: Readonly<Record<string, () => Promise<void>>> = {
  gallery: takeGallery,
  baseline: plain("baseline", "?neurons=20480"),
  surge: plain("surge", `?neurons=20480&concentration=${antidepressantUm}`),
  anaesthetic: plain("anaesthetic", `?neurons=20480&concentration=${anaestheticUm}`),
  async difference() {
    const page = await openPage(`?neurons=20480&concentration=${antidepressantUm}&colour=difference`, {
      viewport: wide,
    });
    await page.getByText(t("picture.twin.drug")).waitFor();
    // The means are over 300 ms of the network's time; the twin has both networks at half the pace.
    const from = Number.parseFloat((await page.locator(".clock-time").first().textContent()) ?? "");
    await secondsPast(page, from + 0.6);
    await save(page, "difference");
  },
  async "after-a-day"() {
    const page = await openPage("?neurons=5120", { viewport: wide });
    await openExperiments(page);
    await experimentAfterADay(page, "Single infusion");
    await page.keyboard.press("e");
    await page.getByRole("tab", { name: t("page.hoursLong") }).dispatchEvent("click");
    await page.waitForTimeout(3000);
    await save(page, "after-a-day");
  },
  async outcome() {
    const page = await openPage("?neurons=5120&engine=reference", { viewport: laptop });
    await openExperiments(page);
    await experimentAfterADay(page, "Single infusion");
    await untilBandsAreWhole(page, ".source-more");
    await press(page, t("outcome.showFor", { title: "Single infusion" }));
    await page.locator(".outcome-chart").first().waitFor();
    await page.waitForTimeout(3000);
    await save(page, "outcome");
  },
  async comparison() {
    const page = await openPage("?neurons=5120&engine=reference", { viewport: laptop });
    await openExperiments(page);
    await page.getByRole("tab", { name: t("experiment.tab.compare"), exact: true }).dispatchEvent("click");
    await press(
      page,
      t("experiment.action", { action: t("experiment.compare"), title: t("experiment.race") }),
    );
    await page.locator(".comparison-table").waitFor();
    await untilBandsAreWhole(page, ".comparison-outcome");
    await page.waitForTimeout(3000);
    await save(page, "comparison");
  },
  carriers: certainty("carriers", async () => {}),
  async cohort() {
    await certainty("cohort", async (page) => {
      const done = t("cohort.done", { subjects: 200, seed: 1, set: "K2", members: 240 });
      await page.getByText(done, { exact: true }).waitFor();
      await page.locator("[data-subject='17']").dispatchEvent("click");
    })();
  },
  hypotheses: certainty("hypotheses", async () => {}),
  matters: certainty("matters", async () => {}),
  ...storyPictures({ openPage, save }),
  ...labPictures({ openPage, save, folder }),
  laptop: plain("laptop", `?concentration=${antidepressantUm}`, laptop),
  async phone() {
    const page = await openPage(`?concentration=${antidepressantUm}`, {
      viewport: { width: 390, height: 844 },
    });
    await page.waitForTimeout(12_000);
    await save(page, "phone");
  },
};

const names = Object.keys(pictures);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no picture named ${unknown.join(", ")}. There are ${names.join(", ")}.\n`);
  process.exitCode = 1;
} else {
  for (const name of wanted.length > 0 ? wanted : names) {
    const reason = await failureOf(name, name === "gallery" ? galleryLimitMs : limitMs);
    if (reason !== null) {
      process.stderr.write(`The picture ${name} was not taken: ${reason}\n`);
      process.exitCode = 1;
    }
    for (const context of browser.contexts()) {
      await context.close();
    }
  }
}
await browser.close();
await server.close();
process.exit();

/** Takes a picture; why it could not be taken, or null when it was. */
async function failureOf(name: string, longestMs: number): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<string>((resolve) => {
    const sentence = `its state was not reached in ${longestMs / 1000} s. Take it alone on an idle machine: npm run pictures -- ${name}`;
    timer = setTimeout(() => resolve(sentence), longestMs);
  });
  const taken = (pictures[name]?.() ?? Promise.resolve()).then(
    () => null,
    (error: Error) => error.message.split("\n")[0] ?? "for no reason that is known.",
  );
  const reason = await Promise.race([taken, tooLate]);
  clearTimeout(timer);
  return reason;
}
