/** A recipe says what to simulate and nothing about how: sheet, structure, parameters, time step and seed; validated and frozen. */

import {
  changedParameters,
  createParameters,
  defaultParameterSet,
  type ParameterSetName,
  parameterSets,
} from "../parameter-sets/parameter-sets.ts";
import { type ParameterName, type Parameters, parameterNames } from "../parameters.ts";
import { RefusalError } from "../refusal.ts";
import { hashOfText } from "./hash.ts";
import { createSheet, type Sheet, sheetOfNeurons } from "./populations.ts";
import { modelStructure, type Structure } from "./structure.ts";

export interface Recipe {
  readonly sheet: Sheet;
  readonly structure: Structure;
  /** The set that `parameters` begin from. */
  readonly parameterSet: ParameterSetName;
  readonly parameters: Parameters;
  readonly dtMs: number;
  readonly seed: number;
  /** Eight hexadecimal digits over everything above: two recipes with one hash are the same network. */
  readonly hash: string;
}

export interface RecipeRequest {
  /** Neurons on a square sheet, 320 k²; or give `tilesX` and `tilesY`. Default 5 120. */
  readonly neurons?: number;
  readonly tilesX?: number;
  readonly tilesY?: number;
  readonly seed?: number;
  readonly dtMs?: number;
  readonly parameterSet?: ParameterSetName;
  /** Values in place of those of the set. */
  readonly parameters?: Readonly<Record<string, number>>;
  readonly structure?: Structure;
}

export const smallestDtMs = 0.02;
export const largestDtMs = 0.2;
export const largestSeed = 2 ** 31 - 1;

/** Builds a recipe. Throws a RangeError with the value and the allowed range for anything it cannot take. */
export function createRecipe(request: RecipeRequest = {}): Recipe {
  const { seed = 1, dtMs = 0.1, tilesX, tilesY, structure = modelStructure } = request;
  const { parameterSet = defaultParameterSet } = request;
  const sheet =
    tilesX !== undefined && tilesY !== undefined
      ? createSheet(tilesX, tilesY)
      : sheetOfNeurons(request.neurons ?? 5120);
  if (!Number.isInteger(seed) || seed < 0 || seed > largestSeed) {
    throw new RefusalError({ key: "refusal.seed", values: { largest: largestSeed, seed } });
  }
  if (!(dtMs >= smallestDtMs && dtMs <= largestDtMs)) {
    throw new RangeError(
      `The time step must be between ${smallestDtMs} and ${largestDtMs} ms, but got ${dtMs}.`,
    );
  }
  if (Math.abs(1 / dtMs - Math.round(1 / dtMs)) > 1e-9) {
    throw new RangeError(
      `The time step must divide one millisecond, as 0.02, 0.025, 0.05, 0.1 and 0.2 ms do, but got ${dtMs} ms.`,
    );
  }
  checkDelays(structure, dtMs);
  const parameters = createParameters(request.parameters, parameterSet);
  const text = [
    ...[sheet.tilesX, sheet.tilesY, seed, dtMs],
    ...[...hashedValues(parameters), ...textOf(structure)],
  ].join(" ");
  return Object.freeze({ sheet, structure, parameterSet, parameters, dtMs, seed, hash: hashOfText(text) });
}

/** A spike arrives in the next step at the earliest. */
function checkDelays({ axons }: Structure, dtMs: number): void {
  const shortestMs = Math.min(axons.excitatory.baseMs, axons.inhibitory.baseMs);
  if (Math.round(shortestMs / dtMs) < 1) {
    throw new RangeError(
      `The shortest axonal delay must be at least one time step of ${dtMs} ms, but got ${shortestMs} ms.`,
    );
  }
}

/** Parameters that joined the model later, with the value that leaves it as it was before them. */
const laterParameters: Readonly<Partial<Record<ParameterName, number>>> = {
  unbindingVoltageDependence: 1,
  healthyOccupancy: 1,
};

/** What a hash takes of parameters: all first ones; a later one only where it changes the network, so that hashes stay. */
const hashedValues = (parameters: Parameters): readonly (number | string)[] =>
  parameterNames
    .filter((name) => parameters[name] !== laterParameters[name])
    .map((name) => (name in laterParameters ? `${name}=${parameters[name]}` : parameters[name]));

/** What a hash takes of a structure: nothing of the model's own, all of another. */
const textOf = (structure: Structure) => (structure === modelStructure ? [] : [JSON.stringify(structure)]);

/** How outputs name the parameters: "K2", or "K2 with magnesiumInhibitoryMm=1". */
export function nameOfSet({ parameterSet, parameters }: Pick<Recipe, "parameterSet" | "parameters">): string {
  const changed = changedParameters(parameterSet, parameters);
  const words = changed.map(({ name, to }) => `${name}=${to}`).join(", ");
  return `${parameterSets[parameterSet].title}${words === "" ? "" : ` with ${words}`}`;
}

/** Hash of what decides the network's statistics: parameters and time step, not size and seed (rates do not depend on those). */
export function networkHashOf({ structure, parameters, dtMs }: Recipe): string {
  return hashOfText(["network 1", dtMs, ...hashedValues(parameters), ...textOf(structure)].join(" "));
}

export const stepsPerMs = (recipe: Pick<Recipe, "dtMs">): number => Math.round(1 / recipe.dtMs);
