/**
 * `npm run restarts -- --rounds 500`: restarts of the built page, each with another scale of the picture and every tenth with an experiment under
 * way, in a real Chromium. What the page holds after each hundred is printed beside what it held after the first ten: nothing may be left
 * behind. Exits with 1 where something was.
 *
 *   --rounds   500 by default
 *   --every    rounds between two lines of the table; 100 by default
 */
import { parseArgs } from "node:util";
import type { CDPSession, Page } from "playwright";
import "../src/web/messages/later-words.ts";
import { serveBuild } from "../scripts/serve-build.mjs";
import { t } from "../src/web/messages/messages.ts";
import { launchChromium } from "../tests/support/launch-chromium.ts";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "500" }, every: { type: "string", default: "100" } },
});
const [rounds, every] = [Number(values.rounds), Number(values.every)];
const firstRounds = 10;
if (!Number.isInteger(rounds) || !Number.isInteger(every) || every < 1 || rounds < firstRounds) {
  console.error(`--rounds takes a whole number from ${firstRounds}, --every one from 1.`);
  process.exit(2);
}

/** Runs before the page's own scripts: counts graphics objects that live, contexts, and when something was last drawn. */
const counting = `
  (() => {
    const living = { Texture: 0, Framebuffer: 0, Renderbuffer: 0, Buffer: 0, Program: 0, VertexArray: 0 };
    const kept = new WeakSet();
    globalThis.counted = { living, contexts: 0, lost: 0, drawnMs: 0 };
    const prototype = WebGL2RenderingContext.prototype;
    for (const kind of Object.keys(living)) {
      const make = prototype["create" + kind], remove = prototype["delete" + kind];
      prototype["create" + kind] = function () { const made = make.call(this); kept.add(made); living[kind]++; return made; };
      prototype["delete" + kind] = function (made) { if (made && kept.delete(made)) living[kind]--; return remove.call(this, made); };
    }
    for (const name of ["drawElements", "drawArrays", "drawElementsInstanced", "drawArraysInstanced"]) {
      const draw = prototype[name];
      prototype[name] = function (...given) { counted.drawnMs = performance.now(); return draw.apply(this, given); };
    }
    const known = new WeakSet();
    for (const Canvas of [HTMLCanvasElement, OffscreenCanvas]) {
      const get = Canvas.prototype.getContext;
      Canvas.prototype.getContext = function (kind, ...rest) {
        const context = get.call(this, kind, ...rest);
        if (context && kind.startsWith("webgl") && !known.has(context)) {
          known.add(context);
          counted.contexts++;
          this.addEventListener("webglcontextlost", () => counted.lost++);
        }
        return context;
      };
    }
  })();`;

interface Counted {
  readonly living: Readonly<Record<string, number>>;
  readonly contexts: number;
  readonly lost: number;
  readonly drawnMs: number;
}

/** Milliseconds from a pause to the last thing that is drawn after it: stillness is two seconds without any. */
async function delayOfPause(page: Page): Promise<number> {
  await page.keyboard.press("Space");
  const pausedMs = await page.evaluate(() => performance.now());
  await page.waitForFunction(
    () =>
      performance.now() - Math.max((globalThis as unknown as { counted: Counted }).counted.drawnMs, 0) > 2000,
    undefined,
    { timeout: 60_000 },
  );
  const drawnMs = await page.evaluate(() => (globalThis as unknown as { counted: Counted }).counted.drawnMs);
  await page.keyboard.press("Space");
  return Math.max(0, drawnMs - pausedMs);
}

/** Kinds of things on the heap that the browser makes for itself: compiled code and objects behind its own interfaces. */
const browsersOwn: readonly string[] = ["code", "native", "hidden", "synthetic"];

/** What the page's own script keeps alive: how many objects, functions, arrays and texts, and their size. */
async function keptByPage(device: CDPSession): Promise<{ readonly count: number; readonly bytes: number }> {
  const chunks: string[] = [];
  const take = ({ chunk }: { readonly chunk: string }) => chunks.push(chunk);
  device.on("HeapProfiler.addHeapSnapshotChunk", take);
  await device.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  device.off("HeapProfiler.addHeapSnapshotChunk", take);
  const { snapshot, nodes } = JSON.parse(chunks.join("")) as {
    readonly snapshot: {
      readonly meta: {
        readonly node_fields: readonly string[];
        readonly node_types: readonly [readonly string[]];
      };
    };
    readonly nodes: readonly number[];
  };
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [kindAt, sizeAt] = [fields.indexOf("type"), fields.indexOf("self_size")];
  let [count, bytes] = [0, 0];
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (browsersOwn.includes(types[0][nodes[at + kindAt]!]!)) continue;
    count++;
    bytes += nodes[at + sizeAt]!;
  }
  return { count, bytes };
}

async function lookAt(page: Page, device: CDPSession) {
  const delayMs = await delayOfPause(page);
  await device.send("HeapProfiler.collectGarbage");
  const { metrics } = await device.send("Performance.getMetrics");
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  const counted = await page.evaluate(() => (globalThis as unknown as { counted: Counted }).counted);
  const kept = await keptByPage(device);
  return {
    "delay, ms": Math.round(delayMs),
    "heap, MB": Number((metric("JSHeapUsedSize") / 1e6).toFixed(1)),
    "the page's objects": kept.count,
    "of these, MB": Number((kept.bytes / 1e6).toFixed(2)),
    nodes: metric("Nodes"),
    listeners: metric("JSEventListeners"),
    "layout objects": metric("LayoutObjects"),
    textures: counted.living["Texture"]!,
    framebuffers: counted.living["Framebuffer"]!,
    buffers: counted.living["Buffer"]!,
    programs: counted.living["Program"]!,
    "contexts made": counted.contexts,
    "contexts lost": counted.lost,
    threads: page.workers().length,
  };
}
type Look = Awaited<ReturnType<typeof lookAt>>;

/** What may differ between two looks at the same page: decays that are still drawn, notices, and what collection leaves. */
const slack: { readonly [Name in keyof Look]: (first: number) => number } = {
  "delay, ms": (first) => first + 2000,
  // With compiled code, which has not ended growing after ten rounds.
  "heap, MB": (first) => 1.15 * first + 5,
  "the page's objects": (first) => 1.03 * first,
  "of these, MB": (first) => 1.05 * first,
  nodes: (first) => 1.1 * first + 100,
  listeners: (first) => 1.1 * first + 50,
  "layout objects": (first) => 1.1 * first + 100,
  textures: (first) => first + 2,
  framebuffers: (first) => first + 2,
  buffers: (first) => 1.1 * first + 10,
  programs: (first) => first + 5,
  "contexts made": (first) => first,
  "contexts lost": (first) => first,
  threads: (first) => first,
};

const clockOf = async (page: Page) =>
  Number.parseFloat((await page.locator(".clock-time").textContent()) ?? "");

/** Resolves when the clock of the network shows more than `from` and less than `to`, s. */
const untilClock = (page: Page, from: number, to = Number.MAX_VALUE) =>
  page.waitForFunction(
    ([least, most]) => {
      const seconds = Number.parseFloat(document.querySelector(".clock-time")?.textContent ?? "");
      return seconds >= least && seconds < most;
    },
    [from, to] as const,
    { timeout: 60_000, polling: 50 },
  );

async function round(page: Page, number: number): Promise<void> {
  const stops = page.getByRole("radiogroup", { name: t("overlay.scales") }).getByRole("radio");
  const stop = stops.nth(number % 4);
  if (await stop.isEnabled()) await stop.click({ timeout: 30_000 });
  if (number % 10 === 0) {
    await page.keyboard.press("e");
    await page.getByRole("tab", { name: t("experiment.tab.live") }).click();
    await page
      .getByRole("button", { name: t("trial.watch") })
      .first()
      .click();
    await page.keyboard.press("Escape");
  }
  const beforeS = await clockOf(page);
  await page.keyboard.press("r");
  // The clock begins anew, and runs.
  await untilClock(page, 0, beforeS);
  await untilClock(page, 0.02);
}

const server = await serveBuild(0);
const browser = await launchChromium();
const context = await browser.newContext({
  viewport: { width: 960, height: 540 },
  serviceWorkers: "block",
});
await context.addInitScript({ content: counting });
const page = await context.newPage();
const uncaught: string[] = [];
page.on("pageerror", ({ message }) => uncaught.push(message));
const device = await context.newCDPSession(page);
await device.send("Performance.enable");
await page.goto(
  `${server.url}/?neurons=5120&engine=reference&concentration=0.7&speed=100&autosave=off#/explore`,
);
await page.locator(".picture-canvas canvas").waitFor({ timeout: 60_000 });
await untilClock(page, 0.02);

const table = (number: number, look: Look) =>
  console.log(`| ${[number, ...Object.values(look)].join(" | ")} |`);
let first: Look | null = null;
let last: Look | null = null;
for (let number = 1; number <= rounds; number++) {
  await round(page, number);
  const isFirst = number === firstRounds;
  if (!isFirst && number % every !== 0 && number !== rounds) continue;
  const look = await lookAt(page, device);
  if (isFirst) {
    console.log(`| rounds | ${Object.keys(look).join(" | ")} |`);
    console.log(`| ---: ${"| ---: ".repeat(Object.keys(look).length)}|`);
    first = look;
  }
  last = look;
  table(number, look);
}
await browser.close();
await server.close();
const left = (Object.keys(slack) as (keyof Look)[]).filter((name) => last![name] > slack[name](first![name]));
for (const name of left)
  console.log(`${name}: ${first![name]} after the first, ${last![name]} after the last`);
for (const message of uncaught) console.log(`nobody caught: ${message}`);
console.log(left.length + uncaught.length === 0 ? "Nothing was left behind." : "Something was left behind.");
process.exitCode = left.length + uncaught.length === 0 ? 0 : 1;
