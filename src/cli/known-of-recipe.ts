/** The part of a manifest that follows from program and recipe. */
import type { KnownOfRun } from "../io/manifest.ts";
import type { Provenance } from "../io/provenance.ts";
import type { Recipe } from "../model/network/recipe.ts";
import { thisProgram } from "./program.ts";

export function knownOfRecipe({ sheet, seed, dtMs, hash }: Recipe, provenance: Provenance) {
  const { parameterSet, changedParameters, removedAssumptions } = provenance;
  return {
    program: thisProgram(),
    network: { neurons: sheet.neurons, seed, dtMs, parameterSet, recipeHash: hash },
    changedParameters: [...changedParameters],
    removedAssumptions: removedAssumptions.map((each) => ({ ...each, replaced: [...each.replaced] })),
  } satisfies Partial<KnownOfRun>;
}
