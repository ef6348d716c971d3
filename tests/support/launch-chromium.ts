import { type Browser, chromium } from "playwright";
import { findOrInstallChromium } from "../../scripts/find-chromium.mjs";
import { chromiumFlags } from "./chromium-flags.ts";

/**
 * Puts a window together without the software renderer that stands in for a graphics card: otherwise words and boxes
 * take it a third of the processor time of such tests. WebGL 2 and WebGPU are still that renderer's.
 */
const composingFlags: readonly string[] = ["--disable-gpu-rasterization", "--disable-gpu-compositing"];

/** Starts a headless Chromium with WebGL2 and WebGPU, for tests of the page. The caller closes it. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findOrInstallChromium(),
    headless: true,
    args: [...chromiumFlags, ...composingFlags],
  });
}
