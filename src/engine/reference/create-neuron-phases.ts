import type { Recipe } from "../../model/network/recipe.ts";
import type { StepConstants } from "../../model/network/step-constants.ts";
import { JavaScriptPhases } from "./javascript-phases.ts";
import type { NeuronPhases } from "./neuron-phases.ts";
import { whyNoSimd } from "./simd/phase-module.ts";
import { SimdPhases } from "./simd/simd-phases.ts";

/** "auto" is WebAssembly SIMD where it runs, else JavaScript; the device says which it became. */
export type PhaseChoice = "auto" | "webassembly" | "javascript";

export function createNeuronPhases(
  recipe: Recipe,
  constants: StepConstants,
  choice: PhaseChoice,
): NeuronPhases {
  const reason = choice === "auto" ? whyNoSimd() : null;
  if (choice === "javascript" || reason !== null) {
    return new JavaScriptPhases(recipe, constants, reason);
  }
  return new SimdPhases(recipe, constants);
}
