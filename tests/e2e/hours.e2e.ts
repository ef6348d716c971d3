/** Hours to weeks, in the built page in a real browser: courses run, time is scrubbed, an altered atlas is refused. */
import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { wiringOfRecipe } from "../../src/model/network/connectivity.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { spineSynapsesOf } from "../../src/model/network/spine-synapses.ts";
import { decodeAtlas } from "../../src/treatment/atlas/atlas-file.ts";
import { Course } from "../../src/treatment/protocol/course.ts";
import { protocolNamed } from "../../src/treatment/protocol/named-protocols.ts";
import { runCourseByAtlas } from "../../src/treatment/trajectory/course-by-atlas.ts";
import { stateAt } from "../../src/treatment/trajectory/state-at.ts";
import { describeHourSpeed } from "../../src/web/design/clock-words.ts";
import { t } from "../../src/web/messages/messages.ts";
import { launchChromium } from "../support/launch-chromium.ts";
import { waitUntilRunning, withPage } from "../support/with-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const query = "?subject=stressed&neurons=5120&engine=reference";

async function runExperiment(page: Page, title: string): Promise<void> {
  await page
    .getByRole("button", {
      name: t("experiment.action", { action: t("experiment.run"), title }),
      exact: true,
    })
    .click();
  await page
    .getByRole("button", {
      name: t("experiment.action", { action: t("experiment.runAgain"), title }),
      exact: true,
    })
    .waitFor();
  await page.getByRole("button", { name: t("clock.pause") }).click();
}

/** Moves the playhead by its keys, and waits until frames of that hour have come. */
async function scrubTo(page: Page, hours: number): Promise<void> {
  const line = page.getByRole("slider", { name: t("hours.timeline") });
  await line.press("Home");
  for (let press = 0; press < 30 && Number(await line.getAttribute("aria-valuenow")) < hours; press++) {
    await line.press("PageUp");
  }
  expect(Number(await line.getAttribute("aria-valuenow"))).toBe(hours);
  await page.waitForFunction(
    (words) => document.querySelector(".hours-time")?.textContent === words,
    hours < 48 ? `${hours} h 00 min` : `day ${hours / 24 + 1}, 0 h`,
  );
}

/** Spines of the picked cell that are there now, of the 200 that could be. */
async function shownSpines(page: Page): Promise<number> {
  // The figure is written a few times a second.
  await page.waitForTimeout(400);
  const text = await page.locator(".cell-card dd", { hasText: /\d+ of 200/ }).textContent();
  return Number.parseInt(text ?? "", 10);
}

async function openWithCell(page: Page): Promise<void> {
  await waitUntilRunning(page);
  await page.keyboard.press("e");
  await page.getByRole("tab", { name: t("page.cellLong") }).click();
}

/** How many spines the picked cell has at an hour of the plan of a single infusion. One cell is not the mean of all. */
async function plannedSpines(page: Page): Promise<(hours: number) => number> {
  const title = (await page.locator(".cell-card h3").textContent()) ?? "";
  const neuron = Number(title.replace(/\D/g, ""));
  const recipe = createRecipe({ neurons: 5120 });
  const { gates } = spineSynapsesOf(wiringOfRecipe(recipe), neuron);
  const atlas = decodeAtlas(readFileSync("public/atlas/k2.atlas"));
  const points = runCourseByAtlas(new Course(protocolNamed("single-infusion")!), atlas);
  return (hours) => {
    const share = stateAt(points, hours).spineOccupancy * recipe.parameters.healthyOccupancy;
    return gates.filter((gate) => gate < share).length;
  };
}

/** Relative growth of the shown spines a day after the start. */
async function growthAfterADay(page: Page, title: string): Promise<number> {
  await runExperiment(page, title);
  await page.getByRole("tab", { name: t("page.cellLong") }).click();
  await scrubTo(page, 0);
  const start = await shownSpines(page);
  await scrubTo(page, 24);
  return (await shownSpines(page)) / start - 1;
}

describe("the hours of the built page", () => {
  it("grow about a quarter more spines a day after an infusion, part of which is left two weeks later, as planned", async () => {
    await withPage(browser, inject("servedUrl"), { query }, async ({ page, errors }) => {
      await openWithCell(page);
      const growth = await growthAfterADay(page, "Single infusion");
      expect(growth).toBeGreaterThanOrEqual(0.15);
      expect(growth).toBeLessThanOrEqual(0.45);
      const line = page.getByRole("slider", { name: t("hours.timeline") });
      expect(await line.getAttribute("aria-valuetext")).toBe("24 h after the infusion began");
      const dayAfter = await shownSpines(page);
      const start = dayAfter / (1 + growth);
      const planned = await plannedSpines(page);
      expect(Math.abs(dayAfter - planned(24))).toBeLessThanOrEqual(2);
      await scrubTo(page, 336);
      const left = await shownSpines(page);
      expect(Math.abs(left - planned(336))).toBeLessThanOrEqual(2);
      expect(left).toBeGreaterThan(start);
      expect(left).toBeLessThan(dayAfter);
      expect(await page.getByText(t("hours.source.atlas")).count()).toBe(1);
      expect(errors).toEqual([]);
    });
  });

  it("grow none with AMPA receptors or mTORC1 blocked", async () => {
    await withPage(browser, inject("servedUrl"), { query }, async ({ page, errors }) => {
      await openWithCell(page);
      const plain = await growthAfterADay(page, "Single infusion");
      for (const title of ["AMPA blocked", "mTOR blocked"]) {
        const growth = await growthAfterADay(page, title);
        expect(Math.abs(growth), title).toBeLessThan(0.1 * plain);
      }
      expect(errors).toEqual([]);
    });
  });

  it.each([
    [1280, 800],
    [390, 844],
  ])(
    "have no accessibility fault that axe can find with a course and the drawer at %i × %i",
    async (width, height) => {
      await withPage(browser, inject("servedUrl"), { query, width, height }, async ({ page }) => {
        await waitUntilRunning(page);
        await page.keyboard.press("e");
        await page
          .getByRole("button", {
            name: t("experiment.action", { action: t("experiment.run"), title: "Single infusion" }),
            exact: true,
          })
          .click();
        await page
          .getByRole("button", {
            name: t("experiment.action", { action: t("experiment.runAgain"), title: "Single infusion" }),
            exact: true,
          })
          .waitFor();
        await page
          .getByRole("tab", { name: t(width < 900 ? "page.hours" : "page.hoursLong"), exact: true })
          .dispatchEvent("click");
        await page.keyboard.press("Space");
        for (const tab of ["compare", "live", "protocols"] as const) {
          await page.getByRole("tab", { name: t(`experiment.tab.${tab}`), exact: true }).click();
          const { violations } = await new AxeBuilder({ page }).analyze();
          const faults = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`,
          );
          expect(faults, tab).toEqual([]);
        }
      });
    },
  );

  it("refuse an altered atlas by its checksum, and still move on live samples", async () => {
    const alterAtlas = (page: Page) =>
      page.route("**/atlas/k2.atlas", async (route) => {
        const body = await (await route.fetch()).body();
        body[body.length >> 1] = body[body.length >> 1]! ^ 0x10;
        await route.fulfill({ body });
      });
    await withPage(
      browser,
      inject("servedUrl"),
      { query: `${query}&concentration=0.7`, prepare: alterAtlas },
      async ({ page, errors }) => {
        await waitUntilRunning(page);
        await page.getByText(t("clock.whatIsThis")).click();
        await page.getByText(/cut short or altered: its checksum is/).waitFor();
        await page
          .getByRole("button", { name: t("clock.setHoursSpeed", { speed: describeHourSpeed(4) }) })
          .click();
        await page.waitForFunction(
          () => Number.parseFloat(document.querySelector(".hours-time")?.textContent ?? "") >= 1,
        );
        expect(await page.getByText(t("hours.source.live")).count()).toBe(1);
        expect(errors).toEqual([]);
      },
    );
  });
});
