/**
 * `npm run bench:draw`: ms of script on the page's thread for one picture of changing bytes, of the page's own scene,
 * of a bare WebGL 2 loop and of three's points with rewritten colours, interleaved; and of one pick. `--short` runs each
 * for a moment. Prints Markdown tables. What the graphics device does is waited for and not counted.
 */
import { cpus } from "node:os";
import react from "@vitejs/plugin-react";
import { chromium } from "playwright";
import { createServer } from "vite";
import { findOrInstallChromium } from "../scripts/find-chromium.mjs";
import { chromiumFlags } from "../tests/support/chromium-flags.ts";
import type {} from "./browser/draw-page.ts";

const isShort = process.argv.includes("--short");
const sizes = isShort ? [5120] : [5120, 103_680, 1_003_520];
const budget = isShort ? { rounds: 2, pictures: 4 } : { rounds: 6, pictures: 6 };
const picks = isShort ? 20 : 200;

const quantile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ??
  Number.NaN;
const spread = (values: readonly number[]) =>
  `${quantile(values, 0.5).toFixed(2)} (${quantile(values, 0.1).toFixed(2)}–${quantile(values, 0.9).toFixed(2)})`;

const server = await createServer({
  root: "bench/browser",
  configFile: false,
  plugins: [react()],
  server: {
    port: 0,
    fs: { allow: [".."] },
    // Cross-origin isolation: without it the page's clock counts in tenths of a millisecond.
    headers: { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" },
  },
  optimizeDeps: { include: ["react", "react-dom/client", "@react-three/fiber", "three", "zustand"] },
  logLevel: "error",
});
await server.listen();
const browser = await chromium.launch({ executablePath: findOrInstallChromium(), args: [...chromiumFlags] });
try {
  console.log(`${cpus()[0]?.model.trim()}, ${cpus().length} cores, Chromium ${browser.version()}\n`);
  console.log(
    "| neurons | scene, ms | bare loop, ms | rewritten colours, ms | scene / bare | colours / bare |",
  );
  console.log("| --- | --- | --- | --- | --- | --- |");
  for (const neurons of sizes) {
    const page = await openPage();
    const { scene, bare, colours } = await page.evaluate(
      ([size, each]) => window.measureDrawing!(size, each),
      [neurons, budget] as const,
    );
    const over = (values: readonly number[]) => (quantile(values, 0.5) / quantile(bare, 0.5)).toFixed(1);
    console.log(
      `| ${neurons} | ${[scene, bare, colours].map(spread).join(" | ")} | ${over(scene)} | ${over(colours)} |`,
    );
    await page.close();
  }
  console.log("\n| neurons | pick by tiles, ms | by all neurons, ms |");
  console.log("| --- | --- | --- |");
  for (const neurons of sizes) {
    const page = await openPage();
    const { tiles, all } = await page.evaluate(([size, count]) => window.measurePicking!(size, count), [
      neurons,
      picks,
    ] as const);
    console.log(`| ${neurons} | ${spread(tiles)} | ${spread(all)} |`);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}

async function openPage() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(300_000);
  page.on("pageerror", (error) => process.stderr.write(`${error.message}\n`));
  await page.goto(`${server.resolvedUrls?.local[0]}draw.html`, { waitUntil: "commit" });
  await page.waitForFunction(() => window.measureDrawing !== undefined);
  return page;
}
