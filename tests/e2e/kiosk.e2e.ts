/** The kiosk in the built page: an invitation, a visit, its end without a trace, the operator's PIN, and no way out. */
import { pbkdf2Sync } from "node:crypto";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { t } from "../../src/web/messages/messages.ts";
import { launchChromium } from "../support/launch-chromium.ts";
import { withPage } from "../support/with-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const salt = "00112233445566778899aabbccddeeff";
const iterations = 100_000;
const pin = {
  ...{ salt, iterations },
  hash: pbkdf2Sync("271828", Buffer.from(salt, "hex"), iterations, 32, "sha256").toString("hex"),
};
const base = { version: 1, neurons: 5120, idleSeconds: 10, warningSeconds: 20, languages: ["en", "de"], pin };

/** The query of a kiosk with these settings, and its hash. */
const kiosk = (changes: object = {}): string =>
  `?engine=reference&kiosk=${encodeURIComponent(JSON.stringify({ ...base, ...changes }))}#/kiosk`;
const size = { width: 640, height: 400 };

const begin = (page: Page) => page.getByRole("button", { name: t("kiosk.attract.begin") });
/** The network is there when the invitation says how large it is. */
const untilNetwork = (page: Page) => page.getByText(t("kiosk.attract.meaning", { neurons: 5120 })).waitFor();
const openOperator = (page: Page) => page.keyboard.press("Control+Alt+KeyK");
const warning = (page: Page) => page.getByRole("alertdialog");

async function typePin(page: Page, digits: string): Promise<void> {
  await page
    .getByText(t("kiosk.pin.enter"))
    .or(page.getByText(t("kiosk.pin.wrong")))
    .waitFor();
  await page.keyboard.type(digits);
  await page.getByRole("button", { name: t("kiosk.pin.open") }).click();
}

const axe = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
};

describe("a visit", () => {
  it("begins with a touch, can be extended, and ends without a trace", async () => {
    await withPage(browser, inject("servedUrl"), { query: kiosk(), ...size }, async ({ page, errors }) => {
      await untilNetwork(page);
      const address = page.url();
      await page.getByRole("button", { name: t("language.button", { name: "English" }) }).click();
      await page.getByRole("button", { name: "Deutsch" }).click();
      await page.waitForFunction(() => document.documentElement.lang === "de");
      await page.keyboard.press("Escape");
      // Anywhere on the picture.
      await page.mouse.click(100, 300);
      const story = page.locator(".story");
      await story.waitFor();
      await story.locator(".story-next").click();
      await page.locator('.story[data-chapter="brakes"]').waitFor();

      await warning(page).waitFor();
      await page.keyboard.press("ArrowDown");
      await warning(page).waitFor({ state: "hidden" });
      expect(await story.count()).toBe(1);

      await warning(page).waitFor();
      await begin(page).waitFor();
      await untilNetwork(page);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
      expect(page.url()).toBe(address);
      const kept = await page.evaluate(() => ({
        local: Object.keys(localStorage),
        session: sessionStorage.length,
      }));
      expect(kept).toEqual({ local: ["disinhibit.kiosk.counts"], session: 0 });
      expect(await page.evaluate(() => indexedDB.databases())).not.toContainEqual(
        expect.objectContaining({ name: "session" }),
      );

      await page.keyboard.press("Enter");
      await page.locator('.story[data-chapter="cortex"]').waitFor();
      expect(errors).toEqual([]);
    });
  });

  it("that is left is counted, and the operator sees and saves the counts behind the PIN", async () => {
    await withPage(browser, inject("servedUrl"), { query: kiosk(), ...size }, async ({ page }) => {
      await untilNetwork(page);
      await begin(page).click();
      await page.getByRole("button", { name: t("story.leave") }).click();
      await untilNetwork(page);
      await openOperator(page);
      await typePin(page, "271828");
      const row = page.getByRole("row").nth(1);
      await row.waitFor();
      expect(await row.getByRole("cell").allTextContents()).toEqual(["1", "0", "0", "1"]);
      const saved = page.waitForEvent("download");
      await page.getByRole("button", { name: t("kiosk.operator.save") }).click();
      expect((await saved).suggestedFilename()).toMatch(/^disinhibit-visits-\d{4}-\d\d-\d\d\.csv$/);
    });
  });
});

describe("the operator's corner", () => {
  it("opens when it is held, refuses wrong PINs with a wait that outlasts a reload, and changes nothing", async () => {
    await withPage(browser, inject("servedUrl"), { query: kiosk(), ...size }, async ({ page }) => {
      await untilNetwork(page);
      await page.mouse.move(20, 20);
      await page.mouse.down();
      await page.getByText(t("kiosk.pin.enter")).waitFor();
      await page.mouse.up();
      for (const digits of ["1111", "2222", "3333"]) await typePin(page, digits);
      const wait = page.getByText(t("kiosk.pin.wait", { seconds: 30 }).split("30")[0]!);
      await wait.waitFor();
      await page.reload();
      await untilNetwork(page);
      await openOperator(page);
      await wait.waitFor();
      expect(await page.getByRole("button", { name: "1", exact: true }).isDisabled()).toBe(true);
      expect(await page.getByRole("button", { name: t("kiosk.operator.exit") }).count()).toBe(0);
    });
  });

  it("changes the size of the network for good, and leaves the kiosk", async () => {
    await withPage(browser, inject("servedUrl"), { query: kiosk(), ...size }, async ({ page, errors }) => {
      await untilNetwork(page);
      await openOperator(page);
      // By keys alone: Enter opens, and begins no visit beneath.
      await page.getByText(t("kiosk.pin.enter")).waitFor();
      await page.keyboard.type("271828");
      await page.keyboard.press("Enter");
      await page.getByLabel(t("kiosk.operator.neurons")).waitFor();
      expect(await page.locator(".story").count()).toBe(0);
      await page.getByLabel(t("kiosk.operator.neurons")).selectOption({ label: "11,520" });
      await page.reload();
      await page.getByText(t("kiosk.attract.meaning", { neurons: 11_520 })).waitFor();
      await openOperator(page);
      await typePin(page, "271828");
      await page.getByRole("button", { name: t("kiosk.operator.exit") }).click();
      await page.waitForFunction(() => location.hash === "#/explore");
      await page.getByRole("slider", { name: t("dose.title") }).waitFor();
      expect(errors).toEqual([]);
    });
  });

  it("says why settings are not used, and without a PIN can be read only", async () => {
    const query = kiosk({ idleSeconds: 3 });
    await withPage(browser, inject("servedUrl"), { query, ...size }, async ({ page }) => {
      await begin(page).waitFor();
      await openOperator(page);
      await page.getByText("idleSeconds").waitFor();
      expect(await page.getByText(t("kiosk.pin.none")).count()).toBe(1);
      for (const name of ["exit", "discard", "save"] as const) {
        expect(await page.getByRole("button", { name: t(`kiosk.operator.${name}`) }).count()).toBe(0);
      }
    });
  });
});

describe("no way out", () => {
  it("is there by menu, key, drop, selection, link, address or Back", async () => {
    await withPage(
      browser,
      inject("servedUrl"),
      { query: kiosk({ idleSeconds: 600 }), ...size },
      async ({ page }) => {
        await untilNetwork(page);
        const address = page.url();
        await begin(page).click();
        await page.locator(".story").waitFor();
        expect(await page.locator("a[href], input, textarea, select, [contenteditable]").count()).toBe(0);

        const refused = await page.evaluate(() => {
          const target = document.querySelector(".story-next") ?? document.body;
          const isRefused = (event: Event) => !target.dispatchEvent(event);
          const options = { bubbles: true, cancelable: true };
          const key = (name: string, changes: KeyboardEventInit = {}) =>
            isRefused(new KeyboardEvent("keydown", { key: name, ...options, ...changes }));
          return {
            ...Object.fromEntries(
              ["contextmenu", "dragstart", "dragover", "drop", "selectstart", "copy"].map((kind) => [
                kind,
                isRefused(new Event(kind, options)),
              ]),
            ),
            ...Object.fromEntries(
              ["F1", "F3", "F7", "F11", "F12", "ContextMenu", "a"].map((name) => [name, key(name)]),
            ),
            print: key("p", { ctrlKey: true }),
            back: key("ArrowLeft", { altKey: true }),
            zoom: isRefused(new WheelEvent("wheel", { ...options, ctrlKey: true })),
            tab: key("Tab"),
          };
        });
        const { tab, ...others } = refused;
        expect(tab).toBe(false);
        expect(Object.entries(others).filter(([, isRefused]) => !isRefused)).toEqual([]);

        await page.evaluate(() => {
          location.hash = "#/explore";
        });
        await page.evaluate(() => {
          const link = document.createElement("a");
          link.href = "https://example.org/";
          document.querySelector(".kiosk")?.append(link);
          link.click();
          link.remove();
        });
        for (let press = 0; press < 3; press++) await page.evaluate(() => history.back());
        await page.waitForFunction(() => document.querySelector(".story") !== null);
        expect(page.url()).toBe(address);
        expect(await page.locator(".kiosk").count()).toBe(1);
      },
    );
  });
});

describe("what breaks", () => {
  it("is mended: a lost context gets another canvas, a thread that is gone another network", async () => {
    const before = `
      window.threads = [];
      const Own = Worker;
      window.Worker = class extends Own {
        constructor(...rest) { super(...rest); window.threads.push(this); }
      };`;
    await withPage(browser, inject("servedUrl"), { query: kiosk(), before, ...size }, async ({ page }) => {
      await untilNetwork(page);
      await page.locator("canvas").waitFor();
      const lose = () =>
        page.evaluate(() => {
          const canvas = document.querySelector("canvas");
          canvas?.setAttribute("data-lost", "");
          canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
        });
      await lose();
      await page.getByText(t("page.pictureRestoring")).waitFor();
      await page.locator("canvas:not([data-lost])").waitFor();
      await page.getByText(t("page.pictureRestoring")).waitFor({ state: "detached" });

      await page.evaluate(() => {
        for (const thread of (window as unknown as { threads: Worker[] }).threads) thread.terminate();
      });
      await openOperator(page);
      await typePin(page, "271828");
      const steps = page.locator("dt", { hasText: t("kiosk.operator.steps") }).locator("+ dd");
      const stepsPerSecond = async () => Number.parseFloat((await steps.textContent()) ?? "");
      await expect.poll(stepsPerSecond, { timeout: 30_000 }).toBeGreaterThan(0);
    });
  });
});

describe("axe finds no fault", () => {
  it("in the invitation, the warning, the PIN pad and the operator's view", async () => {
    const query = kiosk({ helpLine: "0800 000 000", venue: "Museum" });
    await withPage(
      browser,
      inject("servedUrl"),
      { query, ...size, reducedMotion: true },
      async ({ page }) => {
        await untilNetwork(page);
        expect(await axe(page)).toEqual([]);
        await begin(page).click();
        await warning(page).waitFor();
        expect(await axe(page)).toEqual([]);
        await untilNetwork(page);
        await openOperator(page);
        await page.getByText(t("kiosk.pin.enter")).waitFor();
        expect(await axe(page)).toEqual([]);
        await typePin(page, "271828");
        await page.getByRole("button", { name: t("kiosk.operator.exit") }).waitFor();
        expect(await axe(page)).toEqual([]);
      },
    );
  });

  it("in the page that makes the settings, whose file has no PIN in it", async () => {
    await withPage(browser, inject("servedUrl"), { query: "#/kiosk-setup", ...size }, async ({ page }) => {
      await page.getByLabel(t("kiosk.setup.pin")).fill("12");
      await page.getByRole("button", { name: t("kiosk.setup.make") }).click();
      await page.getByRole("alert").getByText("4").waitFor();
      await page.getByLabel(t("kiosk.setup.pin")).fill("271828");
      await page.getByRole("button", { name: t("kiosk.setup.make") }).click();
      const file = page.getByRole("textbox", { name: t("kiosk.setup.file") });
      await file.waitFor();
      const config = JSON.parse(await file.inputValue());
      expect(config.pin.iterations).toBeGreaterThan(100_000);
      expect(JSON.stringify(config)).not.toContain("271828");
      expect(await axe(page)).toEqual([]);
    });
  });
});
