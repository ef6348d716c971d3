/** Where the ensemble lies that page and command line use, and how the command line reads it. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { createRecipe, networkHashOf } from "../../model/network/recipe.ts";
import type { ParameterSetName } from "../../model/parameter-sets/parameter-sets.ts";
import type { Atlas } from "../../treatment/atlas/atlas.ts";
import { checksumOf } from "../../treatment/checked-file.ts";
import { type EnsembleMember, ensembleNameOf, singleSet } from "../../treatment/ensemble/ensemble.ts";
import {
  assertEnsembleFits,
  decodeEnsemble,
  type EnsembleBasis,
  type EnsembleTables,
  membersOf,
} from "../../treatment/ensemble/ensemble-file.ts";
import { atlasFileOf, readAtlasFor } from "../atlas/atlas-files.ts";
import { invocation, shippedFile } from "../program.ts";

export const ensembleFileOf = (set: ParameterSetName): string =>
  shippedFile(`public/ensemble/${ensembleNameOf(set)}`);

/** What an ensemble of a set must belong to, with the atlas. */
export function readBasis(parameterSet: ParameterSetName): { basis: EnsembleBasis; atlas: Atlas } {
  const file = atlasFileOf({ parameterSet, without: null });
  const networkHash = networkHashOf(createRecipe({ parameterSet }));
  const atlas = readAtlasFor(file, networkHash);
  return { basis: { parameterSet, networkHash, atlasChecksum: checksumOf(readFileSync(file)) }, atlas };
}

/** The ensemble of a set. Throws a sentence when it is missing, altered or of another network. */
export function readEnsemble(parameterSet: ParameterSetName): {
  tables: EnsembleTables;
  members: readonly EnsembleMember[];
} {
  const file = ensembleFileOf(parameterSet);
  if (!existsSync(file)) {
    throw new RangeError(
      `There is no ensemble ${path.relative(process.cwd(), file)}; "${invocation} ensemble" makes it.`,
    );
  }
  const { basis, atlas } = readBasis(parameterSet);
  const tables = decodeEnsemble(readFileSync(file));
  assertEnsembleFits(tables, basis);
  return { tables, members: membersOf(tables, atlas) };
}

/** The members of a set's ensemble; where there is none, the parameter set alone. Throws a sentence where one is altered. */
export function readMembers(set: ParameterSetName): readonly EnsembleMember[] {
  return existsSync(ensembleFileOf(set)) ? readEnsemble(set).members : [singleSet(readBasis(set).atlas)];
}
