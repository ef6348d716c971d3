/** Every file that names the project's version besides package.json, which is its source. npm keeps package-lock.json itself. */

/**
 * @typedef {object} VersionPlace
 * @property {string} file relative to the root
 * @property {RegExp} pattern global; its first group is what stands before a version, the version follows
 */

/** What `npm run package` makes, and an image that has it. */
const archive = /(disinhibit[-:])\d+\.\d+\.\d+(?:-(?:(?!\.tgz)[0-9A-Za-z.])+)?/g;

/** @type {readonly VersionPlace[]} */
export const versionPlaces = [
  { file: "CITATION.cff", pattern: /^(version: )\S+$/gm },
  { file: "python/pyproject.toml", pattern: /^(version = ")[^"]+(?=")/gm },
  { file: "docs/library.md", pattern: archive },
  { file: "docs/notebook.md", pattern: archive },
  { file: "workflows/arrays/kubernetes-job.yaml", pattern: archive },
];

/**
 * The text with this version in every place. Throws where the text has no such place.
 * @param {VersionPlace} place
 * @param {string} text
 * @param {string} version
 */
export function withVersion({ file, pattern }, text, version) {
  if (text.search(pattern) < 0) {
    throw new Error(`${file} names no version where scripts/release/version-places.mjs expects one.`);
  }
  return text.replaceAll(pattern, (_, before) => `${before}${version}`);
}
