/** What happens when the graphics device goes: nothing hangs, it is said in a sentence, and the simulation goes on. */

import { describe, expect, it, vi } from "vitest";
import { installNodeWebgpu } from "../../src/cli/node-webgpu.ts";
import type { Engine, EngineName } from "../../src/engine/engine.ts";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { EngineFallbackOrder } from "../../src/engine/select/engine-fallback-order.ts";
import { bufferSizesOf, ringSlotsOf } from "../../src/engine/webgpu/buffer-sizes.ts";
import { longestSilenceMs } from "../../src/engine/webgpu/device-watch.ts";
import { createWebgpuEngine } from "../../src/engine/webgpu/webgpu-engine.ts";
import { createWiring } from "../../src/model/network/connectivity.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { asItIs } from "../../src/model/refusal.ts";
import { refusing } from "../support/refusing.ts";
import { runLive } from "../support/run-live.ts";
import { tamperWith } from "../support/tampered-gpu.ts";
import { watchWaits } from "../support/watch-waits.ts";

const real = await installNodeWebgpu();
const recipe = createRecipe({ neurons: 5120, seed: 6 });

/** A fallback order in which "webgpu" is opened on `gpu` and all others are the reference engine. */
function fallbackOrderOn(gpu: GPU, asked: EngineName[]) {
  return new EngineFallbackOrder(async (wanted, name, account) => {
    asked.push(name);
    return name === "webgpu"
      ? createWebgpuEngine(wanted, { gpu, ...account })
      : new ReferenceEngine(wanted, account?.requested, account?.fallbackReason);
  });
}

describe("a device that is lost", () => {
  it("ends the step under way with a sentence, and every later one", async () => {
    const { gpu, devices } = tamperWith(real);
    const engine = await createWebgpuEngine(recipe, { gpu });
    const advancing = engine.advance(400);
    devices[0]!.destroy();
    await expect(advancing).rejects.toThrow(refusing("refusal.deviceLost"));
    await expect(engine.advance(1)).rejects.toThrow(refusing("refusal.deviceLost"));
    await expect(engine.readState()).rejects.toThrow(refusing("refusal.deviceLost"));
  });

  // How long it takes to open a device is the machine's affair; what the program adds is waiting, and that is counted.
  it("is opened anew at the first attempt without waiting, from the last checkpoint, and the screen is told", async () => {
    const { gpu, devices } = tamperWith(real);
    const asked: EngineName[] = [];
    const fallbackOrder = fallbackOrderOn(gpu, asked);
    let isLost = false;
    const waits = watchWaits();
    const live = await runLive({
      engine: await createWebgpuEngine(recipe, { gpu }),
      nextEngine: (failed, why) => fallbackOrder.next(failed, why),
      waits,
      onFrame: ({ step, engines }, stop) => {
        if (devices.length === 1 && step >= 100 && !isLost) {
          isLost = true;
          waits.begin();
          devices[0]!.destroy();
        }
        if (engines === 2 && step > 0) {
          stop();
        }
      },
    });
    expect(asked).toEqual(["webgpu"]);
    expect(live.fallbacks).toHaveLength(1);
    expect(live.fallbacks[0]!.engine.info).toMatchObject({ requested: "webgpu", executedOn: "webgpu" });
    expect(live.fallbacks[0]!.reason.key).toBe("refusal.deviceLost");
    expect(live.fallbacks[0]!.lostMs).toBeLessThanOrEqual(2000);
    expect(live.fallbacks[0]!.waitedMs).toBeLessThan(1000);
    expect(live.failures).toEqual([]);
  });

  it("is given up for the next engine when it is lost again", async () => {
    const asked: EngineName[] = [];
    const fallbackOrder = fallbackOrderOn(real, asked);
    const first = await createWebgpuEngine(recipe);
    const second = await fallbackOrder.next(first, asItIs("It was lost."));
    const third = await fallbackOrder.next(second as Engine, asItIs("It was lost again."));
    expect(asked).toEqual(["webgpu", "gpujs:webgpu"]);
    expect(third?.info.fallbackReason).toEqual(asItIs("It was lost again."));
    for (const engine of [first, second, third]) {
      engine?.dispose();
    }
  });
});

describe("a device that does not answer", () => {
  it("is given up soon enough for the simulation to go on within five seconds", () => {
    expect(longestSilenceMs.hardware).toBeLessThanOrEqual(4000);
  });

  it("is taken for hung after a while", async () => {
    let isHung = false;
    const { gpu } = tamperWith(real, (device) => {
      const createBuffer = device.createBuffer.bind(device);
      device.createBuffer = (descriptor) => {
        const buffer = createBuffer(descriptor);
        const mapAsync = buffer.mapAsync.bind(buffer);
        buffer.mapAsync = (...range) => (isHung ? new Promise(() => undefined) : mapAsync(...range));
        return buffer;
      };
    });
    const engine = await createWebgpuEngine(recipe, { gpu });
    isHung = true;
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const failure = engine.advance(1).catch((error: unknown) => error);
      await vi.advanceTimersByTimeAsync(longestSilenceMs.software + 100);
      expect(await failure).toEqual(refusing("refusal.deviceSilent", { seconds: 60 }));
    } finally {
      vi.useRealTimers();
      engine.dispose();
    }
  });
});

describe("a network that the memory does not hold", () => {
  it("is refused with the numbers, before a device is opened", async () => {
    const ringSlots = ringSlotsOf(createWiring(recipe.sheet, recipe.seed, recipe.dtMs));
    const { ring } = bufferSizesOf(recipe, ringSlots);
    const { gpu, devices } = tamperWith(real, undefined, { maxBufferSize: ring / 2 });
    await expect(createWebgpuEngine(recipe, { gpu })).rejects.toThrow(
      refusing("refusal.largestBuffer", { needed: "0.8", most: "0.4" }),
    );
    expect(devices).toHaveLength(0);
  });

  it("is refused when the device runs out of memory all the same", async () => {
    const { gpu, devices } = tamperWith(real, (device) => {
      device.popErrorScope = async () => ({ message: "no memory left" }) as GPUError;
    });
    await expect(createWebgpuEngine(recipe, { gpu })).rejects.toThrow(refusing("refusal.memoryTooSmall"));
    expect(devices).toHaveLength(1);
  });
});
