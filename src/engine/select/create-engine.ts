/** From an engine's name to a running engine. Engines that need a graphics library load it only when asked for. */
import type { Recipe } from "../../model/network/recipe.ts";
import type { Engine, EngineAccount, EngineName } from "../engine.ts";
import { EngineError } from "../engine-error.ts";
import { ReferenceEngine } from "../reference/reference-engine.ts";

export type EngineFactory = (recipe: Recipe, name: EngineName, account?: EngineAccount) => Promise<Engine>;

/** Makes the engine of that name. Throws an `EngineError` when it cannot run here or cannot hold the recipe; takes no other instead. */
export const createEngine: EngineFactory = async (recipe, name, account) => {
  const { requested, fallbackReason } = account ?? { requested: name, fallbackReason: null };
  if (name === "webgpu") {
    const { createWebgpuEngine } = await import("../webgpu/webgpu-engine.ts");
    return createWebgpuEngine(recipe, { requested, fallbackReason });
  }
  if (name !== "reference") {
    const backend = name.slice("gpujs:".length) as "webgpu" | "webgl2" | "webasm" | "cpu";
    const { createGpujsEngine } = await import("../gpujs/gpujs-engine.ts");
    return createGpujsEngine(recipe, { backend, requested, fallbackReason });
  }
  const engine = new ReferenceEngine(recipe, requested, fallbackReason);
  const { maximumNeurons } = engine.info.limits;
  if (recipe.sheet.neurons > maximumNeurons) {
    throw new EngineError(
      `The reference engine takes at most ${maximumNeurons} neurons, but the recipe has ${recipe.sheet.neurons}. Choose a smaller sheet.`,
    );
  }
  return engine;
};
