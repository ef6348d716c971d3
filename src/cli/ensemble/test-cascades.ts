/** Draws cascade constants from their priors, a chunk at a time, and keeps those that meet every fitted expectation. */
import { setImmediate } from "node:timers/promises";
import { cascadeConstants } from "../../model/cascade/cascade-constants.ts";
import { hashOf } from "../../model/network/hash.ts";
import { normalNumbers } from "../../model/network/normal-numbers.ts";
import { createRecipe, networkHashOf } from "../../model/network/recipe.ts";
import { defaultParameterSet } from "../../model/parameter-sets/parameter-sets.ts";
import type { EnsembleMember } from "../../treatment/ensemble/ensemble.ts";
import { decodeEnsemble, membersOf } from "../../treatment/ensemble/ensemble-file.ts";
import { FittedExpectations } from "../../treatment/ensemble/fitted-expectations.ts";
import { atlasFileOf, readAtlasFor } from "../atlas/atlas-files.ts";
import { freeConstants } from "../calibrate/cascade-objective.ts";
import { priorValueAt } from "../calibrate/prior.ts";
import { randomStreams } from "./network-prior.ts";

export const drawsPerChunk = 100;

export interface CascadeTask {
  readonly chunk: number;
  readonly seed: number;
  /** A file with the networks, each with one member. */
  readonly networksFile: readonly number[];
}

export interface CascadeTest {
  readonly chunk: number;
  /** In the order of their draws: number of the network, then the constants in the order of `freeConstants`. */
  readonly accepted: readonly (readonly number[])[];
  /** Draws, from the first of the chunk, up to each accepted one. */
  readonly drawsUntil: readonly number[];
  /** How many draws each protocol ended. */
  readonly missed: Readonly<Record<string, number>>;
}

interface Network {
  readonly member: EnsembleMember;
  readonly expectations: FittedExpectations;
}

let networks: readonly Network[] | undefined;

function networksOf(file: readonly number[]): readonly Network[] {
  networks ??= membersOf(decodeEnsemble(Uint8Array.from(file)), setAtlas()).map((member) => ({
    ...{ member, expectations: new FittedExpectations() },
  }));
  return networks;
}

const setAtlas = () =>
  readAtlasFor(
    atlasFileOf({ parameterSet: defaultParameterSet, without: null }),
    networkHashOf(createRecipe({ parameterSet: defaultParameterSet })),
  );

export async function testCascades(
  { chunk, seed, networksFile }: CascadeTask,
  onProgress?: (fraction: number) => Promise<void>,
): Promise<CascadeTest> {
  const all = networksOf(networksFile);
  const accepted: number[][] = [];
  const drawsUntil: number[] = [];
  const missed: Record<string, number> = {};
  for (let index = 0; index < drawsPerChunk; index++) {
    const draw = chunk * drawsPerChunk + index;
    const next = normalNumbers(hashOf(seed, randomStreams.cascade, draw), 0);
    const network = hashOf(seed, randomStreams.cascade, ~draw) % all.length;
    // As they are stored, so that what is tested is what is shipped.
    const values = freeConstants.map((constant) => Math.fround(priorValueAt(constant, next())));
    const chosen = all[network];
    if (!chosen) throw new Error("An ensemble without networks has no cascades.");
    const { member, expectations } = chosen;
    const drawn = Object.fromEntries(freeConstants.map(({ constant }, place) => [constant, values[place]]));
    const miss = expectations.missedBy({ ...member, cascade: { ...cascadeConstants, ...drawn } });
    if (miss === null) {
      accepted.push([network, ...values]);
      drawsUntil.push(index + 1);
    } else {
      missed[miss] = (missed[miss] ?? 0) + 1;
    }
    if (index % 10 === 0) {
      await onProgress?.(index / drawsPerChunk);
      await setImmediate();
    }
  }
  return { chunk, accepted, drawsUntil, missed };
}
