/** Visitors who go through chapters of the Story: by keyboard, by touch and by the accessibility tree; and what each chapter must find. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { expect } from "vitest";
import { type ChapterName, chapterNames } from "../../src/app/story/chapter-names.ts";
import { messages as arabic } from "../../src/web/messages/generated/ar.ts";
import { messages as german } from "../../src/web/messages/generated/de.ts";
import { type MessageKey, showLanguage, t } from "../../src/web/messages/messages.ts";
import type { LanguageTag } from "../../src/web/messages/offered-languages.ts";

/** Waits until a chapter is in one of the states that its card can be in. */
export const untilChapter = (page: Page, name: ChapterName, phase: "ready" | "answered") =>
  page.waitForFunction(
    ([chapter, state]) =>
      document.querySelector<HTMLElement>(".story")?.dataset["chapter"] === chapter &&
      document.querySelector<HTMLElement>(".story-card")?.dataset["phase"] === state,
    [name, phase] as const,
    { timeout: 90_000 },
  );

const found = (page: Page) => page.locator(".story-finding").textContent();

/** Whether no word of the finding lies outside the card, or of its own room in it. */
const isFindingSeen = (page: Page) =>
  page.locator(".story-finding").evaluate((finding) => {
    const words = document.createRange();
    words.selectNodeContents(finding);
    const { top, bottom } = words.getBoundingClientRect();
    const card = finding.closest(".story-card")!.getBoundingClientRect();
    return top >= card.top && bottom <= card.bottom && bottom <= finding.getBoundingClientRect().bottom + 1;
  });

/** The numbers of a sentence in any language of these tests; 1 of mTORC1 is none. */
const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?<![A-Za-z\d])[−-]?\d+(?:[.,]\d+)?/g)].map(([figures]) =>
    Number(figures.replace("−", "-").replace(",", ".")),
  );

/** How the numbers of each finding lie to each other in this network, in the order in which the languages here say them. */
const expected: Record<ChapterName, (...numbers: number[]) => boolean> = {
  cortex: (now, before) => now! > 1.3 * before!,
  brakes: (inhibitory, excitatory) => inhibitory! > 2 * excitatory!,
  ketamine: (inhibitory, excitatory) => inhibitory! > excitatory! && excitatory! > 0,
  surge: (now, twin, change) => now! > 1.1 * twin! && change! >= 10,
  ampa: (open, blocked) => open! > 1.2 && blocked! < 1,
  hours: (left, mtorc1) => left! < 30 && mtorc1! > 5,
  day: (before, now) => now! > before!,
  weeks: (now, before) => now! > 0 && before! > 0,
  anaesthesia: (lowest, after, before) => lowest! < 2 && after! <= before! + 1,
  unknown: (all, without) => all! > 20 && without! < all! / 4,
};

export function expectFound(findings: ReadonlyMap<ChapterName, string>, part: readonly ChapterName[]): void {
  expect([...findings.keys()]).toEqual(part);
  for (const [name, sentence] of findings) {
    expect(expected[name](...numbersIn(sentence)), `${name}: ${sentence}`).toBe(true);
  }
}

/** Goes through these chapters, one after the other, from the first; where the Story ends, through its end. */
export type Walk = (page: Page, part: readonly ChapterName[]) => Promise<ReadonlyMap<ChapterName, string>>;
const isLast = (name: ChapterName) => name === chapterNames.at(-1);

/** Chapters whose way through four weeks, of three that are as long, is one. */
const isOneEnough = (name: ChapterName) => name === "weeks";

/** The words of a language under these keys; while they are read, the page of the tests speaks it. */
function wordsOf<Key extends MessageKey>(
  language: LanguageTag,
  messages: Parameters<typeof showLanguage>[1],
  keys: readonly Key[],
): Readonly<Record<Key, string>> {
  showLanguage(language, messages);
  const words = keys.map((key) => [key, t(key as "story.next")] as const);
  showLanguage("en", {});
  return Object.fromEntries(words) as Record<Key, string>;
}
const wayKeys = ["story.next", "story.finish", "story.end.title", "story.chapters"] as const;
const titleKeys = chapterNames.map((name) => `story.${name}.title` as const);

async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

/** By keyboard alone, in English; axe looks at each chapter when it is done. */
export const walkByKeyboard: Walk = async (page, part) => {
  /** Goes on with Tab until a control that fits has the focus, and presses Enter. */
  const press = async (selector: string) => {
    for (let tabs = 0; tabs < 60; tabs++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) break;
    }
    await page.keyboard.press("Enter");
  };
  const findings = new Map<ChapterName, string>();
  for (const name of part) {
    await untilChapter(page, name, "ready");
    if (name === "ketamine") {
      await page.getByRole("slider").focus();
      await page.keyboard.press("PageUp");
    } else {
      const actions = isOneEnough(name) ? 1 : await page.locator(".story-action").count();
      for (let action = 0; action < actions; action++) {
        await press(actions > 1 ? `.story-choices > :nth-child(${action + 1})` : ".story-action");
        await untilChapter(page, name, "answered");
      }
    }
    await untilChapter(page, name, "answered");
    await page.waitForFunction(() => /\d/.test(document.querySelector(".story-finding")?.textContent ?? ""));
    findings.set(name, (await found(page)) ?? "");
    expect(await axe(page), name).toEqual([]);
    await press(".story-next");
    if (!isLast(name)) continue;
    await page.getByRole("heading", { name: t("story.end.title") }).waitFor();
    expect(await axe(page)).toEqual([]);
  }
  return findings;
};

/** By touch alone, in German: what is tapped is found by the words on it. */
export const walkByTouch: Walk = async (page, part) => {
  const words = wordsOf("de", german, wayKeys);
  const findings = new Map<ChapterName, string>();
  await page.locator('html[lang="de"]').waitFor();
  for (const name of part) {
    await untilChapter(page, name, "ready");
    if (name === "ketamine") {
      const slider = page.getByRole("slider");
      const { width, height } = (await slider.boundingBox())!;
      await slider.tap({ position: { x: width * 0.3, y: height / 2 } });
    } else {
      const actions = page.locator(".story-action");
      const count = isOneEnough(name) ? 1 : await actions.count();
      for (let action = 0; action < count; action++) {
        await actions.nth(action).tap();
        await untilChapter(page, name, "answered");
      }
    }
    await untilChapter(page, name, "answered");
    await page.waitForFunction(() => /\d/.test(document.querySelector(".story-finding")?.textContent ?? ""));
    findings.set(name, (await found(page)) ?? "");
    await expect.poll(() => isFindingSeen(page), { message: name }).toBe(true);
    const next = words[isLast(name) ? "story.finish" : "story.next"];
    await page.getByRole("button", { name: next, exact: true }).tap();
    if (isLast(name)) await page.getByRole("heading", { name: words["story.end.title"] }).waitFor();
  }
  return findings;
};

/** By roles, names and states alone, as assistive technology has them, in Arabic. */
export const walkByTree: Walk = async (page, part) => {
  const words = wordsOf("ar", arabic, [...wayKeys, ...titleKeys]);
  const findings = new Map<ChapterName, string>();
  const steps = page.getByRole("list", { name: words["story.chapters"] });
  for (const name of part) {
    const title = words[`story.${name}.title`];
    const chapter = page.getByRole("region", { name: title, exact: true });
    await chapter.waitFor();
    expect(await steps.locator('[aria-current="step"]').getAttribute("aria-label")).toContain(title);
    const status = chapter.getByRole("status");
    const untilAnswered = () => status.filter({ hasText: /\d/ }).waitFor();
    if (name === "ketamine") {
      // Until the network is ready, the status says so and the slider moves nothing.
      await status.filter({ hasText: /^$/ }).waitFor({ state: "attached" });
      await chapter.getByRole("slider").press("PageUp");
    } else {
      const actions = chapter.getByRole("button");
      const count = isOneEnough(name) ? 1 : await actions.count();
      for (let action = 0; action < count; action++) {
        // Waits until it is enabled.
        await actions.nth(action).click();
        await untilAnswered();
      }
    }
    await untilAnswered();
    findings.set(name, (await status.textContent()) ?? "");
    const next = words[isLast(name) ? "story.finish" : "story.next"];
    await page.getByRole("button", { name: next, exact: true }).click();
    if (isLast(name)) await page.getByRole("region", { name: words["story.end.title"] }).waitFor();
  }
  return findings;
};
