/**
 * Run by `npm version`, after it has written the new version into package.json: writes it into every other place, makes a section of what is
 * unreleased in CHANGELOG.md, and adds these files to the commit that npm makes.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { withRelease } from "./changelog.mjs";
import { versionPlaces, withVersion } from "./version-places.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** @param {string} file */
const read = (file) => readFileSync(path.join(root, file), "utf8");

const { version } = JSON.parse(read("package.json"));
const today = new Date().toISOString().slice(0, 10);
try {
  // Everything is computed before anything is written.
  const texts = new Map([["CHANGELOG.md", withRelease(read("CHANGELOG.md"), version, today)]]);
  for (const place of versionPlaces) texts.set(place.file, withVersion(place, read(place.file), version));
  for (const [file, text] of texts) writeFileSync(path.join(root, file), text);
  const { status } = spawnSync("git", ["add", ...texts.keys()], { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error("git could not add the files with the new version; see above.");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
