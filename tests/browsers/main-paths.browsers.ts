/** The main paths through the built page in browsers that are not Chromium, where the system names no language. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { t } from "../../src/web/messages/messages.ts";
import { otherBrowsers, patient } from "./installed-browsers.ts";
import { type Started, startScreen } from "./start-process.ts";
import { keys, WebDriver } from "./web-driver.ts";

const one = (selector: string) => `document.querySelector(${JSON.stringify(selector)})`;
/** A button that can be seen, by its accessible name or its words. */
const button = (name: string) =>
  `[...document.querySelectorAll("button")].find((each) => each.checkVisibility() && [each.ariaLabel, each.textContent.trim()].includes(${JSON.stringify(name)}))`;
const slider = `document.querySelector(".dose-slider-handle")`;
const textOf = (selector: string) => `(${one(selector)}?.textContent ?? "")`;

for (const { name, isMissing, why, start } of otherBrowsers) {
  describe.skipIf(isMissing)(`the built page in ${name}${why}`, () => {
    let screen: Awaited<ReturnType<typeof startScreen>>;
    let browser: WebDriver;
    beforeAll(async () => {
      screen = await startScreen();
      browser = new WebDriver(await start(screen.display));
      await browser.resize(1280, 800);
    });
    afterAll(async () => {
      await browser?.close();
      await (screen as Started | undefined)?.stop();
    });

    const open = (query: string) => browser.open(`${inject("servedUrl")}/${query}`);
    const numberAt = (selector: string) => browser.evaluate<number>(`Number.parseFloat${textOf(selector)}`);
    const rateHz = () => numberAt(".rate-figure-excitatory .rate-number");
    const seconds = () => numberAt(".clock-time");
    const doseUm = async () =>
      Number(await browser.evaluate<string>(`${slider}?.getAttribute("aria-valuenow")`));

    it("has its first spikes, draws by WebGL 2, and reports no failure", async () => {
      await open("?v=2&neurons=5120&seed=7&engine=reference&subject=healthy&speed=1000&end#/explore");
      await expect.poll(rateHz, patient).toBeGreaterThan(0);
      await expect
        .poll(() => browser.evaluate(`${one(".picture-place canvas")} !== null`), patient)
        .toBe(true);
      expect(await browser.evaluate(`document.body.innerText`)).not.toContain(t("page.noWebgl"));
      expect(await browser.evaluate(textOf(".engine-line"))).toContain("reference");
    });

    it("takes a dose by the keys of the slider, and the block of NMDA channels rises", async () => {
      const blockPercent = () => numberAt(".step-figure");
      expect(await doseUm()).toBe(0);
      for (let press = 0; press < 60 && (await doseUm()) < 1.5; press++)
        await browser.press(slider, keys.arrowRight);
      expect(await doseUm()).toBe(1.5);
      await expect.poll(blockPercent, patient).toBeGreaterThan(5);
    });

    it("gives a link that brings the same state back", async () => {
      await browser.click(button(t("run.share")));
      const link = () => browser.evaluate<string>(`${one("[readonly]")}?.value ?? ""`);
      await expect.poll(link, patient).toContain("concentration=1.5");
      const { search, hash } = new URL(await link());
      await open(`?neurons=5120&seed=8&engine=reference&end`);
      await open(search + hash);
      await expect.poll(rateHz, patient).toBeGreaterThan(0);
      expect(await doseUm()).toBe(1.5);
    });

    it("begins anew when it is restarted", async () => {
      await expect.poll(seconds, patient).toBeGreaterThan(0.5);
      await browser.click(button(t("run.restart")));
      await expect.poll(seconds, patient).toBeLessThan(0.5);
      await expect.poll(rateHz, patient).toBeGreaterThan(0);
    });

    it("runs an experiment over hours", async () => {
      await open(
        "?v=2&neurons=5120&seed=7&engine=reference&protocol=single-infusion&hoursPerSecond=24&end#/explore",
      );
      await expect.poll(() => browser.evaluate<string>(textOf(".hours-time")), patient).toMatch(/[1-9]/);
    });

    it("says by name that WebGPU is not there where it is asked for, and runs on another engine", async () => {
      await open("?v=2&neurons=5120&seed=7&engine=webgpu&end#/explore");
      await expect.poll(rateHz, patient).toBeGreaterThan(0);
      const hasWebGpu = await browser.evaluate<boolean>("Boolean(navigator.gpu)");
      const isReplaced = () => browser.evaluate(`${one(".engine-replaced")} !== null`);
      await expect.poll(isReplaced, patient).toBe(!hasWebGpu);
    });
  });
}
