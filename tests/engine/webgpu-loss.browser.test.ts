import { expect, it } from "vitest";
import type { EngineName } from "../../src/engine/engine.ts";
import { EngineFallbackOrder } from "../../src/engine/select/engine-fallback-order.ts";
import { createWebgpuEngine } from "../../src/engine/webgpu/webgpu-engine.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { runLive } from "../support/run-live.ts";
import { tamperWith } from "../support/tampered-gpu.ts";
import { watchWaits } from "../support/watch-waits.ts";

it("a graphics device that is lost in the browser is opened anew, and the live loop goes on from its checkpoint", async () => {
  const { gpu, devices } = tamperWith(navigator.gpu);
  const asked: EngineName[] = [];
  const fallbackOrder = new EngineFallbackOrder(async (recipe, name, account) => {
    asked.push(name);
    return createWebgpuEngine(recipe, { gpu, ...account });
  });
  let isLost = false;
  const waits = watchWaits();
  const live = await runLive({
    engine: await createWebgpuEngine(createRecipe({ neurons: 5120, seed: 6 }), { gpu }),
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
  expect(live.failures).toEqual([]);
  expect(live.fallbacks).toHaveLength(1);
  expect(live.fallbacks[0]!.reason).toEqual({ key: "refusal.deviceLost" });
  expect(live.fallbacks[0]!.lostMs).toBeLessThanOrEqual(2000);
  expect(live.fallbacks[0]!.waitedMs).toBeLessThan(1000);
});
