/** `npm run check`: everything that can be said about the project without running it. Stops at the first fault. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/**
 * @param {string} file relative to the root
 * @param {string[]} args
 */
const script = (file, ...args) => [path.join(root, file), ...args];

/** @type {{ name: string, command: string[], needs?: string }[]} */
const steps = [
  {
    name: "format and lint",
    command: script("node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."),
  },
  { name: "types", command: script("node_modules/typescript/bin/tsc", "-p", "tsconfig.json") },
  {
    name: "types of the model, without a browser",
    command: script("node_modules/typescript/bin/tsc", "-p", "tsconfig.model.json"),
  },
  {
    name: "generated sources are fresh",
    needs: "scripts/generate-sources.ts",
    command: script("node_modules/tsx/dist/cli.mjs", "scripts/generate-sources.ts", "--check"),
  },
  { name: "layers", command: script("scripts/check-layers.mjs") },
  { name: "dead code", command: script("node_modules/knip/bin/knip.js") },
  { name: "build", command: script("node_modules/vite/bin/vite.js", "build", "--logLevel", "warn") },
  { name: "size", command: script("node_modules/size-limit/bin.js") },
];

for (const { name, command, needs } of steps) {
  if (needs !== undefined && !existsSync(path.join(root, needs))) continue;
  console.log(`--- ${name}`);
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: "inherit" });
  if (status !== 0) {
    console.error(`The check "${name}" failed; see the lines above.`);
    process.exit(1);
  }
}
console.log("All checks passed.");
