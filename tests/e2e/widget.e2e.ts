/** The front end of the notebook's widget in a page of another origin, as a notebook is: it shows the built page and exchanges messages. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchChromium } from "../support/launch-chromium.ts";

const widget = readFileSync(path.resolve(import.meta.dirname, "../../python/disinhibit/widget.js"));

/** A model as anywidget gives one to `render`: values by name, and who wants to know of a change. */
const notebook = (page: string) => `<!doctype html><title>A notebook</title><div></div><script type="module">
  import widget from "/widget.js";
  const listeners = new Map();
  const model = {
    values: { page: ${JSON.stringify(page)}, options: { neurons: 5120, seed: 3 }, concentration_um: 0.7, height: 360, state: {}, refusal: "" },
    saved: 0,
    get: (name) => model.values[name],
    set(name, value) {
      model.values[name] = value;
      for (const react of listeners.get("change:" + name) ?? []) react();
    },
    save_changes: () => { model.saved++; },
    on: (name, react) => listeners.set(name, [...(listeners.get(name) ?? []), react]),
    off: (name, react) => listeners.set(name, (listeners.get(name) ?? []).filter((each) => each !== react)),
    listening: () => [...listeners.values()].flat().length,
  };
  window.model = model;
  window.end = widget.render({ model, el: document.querySelector("div") });
</script>`;

interface Notebook {
  readonly model: {
    readonly values: {
      readonly state: {
        readonly constantUm?: number;
        readonly excitatoryRateHz?: number | null;
        readonly neurons?: number;
      };
      readonly refusal: string;
    };
    readonly saved: number;
    set(name: string, value: unknown): void;
    listening(): number;
  };
  end(): void;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

it("shows the network at the dose that is set, gives its rates back, says what is refused, and leaves nothing behind", async () => {
  const server = createServer(({ url }, response) => {
    const isWidget = url === "/widget.js";
    response.writeHead(200, { "Content-Type": isWidget ? "text/javascript" : "text/html" });
    response.end(isWidget ? widget : notebook(inject("servedUrl")));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const page = await browser.newPage({ viewport: { width: 700, height: 420 } });
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const stateAt = (concentrationUm: number) =>
      page.waitForFunction((wanted) => {
        const { state } = (globalThis as unknown as Notebook).model.values;
        return state.constantUm === wanted && (state.excitatoryRateHz ?? 0) > 0 && state.neurons === 5120;
      }, concentrationUm);
    await stateAt(0.7);
    await page.evaluate(() => (globalThis as unknown as Notebook).model.set("concentration_um", 1.5));
    await stateAt(1.5);
    await page.evaluate(() => (globalThis as unknown as Notebook).model.set("concentration_um", 1000));
    await page.waitForFunction(() => (globalThis as unknown as Notebook).model.values.refusal !== "");
    const left = await page.evaluate(() => {
      const { model, end } = globalThis as unknown as Notebook;
      end();
      return {
        saved: model.saved > 0,
        listening: model.listening(),
        frames: document.querySelectorAll("iframe").length,
      };
    });
    expect(left).toEqual({ saved: true, listening: 0, frames: 0 });
  } finally {
    await page.close();
    await new Promise((resolve) => server.close(resolve).closeAllConnections());
  }
});
