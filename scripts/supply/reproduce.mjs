/**
 * `npm run reproduce`: builds the page twice, into folders of their own, and compares every file. Prints the hash of the build, which
 * anybody who builds the same commit gets, too.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { filesBelow } from "../serve/built-files.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const vite = path.join(root, "node_modules/vite/bin/vite.js");

/** @param {string | Buffer} content */
const hashOf = (content) => createHash("sha256").update(content).digest("hex");

/** The hash of each file of a build that is made now. */
function build() {
  const folder = mkdtempSync(path.join(tmpdir(), "disinhibit-build-"));
  try {
    const options = ["build", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"];
    const { status } = spawnSync(process.execPath, [vite, ...options], { cwd: root, stdio: "inherit" });
    if (status !== 0) throw new Error("The page could not be built; see above.");
    return new Map(filesBelow(folder).map((file) => [file, hashOf(readFileSync(path.join(folder, file)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [first, second] = [build(), build()];
const different = [...new Set([...first.keys(), ...second.keys()])].filter(
  (file) => first.get(file) !== second.get(file),
);
if (different.length > 0) {
  console.error(
    `Two builds of the same sources differ in ${different.length} files:\n${different.join("\n")}`,
  );
  process.exit(1);
}
const whole = hashOf([...first].map(([file, hash]) => `${hash}  ${file}\n`).join(""));
console.log(`${first.size} files, the same in both builds. SHA-256 over their hashes and names: ${whole}`);
