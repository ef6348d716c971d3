import { describe, expect, it } from "vitest";
import { offerThreads } from "../../src/cli/start-thread.ts";
import { createGpujsEngine } from "../../src/engine/gpujs/gpujs-engine.ts";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { createEngine } from "../../src/engine/select/create-engine.ts";
import { createRecipe, type Recipe } from "../../src/model/network/recipe.ts";
import { refusing } from "../support/refusing.ts";
import { spikesOf } from "./comparisons.ts";
import { describeEngineConformance } from "./engine-conformance.ts";

describeEngineConformance([
  { name: "reference", create: async (recipe) => new ReferenceEngine(recipe), roundsEachStep: true },
  ...[2, 4].map((threads) => ({
    name: "reference" as const,
    with: `on ${threads} threads`,
    create: (recipe: Recipe) => createEngine(recipe, "reference", undefined, offerThreads(threads)),
    roundsEachStep: true,
  })),
  {
    name: "gpujs:webasm",
    create: (recipe) => createGpujsEngine(recipe, { backend: "webasm" }),
    roundsEachStep: true,
  },
  {
    name: "gpujs:cpu",
    create: (recipe) => createGpujsEngine(recipe, { backend: "cpu" }),
    roundsEachStep: false,
  },
]);

describe("gpu.js engine", () => {
  it("says so when the backend asked for is not there, and takes no other instead", async () => {
    const asked = createGpujsEngine(createRecipe(), { backend: "webgl2" });
    await expect(asked).rejects.toThrow(refusing("refusal.gpujsNoWebgl2"));
  });

  it("refuses a sheet whose ids its edge code cannot hold", async () => {
    const asked = createGpujsEngine(createRecipe({ neurons: 92_480 }), { backend: "cpu" });
    await expect(asked).rejects.toThrow(refusing("refusal.gpujsSize", { maximum: 81_920, neurons: 92_480 }));
  });

  it("keeps the reference's rates over a tenth of a second", async () => {
    const recipe = createRecipe({ neurons: 5120, seed: 8 });
    const reference = new ReferenceEngine(recipe);
    await reference.advance(3000);
    const engine = await createGpujsEngine(recipe, { backend: "webasm" });
    await engine.writeState(await reference.readState(), 3000);
    expect(engine.info.executedOn).toBe("gpujs:webasm");
    const wanted = (await reference.advance(1000)).counts.totalExcitatory;
    const got = (await engine.advance(1000)).counts.totalExcitatory;
    expect(wanted).toBeGreaterThan(1000);
    expect(got / wanted).toBeGreaterThan(0.9);
    expect(got / wanted).toBeLessThan(1.1);
    engine.dispose();
  }, 120_000);

  it.each([0.05, 0.2])("does %s ms steps like the reference", async (dtMs) => {
    const recipe = createRecipe({ neurons: 5120, seed: 4, dtMs });
    const reference = new ReferenceEngine(recipe);
    await reference.advance(800);
    const engine = await createGpujsEngine(recipe, { backend: "webasm" });
    await engine.writeState(await reference.readState(), 800);
    const wanted = await spikesOf(reference, 43);
    expect((await spikesOf(engine, 43)).neurons).toEqual(wanted.neurons);
    engine.dispose();
  });
});
