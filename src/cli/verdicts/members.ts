/** The ensemble that verdicts are computed over, and the atlases that they need. */
import { knockOutNames, parametersAfter } from "../../model/knock-outs/knock-outs.ts";
import { createRecipe, networkHashOf } from "../../model/network/recipe.ts";
import { defaultParameterSet } from "../../model/parameter-sets/parameter-sets.ts";
import type { Atlas } from "../../treatment/atlas/atlas.ts";
import type { EnsembleMember } from "../../treatment/ensemble/ensemble.ts";
import type { SetAtlases } from "../../treatment/hypotheses/bench.ts";
import { knockOutAtlasFileOf, readAtlasFor } from "../atlas/atlas-files.ts";
import { readBasis, readEnsemble } from "../ensemble/ensemble-files.ts";

/** Members of each network: a matrix over all 240 takes more than an hour. */
const membersPerNetwork = 2;

/** The first members of each network of the ensemble, all of the same weight. */
export function readMembers(): readonly EnsembleMember[] {
  const taken = new Map<Atlas, number>();
  const chosen = readEnsemble(defaultParameterSet).members.filter(({ atlas }) => {
    const before = taken.get(atlas) ?? 0;
    taken.set(atlas, before + 1);
    return before < membersPerNetwork;
  });
  return chosen.map((member) => ({ ...member, weight: 1 / chosen.length }));
}

/** Throws a sentence where one is missing or of another network. */
export function readSetAtlases(): SetAtlases {
  const knockedOut = knockOutNames.map((name) => {
    const recipe = createRecipe({ parameters: parametersAfter(name) });
    return [name, readAtlasFor(knockOutAtlasFileOf(name), networkHashOf(recipe))] as const;
  });
  const intact = readBasis(defaultParameterSet).atlas;
  return { intact, ...Object.fromEntries(knockedOut) } as unknown as SetAtlases;
}
