/**
 * `npm run bench:lab`: what the laboratory costs the page's own thread, and the network, beside Explore in the same run: script
 * for each picture (median over rounds), pictures and biological ms a second. Prints a Markdown table.
 *
 *   npm run bench:lab -- --neurons 20480 --rounds 3
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "playwright";
import { findOrInstallChromium } from "../scripts/find-chromium.mjs";
import { serveBuild } from "../scripts/serve-build.mjs";
import { chromiumFlags } from "../tests/support/chromium-flags.ts";

const { values } = parseArgs({
  options: {
    neurons: { type: "string", default: "20480" },
    rounds: { type: "string", default: "3" },
    "window-s": { type: "string", default: "12" },
    width: { type: "string", default: "1280" },
    height: { type: "string", default: "800" },
  },
});
const faces = ["explore", "lab"] as const;
const windowMs = 1000 * Number(values["window-s"]);

interface Round {
  readonly scriptMs: number;
  readonly taskMs: number;
  readonly pictures: number;
  readonly msPerSecond: number;
}

/** Milliseconds that Chromium has counted of the page's thread so far. */
async function counted(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  await session.detach();
  const of = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
  return { script: of("ScriptDuration"), task: of("TaskDuration") };
}

/** What the engine line says of the reached speed is rounded; the recorded and the shown clock are not. */
const clockMs = (page: Page) =>
  page.evaluate(() => {
    const track = document.querySelector(".lab-track")?.getAttribute("aria-valuemax");
    return 1000 * Number.parseFloat(track ?? document.querySelector(".clock-time")?.textContent ?? "");
  });

async function measure(browser: Browser, url: string, face: string): Promise<Round> {
  const context = await browser.newContext({
    viewport: { width: Number(values.width), height: Number(values.height) },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  try {
    await page.goto(`${url}/?neurons=${values.neurons}&engine=reference&speed=1000#/${face}`);
    await page.waitForFunction(() => {
      const track = document.querySelector(".lab-track")?.getAttribute("aria-valuemax");
      return Number.parseFloat(track ?? document.querySelector(".clock-time")?.textContent ?? "") > 0.5;
    });
    const [before, beganMs] = [await counted(page), await clockMs(page)];
    const pictures = await page.evaluate(async (forMs) => {
      const beganAt = performance.now();
      let count = 0;
      while (performance.now() - beganAt < forMs) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        count++;
      }
      return count;
    }, windowMs);
    const [after, endedMs] = [await counted(page), await clockMs(page)];
    return {
      scriptMs: (after.script - before.script) / pictures,
      taskMs: (after.task - before.task) / pictures,
      pictures: pictures / (windowMs / 1000),
      msPerSecond: (endedMs - beganMs) / (windowMs / 1000),
    };
  } finally {
    await context.close();
  }
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const server = await serveBuild(0);
const browser = await chromium.launch({ executablePath: findOrInstallChromium(), args: [...chromiumFlags] });
try {
  const rounds = new Map<string, Round[]>(faces.map((face) => [face, []]));
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const face of faces) rounds.get(face)?.push(await measure(browser, server.url, face));
  }
  console.log(
    `${cpus()[0]?.model.trim()}, ${cpus().length} cores; Chromium ${browser.version()}, drawn in software; ${values.width} × ${values.height}; ${values.neurons} neurons; ${values.rounds} rounds of ${values["window-s"]} s, interleaved\n`,
  );
  console.log(
    "| face | script a picture, ms | all tasks a picture, ms | pictures a second | biological ms a second |",
  );
  console.log("| --- | --- | --- | --- | --- |");
  for (const [face, list] of rounds) {
    const of = (pick: (round: Round) => number) => median(list.map(pick)).toPrecision(3);
    const cells = [
      of(({ scriptMs }) => scriptMs),
      of(({ taskMs }) => taskMs),
      of(({ pictures }) => pictures),
      of(({ msPerSecond }) => msPerSecond),
    ];
    console.log(`| ${[face, ...cells].join(" | ")} |`);
  }
} finally {
  await browser.close();
  await server.close();
}
