import { createEngine, type EngineFactory } from "../engine/select/create-engine.ts";
import { requireAdapters } from "./node-webgpu.ts";

/** An engine in Node: the one that runs on graphics devices is given what Node lacks first. */
export const makeEngine: EngineFactory = async (recipe, name, account, threads) => {
  if (name === "webgpu") await requireAdapters();
  return createEngine(recipe, name, account, threads);
};
