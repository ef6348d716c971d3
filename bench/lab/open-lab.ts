/** The laboratory in a browser with every panel in view, side by side, and what it tells of itself. */
import "../../src/web/messages/later-words.ts";
import type { Browser, Page } from "playwright";
import { t } from "../../src/web/messages/messages.ts";

interface LabSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface OpenOptions {
  readonly neurons: string;
  readonly size: LabSize;
  /** The page may take so long to open. */
  readonly limitMs: number;
}

export const labFaces = ["explore", "lab", "every panel of the lab"] as const;
export type LabFace = (typeof labFaces)[number];

/** Where the page keeps how its panels are arranged. */
const layoutKey = "disinhibit.lab.layout";
const columns = 5;
/** Drawn in software a page starts in a fraction of the time in a small window. */
const smallWindow = { width: 640, height: 400 };

/** The panels of an arrangement that the page has kept, each in a place of its own, so that none rests behind another. */
function everyPanelInView(kept: string): string {
  const { panels } = JSON.parse(kept) as { panels: Record<string, unknown> };
  const names = Object.keys(panels);
  const rows = Math.ceil(names.length / columns);
  const data = Array.from({ length: Math.ceil(names.length / rows) }, (_, column) => ({
    type: "branch",
    size: 100,
    data: names
      .slice(column * rows, (column + 1) * rows)
      .map((name) => ({ type: "leaf", size: 100, data: { id: name, views: [name], activeView: name } })),
  }));
  const root = { type: "branch", size: 100 * rows, data };
  const grid = { root, width: 100 * data.length, height: 100 * rows, orientation: "HORIZONTAL" };
  return JSON.stringify({ grid, panels, activeGroup: names[0] });
}

/** Opens a face on a network that has run for half a second, in a window of this size. Throws where that takes longer than `limitMs`. */
export async function openFace(
  browser: Browser,
  url: string,
  face: LabFace,
  { neurons, size, limitMs }: OpenOptions,
): Promise<Page> {
  const context = await browser.newContext({ viewport: smallWindow });
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

/** Opens the page anew with every panel in view. What is kept is written when the arrangement first changes, as when a panel grows. */
async function arrangeEveryPanel(page: Page): Promise<void> {
  await page.locator(".lab-dock").waitFor();
  await page.getByRole("button", { name: t("lab.panels"), exact: true }).dispatchEvent("click");
  const larger = t("lab.larger", { panel: t("lab.raster") });
  await page.getByRole("button", { name: larger }).dispatchEvent("click");
  const kept = await page.waitForFunction((key) => localStorage.getItem(key), layoutKey);
  const stored = JSON.stringify([layoutKey, everyPanelInView((await kept.jsonValue()) ?? "")]);
  await page.addInitScript({ content: `localStorage.setItem(...${stored});` });
  await page.reload();
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
