import type { Recipe } from "../../model/network/recipe.ts";
import type { StepConstants } from "../../model/network/step-constants.ts";
import { JavaScriptPhases } from "./javascript-phases.ts";
import type { NeuronPhases } from "./neuron-phases.ts";
import { canShareMemory, whyNoSimd } from "./simd/phase-module.ts";
import { SimdPhases } from "./simd/simd-phases.ts";
import type { ThreadOffer } from "./simd/thread-team.ts";

/** "auto" is WebAssembly SIMD where it runs, else JavaScript; the device says which it became. */
export type PhaseChoice = "auto" | "webassembly" | "javascript";

export function createNeuronPhases(
  recipe: Recipe,
  constants: StepConstants,
  choice: PhaseChoice,
  threads?: ThreadOffer,
): NeuronPhases {
  const reason = choice === "auto" ? whyNoSimd() : null;
  if (choice === "javascript" || reason !== null) {
    return new JavaScriptPhases(recipe, constants, reason);
  }
  return new SimdPhases(recipe, constants, threads && sharedOut(threads, recipe));
}

/** Fewest tiles of a thread: below, waking it costs as much as it saves. */
const fewestTiles = 8;

function sharedOut({ threads, start }: ThreadOffer, { sheet }: Recipe): ThreadOffer {
  const most = canShareMemory() ? Math.floor(sheet.tiles / fewestTiles) : 1;
  return { threads: Math.max(1, Math.min(threads, most)), start };
}
