/** Where the atlases lie that page and command line use. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type AtlasKey, atlasNameOf } from "../../model/assumption-switches.ts";
import type { ParameterSetName } from "../../model/parameter-sets/parameter-sets.ts";
import { blockerNames } from "../../model/substances.ts";
import type { Atlas } from "../../treatment/atlas/atlas.ts";
import { assertAtlasFits, decodeAtlas } from "../../treatment/atlas/atlas-file.ts";

/** Path of the atlas of a parameter set, or of one without an assumption. */
export const atlasFileOf = (network: AtlasKey): string =>
  fileURLToPath(new URL(`../../../public/atlas/${atlasNameOf(network)}`, import.meta.url));

/** The atlas of a parameter set with those under other blockers, as far as they have been made. Throws as `readAtlasFor` does. */
export function readAtlasesFor(parameterSet: ParameterSetName, networkHash: string): Atlas {
  const files = blockerNames
    .filter((blocker) => blocker !== "ketamine")
    .map((blocker) => atlasFileOf({ parameterSet, without: null, blocker }));
  const ofOtherBlockers = files
    .filter((file) => existsSync(file))
    .map((file) => readAtlasFor(file, networkHash));
  return { ...readAtlasFor(atlasFileOf({ parameterSet, without: null }), networkHash), ofOtherBlockers };
}

/** Reads an atlas and checks that it is of this network. Throws a sentence when it is missing, altered or of another one. */
export function readAtlasFor(file: string, networkHash: string): Atlas {
  if (!existsSync(file)) {
    throw new RangeError(
      `There is no response atlas ${path.relative(process.cwd(), file)}; "npm run -s cli -- atlas" makes it.`,
    );
  }
  const atlas = decodeAtlas(readFileSync(file));
  assertAtlasFits(atlas, networkHash);
  return atlas;
}
