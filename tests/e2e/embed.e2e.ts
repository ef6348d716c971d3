/** The built page within another page, of another origin: messages both ways, scrolling, and the pause of what nobody sees. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { answerSchema, type EmbedAnswer, type EmbedState } from "../../src/app/embed/answers.ts";
import { t } from "../../src/web/messages/messages.ts";
import { launchChromium } from "../support/launch-chromium.ts";
import { withPage } from "../support/with-page.ts";

const script = `
  const frame = document.querySelector("iframe");
  window.answers = [];
  addEventListener("message", ({ source, origin, data }) => {
    if (source === frame.contentWindow && origin === new URL(frame.src).origin) window.answers.push(data);
  });
  window.send = (message) => frame.contentWindow.postMessage(message, new URL(frame.src).origin);
`;

interface Host {
  readonly url: string;
  readonly close: () => Promise<unknown>;
}

/** A page of another origin around the served one. `addressOf` makes the frame's address from the host's origin. */
async function hostAround(
  addressOf: (origin: string) => string,
  headers: Record<string, string> = {},
): Promise<Host> {
  const server = createServer(({ url }, response) => {
    const isScript = url?.startsWith("/host.js");
    response.writeHead(200, { "Content-Type": isScript ? "text/javascript" : "text/html", ...headers });
    const address = addressOf(origin()).replaceAll("&", "&amp;");
    response.end(
      isScript
        ? script
        : `<!doctype html><title>A page around</title><body style="margin:0">
           <iframe src="${address}" style="display:block;border:0;width:600px;height:360px" allow="cross-origin-isolated"></iframe>
           <div style="height:3000px"></div><script src="/host.js"></script>`,
    );
  });
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: origin(),
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

/** The first answer after `from` that fits; every one on the way is what the schema says. */
async function answer(
  page: Page,
  isWanted: (answer: EmbedAnswer) => boolean,
  from = 0,
): Promise<EmbedAnswer> {
  for (let next = from; ; ) {
    await page.waitForFunction((place) => (globalThis as unknown as Around).answers.length > place, next);
    const found = await page.evaluate(
      (place) => (globalThis as unknown as Around).answers.slice(place),
      next,
    );
    const wanted = found.map((each) => v.parse(answerSchema, each)).find(isWanted);
    if (wanted) return wanted;
    next += found.length;
  }
}
/** What the script of the page around has made. */
interface Around {
  readonly answers: readonly unknown[];
  readonly send: (message: object) => void;
}

const count = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as Around).answers.length);
const send = (page: Page, message: object) =>
  page.evaluate((data) => (globalThis as unknown as Around).send(data), message);
const state = (page: Page, isWanted: (state: EmbedState) => boolean, from = 0) =>
  answer(page, (found) => found.type === "state" && isWanted(found), from) as Promise<EmbedState>;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const within = (query: string) => (origin: string) =>
  `${inject("servedUrl")}/?embed${query}&neurons=5120&engine=reference&host=${origin}#/explore`;

describe("the page within another one", () => {
  it("takes a dose and tells its rates, refuses a wrong message whole, leaves the wheel to the page around and rests unseen", async () => {
    const host = await hostAround(within(""));
    await withPage(browser, host.url, { width: 640, height: 400 }, async ({ page, errors }) => {
      const undrugged = await state(page, ({ excitatoryRateHz }) => (excitatoryRateHz ?? 0) > 0);
      expect(undrugged).toMatchObject({ activity: "running", constantUm: 0, neurons: 5120, problem: null });

      let from = await count(page);
      await send(page, { disinhibit: 1, type: "dose", concentrationUm: 51, id: "too much" });
      const refused = await answer(page, ({ type }) => type === "refused", from);
      expect(refused).toMatchObject({ replyTo: "too much", reason: { key: "refusal.field" } });
      await send(page, { disinhibit: 1, type: "dose", concentrationUm: 0.7, id: "some" });
      expect(await answer(page, ({ type }) => type === "done", from)).toMatchObject({
        replyTo: "some",
        command: "dose",
      });
      const drugged = await state(page, ({ effectiveUm }) => effectiveUm > 0, from);
      expect(drugged).toMatchObject({ constantUm: 0.7, effectiveUm: 0.7 });
      expect(drugged.excitatoryRateHz).toBeGreaterThan(0);

      const frame = page.frames()[1]!;
      await frame.getByRole("application").waitFor();
      await page.mouse.move(300, 120);
      await page.mouse.wheel(0, 100);
      await frame.locator('[data-shown="true"]', { hasText: t("embed.wheelHint") }).waitFor();
      await page.waitForFunction(() => window.scrollY > 0);

      from = await count(page);
      await page.evaluate(() => window.scrollTo(0, 2500));
      const { biologicalMs } = await state(page, ({ activity }) => activity === "hidden", from);
      from = await count(page);
      await page.evaluate(() => window.scrollTo(0, 0));
      const seen = await state(page, ({ activity }) => activity === "running", from);
      // What was under way when the pause was asked for, and a first picture since.
      expect(seen.biologicalMs! - biologicalMs!).toBeLessThan(1000);

      expect(
        await frame.evaluate(async () => [localStorage.length, (await indexedDB.databases()).length]),
      ).toEqual([0, 0]);
      expect(errors).toEqual([]);
    }).finally(host.close);
  });
});
