import { describe, expect, it } from "vitest";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { LiveLoop } from "../../src/simulation/live/live-loop.ts";
import { Simulation } from "../../src/simulation/simulation.ts";
import { createFrame, scalarOf } from "../../src/wire/frame/frame.ts";
import { createFrameLayout } from "../../src/wire/frame/layout.ts";

async function pausedLoop() {
  const engine = new ReferenceEngine(createRecipe());
  const simulation = await Simulation.create(engine, "stressed");
  const layout = createFrameLayout(engine.recipe.sheet);
  const shownMs: number[] = [];
  const loop = new LiveLoop({
    simulation,
    frames: {
      framesSkipped: 0,
      take: () => createFrame(layout),
      send: (frame) => shownMs.push(scalarOf(frame, "biologicalMs")),
    },
    nextEngine: async () => null,
    onFallback: () => {},
    onTwinEnded: () => {},
    onFailure: (error) => {
      throw error;
    },
    now: () => performance.now(),
  });
  loop.isPaused = true;
  loop.start();
  return { loop, simulation, shownMs };
}

describe("a film", () => {
  it("advances the paused network by exactly what is asked for, with a frame for each step", async () => {
    const { loop, simulation, shownMs } = await pausedLoop();
    for (const wantedMs of [4, 8, 12]) {
      await loop.advancePaused(4, 100);
      expect(simulation.biologicalMs).toBe(wantedMs);
      await expect.poll(() => shownMs.at(-1)).toBe(wantedMs);
    }
    await loop.stop();
    simulation.dispose();
  });

  it("refuses a step when the network runs on instead", async () => {
    const { loop, simulation } = await pausedLoop();
    loop.isPaused = false;
    await expect(loop.advancePaused(4, 100)).rejects.toThrow("A film needs a paused network");
    await loop.stop();
    simulation.dispose();
  });
});
