/** What package-lock.json says of every package that can be installed. */
import { readFileSync } from "node:fs";

/**
 * @typedef {object} LockedPackage
 * @property {string} place below the root: `node_modules/…`
 * @property {string} name
 * @property {string} version
 * @property {string | undefined} integrity
 * @property {string | undefined} license as the package declares it
 * @property {boolean} isShipped whether a build may hold some of it, or a program that runs outside of the checkout
 * @property {boolean} hasInstallScript
 */

/**
 * @param {URL | string} file
 * @returns {LockedPackage[]}
 */
export function lockedPackages(file = new URL("../../package-lock.json", import.meta.url)) {
  /** @type {{ packages: Record<string, Record<string, any>> }} */
  const { packages } = JSON.parse(readFileSync(file, "utf8"));
  return Object.entries(packages)
    .filter(([place]) => place !== "")
    .map(([place, entry]) => ({
      place,
      name: entry["name"] ?? place.replace(/^.*node_modules\//, ""),
      version: entry["version"],
      integrity: entry["integrity"],
      license: entry["license"],
      isShipped: entry["dev"] !== true,
      hasInstallScript: entry["hasInstallScript"] === true,
    }));
}
