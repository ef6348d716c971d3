/** Faults of the graphics device: contexts of WebGL and devices of WebGPU that are lost or missing. */
import { setTimeout as wait } from "node:timers/promises";
import { type Fault, runsOn } from "./fault.ts";
import type { FaultPage } from "./fault-page.ts";
import { inThread, scriptOf } from "./in-thread.ts";

const loseContext = ({ page }: FaultPage) =>
  page.evaluate(() => {
    const lost = document
      .querySelector<HTMLCanvasElement>(".picture-canvas canvas")
      ?.getContext("webgl2")
      ?.getExtension("WEBGL_lose_context");
    lost?.loseContext();
    return Boolean(lost);
  });

/** As soon as there is a picture again. */
async function loseContextTimes(page: FaultPage, times: number): Promise<number> {
  let lastMs = 0;
  for (let time = 0; time < times; time++) {
    await page.page.locator('.picture-canvas[data-lost="false"] canvas, .picture-fallback').first().waitFor();
    if (await page.page.locator(".picture-fallback").count()) return lastMs;
    lastMs = await page.nowMs();
    // The page's own listeners must have seen the new canvas.
    while (!(await loseContext(page))) await wait(100);
    const isLost = page.page.locator('.picture-canvas[data-lost="true"], .picture-fallback').first();
    await isLost.waitFor({ state: "attached" });
  }
  return lastMs;
}

export const withoutWebgl = `
  for (const Canvas of [HTMLCanvasElement, OffscreenCanvas]) {
    const getContext = Canvas.prototype.getContext;
    Canvas.prototype.getContext = function (kind, ...rest) {
      return kind.startsWith("webgl") ? null : getContext.call(this, kind, ...rest);
    };
  }`;

/** Devices that are lost as soon as `losesDevices` is set, and each one after it. */
const losableDevices = `
  {
    const ask = GPUAdapter.prototype.requestDevice;
    self.devices = [];
    GPUAdapter.prototype.requestDevice = async function (...rest) {
      const device = await ask.apply(this, rest);
      self.devices.push(device);
      if (self.losesDevices) setTimeout(() => device.destroy(), 100);
      return device;
    };
  }
`;

const fellBack = ["run.fellBack", "supervision.fellBackHours"];
const graphics = "Graphics";

export const graphicsFaults: readonly Fault[] = [
  {
    ...{ group: graphics, name: "graphics context lost once", ...runsOn, mayLoseMs: 0 },
    how: "WEBGL_lose_context, and no restore",
    ...{ says: ["page.pictureRestoring"], withinS: 1 },
    inject: (page) => loseContextTimes(page, 1),
    after: ({ page }) => page.locator('.picture-canvas[data-lost="false"] canvas').waitFor(),
  },
  {
    ...{ group: graphics, name: "graphics context lost five times within a minute" },
    how: "WEBGL_lose_context as soon as there is a picture again",
    ...{ says: ["page.chartInstead"], withinS: 15, runs: true, picture: "chart", mayLoseMs: 0 },
    inject: (page) => loseContextTimes(page, 5),
  },
  {
    ...{ group: graphics, name: "graphics context lost for good" },
    how: "WEBGL_lose_context, and no canvas is given another context",
    ...{ says: ["page.chartInstead"], withinS: 12, runs: true, picture: "chart", mayLoseMs: 0 },
    inject: async (page) => {
      await loseContext(page);
      await page.page.evaluate(withoutWebgl);
    },
  },
  {
    ...{
      group: graphics,
      name: "graphics process crashed",
      ...runsOn,
      mayLoseMs: 2000,
      needsOwnBrowser: true,
    },
    how: "Browser.crashGpuProcess of the DevTools protocol: every context and device is gone at once; network on WebGPU (software adapter)",
    ...{
      says: [...fellBack, "page.pictureRestoring"],
      withinS: 15,
      query: "?neurons=5120&engine=webgpu&concentration=0.7&speed=200&autosave=off",
    },
    inject: async (_, browser) => {
      const session = await browser.newBrowserCDPSession();
      await Promise.race([session.send("Browser.crashGpuProcess").catch(() => undefined), wait(1000)]);
    },
    after: () => wait(5000),
  },
  {
    ...{ group: graphics, name: "WebGPU device lost", ...runsOn, mayLoseMs: 2000 },
    how: "the thread’s device is destroyed; software adapter",
    ...{
      says: fellBack,
      withinS: 15,
      query: "?neurons=5120&engine=webgpu&concentration=0.7&speed=200&autosave=off",
    },
    prepare: (page) => page.server.faults.set(scriptOf(page, "simulation"), { prefix: losableDevices }),
    inject: inThread("simulation", () => {
      for (const device of (self as unknown as { devices: { destroy(): void }[] }).devices) device.destroy();
    }),
  },
  {
    ...{
      group: graphics,
      name: "WebGPU device lost, and each new one during the take-over",
      ...runsOn,
      mayLoseMs: 2000,
    },
    how: "the thread’s device is destroyed, and each that follows after 100 ms; software adapter",
    ...{
      says: fellBack,
      withinS: 30,
      query: "?neurons=5120&engine=webgpu&concentration=0.7&speed=200&autosave=off",
    },
    prepare: (page) => page.server.faults.set(scriptOf(page, "simulation"), { prefix: losableDevices }),
    inject: inThread("simulation", () => {
      const own = self as unknown as { devices: { destroy(): void }[]; losesDevices: boolean };
      own.losesDevices = true;
      for (const device of own.devices) device.destroy();
    }),
    after: () => wait(5000),
  },
  {
    ...{
      group: graphics,
      name: "no WebGL",
      how: "getContext gives none, from the start",
      before: withoutWebgl,
    },
    ...{ says: ["page.chartInstead"], withinS: 10, runs: true, picture: "chart" },
  },
  {
    ...{ group: graphics, name: "no WebGPU, though the address asks for it", ...runsOn },
    how: "navigator.gpu is missing in the thread",
    ...{ says: ["engine.instead", "run.fellBack", "engine.unavailable", "engine.failed"], withinS: 15 },
    query: "?neurons=5120&engine=webgpu&concentration=0.7&speed=200&autosave=off",
    prepare: (page) =>
      page.server.faults.set(scriptOf(page, "simulation"), {
        prefix: 'Object.defineProperty(navigator, "gpu", { value: undefined });\n',
      }),
  },
];
