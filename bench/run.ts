/**
 * `npm run bench`: simulated ms a wall second of every engine at 5 120 and 20 480 neurons, in Node and in
 * Chromium. `--short` runs each for a moment, to see that the bench still works. Prints a Markdown table.
 */
import { cpus } from "node:os";
import { chromium } from "playwright";
import { createServer } from "vite";
import { findOrInstallChromium } from "../scripts/find-chromium.mjs";
import type { EngineName } from "../src/engine/engine.ts";
import { chromiumFlags } from "../tests/support/chromium-flags.ts";
import { type EngineTiming, measureEngines, type TimingBudget } from "./measure-engine.ts";

const isShort = process.argv.includes("--short");
const sizes = isShort ? [5120] : [5120, 20_480];
const budget: TimingBudget = isShort ? { repeats: 2, wallMs: 200 } : { repeats: 5, wallMs: 2000 };
const inNode: readonly EngineName[] = ["reference", "gpujs:webasm", "gpujs:cpu"];
const inBrowser: readonly EngineName[] = ["reference", "gpujs:webasm", "gpujs:webgl2", "gpujs:webgpu"];

async function benchInBrowser(): Promise<EngineTiming[]> {
  const server = await createServer({
    root: "bench/browser",
    configFile: false,
    server: { port: 0, fs: { allow: ["."] } },
    logLevel: "error",
  });
  await server.listen();
  const browser = await chromium.launch({
    executablePath: findOrInstallChromium(),
    args: [...chromiumFlags],
  });
  try {
    const page = await browser.newPage();
    await page.goto(server.resolvedUrls!.local[0]!, { waitUntil: "commit" });
    await page.waitForFunction(() => window.measureEngines !== undefined);
    const timings: EngineTiming[] = [];
    for (const neurons of sizes) {
      timings.push(
        ...(await page.evaluate(([names, size, each]) => window.measureEngines!(names, size, each), [
          inBrowser,
          neurons,
          budget,
        ] as const)),
      );
      process.stderr.write(`Chromium, ${neurons} neurons: done.\n`);
    }
    return timings;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function benchInNode(): Promise<EngineTiming[]> {
  const timings: EngineTiming[] = [];
  for (const neurons of sizes) {
    timings.push(...(await measureEngines(inNode, neurons, budget)));
    process.stderr.write(`Node, ${neurons} neurons: done.\n`);
  }
  return timings;
}

function row(place: string, timing: EngineTiming): string {
  const { msPerSecond: values } = timing;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1),
  );
  const cells = [
    timing.engine,
    place,
    timing.device,
    String(timing.neurons),
    Math.max(...values).toFixed(1),
    `${mean.toFixed(1)} ± ${deviation.toFixed(1)}`,
  ];
  return `| ${cells.join(" | ")} |`;
}

const processor = `${cpus()[0]?.model.trim()}, ${cpus().length} cores`;
const node = await benchInNode();
const browser = await benchInBrowser();
console.log(
  `${processor}; Node ${process.versions.node}; ${new Date().toISOString().slice(0, 10)}; ${budget.repeats} repeats of ${budget.wallMs} ms, interleaved\n`,
);
console.log("| engine | where | device | neurons | best, ms/s | mean ± σ, ms/s |");
console.log("| --- | --- | --- | --- | --- | --- |");
for (const timing of node) {
  console.log(row("Node", timing));
}
for (const timing of browser) {
  console.log(row("Chromium", timing));
}
process.exit(0);
