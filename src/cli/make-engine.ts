import type { Engine, EngineAccount, EngineName } from "../engine/engine.ts";
import { createEngine } from "../engine/select/create-engine.ts";
import type { Recipe } from "../model/network/recipe.ts";
import { requireAdapters } from "./node-webgpu.ts";

/** An engine in Node: the one that runs on graphics devices is given what Node lacks first. */
export async function makeEngine(recipe: Recipe, name: EngineName, account?: EngineAccount): Promise<Engine> {
  if (name === "webgpu") {
    await requireAdapters();
  }
  return createEngine(recipe, name, account);
}
