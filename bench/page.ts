/**
 * `npm run bench:page`: what a visitor gets of the built page at each size: how long until it runs, biological ms and
 * pictures a second, and how long the network takes to answer the slider. Prints a Markdown table.
 *
 *   npm run bench:page -- --graphics real --engine webgpu      on this machine's graphics card
 *   npm run bench:page -- --neurons 5120,20480 --pictures DIR  in software (the default), with a picture of each
 *
 * With `--graphics real` a software adapter is refused: its figures would be taken for a graphics card's.
 */
import { mkdirSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "playwright";
import { findOrInstallChromium } from "../scripts/find-chromium.mjs";
import { serveBuild } from "../scripts/serve-build.mjs";
import { t } from "../src/web/messages/messages.ts";
import { chromiumFlags, hardwareFlags } from "../tests/support/chromium-flags.ts";

const { values } = parseArgs({
  options: {
    neurons: { type: "string", default: "5120,20480,81920,327680,1003520" },
    engine: { type: "string", default: "auto" },
    graphics: { type: "string", default: "software" },
    speed: { type: "string", default: "1000" },
    "window-s": { type: "string", default: "8" },
    "limit-s": { type: "string", default: "240" },
    pictures: { type: "string" },
  },
});
const isReal = values.graphics === "real";
const windowMs = 1000 * Number(values["window-s"]);
const limitMs = 1000 * Number(values["limit-s"]);

interface Outcome {
  readonly executed: string;
  readonly renderer: string;
  readonly startMs: number;
  readonly msPerSecond: number;
  readonly picturesPerSecond: number;
  readonly answerMs: number;
}

/** What the page draws with, in the words of its driver. */
const rendererOf = (page: Page) =>
  page.evaluate(() => {
    const gl = document.createElement("canvas").getContext("webgl2");
    const unmasked = gl?.getExtension("WEBGL_debug_renderer_info");
    return gl && unmasked ? String(gl.getParameter(unmasked.UNMASKED_RENDERER_WEBGL)) : "no WebGL 2";
  });

async function measure(browser: Browser, url: string, neurons: string): Promise<Outcome> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  page.setDefaultTimeout(limitMs);
  // The transpiler names functions by a helper of its own, which the page does not have.
  await page.addInitScript({ content: "globalThis.__name ??= (named) => named;" });
  try {
    const openedAt = performance.now();
    const query = `?subject=healthy&neurons=${neurons}&engine=${values.engine}&speed=${values.speed}`;
    await page.goto(`${url}/${query}`, { waitUntil: "commit" });
    await page.waitForFunction(
      () => Number.parseFloat(document.querySelector(".clock-time")?.textContent ?? "") > 0,
    );
    const startMs = performance.now() - openedAt;
    const renderer = await rendererOf(page);
    if (isReal && /swiftshader|llvmpipe|software/i.test(renderer)) {
      throw new Error(`This page draws with "${renderer}", a software renderer: leave --graphics real out.`);
    }
    const { msPerSecond, picturesPerSecond } = await page.evaluate(async (forMs) => {
      const shownMs = () =>
        1000 * Number.parseFloat(document.querySelector(".clock-time")?.textContent ?? "");
      const [beganAt, beganMs] = [performance.now(), shownMs()];
      let ticks = 0;
      while (performance.now() - beganAt < forMs) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        ticks++;
      }
      const seconds = (performance.now() - beganAt) / 1000;
      return { msPerSecond: (shownMs() - beganMs) / seconds, picturesPerSecond: ticks / seconds };
    }, windowMs);
    const slider = page.getByRole("slider", { name: t("dose.title") });
    await slider.focus();
    // The network's answer: the first picture whose interneurons are blocked.
    const answered = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let pressedAt = 0;
          addEventListener("keydown", () => (pressedAt ||= performance.now()), { capture: true, once: true });
          const look = () => {
            const shown = document.querySelector(".mechanism li")?.textContent?.match(/(\d+) %/)?.[1];
            if (pressedAt > 0 && Number(shown) > 0) {
              resolve(performance.now() - pressedAt);
            } else {
              requestAnimationFrame(look);
            }
          };
          look();
        }),
    );
    await slider.press("End");
    const answerMs = await answered;
    const executed = (await page.locator(".engine-line").first().textContent()) ?? "";
    if (values.pictures) {
      mkdirSync(values.pictures, { recursive: true });
      await page.screenshot({ path: `${values.pictures}/page-${neurons}.png`, timeout: limitMs });
    }
    return { executed, renderer, startMs, msPerSecond, picturesPerSecond, answerMs };
  } finally {
    await context.close();
  }
}

const server = await serveBuild(0);
const browser = await chromium.launch({
  executablePath: findOrInstallChromium(),
  args: [...(isReal ? hardwareFlags : chromiumFlags)],
});
const shown = (value: number) => Number(value.toPrecision(3)).toLocaleString("en").replaceAll(",", " ");
try {
  console.log(
    `${cpus()[0]?.model.trim()}, ${cpus().length} cores; Chromium ${browser.version()}; 1920 × 1080; asked for ${values.speed} ms a second\n`,
  );
  console.log(
    "| neurons | running after, ms | biological ms a second | pictures a second | slider answered after, ms | engine | drawn with |",
  );
  console.log("| --- | --- | --- | --- | --- | --- | --- |");
  for (const neurons of values.neurons.split(",")) {
    try {
      const { executed, renderer, ...figures } = await measure(browser, server.url, neurons);
      const { startMs, msPerSecond, picturesPerSecond, answerMs } = figures;
      const cells = [startMs, msPerSecond, picturesPerSecond, answerMs].map(shown);
      console.log(`| ${[neurons, ...cells, executed.trim(), renderer].join(" | ")} |`);
    } catch (error) {
      const [why = ""] = (error as Error).message.split("\n");
      console.log(`| ${[neurons, "–", "–", "–", "–", why, "–"].join(" | ")} |`);
    }
  }
} finally {
  await browser.close();
  await server.close();
}
