import type { Browser, Page } from "playwright";
import { drawSeldom } from "./seldom-pictures.ts";

interface OpenedPage {
  readonly page: Page;
  /** Errors of the console and of scripts, as they come. Warnings are not errors. */
  readonly errors: readonly string[];
}

interface OpenOptions {
  readonly query?: string;
  readonly width?: number;
  readonly height?: number;
  /** Runs in the page before anything of its own. */
  readonly before?: string;
  readonly reducedMotion?: boolean;
  readonly hasTouch?: boolean;
  /** For tests of the picture itself: every picture is drawn. */
  readonly drawsAll?: boolean;
  /** Runs before the page is opened, say to intercept a request. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** Opens the served app in a fresh context, lets `look` at it, and closes it whatever happens. `url` has no trailing slash. */
export async function withPage(
  browser: Browser,
  url: string,
  options: OpenOptions,
  look: (opened: OpenedPage) => Promise<void>,
): Promise<void> {
  const {
    query = "",
    width = 1280,
    height = 800,
    before,
    reducedMotion = false,
    hasTouch = false,
    drawsAll = false,
    prepare,
  } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    // Only tests of the page that is kept in the browser want it kept.
    serviceWorkers: "block",
    hasTouch,
    reducedMotion: reducedMotion ? "reduce" : "no-preference",
  });
  if (!drawsAll) await drawSeldom(context);
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") {
      errors.push(message.text());
    }
  });
  page.on("pageerror", (error) => errors.push(error.message));
  if (before) {
    await page.addInitScript({ content: before });
  }
  await prepare?.(page);
  try {
    await page.goto(`${url}/${query}${query.includes("#") ? "" : "#/explore"}`, { waitUntil: "commit" });
    await look({ page, errors });
  } finally {
    await context.close();
  }
}

/** A number that the page shows, read from the text of the first element that the selector finds. */
async function shownNumber(page: Page, selector: string): Promise<number> {
  return Number.parseFloat((await page.locator(selector).first().textContent()) ?? "");
}

/** Waits until the network runs: the excitatory rate is a number above zero. */
export async function waitUntilRunning(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      Number.parseFloat(document.querySelector(".rate-figure-excitatory .rate-number")?.textContent ?? "") >
      0,
  );
}

/** Biological time that the millisecond clock shows, in s. */
export async function biologicalSeconds(page: Page): Promise<number> {
  return shownNumber(page, ".clock-time");
}

/** Mean of the shown excitatory rate over `seconds` of biological time, read about ten times a second. */
export async function meanShownRateHz(page: Page, seconds: number): Promise<number> {
  const end = (await biologicalSeconds(page)) + seconds;
  const values: number[] = [];
  while ((await biologicalSeconds(page)) < end) {
    values.push(await shownNumber(page, ".rate-figure-excitatory .rate-number"));
    await page.waitForTimeout(100);
  }
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
