/**
 * `npm run outdated`: which packages have a newer version, and which have had none for two years, as far as the registry can be
 * asked. Changes nothing.
 */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";

const run = promisify(execFile);
/** A package without a new version for so long may be finished, or left alone: a person looks. */
const quietYears = 2;
const waitMs = 30_000;

const { dependencies, devDependencies } = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
);

/**
 * @param {string} name
 * @returns {Promise<{ latest: string, publishedMs: number, deprecated: string | undefined } | null>} null where the registry gives no answer
 */
async function ask(name) {
  try {
    const wanted = ["view", name, "dist-tags.latest", "time.modified", "time", "deprecated", "--json"];
    const { stdout } = await run("npm", wanted, { timeout: waitMs, maxBuffer: 64e6 });
    const said = JSON.parse(stdout);
    const latest = said["dist-tags.latest"];
    return { latest, publishedMs: Date.parse(said["time"][latest]), deprecated: said["deprecated"] };
  } catch {
    return null;
  }
}

const rows = [];
for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
  const found = await ask(name);
  if (found === null && rows.length === 0) {
    console.log(
      "The registry does not answer, so it is not known what is outdated. Try again with a network.",
    );
    process.exit(0);
  }
  const years = found === null ? Number.NaN : (Date.now() - found.publishedMs) / (365.25 * 86_400_000);
  rows.push({ name, version, found, years });
}
const older = rows.filter(({ version, found }) => found !== null && found.latest !== version);
const quiet = rows.filter(({ years }) => years > quietYears);
const deprecated = rows.filter(({ found }) => found?.deprecated !== undefined);
const unanswered = rows.filter(({ found }) => found === null);
console.log(`${rows.length} packages are asked for by name.`);
for (const { name, version, found } of older) console.log(`newer: ${name} ${version} → ${found?.latest}`);
for (const { name, years } of quiet) console.log(`no version for ${years.toFixed(1)} years: ${name}`);
for (const { name, found } of deprecated) console.log(`deprecated: ${name}: ${found?.deprecated}`);
for (const { name } of unanswered) console.log(`no answer: ${name}`);
