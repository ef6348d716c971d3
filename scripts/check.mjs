/**
 * `npm run check`: everything that can be said about the project without running it. Stops at the first fault. The types take
 * as long as everything else that reads the sources, so both are done side by side.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/**
 * @param {string} file relative to the root
 * @param {string[]} args
 */
const script = (file, ...args) => [path.join(root, file), ...args];

/** @typedef {{ name: string, command: string[], needs?: string }} Step */

/** @type {Step[]} */
const first = [
  {
    name: "format and lint",
    command: script("node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."),
  },
];
/** @type {Step[]} */
const types = [{ name: "types", command: script("node_modules/typescript/bin/tsc", "-p", "tsconfig.json") }];
/** @type {Step[]} */
const sources = [
  {
    name: "types of the model, without a browser",
    command: script("node_modules/typescript/bin/tsc", "-p", "tsconfig.model.json"),
  },
  {
    name: "generated sources are fresh",
    needs: "scripts/generate-sources.ts",
    command: script("node_modules/tsx/dist/cli.mjs", "scripts/generate-sources.ts", "--check"),
  },
  { name: "version and changelog", command: script("scripts/release/check-release.mjs") },
  {
    name: "links of the documents",
    command: script("node_modules/tsx/dist/cli.mjs", "scripts/docs/check-links.ts"),
  },
  { name: "packages", command: script("scripts/supply/check-supply.mjs") },
  { name: "layers", command: script("scripts/check-layers.mjs") },
  {
    name: "interface of the library",
    command: script("node_modules/tsx/dist/cli.mjs", "scripts/package/check-api.ts"),
  },
  { name: "dead code", command: script("node_modules/knip/bin/knip.js") },
];
/** @type {Step[]} */
const bundle = [
  { name: "build", command: script("node_modules/vite/bin/vite.js", "build", "--logLevel", "warn") },
  { name: "size", command: script("node_modules/size-limit/bin.js") },
  { name: "first load", command: script("scripts/first-load.mjs") },
];

/**
 * Runs steps one after the other; what each says is printed when it has ended, so that two lists can run side by side.
 * @param {Step[]} steps
 */
async function runAll(steps) {
  for (const { name, command, needs } of steps) {
    if (needs !== undefined && !existsSync(path.join(root, needs))) continue;
    const child = spawn(process.execPath, command, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    /** @type {Buffer[]} */
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => said.push(piece));
    const status = await new Promise((resolve) => child.on("close", resolve));
    console.log(`--- ${name}\n${Buffer.concat(said).toString().trimEnd()}`.trimEnd());
    if (status !== 0) {
      console.error(`The check "${name}" failed; see the lines above.`);
      process.exit(1);
    }
  }
}

await runAll(first);
await Promise.all([runAll(types), runAll(sources)]);
await runAll(bundle);
console.log("All checks passed.");
