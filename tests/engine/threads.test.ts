/** Several threads over the tiles of one network: the same spikes as one, and none left behind. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { startThread } from "../../src/cli/start-thread.ts";
import { EngineError } from "../../src/engine/engine-error.ts";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import type { StartThread } from "../../src/engine/reference/simd/thread-team.ts";
import { createConditions } from "../../src/model/conditions.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { createImposedInput } from "../../src/model/stimulation/imposed-input.ts";
import { spikesOf } from "../conformance/comparisons.ts";

/** 35 tiles: no number of threads divides them. */
const recipe = createRecipe({ tilesX: 7, tilesY: 5, seed: 12 });
const engines: ReferenceEngine[] = [];
afterEach(() => {
  for (const engine of engines.splice(0)) {
    engine.dispose();
  }
});

async function create(threads: number, start: StartThread = startThread): Promise<ReferenceEngine> {
  const engine = new ReferenceEngine(recipe, "reference", null, "webassembly", { threads, start });
  engines.push(engine);
  engine.setConditions(createConditions(recipe.sheet, { concentrationUm: 2, spineOccupancy: 0.8 }));
  await vi.waitFor(() => expect(engine.areThreadsReady).toBe(true), { timeout: 30_000 });
  return engine;
}

describe("a network on several threads", () => {
  it.each([2, 3, 4])(
    "fires the spikes of one, and has its state to the last bit (%i threads)",
    async (threads) => {
      const [one, several] = [await create(1), await create(threads)];
      expect(several.info).toMatchObject({
        threads,
        device: { key: "engine.device.simd", values: { threads } },
      });
      for (const steps of [7, 100, 293]) {
        const wanted = await spikesOf(one, steps);
        expect(await spikesOf(several, steps)).toEqual(wanted);
      }
      expect(await several.readState()).toEqual(await one.readState());
      const waves = createImposedInput(recipe.sheet, { areWavesOn: true, stimulus: null });
      for (const engine of [one, several]) {
        engine.setConditions(createConditions(recipe.sheet, { concentrationUm: 0 }));
        engine.setImposedInput(waves);
      }
      const wanted = await one.advance(200, { sample: "begin" });
      const found = await several.advance(200, { sample: "begin" });
      expect(found.synapticEvents).toBe(wanted.synapticEvents);
      expect(found.samples).toEqual(wanted.samples);
      expect(await several.readState()).toEqual(await one.readState());
    },
  );

  it("goes on from a checkpoint of another number of threads", async () => {
    const [one, two] = [await create(1), await create(2)];
    await one.advance(333);
    await two.writeState(await one.readState(), one.step);
    expect(await spikesOf(two, 100)).toEqual(await spikesOf(one, 100));
  });

  it("runs all the same, to the last bit, while its threads are not ready", async () => {
    const one = await create(1);
    const engine = new ReferenceEngine(recipe, "reference", null, "webassembly", {
      threads: 3,
      start: () => ({ stop: () => {} }),
    });
    engines.push(engine);
    engine.setConditions(one.conditions);
    expect(engine.info.threads).toBe(1);
    expect(await spikesOf(engine, 100)).toEqual(await spikesOf(one, 100));
  });

  it("runs without a thread that fails when it starts", async () => {
    const one = await create(1);
    const ended: Promise<void>[] = [];
    const engine = new ReferenceEngine(recipe, "reference", null, "webassembly", {
      threads: 2,
      start: (task) => {
        const thread = startThread({ ...task, module: {} });
        ended.push(thread.ended);
        return thread;
      },
    });
    engines.push(engine);
    engine.setConditions(one.conditions);
    await Promise.all(ended);
    expect(engine.info.threads).toBe(1);
    expect(await spikesOf(engine, 100)).toEqual(await spikesOf(one, 100));
  });

  it("has no more threads than share out the tiles in parts worth waking for", async () => {
    expect((await create(64)).info.threads).toBe(4);
  });

  it("fails as an engine does when a thread no longer answers, so that another can take over", async () => {
    const started: ReturnType<StartThread>[] = [];
    const engine = await create(2, (task) => {
      const thread = startThread(task);
      started.push(thread);
      return thread;
    });
    await engine.advance(20);
    await started[0]!.stop();
    await expect(engine.advance(20)).rejects.toBeInstanceOf(EngineError);
  });
});
