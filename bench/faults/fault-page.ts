/** The built page in a browser, with a fault on its way, and what it says and does from then on. */
import type { Browser, BrowserContextOptions, Page, Worker } from "playwright";
import type { Build } from "./build.ts";
import { type FaultyServer, serveFaulty } from "./faulty-server.ts";
import { messageIn, messageKeyOf } from "./said-messages.ts";

/** A sentence on screen. */
export interface Said {
  readonly key: string;
  readonly text: string;
  /** On the page's clock, ms. */
  readonly atMs: number;
}

/** The state of the page at a moment. */
export interface Seen {
  readonly atMs: number;
  /** Biological time that the clock shows, ms; null where there is no clock. */
  readonly clockMs: number | null;
  readonly picture: "drawn" | "lost" | "chart" | "none";
  readonly dose: string | null;
}

/** Runs in the page before anything of its own: writes down each sentence when it is first there, and the clock. */
const recorder = `
  globalThis.__name ??= (named) => named;
  globalThis.faultLog = { said: [], clock: [] };
  (() => {
    const seen = new Set();
    const note = (text) => {
      const line = text.replace(/\\s+/g, " ").trim();
      if (line === "" || seen.has(line)) return;
      seen.add(line);
      faultLog.said.push({ text: line, atMs: performance.now() });
    };
    const marks = '[role="status"],[role="alert"],.notice,.refusal,.engine-words > span,.bubble p,.lab-figure-words';
    const tick = setInterval.bind(globalThis);
    tick(() => {
      const root = document.getElementById("root");
      if (root && getComputedStyle(root, "::after").visibility === "visible" && root.childElementCount === 0) {
        const said = getComputedStyle(root, "::after").content;
        if (said.length > 50) note("\\u0000" + said.slice(1, -1));
      }
      for (const place of document.querySelectorAll(marks)) {
        if (place.querySelector(marks)) continue;
        for (const line of [place.textContent, ...place.innerText.split("\\n")]) note(line);
        for (const child of place.children) note(child.textContent);
      }
      const clock = document.querySelector(".clock-time");
      if (clock) faultLog.clock.push([performance.now(), 1000 * Number.parseFloat(clock.textContent.replace(/[^\\d.]/g, ""))]);
    }, 100);
  })();`;

export interface OpenOptions {
  readonly query: string;
  readonly hash: string;
  readonly before: string;
  readonly context: BrowserContextOptions;
  /** Faults that are there from the start. */
  readonly prepare?: ((page: FaultPage) => unknown) | undefined;
}

export class FaultPage {
  page: Page;
  readonly server: FaultyServer;
  /** Exceptions and rejections that nobody caught. */
  readonly uncaught: string[] = [];
  /** The page was ended by the browser, and opened again; moments count from here on. */
  hasReopened = false;
  private readonly build: Build;
  private readonly options: OpenOptions;

  private constructor(page: Page, server: FaultyServer, build: Build, options: OpenOptions) {
    this.page = page;
    this.server = server;
    this.build = build;
    this.options = options;
    this.prepare();
  }

  private prepare(): void {
    this.page.setDefaultTimeout(30_000);
    this.page.on("pageerror", (error) => this.uncaught.push(error.message));
  }

  /** Opens the page anew, as after a crash: what the browser has kept is there. */
  async reopen(): Promise<void> {
    this.page = await this.page.context().newPage();
    this.hasReopened = true;
    this.prepare();
    await this.page.addInitScript({ content: recorder + this.options.before });
    await this.goTo(this.options);
  }

  /** Opens the page of this build. Whoever opens it closes it. */
  static async open(browser: Browser, build: Build, options: OpenOptions): Promise<FaultPage> {
    const server = await serveFaulty(build.url);
    const context = await browser.newContext({
      viewport: { width: 960, height: 540 },
      serviceWorkers: "block",
      ...options.context,
    });
    const page = await context.newPage();
    await page.addInitScript({ content: recorder + options.before });
    const opened = new FaultPage(page, server, build, options);
    await options.prepare?.(opened);
    await opened.goTo(options);
    return opened;
  }

  async goTo({ query, hash }: Pick<OpenOptions, "query" | "hash">): Promise<void> {
    await this.page.goto(`${this.server.url}/${query}${hash}`, { waitUntil: "commit" });
  }

  /** The built file whose path fits. Throws where there is none, or more than one. */
  builtFile(pattern: RegExp): string {
    const found = this.build.files.filter((file) => pattern.test(file));
    const [file] = found;
    if (file !== undefined && found.length === 1) return file;
    throw new Error(`Expected one file of the build that fits ${pattern}, found ${found.length}.`);
  }

  async close(): Promise<void> {
    await this.page.context().close();
    await this.server.close();
  }

  /** Resolves when the clock of the network advances. */
  async untilRunning(timeoutMs = 60_000): Promise<void> {
    await this.page.waitForFunction(
      () =>
        Number.parseFloat(document.querySelector(".clock-time")?.textContent?.replace(/[^\d.]/g, "") ?? "") >
        0.05,
      undefined,
      { timeout: timeoutMs },
    );
  }

  /** The thread whose script's name begins so; it may be there a moment after the page. */
  async thread(name: string): Promise<Worker> {
    const isIt = (worker: Worker) => worker.url().includes(`/worker/${name}`);
    return (
      this.page.workers().findLast(isIt) ??
      this.page.waitForEvent("worker", { predicate: isIt, timeout: 30_000 })
    );
  }

  nowMs(): Promise<number> {
    return this.page.evaluate(() => performance.now());
  }

  /** Resolves when a file with a fault was asked for. Rejects where none is. */
  async untilAsked(): Promise<void> {
    const endMs = performance.now() + 60_000;
    while (this.server.firstAskedMs === null) {
      if (performance.now() > endMs) throw new Error("The page did not ask for the file.");
      await this.page.waitForTimeout(100);
    }
  }

  /** When a file with a fault was first asked for, on the page's clock. */
  async firstAskedMs(): Promise<number> {
    const { firstAskedMs } = this.server;
    return (firstAskedMs ?? 0) - (await this.page.evaluate(() => performance.timeOrigin));
  }

  /** Texts that appeared since a moment, the first one first. */
  private async textsSince(atMs: number): Promise<{ readonly text: string; readonly atMs: number }[]> {
    const all = await this.page.evaluate(
      () => (globalThis as unknown as { faultLog: { said: { text: string; atMs: number }[] } }).faultLog.said,
    );
    return all.filter((said) => said.atMs >= atMs);
  }

  /** Keys of the messages that appeared since a moment. */
  async keysSince(atMs: number): Promise<string[]> {
    const keys = (await this.textsSince(atMs)).map(({ text }) => messageKeyOf(text));
    return [...new Set(keys.filter((key) => key !== null))];
  }

  /** The first sentence with one of these keys since a moment; null where none comes in time. */
  async awaitSaid(keys: readonly string[], sinceMs: number, withinMs: number): Promise<Said | null> {
    const endMs = performance.now() + withinMs;
    do {
      for (const { text: whole, atMs } of await this.textsSince(sinceMs)) {
        for (const key of keys) {
          const text = messageIn(whole, key);
          if (text !== null) return { key, text, atMs };
        }
      }
      await this.page.waitForTimeout(200);
    } while (performance.now() < endMs);
    return null;
  }

  async look(): Promise<Seen> {
    return this.page.evaluate(() => {
      const text = document.querySelector(".clock-time")?.textContent;
      const lost = document.querySelector<HTMLElement>(".picture-canvas")?.dataset["lost"];
      const canvas = document.querySelector(".picture-canvas canvas");
      const hasChart = document.querySelector(".picture-fallback") !== null;
      const picture = hasChart ? "chart" : canvas === null ? "none" : lost === "true" ? "lost" : "drawn";
      const slider = document.querySelector('.dose-slider [role="slider"], [role="slider"][aria-valuenow]');
      return {
        atMs: performance.now(),
        clockMs: text ? 1000 * Number.parseFloat(text) : null,
        picture,
        dose: slider?.getAttribute("aria-valuenow") ?? null,
      } as const;
    });
  }

  /** The earliest biological time that was shown since a moment, ms. */
  async earliestClockSince(atMs: number): Promise<number> {
    const clock = await this.page.evaluate(
      () => (globalThis as unknown as { faultLog: { clock: [number, number][] } }).faultLog.clock,
    );
    return Math.min(...clock.filter(([when, ms]) => when >= atMs && Number.isFinite(ms)).map(([, ms]) => ms));
  }

  /** Whether the network advances within this time. */
  async isRunning(withinMs = 15_000): Promise<boolean> {
    const { clockMs } = await this.look();
    return this.page
      .waitForFunction(
        (before) => {
          const now =
            1000 *
            Number.parseFloat(
              document.querySelector(".clock-time")?.textContent?.replace(/[^\d.]/g, "") ?? "",
            );
          return now > before + 50 || now < before;
        },
        clockMs ?? 0,
        { timeout: withinMs },
      )
      .then(
        () => true,
        () => false,
      );
  }
}
