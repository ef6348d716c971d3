import { createGpujsEngine } from "../../src/engine/gpujs/gpujs-engine.ts";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { createWebgpuEngine } from "../../src/engine/webgpu/webgpu-engine.ts";
import { describeEngineConformance } from "./engine-conformance.ts";

describeEngineConformance([
  { name: "reference", create: async (recipe) => new ReferenceEngine(recipe), roundsEachStep: true },
  { name: "webgpu", create: (recipe) => createWebgpuEngine(recipe), roundsEachStep: true },
  ...(["webgl2", "webgpu", "webasm"] as const).map((backend) => ({
    name: `gpujs:${backend}` as const,
    create: (recipe: ReferenceEngine["recipe"]) => createGpujsEngine(recipe, { backend }),
    roundsEachStep: true,
  })),
]);
