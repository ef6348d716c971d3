/**
 * `npm run bench:draw`: ms of script on the page's thread for one picture of changing bytes, interleaved: of the page's
 * own scene; of a raw WebGL 2 loop that writes a byte for each point; of the same loop without writing, upload only; of
 * three's points with rewritten colours. And of one pick. `--short` runs each for a moment, `-- 103680` one size,
 * `--colours=potential` the scene in that mode. Prints
 * Markdown tables. What the graphics device does is waited for and not counted.
 */
import { cpus } from "node:os";
import react from "@vitejs/plugin-react";
import { chromium } from "playwright";
import { createServer } from "vite";
import { findOrInstallChromium } from "../scripts/find-chromium.mjs";
import { colourModeNames } from "../src/app/view.ts";
import { chromiumFlags } from "../tests/support/chromium-flags.ts";
import type {} from "./browser/draw-page.ts";

const isShort = process.argv.includes("--short");
const wanted = process.argv.slice(2).map(Number).filter(Number.isInteger);
const sizes = isShort ? [5120] : wanted.length > 0 ? wanted : [5120, 103_680, 1_003_520];
const askedMode = process.argv.find((word) => word.startsWith("--colours="))?.slice("--colours=".length);
const colourMode = colourModeNames.find((name) => name === (askedMode ?? "population"));
if (colourMode === undefined) {
  throw new RangeError(`--colours takes one of ${colourModeNames.join(", ")}, but got "${askedMode}".`);
}
const budget = {
  ...(isShort ? { rounds: 2, pictures: 4, warmUp: 4 } : { rounds: 6, pictures: 6, warmUp: 100 }),
  colourMode,
};
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
    "| neurons | scene, ms | raw loop, ms | upload only, ms | rewritten colours, ms | scene / raw | scene / upload |",
  );
  console.log("| --- | --- | --- | --- | --- | --- | --- |");
  for (const neurons of sizes) {
    const page = await openPage();
    const { scene, raw, upload, colours } = await page.evaluate(
      ([size, each]) => window.measureDrawing!(size, each),
      [neurons, budget] as const,
    );
    const over = (values: readonly number[]) => (quantile(scene, 0.5) / quantile(values, 0.5)).toFixed(1);
    console.log(
      `| ${neurons} | ${[scene, raw, upload, colours].map(spread).join(" | ")} | ${over(raw)} | ${over(upload)} |`,
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
