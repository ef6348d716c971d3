/** The ensemble that verdicts are computed over, and the atlases that they need. */
import { knockOutNames, parametersAfter } from "../../model/knock-outs/knock-outs.ts";
import { createRecipe, networkHashOf } from "../../model/network/recipe.ts";
import { defaultParameterSet } from "../../model/parameter-sets/parameter-sets.ts";
import { type EnsembleMember, singleSet } from "../../treatment/ensemble/ensemble.ts";
import type { KnockOutAtlases } from "../../treatment/hypotheses/bench.ts";
import { atlasFileOf, knockOutAtlasFileOf, readAtlasFor } from "../atlas/atlas-files.ts";

export function readMembers(): readonly EnsembleMember[] {
  const atlas = readAtlasFor(
    atlasFileOf({ parameterSet: defaultParameterSet, without: null }),
    networkHashOf(createRecipe()),
  );
  return [singleSet(atlas)];
}

/** Throws a sentence where one is missing or of another network. */
export const readKnockOuts = (): KnockOutAtlases =>
  Object.fromEntries(
    knockOutNames.map((name) => [
      name,
      readAtlasFor(
        knockOutAtlasFileOf(name),
        networkHashOf(createRecipe({ parameters: parametersAfter(name) })),
      ),
    ]),
  ) as unknown as KnockOutAtlases;
