/** The page without a mouse, in the built page in a real browser: by keyboard alone, and by fingers alone. */
import type { Browser, Locator, Page } from "playwright";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { t } from "../../src/web/messages/messages.ts";
import { launchChromium } from "../support/launch-chromium.ts";
import { waitUntilRunning, withPage } from "../support/with-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** With little motion a view is there at once, in the next picture. */
const options = { query: "?neurons=5120&engine=reference", reducedMotion: true };
/** Software draws a few pictures a second. */
const patient = { timeout: 20_000 };
const scales = ["Sheet", "Column", "Dendrite", "Synapse"] as const;
type Scale = (typeof scales)[number];

const caption = (page: Page) => page.locator(".scene-caption-title");
const isAt = (page: Page, name: Scale) => page.getByRole("radio", { name, checked: true }).waitFor(patient);

/** Where the picture is between the four stops, in percent of the rail; it follows with the next picture. */
const placeOnRail = (page: Page) =>
  page
    .locator(".scale-rail-mark")
    .evaluate((mark) => 100 * Number.parseFloat((mark as HTMLElement).style.getPropertyValue("--depth")));

/** Zooms by a key, waiting each time for the picture to follow, until it stands at a scale. */
async function pressUntil(page: Page, key: "+" | "-", scale: Scale): Promise<void> {
  const stop = scales.indexOf(scale);
  for (let press = 0; press < 40; press++) {
    const before = await placeOnRail(page);
    if (Math.round((before * 3) / 100) === stop) {
      break;
    }
    await page.keyboard.press(key);
    await expect.poll(() => placeOnRail(page), patient).not.toBe(before);
  }
  await isAt(page, scale);
}

/** Walks on with Tab until the element has the focus: what Tab does not reach, a keyboard cannot use. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  for (let press = 0; press < 45; press++) {
    await page.keyboard.press("Tab");
    if (await element.evaluate((own) => own === document.activeElement)) {
      return;
    }
  }
  throw new Error(`Tab was pressed 45 times and never reached ${element}.`);
}

it("is toured by keyboard alone: four scales, a spine and its partner, colours and the dose", async () => {
  const size = { width: 1100, height: 720 };
  await withPage(browser, inject("servedUrl"), { ...options, ...size }, async ({ page, errors }) => {
    const { keyboard } = page;
    await waitUntilRunning(page);
    await tabTo(page, page.getByRole("application"));
    await keyboard.press("Space");
    await page.getByRole("button", { name: t("run.run"), exact: true }).waitFor();
    await pressUntil(page, "+", "Column");
    await pressUntil(page, "+", "Dendrite");

    await keyboard.press("PageDown");
    const note = page.locator(".spine-note");
    await note.waitFor();
    const noteStyle = await note.getAttribute("style");
    await keyboard.press("ArrowLeft");
    await expect.poll(() => note.getAttribute("style"), patient).not.toBe(noteStyle);
    const partner = /(cell [\d,]*\d)/.exec((await note.textContent())!)![1]!;
    await keyboard.press("Enter");
    await expect.poll(() => caption(page).textContent(), patient).toBe(partner.replace("cell", "Cell"));
    await pressUntil(page, "+", "Synapse");
    await pressUntil(page, "-", "Dendrite");

    await tabTo(page, page.getByRole("radio", { name: "Dendrite" }));
    // As fast as a hand can: the second press must not wait for the picture.
    await keyboard.press("ArrowUp");
    await keyboard.press("ArrowUp");
    await isAt(page, "Sheet");
    for (const scale of ["Column", "Dendrite", "Synapse"] as const) {
      await keyboard.press("ArrowDown");
      await isAt(page, scale);
    }

    await tabTo(page, page.getByLabel(t("picture.colourBy")));
    await keyboard.press("ArrowDown");
    await page.locator(".legend-mapped", { hasText: t("picture.mode.spikes") }).waitFor();
    const slider = page.getByRole("slider", { name: t("dose.title") });
    await tabTo(page, slider);
    await keyboard.press("PageUp");
    await expect.poll(() => slider.getAttribute("aria-valuenow"), patient).toBe("0.7");
    expect(errors).toEqual([]);
  });
});

it("is held by fingers alone: a tap picks, a drag turns, a pinch goes nearer and back, and the dose follows", async () => {
  const size = { width: 390, height: 740 };
  await withPage(browser, inject("servedUrl"), { ...options, ...size }, async ({ page, errors }) => {
    const device = await page.context().newCDPSession(page);
    type Point = readonly [x: number, y: number];
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...points: Point[]) =>
      device.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: points.map(([x, y], id) => ({ x, y, id })),
      });
    /** A gesture is sent at once: a page that is busy with its start must not make a long press of it. */
    const gesture = (path: readonly Point[][]) =>
      Promise.all([
        ...path.map((points, index) => touch(index === 0 ? "touchStart" : "touchMove", ...points)),
        touch("touchEnd"),
      ]);
    const steps = [0, 1, 2, 3, 4, 5, 6, 7, 8];
    const tap = (point: Point) => gesture([[point]]);
    /** A point of an element, by shares of its width and height. */
    const pointOf = async (element: Locator, across: number, down: number): Promise<Point> => {
      const box = (await element.boundingBox())!;
      return [box.x + across * box.width, box.y + down * box.height];
    };
    const pinch = ([x, y]: Point, fromPx: number, toPx: number) =>
      gesture(
        steps.map((step) => {
          const halfPx = (fromPx + ((toPx - fromPx) * step) / 8) / 2;
          return [
            [x - halfPx, y],
            [x + halfPx, y],
          ];
        }),
      );

    await waitUntilRunning(page);
    await tap(await pointOf(page.getByRole("tab", { name: t("page.cell") }), 0.5, 0.5));
    const card = page.locator(".cell-card h3");
    await card.waitFor();
    const cell = () => card.textContent();
    const free = page.locator(".scene-overlay");
    const left = await pointOf(free, 0.35, 0.4);
    const right = await pointOf(free, 0.55, 0.4);
    const start = await cell();
    await tap(left);
    await expect.poll(cell, patient).not.toBe(start);
    const atLeft = await cell();
    await tap(right);
    await expect.poll(cell, patient).not.toBe(atLeft);
    const atRight = await cell();
    await tap(left);
    await expect.poll(cell, patient).toBe(atLeft);

    await gesture(steps.map((step) => [[right[0] + 10 * step, right[1]]]));
    const tappedAtRight = async () => {
      await tap(right);
      return cell();
    };
    // Taps that follow each other in less time are a double tap, which flies nearer.
    await expect.poll(tappedAtRight, { ...patient, interval: 700 }).not.toBeOneOf([atLeft, atRight]);

    // Between the rail and the other edge, so that no finger lands on a stop.
    const middle = await pointOf(free, 0.5, 0.4);
    await pinch(middle, 30, 130);
    await isAt(page, "Column");
    await pinch(middle, 130, 20);
    await isAt(page, "Sheet");

    const slider = page.getByRole("slider", { name: t("dose.title") });
    const dose = async () => Number(await slider.getAttribute("aria-valuenow"));
    await tap(await pointOf(slider, 0.5, 0.5));
    await expect.poll(dose, patient).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });
});
