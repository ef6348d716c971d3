/** Writes the licences of all packages that may be in the build beside it, as these licences ask for. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";
import { licenceText } from "./licences.mjs";
import { lockedPackages } from "./lock-file.mjs";

export const noticesFileName = "THIRD-PARTY-NOTICES.txt";

/** A heading and the licence of each package. Packages that come without the text are named with the licence that they declare. */
export function notices(root: string): string {
  const shipped = lockedPackages().filter(({ isShipped }) => isShipped);
  const sections = shipped.map(({ place, name, version, license }) => {
    const text =
      licenceText(path.join(root, place)) ?? `The package declares ${license}, and comes without the text.`;
    return `${name} ${version} (${license})\n${"=".repeat(72)}\n${text}\n`;
  });
  return `Disinhibit contains parts of these packages, each under its own licence.\n\n${sections.join("\n\n")}`;
}

export function thirdPartyNotices(): Plugin {
  let [root, folder] = ["", ""];
  return {
    name: "third-party-notices",
    apply: "build",
    configResolved(config) {
      root = import.meta.dirname.replace(/[\\/]scripts[\\/]supply$/, "");
      folder = path.resolve(config.root, config.build.outDir);
    },
    writeBundle() {
      writeFileSync(path.join(folder, noticesFileName), notices(root));
    },
  };
}
