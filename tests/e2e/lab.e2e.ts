/** The laboratory, in the built page in a real browser. */
import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { keptFrameSpacingMs } from "../../src/app/recording/kept-frames.ts";
import { spikesAsSonata } from "../../src/io/spikes/sonata.ts";
import { createSheet } from "../../src/model/network/populations.ts";
import { t } from "../../src/web/messages/messages.ts";
import { decimal } from "../../src/web/messages/numbers.ts";
import { instrument, waitUntilDrawn } from "../support/lab-instruments.ts";
import { launchChromium } from "../support/launch-chromium.ts";
import { withPage } from "../support/with-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const query = "?neurons=5120&engine=reference";
const lab = `${query}#/lab`;
async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(" | ")}`,
  );
}

async function markSpanAndSelectCell(page: Page): Promise<void> {
  const box = await instrument(page, "raster").boundingBox();
  if (!box) throw new Error("The raster has no place on the page.");
  const [left, middle] = [box.x + 0.5 * box.width, box.y + 0.5 * box.height];
  await page.mouse.move(left, middle);
  await page.mouse.down();
  await page.mouse.move(left + 60, middle + 40, { steps: 4 });
  await page.mouse.up();
  await page.getByRole("button", { name: t("lab.clearSpan") }).waitFor();
  await page.mouse.click(left, middle);
  await page.waitForFunction(
    () => document.querySelector(".lab-cell[data-picked='true'] button")?.textContent !== "136",
  );
}

async function replayByKeyboard(page: Page, time: Locator, last: () => Promise<number>): Promise<void> {
  await time.focus();
  await page.keyboard.press("Home");
  await page.getByText(t("lab.replaying", { ms: keptFrameSpacingMs })).waitFor();
  await page.getByRole("button", { name: t("run.run"), exact: true }).waitFor();
  const shown = Number(await time.getAttribute("aria-valuenow"));
  expect(shown).toBeLessThan(await last());
  await page.keyboard.press("ArrowRight");
  expect(Number(await time.getAttribute("aria-valuenow"))).toBeCloseTo(shown + 0.01, 6);
  await page.getByRole("button", { name: t("lab.backToLive") }).press("Enter");
  await page.getByRole("button", { name: t("run.pause") }).waitFor();
}

/** Closes a panel, finds it closed after a reload, restores the default, and moves and resizes a panel. */
async function arrangeByKeyboard(page: Page): Promise<void> {
  const open = () => page.getByRole("button", { name: t("lab.panels"), exact: true }).press("Enter");
  await open();
  await page.getByRole("checkbox", { name: t("lab.raster") }).press("Space");
  await page.keyboard.press("Escape");
  await instrument(page, "raster").waitFor({ state: "detached" });
  await page.reload();
  await waitUntilDrawn(page, "rates");
  expect(await instrument(page, "raster").count()).toBe(0);
  await open();
  const restore = () => page.getByRole("button", { name: t("lab.resetLayout") }).press("Enter");
  await restore();
  const width = async () => (await instrument(page, "raster").boundingBox())?.width ?? 0;
  const before = await width();
  await page.getByRole("button", { name: t("lab.larger", { panel: t("lab.raster") }) }).press("Enter");
  expect(await width()).toBeGreaterThan(before);
  await page.getByLabel(t("lab.movePanel", { panel: t("lab.raster") })).selectOption("within rates");
  await instrument(page, "rates").waitFor({ state: "detached" });
  await restore();
  await page.keyboard.press("Escape");
  await waitUntilDrawn(page, "raster");
}

/** Two seconds of another network of 5 120 cells: each cell fires once every 200 ms, and one fires at the very end. */
const sheet = createSheet(4, 4);
const foreign = Array.from({ length: 10 * sheet.neurons }, (_, at) => ({
  neuron: at % sheet.neurons,
  timeMs: 200 * Math.floor(at / sheet.neurons) + (199 * (at % sheet.neurons)) / sheet.neurons,
}));
foreign.push({ neuron: 0, timeMs: 1999.5 });
const foreignSpikes = {
  neurons: Uint32Array.from(foreign, ({ neuron }) => neuron),
  timesMs: Float64Array.from(foreign, ({ timeMs }) => timeMs),
  excitatory: sheet.excitatory,
  inhibitory: sheet.inhibitory,
};

/** Opens a file by keyboard. */
async function openByKeyboard(page: Page, name: string, content: Uint8Array | string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: t("recording.open") }).press("Enter");
  const file = { name, mimeType: "application/octet-stream", buffer: Buffer.from(content) };
  await (await chooser).setFiles(file);
}

/** The files that “take it home” makes of what the laboratory shows. */
async function savedFrom(page: Page): Promise<Record<string, Uint8Array>> {
  await page.getByRole("button", { name: t("export.title") }).press("Enter");
  await page.locator(".take-home-save button").waitFor();
  const download = page.waitForEvent("download");
  await page.locator(".take-home-save button").press("Enter");
  const files = unzipSync(readFileSync(await (await download).path()));
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  return files;
}

describe("the laboratory", () => {
  it("is loaded when it is opened, and draws every instrument that is in front, without a fault that axe finds", async () => {
    const requested: string[] = [];
    const prepare = async (page: Page) => page.on("request", (request) => requested.push(request.url()));
    const loaded = () => requested.filter((url) => /\/lab-screen-[^/]*\.js$/.test(url));
    await withPage(browser, inject("servedUrl"), { query, prepare }, async ({ page, errors }) => {
      const open = page.getByRole("button", { name: t("page.face.lab"), exact: true });
      await open.waitFor();
      expect(loaded()).toEqual([]);
      await open.click();
      for (const name of ["raster", "rates", "cells", "spectrum"]) await waitUntilDrawn(page, name);
      expect(loaded()).toHaveLength(1);
      expect(new URL(page.url()).hash).toBe("#/lab");
      expect(await axeFaults(page)).toEqual([]);
      await page.getByRole("button", { name: t("page.face.explore"), exact: true }).click();
      await page.getByRole("button", { name: t("page.experiments") }).waitFor();
      expect(errors).toEqual([]);
    });
  });

  it("marks a span that is dragged, selects the cell of a spike, replays what was recorded, and arranges panels by keyboard", async () => {
    await withPage(browser, inject("servedUrl"), { query: lab }, async ({ page, errors }) => {
      await waitUntilDrawn(page, "raster");
      const time = page.getByRole("slider", { name: t("lab.timeline") });
      const last = async () => Number(await time.getAttribute("aria-valuemax"));
      await expect.poll(last, { timeout: 60_000 }).toBeGreaterThan(1.3);
      await markSpanAndSelectCell(page);
      await replayByKeyboard(page, time, last);
      await arrangeByKeyboard(page);
      expect(errors).toEqual([]);
    });
  });

  it("refuses a file that is no recording, shows one of another simulator in its instruments, and gives the network back", async () => {
    await withPage(browser, inject("servedUrl"), { query: lab }, async ({ page, errors }) => {
      await waitUntilDrawn(page, "raster");
      await openByKeyboard(page, "unsorted.csv", "neuron,timeMs\n1,5\n2,4.5\n");
      const fault = {
        file: "unsorted.csv",
        place: t("recording.place.line", { number: 3 }),
        what: t("recording.wrong.order", { time: 4.5, before: 5 }),
      };
      const refusal = page.getByRole("alert").filter({ hasText: t("recording.fault", fault) });
      await refusal.waitFor();
      await page.getByRole("button", { name: t("run.pause") }).waitFor();

      const bytes = await spikesAsSonata(foreignSpikes);
      await openByKeyboard(page, "foreign.h5", bytes);
      const shown = page.getByRole("region", { name: t("recording.shown") });
      await shown.filter({ hasText: "foreign.h5" }).waitFor();
      expect(await refusal.count()).toBe(0);
      await page.getByRole("button", { name: t("run.run"), exact: true }).waitFor();
      const time = page.getByRole("slider", { name: t("lab.timeline") });
      expect(Number(await time.getAttribute("aria-valuemax"))).toBe(2);
      const notes = (name: string) => instrument(page, name).locator("xpath=following-sibling::p");
      const count = (spikes: number) => t("lab.spikes", { spikes: decimal(spikes) });
      await notes("raster")
        .filter({ hasText: count(5 * sheet.neurons) })
        .waitFor();
      await time.press("End");
      await notes("raster")
        .filter({ hasText: count(5 * sheet.neurons + 1) })
        .waitFor();
      await instrument(page, "cells")
        .filter({ hasText: t("recording.notMeasured", { file: "foreign.h5" }) })
        .waitFor();
      await notes("spectrum")
        .filter({ hasText: t("recording.rateSpectrum") })
        .waitFor();
      expect(await axeFaults(page)).toEqual([]);

      const files = await savedFrom(page);
      const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
      const { source, recording } = JSON.parse(text("manifest.json"));
      expect({ source, file: recording.file }).toEqual({ source: "recording", file: "foreign.h5" });
      expect(text("lab-rates.svg")).toContain("foreign.h5");
      const [head = "", ...rows] = text("network-by-millisecond.csv").trimEnd().split("\n");
      expect(head).toBe("timeMs [ms],excitatorySpikes [spikes],inhibitorySpikes [spikes]");
      const excitatory = rows.reduce((sum, row) => sum + Number(row.split(",")[1]), 0);
      expect(excitatory / sheet.excitatory / (rows.length / 1000)).toBeCloseTo(5, 3);

      const dropped = await page.evaluateHandle(() => {
        const data = new DataTransfer();
        data.items.add(new File(["neuron,timeMs\n5,1.5\n"], "dropped.csv"));
        return data;
      });
      await page.dispatchEvent(".lab", "drop", { dataTransfer: dropped });
      await shown.filter({ hasText: "dropped.csv" }).waitFor();
      await page.getByRole("button", { name: t("recording.close") }).press("Enter");
      await shown.waitFor({ state: "detached" });
      await page.getByRole("button", { name: t("run.pause") }).waitFor();
      await waitUntilDrawn(page, "cells");
      expect(errors).toEqual([]);
    });
  });

  it("shows one panel at a time on a phone, without a fault that axe finds", async () => {
    await withPage(
      browser,
      inject("servedUrl"),
      { query: lab, width: 390, height: 844 },
      async ({ page, errors }) => {
        await waitUntilDrawn(page, "raster");
        await page.getByRole("tab", { name: t("lab.rates") }).click();
        await waitUntilDrawn(page, "rates");
        expect(await page.locator("[data-instrument]").count()).toBe(1);
        expect(await axeFaults(page)).toEqual([]);
        expect(errors).toEqual([]);
      },
    );
  });

  it("says so where the browser has no offscreen canvas, and keeps everything else", async () => {
    const before = "delete HTMLCanvasElement.prototype.transferControlToOffscreen;";
    await withPage(browser, inject("servedUrl"), { query: lab, before }, async ({ page, errors }) => {
      await page.getByText(t("lab.noDrawingThread")).first().waitFor();
      await page.getByRole("slider", { name: t("dose.title") }).waitFor();
      expect(errors).toEqual([]);
    });
  });

  it("says so when it cannot be loaded, and leads back to the network", async () => {
    const prepare = (page: Page) => page.route("**/lab-screen-*.js", (route) => route.abort());
    await withPage(browser, inject("servedUrl"), { query: lab, prepare }, async ({ page }) => {
      await page.getByRole("alert").waitFor();
      await page.getByRole("button", { name: t("page.face.explore"), exact: true }).click();
      await page.getByRole("button", { name: t("page.experiments") }).waitFor();
    });
  });
});
