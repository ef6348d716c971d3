/** What was changed in the model: named, with old and new value, by every output that depends on it. */
import {
  type AssumptionSwitchName,
  assumptionSwitches,
  parametersWithout,
} from "../model/assumption-switches.ts";
import { changedConstants, noChanges, type ParameterChanges } from "../model/changeable.ts";
import type { Recipe } from "../model/network/recipe.ts";
import {
  type ChangedParameter,
  changedParameters,
  createParameters,
  parameterSets,
} from "../model/parameter-sets/parameter-sets.ts";

export interface RemovedAssumption {
  readonly name: AssumptionSwitchName;
  /** "A1", as in docs/model.md. */
  readonly assumption: string;
  /** What its removal replaces. */
  readonly replaced: readonly ChangedParameter[];
}

export interface Provenance {
  /** "K2". */
  readonly parameterSet: string;
  /** Those that a person changed; what a removed assumption replaces is listed with it. */
  readonly changedParameters: readonly ChangedParameter[];
  readonly removedAssumptions: readonly RemovedAssumption[];
}

/**
 * `without`: the assumption that is switched off in `parameters`; null for none. `changes`: where constants of drug and cascade
 * are among them. Throws a sentence as `parametersWithout` does.
 */
export function provenanceOf(
  { parameterSet, parameters }: Pick<Recipe, "parameterSet" | "parameters">,
  without: AssumptionSwitchName | null = null,
  changes: ParameterChanges = noChanges,
): Provenance {
  const removed = parametersWithout(parameterSet, without);
  return {
    parameterSet: parameterSets[parameterSet].title,
    changedParameters: [
      ...changedParameters(parameterSet, parameters, removed),
      ...changedConstants(parameterSet, changes),
    ],
    removedAssumptions: assumptionSwitches
      .filter(({ name }) => name === without)
      .map(({ name, assumption }) => ({
        ...{ name, assumption },
        replaced: changedParameters(parameterSet, createParameters(removed, parameterSet)),
      })),
  };
}
