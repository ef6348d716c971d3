/**
 * `tsx bench/scrub.ts`: how much script a drawing costs the page's thread while a course of eight weeks is
 * scrubbed, against the same page left alone. Needs a build (`npm run build`). Prints one line a phase.
 */
import { chromium, type Page } from "playwright";
import { preview } from "vite";
import { findOrInstallChromium } from "../scripts/find-chromium.mjs";
import { t } from "../src/web/messages/messages.ts";
import { chromiumFlags } from "../tests/support/chromium-flags.ts";

const phaseMs = 6000;
/** Interleaved, so that a busy machine weighs on both alike. */
const phases = ["alone", "scrubbing", "alone", "scrubbing", "alone", "scrubbing"] as const;

const server = await preview({ preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
const browser = await chromium.launch({ executablePath: findOrInstallChromium(), args: [...chromiumFlags] });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
page.setDefaultTimeout(120_000);
// Without the three-dimensional picture, whose drawing in software would hide everything else.
await page.addInitScript(`
  const getContext = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind.startsWith("webgl") ? null : getContext.call(this, kind, ...rest);
  };
  globalThis.drawings = 0;
  globalThis.handlersMs = [];
  let beganMs = 0;
  addEventListener("pointermove", () => { beganMs = performance.now(); }, true);
  addEventListener("pointermove", () => { globalThis.handlersMs.push(performance.now() - beganMs); });
  requestAnimationFrame(function count() { globalThis.drawings++; requestAnimationFrame(count); });
`);
const metrics = await page.context().newCDPSession(page);
await metrics.send("Performance.enable");
await page.goto(`${server.resolvedUrls?.local[0]}?neurons=5120&engine=reference`, { waitUntil: "commit" });
await page.waitForFunction(() => document.querySelector(".rate-number:not([data-waiting])") !== null);
await page.keyboard.press("e");
await page
  .getByRole("button", {
    name: t("experiment.action", { action: t("experiment.run"), title: "Single infusion" }),
    exact: true,
  })
  .click();
await page
  .getByRole("button", {
    name: t("experiment.action", { action: t("experiment.runAgain"), title: "Single infusion" }),
    exact: true,
  })
  .waitFor();
await page.getByRole("button", { name: t("clock.pause") }).click();
await page.getByRole("tab", { name: t("page.hoursLong") }).click();

for (const phase of phases) {
  const before = await read(page);
  if (phase === "scrubbing") await scrub(page);
  else await page.waitForTimeout(phaseMs);
  const after = await read(page);
  const drawings = after.drawings - before.drawings;
  const perDrawing = (name: "ScriptDuration" | "LayoutDuration" | "TaskDuration") =>
    ((1000 * (after[name] - before[name])) / drawings).toFixed(2);
  console.log(
    `${phase}: ${drawings} drawings; script ${perDrawing("ScriptDuration")} ms, layout ${perDrawing("LayoutDuration")} ms, all tasks ${perDrawing("TaskDuration")} ms a drawing`,
  );
}
const handlersMs = (
  await page.evaluate(() => (globalThis as unknown as { handlersMs: number[] }).handlersMs)
).sort((a, b) => a - b);
const quantile = (share: number) =>
  (handlersMs[Math.floor(share * handlersMs.length)] ?? Number.NaN).toFixed(2);
console.log(
  `pointer moves handled: ${handlersMs.length}; script ${quantile(0.5)} ms in the middle, ${quantile(0.95)} ms for 95 %`,
);
await browser.close();
await server.close();
process.exit(0);

/** Moves the pointer to and fro over the whole line, as often as the browser takes it. */
async function scrub(target: Page): Promise<void> {
  const box = await target.locator(".timeline").boundingBox();
  if (!box) throw new Error("The timeline is not on the screen.");
  const y = box.y + box.height / 2;
  await target.mouse.move(box.x + 20, y);
  await target.mouse.down();
  const end = Date.now() + phaseMs;
  for (let move = 0; Date.now() < end; move++) {
    const share = 0.5 - 0.48 * Math.cos(move / 25);
    await target.mouse.move(box.x + share * box.width, y);
  }
  await target.mouse.up();
}

async function read(target: Page) {
  const { metrics: list } = await metrics.send("Performance.getMetrics");
  const value = (name: string) => list.find((metric) => metric.name === name)?.value ?? 0;
  return {
    drawings: await target.evaluate(() => (globalThis as unknown as { drawings: number }).drawings),
    ScriptDuration: value("ScriptDuration"),
    LayoutDuration: value("LayoutDuration"),
    TaskDuration: value("TaskDuration"),
  };
}
