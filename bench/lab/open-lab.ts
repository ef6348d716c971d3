/** The laboratory in a browser with every panel in view, side by side, and what it tells of itself. */
import "../../src/web/messages/later-words.ts";
import type { Browser, Page } from "playwright";
import { arrangeEveryPanel } from "../../tests/support/every-panel.ts";
import { drawSeldom } from "../../tests/support/seldom-pictures.ts";

interface LabSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface OpenOptions {
  readonly neurons: string;
  readonly size: LabSize;
  /** Whether a software renderer draws one picture in five seconds; the page's own work for each picture is the same. */
  readonly isDrawnSeldom?: boolean;
  /** The page may take so long to open. */
  readonly limitMs: number;
}

export const labFaces = ["explore", "lab", "every panel of the lab"] as const;
export type LabFace = (typeof labFaces)[number];

/** Drawn in software a page starts in a fraction of the time in a small window. */
const smallWindow = { width: 640, height: 400 };

/** Opens a face on a network that has run for half a second, in a window of this size. Throws where that takes longer than `limitMs`. */
export async function openFace(
  browser: Browser,
  url: string,
  face: LabFace,
  { neurons, size, limitMs, isDrawnSeldom = false }: OpenOptions,
): Promise<Page> {
  const context = await browser.newContext({ viewport: smallWindow });
  if (isDrawnSeldom) await drawSeldom(context);
  const page = await context.newPage();
  page.setDefaultTimeout(limitMs);
  // The transpiler names functions by a helper of its own, which the page does not have.
  await page.addInitScript({ content: "globalThis.__name ??= (named) => named;" });
  // A course and a twin, so that every instrument has something to draw.
  const query = `neurons=${neurons}&engine=reference&speed=1000&autosave=off&protocol=single-infusion&colour=difference`;
  const hash = face === "explore" ? "explore" : "lab";
  await page.goto(`${url}/?${query}#/${hash}`);
  // Until it draws; a small window does not show the clock.
  await page.locator("canvas").first().waitFor();
  await page.setViewportSize({ width: size.widthPx, height: size.heightPx });
  if (face === "every panel of the lab") await arrangeEveryPanel(page);
  await page.waitForFunction(() => {
    const track = document.querySelector(".lab-track")?.getAttribute("aria-valuemax");
    return Number.parseFloat(track ?? document.querySelector(".clock-time")?.textContent ?? "") > 0.5;
  });
  await twoPictures(page);
  return page;
}

/** Until the page has drawn itself twice. */
const twoPictures = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );

/** The network's time that the page shows, ms. */
export const clockMs = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const track = document.querySelector(".lab-track")?.getAttribute("aria-valuemax");
    return 1000 * Number.parseFloat(track ?? document.querySelector(".clock-time")?.textContent ?? "");
  });

/** How many figures have been drawn and are in view. */
export const figuresInView = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>("[data-instrument]")].filter(
        (figure) => !figure.hasAttribute("data-empty") && figure.clientWidth > 0,
      ).length,
  );
