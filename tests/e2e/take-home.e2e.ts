/** “Take it home” in the built page in a real browser: the files hold what is on screen. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, Page } from "playwright";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { thisProgram } from "../../src/cli/program.ts";
import { manifestSchema } from "../../src/io/manifest.ts";
import { createExportedNetwork } from "../../src/io/network/exported-network.ts";
import { exportedFiles } from "../../src/io/network/network-files.ts";
import { exportedDurationMs, simulatorFiles } from "../../src/io/network/simulators/targets.ts";
import { createConditions } from "../../src/model/conditions.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { t } from "../../src/web/messages/messages.ts";
import { decimal } from "../../src/web/messages/numbers.ts";
import { launchChromium } from "../support/launch-chromium.ts";
import { waitUntilRunning, withPage } from "../support/with-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const query = "?neurons=5120&engine=reference&seed=7";
const size = { width: 1000, height: 700 };

/** The dialog over a network that has run for a while and is paused. */
async function openDialog(page: Page): Promise<void> {
  await waitUntilRunning(page);
  await page.getByRole("button", { name: t("run.pause") }).dispatchEvent("click");
  await page.getByRole("button", { name: t("run.run"), exact: true }).waitFor();
  await page.getByRole("button", { name: t("export.title") }).dispatchEvent("click");
  await saveButton(page).waitFor();
}

const saveButton = (page: Page) => page.locator(".take-home-save button");
const choice = (page: Page, name: string) => page.getByRole("checkbox", { name, exact: true });

/** Chooses these and nothing else. */
async function choose(page: Page, ...names: string[]): Promise<void> {
  for (const box of await page.locator(".take-home-choice input").all()) await box.uncheck();
  for (const name of names) await choice(page, name).check();
}

const hasFfprobe = spawnSync("ffprobe", ["-version"]).status === 0;
const ifUncounted = hasFfprobe ? "" : " (its frames are not counted: ffprobe is not installed)";

/** What ffprobe says of the first stream, with its frames counted one by one. */
function probe(bytes: Uint8Array) {
  const asked = ["-v", "error", "-count_frames", "-show_streams", "-of", "json", "-i", "pipe:0"];
  const { stdout } = spawnSync("ffprobe", asked, { input: bytes, encoding: "utf8", maxBuffer: 1e8 });
  return JSON.parse(stdout).streams[0];
}

async function saved(page: Page): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const download = page.waitForEvent("download");
  await saveButton(page).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: Uint8Array.from(readFileSync(await file.path())) };
}

describe("take it home", () => {
  it("is loaded when it is opened, can be used by everyone, and gives the focus back", async () => {
    const requested: string[] = [];
    const prepare = async (page: Page) => page.on("request", (request) => requested.push(request.url()));
    const loaded = () => requested.filter((url) => /\/(take-home|files)-[^/]*\.js$/.test(url));
    await withPage(browser, inject("servedUrl"), { query, prepare, ...size }, async ({ page, errors }) => {
      await waitUntilRunning(page);
      expect(loaded()).toEqual([]);
      await openDialog(page);
      expect(loaded()).toHaveLength(1);
      const { violations } = await new AxeBuilder({ page }).include("dialog[open]").analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      expect(errors).toEqual([]);
    });
  });

  it("saves everything in one ZIP whose numbers are those on screen, with a manifest of the run", async () => {
    await withPage(browser, inject("servedUrl"), { query, ...size }, async ({ page, errors }) => {
      await openDialog(page);
      await choice(page, t("export.picture")).check();
      const { name, bytes } = await saved(page);
      // By now the last pictures of the paused network have come.
      const shownHz = await page.locator(".rate-figure-excitatory .rate-number").first().textContent();
      expect(name).toMatch(/^disinhibit-\d{4}-\d\d-\d\d-seed-7\.zip$/);
      const files = unzipSync(bytes);
      const text = (file: string) => strFromU8(files[file] ?? new Uint8Array());
      const manifest = v.parse(manifestSchema, JSON.parse(text("manifest.json")));
      expect(manifest).toMatchObject({
        network: { neurons: 5120, seed: 7, dtMs: 0.1 },
        engine: { executedOn: "reference" },
        changedParameters: [],
      });
      expect(manifest.address).toContain("seed=7");
      const rows = text("recent.csv").trimEnd().split("\n");
      expect(rows[0]).toContain("relativeRelease [× healthy rest]");
      expect(rows[0]).toMatch(/^timeMs \[ms\],excitatoryRateHz \[Hz\],/);
      expect(Number(rows.at(-1)?.split(",")[1])).toBeCloseTo(Number(shownHz), 0);
      expect(text("rates.svg")).toContain(t("quantity.rateHz"));
      expect(text("rates.svg")).toContain(t("provenance.recipe", { hash: manifest.network.recipeHash }));
      expect(text("CITATION.cff")).toContain("cff-version");
      const picture = files["picture.png"] ?? new Uint8Array(24);
      const header = new DataView(picture.buffer, picture.byteOffset);
      expect([header.getUint32(16), header.getUint32(20)]).toEqual([1920, 1080]);
      expect(manifest.files.map((file) => file.name)).toEqual(
        Object.keys(files).filter((file) => !/^(manifest|CITATION|README)/.test(file)),
      );
      expect(errors).toEqual([]);
    });
  });

  it("says which time the files of a selected span cover", async () => {
    const lab = `${query}#/lab`;
    await withPage(browser, inject("servedUrl"), { query: lab, width: 1280 }, async ({ page, errors }) => {
      const endS = () => page.getByRole("slider", { name: t("lab.timeline") }).getAttribute("aria-valuemax");
      await expect.poll(async () => Number(await endS()), { timeout: 60_000 }).toBeGreaterThan(1.3);
      await page.getByRole("button", { name: t("run.pause") }).dispatchEvent("click");
      await page.getByRole("button", { name: t("lab.selectShown") }).dispatchEvent("click");
      await page.getByRole("button", { name: t("lab.clearSpan") }).waitFor();
      await page.getByRole("button", { name: t("export.title") }).dispatchEvent("click");
      await saveButton(page).waitFor();
      await choose(page, t("lab.exportSpikes"), t("lab.exportTraces"));
      const { bytes } = await saved(page);
      const files = unzipSync(bytes);
      const manifest = v.parse(
        manifestSchema,
        JSON.parse(strFromU8(files["manifest.json"] ?? new Uint8Array())),
      );
      const { start, stop } = manifest.span;
      expect(start).toBeGreaterThan(0);
      expect(stop - start).toBe(1000);
      expect(manifest.files.map(({ span }) => span)).toEqual([manifest.span, manifest.span]);
      const lines = strFromU8(files["spikes.csv"] ?? new Uint8Array())
        .trimEnd()
        .split("\n");
      const times = lines.slice(1).map((line) => Number(line.split(",")[2]));
      expect(Math.min(...times)).toBeGreaterThanOrEqual(start);
      expect(Math.max(...times)).toBeLessThan(stop);
      expect(strFromU8(files["README.txt"] ?? new Uint8Array())).toContain(t("export.meaning.manifest"));
      expect(errors).toEqual([]);
    });
  });

  it("saves one file as it is, in the format and with the decimal sign that are chosen", async () => {
    await withPage(browser, inject("servedUrl"), { query, ...size }, async ({ page }) => {
      await openDialog(page);
      await choose(page, t("export.series.rates"));
      await page.getByLabel(t("export.dataFormat")).selectOption({ label: t("export.dataFormat.csvComma") });
      const { name, bytes } = await saved(page);
      expect(name).toBe("rates.csv");
      const [head, first] = strFromU8(bytes).split("\n");
      expect(head).toBe("timeMs [ms];excitatoryRateHz [Hz];inhibitoryRateHz [Hz]");
      expect(first).toMatch(/^\d+(,\d+)?;[\d,]*;[\d,]*$/);
      await page.getByLabel(t("export.dataFormat")).selectOption({ label: t("export.dataFormat.parquet") });
      const parquet = await saved(page);
      expect(strFromU8(parquet.bytes.subarray(0, 4))).toBe("PAR1");
    });
  });

  it("draws the picture at a size of one's own, and refuses one that is none before anything is made", async () => {
    await withPage(
      browser,
      inject("servedUrl"),
      { query, ...size, drawsAll: true },
      async ({ page, errors }) => {
        await openDialog(page);
        await choose(page, t("export.picture"));
        await page.getByLabel(t("export.size")).selectOption({ label: t("export.size.own") });
        const height = page.getByLabel(t("export.size.height"));
        await page.getByLabel(t("export.size.width")).fill("777");
        await height.fill("33.5");
        const limits = { least: decimal(16), most: decimal(8192) };
        const refusal = t("export.size.refused", { width: "777", height: "33.5", ...limits });
        await page.getByRole("alert").getByText(refusal).waitFor();
        expect(await saveButton(page).isDisabled()).toBe(true);
        await height.fill("333");
        const { name, bytes } = await saved(page);
        expect(name).toBe("picture.png");
        // The head of a PNG says its width and height.
        const head = new DataView(bytes.buffer);
        expect([head.getUint32(16), head.getUint32(20)]).toEqual([777, 333]);
        expect(errors).toEqual([]);
      },
    );
  });

  it(`makes a film with exact frames, and leaves nothing when it is cancelled${ifUncounted}`, {
    timeout: 240_000,
  }, async () => {
    await withPage(browser, inject("servedUrl"), { query, ...size }, async ({ page, errors }) => {
      await openDialog(page);
      await choose(page, t("export.film"));
      await page.getByLabel(t("export.size")).selectOption({ label: t("export.size.tiny") });
      await page.getByLabel(t("export.film.length")).selectOption({ index: 4 });
      await saveButton(page).click();
      await page.waitForFunction(() => (document.querySelector("progress")?.value ?? 0) > 0);
      await page.getByRole("button", { name: t("export.cancel") }).click();
      await page.getByText(t("export.cancelled")).waitFor();
      await page.getByLabel(t("export.film.length")).selectOption({ index: 0 });
      const { name, bytes } = await saved(page);
      expect(name).toBe("film.webm");
      // EBML, the container of WebM.
      expect([...bytes.subarray(0, 4)]).toEqual([0x1a, 0x45, 0xdf, 0xa3]);
      if (hasFfprobe) {
        const film = probe(bytes);
        expect(film).toMatchObject({ width: 640, height: 360, r_frame_rate: "25/1", nb_read_frames: "50" });
        expect(["vp9", "vp8", "av1"]).toContain(film.codec_name);
      }
      expect(errors).toEqual([]);
    });
  });

  it("copies a citation with version and link, and saves the network for another simulator", async () => {
    // Nobody can answer a browser that asks for a place: a browser that cannot ask downloads the file.
    const prepare = (page: Page) =>
      page.addInitScript(() => Reflect.deleteProperty(globalThis, "showSaveFilePicker"));
    await withPage(browser, inject("servedUrl"), { query, prepare, ...size }, async ({ page, errors }) => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await openDialog(page);
      await page.getByRole("button", { name: t("export.copy") }).click();
      await page.getByText(t("export.copied")).waitFor();
      const text = await page.evaluate(() => navigator.clipboard.readText());
      const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
      expect(text).toContain(`Version ${version}`);
      expect(text).toContain(inject("servedUrl"));

      const section = page.getByRole("region", { name: t("networkExport.heading") });
      await section
        .getByLabel(t("networkExport.target"))
        .selectOption({ label: t("networkExport.target.nest") });
      const download = page.waitForEvent("download");
      await section.getByRole("button", { name: t("networkExport.save") }).click();
      const file = await download;
      await section.getByRole("status").waitFor();
      expect(file.suggestedFilename()).toBe("disinhibit-nest-seed-7.zip");
      const found = unzipSync(Uint8Array.from(readFileSync(await file.path())));
      const recipe = createRecipe({ neurons: 5120, seed: 7 });
      const network = createExportedNetwork(recipe, createConditions(recipe.sheet));
      const wanted = exportedFiles("nest", network, exportedDurationMs, thisProgram());
      const names = [...wanted, ...simulatorFiles("nest").map(([name]) => ({ name }))].map(
        ({ name }) => name,
      );
      expect(Object.keys(found).sort()).toEqual(names.sort());
      // Texts that name no version of the program are those that the command line writes; HDF5 files note when they were made.
      const alike = wanted.filter((each) => "content" in each && /components|types|circuit/.test(each.name));
      expect(alike).toHaveLength(5);
      for (const each of alike) {
        if ("content" in each) expect(strFromU8(found[each.name]!), each.name).toBe(each.content);
      }
      for (const name of names.filter((each) => each.endsWith(".h5"))) {
        expect(strFromU8(found[name]!.subarray(1, 4)), name).toBe("HDF");
      }
      // 5120 cells with some 220 synapses each, at 9 bytes a synapse.
      expect(found["network/edges.h5"]!.length).toBeGreaterThan(5e6);
      expect(errors).toEqual([]);
    });
  });
});
