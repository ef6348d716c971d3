/** Where the atlases lie that page and command line use. */
import { fileURLToPath } from "node:url";
import { type AssumptionSwitchName, atlasNameOf } from "../../model/assumption-switches.ts";

/** Path of the atlas of set K1, or of the network without one assumption. */
export function atlasFileOf(without: AssumptionSwitchName | null): string {
  return fileURLToPath(new URL(`../../../public/atlas/${atlasNameOf(without)}`, import.meta.url));
}
