/** Under which licences packages may come, and the notices that go with those that are in a build. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Any use, against naming whom it is from. */
const permissive = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "Unicode-DFS-2016",
];
/** Its own files stay under it; what uses them does not have to. */
const byFile = ["MPL-2.0"];
/** Fonts: any use, not sold on their own. */
const fonts = ["OFL-1.1"];
const allowed = [...permissive, ...byFile, ...fonts];

/** Packages whose licence a person has read: what was found there, and when. */
const readByHand = new Map([
  // Data on browsers, which only npm run mutate installs; nothing of it is passed on. Read 2026-11-30.
  ["caniuse-lite", "CC-BY-4.0"],
  // NIST public domain notice; HDF5 within it under its BSD-style licence. Read 2026-11-30.
  ["h5wasm", "SEE LICENSE IN LICENSE.txt"],
]);

/**
 * Why a package may not be used, in a sentence; null where it may.
 * @param {{ name: string, version: string, license?: string | undefined }} locked
 */
export function licenceFault({ name, version, license }) {
  if (license === undefined) return `${name} ${version} declares no licence.`;
  if (readByHand.get(name) === license) return null;
  const choices = license.replaceAll(/[()]/g, "").split(" OR ");
  if (choices.some((choice) => choice.split(" AND ").every((part) => allowed.includes(part)))) return null;
  return `${name} ${version} is under ${license}, which is not among ${allowed.join(", ")}.`;
}

/**
 * The text of a package's licence and notice; null where it has none.
 * @param {string} folder of the package
 */
export function licenceText(folder) {
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice|ofl)(\.|-|$)/i.test(file));
  const texts = files.sort().map((file) => readFileSync(path.join(folder, file), "utf8").trim());
  return texts.length === 0 ? null : texts.join("\n\n");
}
