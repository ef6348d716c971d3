/**
 * Holds package-lock.json against what we ask of every package: an exact version with the hash of its content, for every platform;
 * a licence that may be used; no script that runs when it is installed. Part of `npm run check`; needs no network.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { licenceFault } from "./licences.mjs";
import { lockedPackages } from "./lock-file.mjs";

/** @param {string} file below the root */
const read = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

/**
 * What is wrong, a sentence for each fault.
 * @param {{ packages: import("./lock-file.mjs").LockedPackage[], manifest: Record<string, any> }} project
 */
export function supplyFaults({ packages, manifest }) {
  const faults = packages.flatMap(({ place, name, version, integrity, license, hasInstallScript }) => {
    const found = [];
    if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? "")) {
      found.push(
        `${place} ${version} has no SHA-512 hash of its content; docs/supply-chain.md says how to add it.`,
      );
    }
    const licence = licenceFault({ name, version, license });
    if (licence !== null) found.push(licence);
    if (hasInstallScript && manifest["allowScripts"]?.[name] !== false) {
      found.push(
        `${name} runs a script when it is installed; forbid it under allowScripts in package.json, or do without it.`,
      );
    }
    return found;
  });
  for (const [name, version] of Object.entries({
    ...manifest["dependencies"],
    ...manifest["devDependencies"],
  })) {
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      faults.push(`${name} is asked for as ${version}; name one exact version.`);
  }
  return faults;
}

/** Tools that are installed only when they are first used, each with a lock of its own. */
const separateTools = ["scripts/mutation"];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const packages = lockedPackages();
  const faults = supplyFaults({
    packages,
    manifest: JSON.parse(read("package.json")),
  });
  for (const folder of separateTools) {
    const lock = new URL(`../../${folder}/package-lock.json`, import.meta.url);
    const manifest = JSON.parse(read(`${folder}/package.json`));
    faults.push(
      ...supplyFaults({ packages: lockedPackages(lock), manifest }).map((each) => `${folder}: ${each}`),
    );
  }
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exit(1);
  const shipped = packages.filter(({ isShipped }) => isShipped).length;
  console.log(
    `${packages.length} packages, each with its hash and a licence that may be used; ${shipped} of them may be in a build.`,
  );
}
