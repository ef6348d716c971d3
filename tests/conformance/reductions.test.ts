import { installNodeWebgpu } from "../../src/cli/node-webgpu.ts";
import { createGpujsEngine } from "../../src/engine/gpujs/gpujs-engine.ts";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { createWebgpuEngine } from "../../src/engine/webgpu/webgpu-engine.ts";
import { describeReductions } from "./reductions.ts";

await installNodeWebgpu();

describeReductions("reference", async (recipe) => new ReferenceEngine(recipe));
describeReductions("gpujs:webasm", (recipe) => createGpujsEngine(recipe, { backend: "webasm" }));
describeReductions("webgpu", (recipe) => createWebgpuEngine(recipe));
