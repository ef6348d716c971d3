/** The built page under its security policy: every face, with what opens over it, needs no more than the policy allows. */
import type { Browser, Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, inject, it } from "vitest";
import { serveBuild } from "../../scripts/serve-build.mjs";
import { messages as japanese } from "../../src/web/messages/generated/ja.ts";
import { factsOf } from "../../src/web/messages/languages.ts";
import { showLanguage, t } from "../../src/web/messages/messages.ts";
import { launchChromium } from "../support/launch-chromium.ts";
import { waitUntilRunning, withPage } from "../support/with-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
afterEach(() => showLanguage("en", {}));

const press = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).and(page.locator(":visible")).first().click();
const goTo = (page: Page, hash: string) =>
  page.evaluate((wanted) => {
    location.hash = wanted;
  }, hash);
const heading = (page: Page, name: string) => page.getByRole("heading", { name }).first().waitFor();

/** Opens a dialog by its button, waits until what is in it has been loaded, and closes it. */
async function lookInto(page: Page, button: string): Promise<void> {
  await press(page, button);
  await page.getByRole("dialog").waitFor();
  await page.getByText(t("certainty.loading")).waitFor({ state: "detached" });
  await page.keyboard.press("Escape");
  // Its title goes when the page knows that it is closed.
  await page.locator("dialog h2:not(:empty)").waitFor({ state: "detached" });
}

async function exploreWithDialogs(page: Page): Promise<void> {
  await waitUntilRunning(page);
  await press(page, t("page.experiments"));
  await press(page, t("experiment.close"));
  for (const name of [t("run.engineChange"), t("certainty.title"), t("export.title")]) {
    await lookInto(page, name);
  }
  await press(page, t("language.button", { name: factsOf("en").name }));
  await press(page, factsOf("ja").name);
  showLanguage("ja", japanese);
  await page.getByRole("button", { name: t("page.experiments"), exact: true }).waitFor();
}

async function otherFaces(page: Page): Promise<void> {
  await heading(page, t("story.transcript"));
  await goTo(page, "/kiosk-setup");
  await heading(page, t("kiosk.setup.title"));
  await goTo(page, "/story");
  await heading(page, t("story.cortex.title"));
  await goTo(page, "/lab");
  await page.getByRole("slider", { name: t("lab.timeline") }).waitFor();
}

const kiosk = (page: Page) => page.getByRole("button", { name: t("kiosk.attract.begin") }).waitFor();

/** Settings in the address, so that no file is asked for that the folder lacks. */
const kioskSettings = `&kiosk=${encodeURIComponent(JSON.stringify({ version: 1, neurons: 5120 }))}`;

/** Runs in every page first: what the policy forbids is written down as an error, which `withPage` collects. */
const listen = `addEventListener("securitypolicyviolation", (event) =>
  console.error("forbidden:", event.effectiveDirective, event.blockedURI, event.sourceFile, event.sample));`;

it.each([
  { shown: "Explore with its dialogs", face: "explore", isIsolated: true, visit: exploreWithDialogs },
  { shown: "every other face", face: "transcript", isIsolated: true, visit: otherFaces },
  { shown: "the kiosk", face: "kiosk", isIsolated: true, visit: kiosk },
  // The policy is written into the page, too.
  { shown: "a page of a host without headers", face: "explore", isIsolated: false, visit: waitUntilRunning },
])("$shown needs nothing that the policy forbids, and no other host", async ({ face, isIsolated, visit }) => {
  const server = await serveBuild(0, { isIsolated });
  const hosts = new Set<string>();
  const query = `?engine=reference&neurons=5120&threads=2&speed=80${kioskSettings}#/${face}`;
  const prepare = async (page: Page) => {
    page.context().on("request", (request) => hosts.add(new URL(request.url()).host));
  };
  try {
    const options = { query, before: listen, prepare, width: 1280, height: 400, reducedMotion: true };
    await withPage(browser, server.url, options, async ({ page, errors }) => {
      await visit(page);
      expect(errors).toEqual([]);
    });
    expect([...hosts]).toEqual([new URL(server.url).host]);
  } finally {
    await server.close();
  }
});

it("the policy keeps out other hosts, markup made from text, and threads that are not the page's own", async () => {
  await withPage(browser, inject("servedUrl"), { query: "#/transcript" }, async ({ page }) => {
    await heading(page, t("story.transcript"));
    const outcomes = await page.evaluate(async () => {
      const nameOf = async (attempt: () => unknown) => {
        try {
          await attempt();
          return "allowed";
        } catch (error) {
          return (error as Error).name;
        }
      };
      return {
        otherHost: await nameOf(() => fetch("https://example.org/")),
        markup: await nameOf(() => {
          document.body.innerHTML += "<p>";
        }),
        threadOfOtherHost: await nameOf(() => new Worker("https://example.org/thread.js")),
        threadFromText: await nameOf(() => new Worker(URL.createObjectURL(new Blob(["1"])))),
        anotherPolicy: await nameOf(() =>
          (
            globalThis as never as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }
          ).trustedTypes.createPolicy("lenient", {}),
        ),
      };
    });
    expect(outcomes).toEqual({
      otherHost: "TypeError",
      markup: "TypeError",
      threadOfOtherHost: "TypeError",
      threadFromText: "TypeError",
      anotherPolicy: "TypeError",
    });
  });
});
