/** Every instrument of the laboratory, in the built page in a real browser. */
import type { Browser, Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { comparedSeeds } from "../../src/app/lab/seed-differences.ts";
import {
  type LabInstrumentName,
  labInstrumentNames,
} from "../../src/view/faces/lab/instruments/instruments.ts";
import { t } from "../../src/web/messages/messages.ts";
import { decimal } from "../../src/web/messages/numbers.ts";
import { arrangeEveryPanel } from "../support/every-panel.ts";
import { instrument, waitUntilDrawn } from "../support/lab-instruments.ts";
import { launchChromium } from "../support/launch-chromium.ts";
import { withPage } from "../support/with-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const query = "?neurons=5120&engine=reference";

/** Room for every panel. */
const large = { width: 2560, height: 1600 };
const ofCourse: readonly LabInstrumentName[] = ["pharmacokinetics", "cascade", "spines"];

/** How many colours a canvas shows. */
const coloursOf = (canvas: Locator) =>
  canvas.evaluate(async (element: HTMLCanvasElement) => {
    const picture = await createImageBitmap(element);
    const copy = new OffscreenCanvas(picture.width, picture.height);
    const context = copy.getContext("2d");
    if (!context) throw new Error("This browser gives no context to read the picture with.");
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, picture.width, picture.height);
    return new Set(new Uint32Array(data.buffer)).size;
  });

/** Its thread draws a figure a little later than the page says what it is of. */
const expectColours = (page: Page, name: LabInstrumentName) =>
  expect
    .poll(() => coloursOf(instrument(page, name).locator("canvas")), { message: name, timeout: 30_000 })
    .toBeGreaterThan(2);

describe("the instruments of the laboratory", () => {
  it("draws each instrument of a treated network beside its twin, and of other seeds", async () => {
    const treated = `${query}&concentration=1.5&colour=difference#/lab`;
    await withPage(browser, inject("servedUrl"), { query: treated, ...large }, async ({ page, errors }) => {
      await arrangeEveryPanel(page);
      const atDose = { seeds: comparedSeeds.length, concentration: decimal(1.5, 2) };
      await page.getByRole("button", { name: t("lab.seedsStart", atDose) }).click();
      for (const name of labInstrumentNames.filter((each) => !ofCourse.includes(each))) {
        await waitUntilDrawn(page, name);
        await expectColours(page, name);
      }
      expect(errors).toEqual([]);
    });
  });

  it("draws each instrument of a course", async () => {
    const course = `${query}&protocol=single-infusion#/lab`;
    await withPage(browser, inject("servedUrl"), { query: course, ...large }, async ({ page, errors }) => {
      await arrangeEveryPanel(page);
      for (const name of ofCourse) {
        await waitUntilDrawn(page, name);
        await expectColours(page, name);
      }
      expect(errors).toEqual([]);
    });
  });
});
