import { expect, inject, test } from "vitest";
import { launchChromium } from "../support/launch-chromium.ts";

test("a launched browser opens the served page and has WebGL2 and WebGPU", async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(inject("servedUrl"), { waitUntil: "commit" });
    const graphics = await page.evaluate(async () => ({
      webgl2: document.createElement("canvas").getContext("webgl2") !== null,
      webgpu: (await navigator.gpu?.requestAdapter()) != null,
    }));
    expect(graphics).toEqual({ webgl2: true, webgpu: true });
  } finally {
    await browser.close();
  }
});
