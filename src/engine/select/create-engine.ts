/** From an engine's name to a running engine. Engines that need a graphics library load it only when asked for. */
import { partWithin } from "../../loading/load-part.ts";
import type { Recipe } from "../../model/network/recipe.ts";
import type { Engine, EngineAccount, EngineName } from "../engine.ts";
import { EngineError, engineAnswer } from "../engine-error.ts";
import { ReferenceEngine } from "../reference/reference-engine.ts";
import type { ThreadOffer } from "../reference/simd/thread-team.ts";

export type EngineFactory = (
  recipe: Recipe,
  name: EngineName,
  account?: EngineAccount,
  threads?: ThreadOffer,
) => Promise<Engine>;

/** Longer than a slow connection takes for the largest of them, ms; another engine runs then. */
const longestLoadMs = 15_000;

/** The module of an engine. Rejects with an `EngineError` when it does not come, or is no script. */
export const loadEngine = <Module>(
  engine: EngineName,
  load: () => Promise<Module>,
  withinMs = longestLoadMs,
): Promise<Module> =>
  engineAnswer(
    (reason) => ({ key: "refusal.engineNotLoaded", values: { engine, reason } }),
    () => partWithin(load, withinMs),
  );

/** Threads that are not ready by then join later, or never; the network runs without them. */
const longestStartMs = 2000;

/** Makes the engine of that name. Throws an `EngineError` when it cannot run here or has no room for the recipe; takes no other instead. */
export const createEngine: EngineFactory = async (recipe, name, account, threads) => {
  const { requested, fallbackReason } = account ?? { requested: name, fallbackReason: null };
  if (name === "webgpu") {
    const { createWebgpuEngine } = await loadEngine(name, () => import("../webgpu/webgpu-engine.ts"));
    return createWebgpuEngine(recipe, { requested, fallbackReason });
  }
  if (name !== "reference") {
    const backend = name.slice("gpujs:".length) as "webgpu" | "webgl2" | "webasm" | "cpu";
    const { createGpujsEngine } = await loadEngine(name, () => import("../gpujs/gpujs-engine.ts"));
    return createGpujsEngine(recipe, { backend, requested, fallbackReason });
  }
  const engine = new ReferenceEngine(recipe, requested, fallbackReason, "auto", threads);
  const { maximumNeurons } = engine.info.limits;
  if (recipe.sheet.neurons > maximumNeurons) {
    const values = { maximum: maximumNeurons, neurons: recipe.sheet.neurons };
    throw new EngineError({ key: "refusal.referenceSize", values });
  }
  const latest = Date.now() + longestStartMs;
  while (!engine.areThreadsReady && Date.now() < latest) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return engine;
};
