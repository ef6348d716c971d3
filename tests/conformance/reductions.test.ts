import { expect, it } from "vitest";
import { installNodeWebgpu } from "../../src/cli/node-webgpu.ts";
import { createGpujsEngine } from "../../src/engine/gpujs/gpujs-engine.ts";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import type { AdvanceRequest } from "../../src/engine/report/advance-report.ts";
import { createWebgpuEngine } from "../../src/engine/webgpu/webgpu-engine.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { describeReductions } from "./reductions.ts";

await installNodeWebgpu();

describeReductions("reference", async (recipe) => new ReferenceEngine(recipe));
describeReductions("gpujs:webasm", (recipe) => createGpujsEngine(recipe, { backend: "webasm" }));
describeReductions("webgpu", (recipe) => createWebgpuEngine(recipe));

it("far less than a byte a neuron comes from the graphics device, unless spikes are recorded", async () => {
  const recipe = createRecipe({ neurons: 5120, seed: 3 });
  const engine = await createWebgpuEngine(recipe);
  const bytesOf = async (request: AdvanceRequest) => {
    const before = engine.bytesRead;
    await engine.advance(10, request);
    return engine.bytesRead - before;
  };
  expect(await bytesOf({})).toBeLessThan(recipe.sheet.neurons / 4);
  expect(await bytesOf({ sample: "begin" })).toBeLessThan(recipe.sheet.neurons / 4);
  expect(await bytesOf({ record: [17] })).toBeLessThan(recipe.sheet.neurons / 4);
  expect(await bytesOf({ record: "all" })).toBeGreaterThan(1000);
  engine.dispose();
});
