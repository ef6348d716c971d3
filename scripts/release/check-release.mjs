/** Part of `npm run check`: every place that names the version names that of package.json, and CHANGELOG.md has an entry for what has changed. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { hasChangedSince } from "./changed-since.mjs";
import { changelogFaults } from "./changelog.mjs";
import { versionPlaces, withVersion } from "./version-places.mjs";

/**
 * What is wrong, a sentence for each fault.
 * @param {string} root the checkout
 */
export function releaseFaults(root) {
  /** @param {string} file */
  const read = (file) => readFileSync(path.join(root, file), "utf8");
  const { version } = JSON.parse(read("package.json"));
  const lock = JSON.parse(read("package-lock.json"));
  const faults = changelogFaults({
    text: read("CHANGELOG.md"),
    version,
    hasChangedSince: (released) => hasChangedSince(root, released),
  });
  if (lock.version !== version || lock.packages[""].version !== version)
    faults.push(`package-lock.json is not of version ${version}; run npm install --package-lock-only.`);
  for (const place of versionPlaces) {
    const text = read(place.file);
    if (withVersion(place, text, version) !== text)
      faults.push(`${place.file} names another version than ${version}, which package.json has.`);
  }
  return faults;
}

/** @param {string} root the checkout */
function faultsOrWhyNot(root) {
  try {
    return releaseFaults(root);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = faultsOrWhyNot(fileURLToPath(new URL("../..", import.meta.url)));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exit(1);
  console.log(
    `One version in package.json and ${versionPlaces.length} other files; CHANGELOG.md has what changed.`,
  );
}
