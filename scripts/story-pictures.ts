/** Pictures of the Story's chapters, each after the visitor has done what the chapter asks for. */
import type { BrowserContextOptions, Page } from "playwright";
import type { ChapterName } from "../src/app/story/chapter-names.ts";

interface Camera {
  readonly openPage: (query: string, options: BrowserContextOptions) => Promise<Page>;
  readonly save: (page: Page, name: string) => Promise<void>;
}

interface StoryPicture {
  readonly chapter: ChapterName;
  readonly viewport: { readonly width: number; readonly height: number };
}

const wide = { width: 1920, height: 1080 };
const phone = { width: 390, height: 844 };
const storyPictureTable: Readonly<Record<string, StoryPicture>> = {
  "story-cortex": { chapter: "cortex", viewport: wide },
  "story-brakes": { chapter: "brakes", viewport: wide },
  "story-ketamine": { chapter: "ketamine", viewport: wide },
  "story-surge": { chapter: "surge", viewport: wide },
  "story-ampa": { chapter: "ampa", viewport: wide },
  "story-hours": { chapter: "hours", viewport: wide },
  "story-day": { chapter: "day", viewport: wide },
  "story-weeks": { chapter: "weeks", viewport: wide },
  "story-anaesthesia": { chapter: "anaesthesia", viewport: wide },
  "story-unknown": { chapter: "unknown", viewport: wide },
  "story-phone": { chapter: "ampa", viewport: phone },
};

/** Software rendering answers quickly in a small window only: the chapter is played in one, and pictured at its size. */
const small = { width: 640, height: 400 };

const untilPhase = (page: Page, phase: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector<HTMLElement>(".story-card")?.dataset["phase"] === wanted,
    phase,
  );

async function take({ openPage, save }: Camera, name: string, { chapter, viewport }: StoryPicture) {
  const page = await openPage(`?neurons=5120&engine=reference#/story/${chapter}`, {
    viewport: viewport === phone ? phone : small,
    reducedMotion: "reduce",
  });
  await untilPhase(page, "ready");
  const slider = page.getByRole("slider");
  if (await slider.count()) await slider.press("PageUp");
  else await page.locator(".story-action").first().dispatchEvent("click");
  await untilPhase(page, "answered");
  await page.setViewportSize(viewport);
  await page.waitForTimeout(6000);
  await save(page, name);
}

export const storyPictures = (camera: Camera): Record<string, () => Promise<void>> =>
  Object.fromEntries(
    Object.entries(storyPictureTable).map(([name, picture]) => [name, () => take(camera, name, picture)]),
  );
