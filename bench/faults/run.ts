/**
 * `npm run faults`: drives the built page through every fault of bench/faults, in a real browser, and says what it said, how soon,
 * what was lost and whether it goes on. Exits with 1 where anything is not as it must be.
 *
 *   --only TEXT   faults whose group and name contain it
 *   --left        those alone that have not been tried here, or did not come out as they must
 *   --every       each file of the build with each fault of a file, and not with one of them: some 600 pages
 *   --folder F    of the built page; dist by default
 *   --write       writes the table into docs/reliability.md, from the last time that each fault was tried here
 *
 * What came of each fault is kept in .cache/faults, so that a long run can be made in pieces.
 */
import { availableParallelism } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { findOrInstallChromium } from "../../scripts/find-chromium.mjs";
import { serveBuild } from "../../scripts/serve-build.mjs";
import { chromiumFlags } from "../../tests/support/chromium-flags.ts";
import { readBuild } from "./build.ts";
import { drive, type Outcome } from "./drive.ts";
import type { Fault } from "./fault.ts";
import { faults } from "./fault-table.ts";
import { keep, keptOf, nameOf } from "./kept-outcomes.ts";
import { partFaults } from "./part-faults.ts";
import { writeTable } from "./report.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    left: { type: "boolean", default: false },
    every: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    folder: { type: "string", default: "dist" },
  },
});

const launch = (flags: readonly string[] = []) =>
  chromium.launch({
    executablePath: findOrInstallChromium(),
    headless: true,
    args: [...chromiumFlags, ...flags],
  });

const { folder } = values;
/** A fault may stop the browser itself, ms. */
const longestMs = 240_000;

/** Pages of single files wait for most of their time. */
const filesAtOnce = 3;

const server = await serveBuild(0, { folder });
const build = readBuild(folder, server.url);
/** The browser of most faults; another takes its place when a fault has ended it. */
let browser = launch();
// Playwright ends its browsers then, which is no fault to go on after.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
const outcomes: Outcome[] = [];
let errors = 0;
const only = values.only ?? "";
const all = [...faults, ...partFaults(build, values.every)];
const good = new Set(
  keptOf(all)
    .filter(({ outcome }) => outcome?.wrong.length === 0)
    .map(({ fault }) => fault),
);
const wanted = all.filter(
  (fault) => nameOf(fault).includes(only) && !(values.left && good.has(nameOf(fault))),
);
console.log(`${wanted.length} of ${all.length} faults`);
// What a fault does to the whole browser, and what is measured in seconds, is tried alone.
for (const fault of wanted.filter(({ isOfFile }) => !isOfFile)) await tryOne(fault);
const ofFiles = wanted.filter(({ isOfFile }) => isOfFile);
await Promise.all(
  Array.from({ length: filesAtOnce }, async () => {
    for (let fault = ofFiles.shift(); fault; fault = ofFiles.shift()) await tryOne(fault);
  }),
);
const wrong = outcomes.filter((outcome) => outcome.wrong.length > 0).length;
console.log(
  `${outcomes.length} faults tried, ${wrong} not as they must be, ${errors} could not be brought about`,
);
if (wrong + errors > 0) process.exitCode = 1;
if (values.write) {
  const every = [...faults, ...partFaults(build, true)];
  const tried = keptOf(every);
  const ofFile = (name: string) => name.slice(0, name.lastIndexOf(": "));
  const reached = new Set(tried.flatMap(({ fault }) => [fault, ofFile(fault)]));
  writeTable(tried, {
    left: all.filter((fault) => !reached.has(fault.isOfFile ? ofFile(nameOf(fault)) : nameOf(fault))).length,
    ofHowMany: every.length,
    browser: `Chromium ${(await browser).version()}`,
    cores: availableParallelism(),
  });
}
await (await browser).close();
await server.close();

async function tryOne(fault: Fault): Promise<void> {
  const own = fault.needsOwnBrowser || fault.browserFlags ? await launch(fault.browserFlags) : null;
  const shared = await browser;
  const over = new AbortController();
  const tooLong = wait(longestMs, undefined, { signal: over.signal }).then(() => {
    throw new Error(`It took longer than ${longestMs / 1000} s.`);
  });
  try {
    const outcome = await Promise.race([drive(own ?? shared, build, fault), tooLong]);
    outcomes.push(outcome);
    keep({ fault: nameOf(fault), atMs: Date.now(), outcome });
    print(outcome);
  } catch (error) {
    errors++;
    const [why = ""] = (error as Error).message.split("\n");
    keep({ fault: nameOf(fault), atMs: Date.now(), outcome: null, error: why });
    console.log(`ERROR ${nameOf(fault)}\n      ${why}`);
    if (!own && !shared.isConnected() && (await browser) === shared) browser = launch();
  } finally {
    over.abort();
    tooLong.catch(() => undefined);
    if (own) await Promise.race([own.close(), wait(5000)]);
  }
}

function print({ group, name, said, lost, goesOn, wrong }: Outcome): void {
  const words = said ? `${said.afterS.toFixed(1)} s, ${said.key}: ${said.text}` : "–";
  console.log(
    `${wrong.length ? "WRONG" : "ok   "} ${group}: ${name}\n      ${words}\n      lost: ${lost}; goes on: ${goesOn}`,
  );
  for (const each of wrong) console.log(`      ! ${each}`);
}
