/** Where the atlases lie that page and command line use. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type AtlasKey, atlasNameOf } from "../../model/assumption-switches.ts";
import { type KnockOutName, knockOutAtlasNameOf } from "../../model/knock-outs/knock-outs.ts";
import { blockerNames } from "../../model/substances.ts";
import type { Atlas } from "../../treatment/atlas/atlas.ts";
import { assertAtlasFits, decodeAtlas } from "../../treatment/atlas/atlas-file.ts";
import { invocation, shippedFile } from "../program.ts";

/** Path of the atlas of a parameter set, or of one without an assumption. */
export const atlasFileOf = (network: AtlasKey): string => pathOf(atlasNameOf(network));

/** Path of the atlas of the default set after a knock-out. */
export const knockOutAtlasFileOf = (name: KnockOutName): string => pathOf(knockOutAtlasNameOf(name));

const pathOf = (atlasName: string) => shippedFile(`public/atlas/${atlasName}`);

/**
 * Reads an atlas and checks that it is of this network; those under other blockers that lie beside it come with it. Throws
 * a sentence when one is missing, altered or of another network.
 */
export function readAtlasFor(file: string, networkHash: string): Atlas {
  if (!existsSync(file)) {
    throw new RangeError(
      `There is no response atlas ${path.relative(process.cwd(), file)}; "${invocation} atlas" makes it.`,
    );
  }
  const read = (each: string) => {
    const atlas = decodeAtlas(readFileSync(each));
    assertAtlasFits(atlas, networkHash);
    return atlas;
  };
  const beside = blockerNames.map((blocker) => file.replace(/\.atlas$/, `-${blocker}.atlas`));
  const ofOtherBlockers = beside.filter((each) => each !== file && existsSync(each)).map(read);
  return { ...read(file), ofOtherBlockers };
}
