/** The pictures of the laboratory: each size on the dark and on the white ground, and a figure that was saved by it. */
import "../src/web/messages/later-words.ts";
import type { BrowserContextOptions, Page } from "playwright";
import { t } from "../src/web/messages/messages.ts";

interface Studio {
  readonly openPage: (query: string, options: BrowserContextOptions) => Promise<Page>;
  readonly save: (page: Page, name: string) => Promise<void>;
  readonly folder: string;
}
interface Viewport {
  readonly width: number;
  readonly height: number;
}
const laptop: Viewport = { width: 1280, height: 800 };

/** The laboratory in a window of this size, after a dose that was given while it looked. */
async function openLaboratory({ openPage }: Studio, viewport: Viewport, isWhite: boolean): Promise<Page> {
  const page = await openPage("?neurons=5120&engine=reference#/lab", {
    viewport: { width: 640, height: 400 },
  });
  const recorded = (ms: number) =>
    page.waitForFunction(
      (end) => Number(document.querySelector(".lab-track")?.getAttribute("aria-valuemax")) * 1000 > end,
      ms,
    );
  await recorded(1200);
  await page.setViewportSize(viewport);
  if (isWhite) await page.getByRole("button", { name: t("lab.ground") }).dispatchEvent("click");
  const tab = (panel: "lab.controls" | "lab.raster") => page.getByRole("tab", { name: t(panel) });
  const isPhone = viewport.width < 600;
  if (isPhone) await tab("lab.controls").dispatchEvent("click");
  const dose = page.getByRole("slider", { name: t("dose.title") });
  // The second stop is a dose at which the network surges; the fourth silences it.
  for (let stop = 0; stop < 2; stop++) await dose.press("PageUp");
  await page.waitForFunction(() => {
    const um = Number(document.querySelector(".dose-slider [role='slider']")?.getAttribute("aria-valuenow"));
    return um > 1 && um < 3;
  });
  if (isPhone) await tab("lab.raster").dispatchEvent("click");
  await recorded(4500);
  await page.waitForTimeout(4000);
  return page;
}

const labSizes: readonly (readonly [name: string, viewport: Viewport])[] = [
  ["lab", laptop],
  ["lab-wide", { width: 1920, height: 1080 }],
  ["lab-tall", { width: 820, height: 1180 }],
  ["lab-phone", { width: 390, height: 844 }],
];

/** A figure as a paper prints it: saved by “Take it home”, untouched. */
async function saveFigure(studio: Studio): Promise<void> {
  const page = await openLaboratory(studio, laptop, true);
  await page.getByRole("button", { name: t("run.pause") }).dispatchEvent("click");
  await page.getByLabel(t("lab.window")).selectOption({ index: 4 });
  await page.getByRole("button", { name: t("export.title") }).dispatchEvent("click");
  await page.locator(".take-home-save button").waitFor();
  for (const box of await page.locator(".take-home-choice input").all()) {
    if (await box.isChecked()) await box.dispatchEvent("click");
  }
  await page
    .getByRole("checkbox", { name: t("lab.rates"), exact: true })
    .last()
    .dispatchEvent("click");
  const downloading = page.waitForEvent("download");
  await page.locator(".take-home-save button").dispatchEvent("click");
  const path = `${studio.folder}/lab-figure.svg`;
  await (await downloading).saveAs(path);
  process.stderr.write(`${path}\n`);
}

/** Takers of the pictures by name. */
export function labPictures(studio: Studio): Record<string, () => Promise<void>> {
  const takers = labSizes.flatMap(([name, viewport]) =>
    [false, true].map((isWhite) => {
      const file = isWhite ? `${name}-white` : name;
      const take = async () => studio.save(await openLaboratory(studio, viewport, isWhite), file);
      return [file, take] as const;
    }),
  );
  return { ...Object.fromEntries(takers), "lab-figure": () => saveFigure(studio) };
}
