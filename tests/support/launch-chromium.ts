import { type Browser, chromium } from "playwright";
import { findOrInstallChromium } from "../../scripts/find-chromium.mjs";
import { chromiumFlags } from "./chromium-flags.ts";

/** Starts a headless Chromium with WebGL2 and WebGPU. The caller closes it. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findOrInstallChromium(),
    headless: true,
    args: [...chromiumFlags],
  });
}
