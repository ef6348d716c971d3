/** A network as files hold it: recipe and conditions, and the synapses that exist under them. */
import type { Conditions } from "../../model/conditions.ts";
import { type Synapse, type Wiring, wiringOfRecipe } from "../../model/network/connectivity.ts";
import { type Population, regionOfTile, tileOfNeuron } from "../../model/network/populations.ts";
import type { Projection } from "../../model/network/projection.ts";
import type { Recipe } from "../../model/network/recipe.ts";
import { createStepConstants, type StepConstants } from "../../model/network/step-constants.ts";

export interface ExportedNetwork {
  readonly recipe: Recipe;
  readonly conditions: Conditions;
  readonly constants: StepConstants;
  readonly wiring: Wiring;
  /** Whether a potential synapse exists: only those between excitatory cells may be missing. */
  exists(synapse: Synapse): boolean;
}

export function createExportedNetwork(recipe: Recipe, conditions: Conditions): ExportedNetwork {
  const constants = createStepConstants(recipe, conditions);
  const shareOf = (post: number) =>
    constants.spineShares[regionOfTile(recipe.sheet, tileOfNeuron(recipe.sheet, post))] ?? 1;
  return {
    ...{ recipe, conditions, constants, wiring: wiringOfRecipe(recipe) },
    // A gate belongs to synapses of excitatory targets, whose ids on the sheet and in their population are the same.
    exists: ({ gate, post }) => gate < 0 || gate < shareOf(post),
  };
}

/** Name of a projection in files: "excitatory_to_inhibitory", from source to target. */
export const edgeName = ({ preIsInhibitory, postIsInhibitory }: Projection): string =>
  `${populationOf(preIsInhibitory)}_to_${populationOf(postIsInhibitory)}`;

export const populationOf = (isInhibitory: boolean): Population =>
  isInhibitory ? "inhibitory" : "excitatory";
