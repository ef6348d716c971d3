/**
 * `npm run mutate -- PATH…`: changes one thing after the other in these files or folders of `src/model` and `src/wire`, and runs the quick tests that
 * reach it. A change that no test notices survives, and is listed with its place: either a test is missing, or the change makes no difference that anybody
 * could see. Minutes to hours; not part of `npm test`.
 *
 *   npm run mutate -- src/wire/frame
 *   npm run mutate -- src/model/equations/nmda-block.ts
 *
 * StrykerJS brings 170 packages, so it lies in a folder of its own and is installed when it is first run.
 */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const folder = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(folder, "../..");
const stryker = path.join(folder, "node_modules/@stryker-mutator/core/bin/stryker.js");

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} cwd
 */
function run(program, args, cwd) {
  const env = { ...process.env, MUTATED_ROOMS: rooms.join(",") };
  const { status } = spawnSync(program, args, { cwd, env, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

const paths = process.argv.slice(2);
const isOurs = (/** @type {string} */ each) =>
  /^src\/(model|wire)(\/|$)/.test(each) && existsSync(path.join(root, each));
const wrong = paths.find((each) => !isOurs(each));
if (paths.length === 0 || wrong !== undefined) {
  console.error(
    `npm run mutate takes files or folders that exist in src/model/ or src/wire/${wrong === undefined ? "" : `, but not "${wrong}"`}.`,
  );
  process.exit(2);
}
/** Whose tests are run. */
const rooms = ["model", "wire"].filter((room) => paths.some((each) => `${each}/`.startsWith(`src/${room}/`)));
if (!existsSync(stryker)) run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
const patterns = paths.map((each) =>
  statSync(path.join(root, each)).isDirectory() ? `${each.replace(/\/$/, "")}/**/*.ts` : each,
);
const config = path.relative(root, path.join(folder, "stryker.config.mjs"));
const mutated = [...patterns, "!src/**/generated/**"].join(",");
run(process.execPath, [stryker, "run", config, "--mutate", mutated], root);
