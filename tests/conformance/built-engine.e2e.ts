/**
 * Minifiers change functions, and changed kernels can give wrong numbers without a word. So the engines are
 * built here as the product is built, run in the built worker, and held against the unbuilt reference.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright";
import { build, type PreviewServer, preview } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { inEnglish } from "../../src/model/refusal.ts";
import { launchChromium } from "../support/launch-chromium.ts";
import type { Answer, Question } from "./built-page/answer.ts";
import { spikesOf } from "./comparisons.ts";

const root = path.dirname(fileURLToPath(new URL("./built-page/page.ts", import.meta.url)));
const configFile = path.resolve("vite.config.ts");
const outDir = mkdtempSync(path.join(tmpdir(), "built-engines-"));
const question = { seed: 3, warmUpSteps: 1500, steps: 50 };
let server: PreviewServer;
let browser: Browser;
let wanted: { neurons: number[]; steps: number[] };

beforeAll(async () => {
  const shared = { root, configFile, mode: "production", logLevel: "warn" } as const;
  await build({ ...shared, publicDir: false, build: { outDir, emptyOutDir: true, minify: true } });
  server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: "127.0.0.1" } });
  browser = await launchChromium();
  const reference = new ReferenceEngine(createRecipe({ neurons: 5120, seed: question.seed }));
  await reference.advance(question.warmUpSteps);
  wanted = await spikesOf(reference, question.steps);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(outDir, { recursive: true, force: true });
});

test.each([
  ["reference", 1],
  ["reference", 2],
  ["webgpu", 1],
  ["gpujs:webgl2", 1],
  ["gpujs:webgpu", 1],
  ["gpujs:webasm", 1],
] as const)(
  "%s, minified and in a worker with %i threads, fires the reference's spikes",
  async (engine, threads) => {
    expect(wanted.steps.length).toBeGreaterThan(50);
    const answer = await ask({ ...question, engine, threads });
    expect(answer).toMatchObject({ executedOn: engine, threads });
    expect({ neurons: answer.neurons, steps: answer.steps }).toEqual(wanted);
  },
);

test("gpujs:cpu, which makes functions from text, is refused in a sentence under the page's policy", async () => {
  const refused = ask({ ...question, engine: "gpujs:cpu", threads: 1 });
  await expect(refused).rejects.toThrow(inEnglish({ key: "refusal.gpujsNoFunctions" }));
});

async function ask(asked: Question): Promise<Answer> {
  const page = await browser.newPage();
  try {
    await page.goto(server.resolvedUrls?.local[0] ?? "", { waitUntil: "commit" });
    await page.waitForFunction(() => "runBuiltEngine" in globalThis);
    return await page.evaluate((question: Question) => globalThis.runBuiltEngine(question), asked);
  } finally {
    await page.close();
  }
}
