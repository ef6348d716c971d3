import { describe, expect, it } from "vitest";
import { installNodeWebgpu } from "../../src/cli/node-webgpu.ts";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { createWebgpuEngine } from "../../src/engine/webgpu/webgpu-engine.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { collect, differences, drawState, spikesOf } from "./comparisons.ts";
import { describeEngineConformance } from "./engine-conformance.ts";

// A machine without an adapter fails here, with the sentence that says so: the engine is not optional.
await installNodeWebgpu();

describeEngineConformance([
  { name: "webgpu", create: (recipe) => createWebgpuEngine(recipe), roundsEachStep: true },
]);

describe("the webgpu engine", () => {
  it("fires the same spikes twice on one device, in whatever order its threads came to them", async () => {
    const recipe = createRecipe({ tilesX: 5, tilesY: 4, seed: 21 });
    const run = async () => {
      const engine = await createWebgpuEngine(recipe);
      expect(engine.info.executedOn).toBe("webgpu");
      await engine.writeState(drawState(recipe, 4), 900);
      const { recorded, synapticEvents } = await engine.advance(120, { record: "all" });
      const spikes = { ...collect(recorded), synapticEvents };
      const state = await engine.readState();
      engine.dispose();
      return { spikes, state };
    };
    const [first, second] = [await run(), await run()];
    expect(first.spikes.neurons.length).toBeGreaterThan(1000);
    expect(second.spikes).toEqual(first.spikes);
    expect(differences(first.state, second.state, 0)).toEqual([]);
  });

  it("keeps the reference's rates over a tenth of a second", async () => {
    const recipe = createRecipe({ neurons: 5120, seed: 8 });
    const reference = new ReferenceEngine(recipe);
    await reference.advance(3000);
    const engine = await createWebgpuEngine(recipe);
    await engine.writeState(await reference.readState(), 3000);
    const wanted = (await reference.advance(1000)).counts.totalExcitatory;
    const got = (await engine.advance(1000)).counts.totalExcitatory;
    expect(wanted).toBeGreaterThan(1000);
    expect(got / wanted).toBeGreaterThan(0.9);
    expect(got / wanted).toBeLessThan(1.1);
    engine.dispose();
  });

  it.each([0.05, 0.2])("does %s ms steps like the reference", async (dtMs) => {
    const recipe = createRecipe({ neurons: 5120, seed: 4, dtMs });
    const reference = new ReferenceEngine(recipe);
    await reference.advance(800);
    const engine = await createWebgpuEngine(recipe);
    await engine.writeState(await reference.readState(), 800);
    const wanted = await spikesOf(reference, 43);
    expect(await spikesOf(engine, 43)).toEqual(wanted);
    engine.dispose();
  });
});
