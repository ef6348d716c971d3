/**
 * `npm run test:repeat`: the tests again and again, files and tests in another order each time, to find those that pass only sometimes or only after
 * others. A test that fails even once, or that takes longer than a minute, is a failure: it is mended, not run again until it passes.
 *
 *   npm run test:repeat                                    everything, ten times
 *   npm run test:repeat -- --times 3 --project node tests/model
 *   npm run test:repeat -- --seed 7 --times 1              the order of a run that failed
 */
import { parseArgs } from "node:util";
import { ChromiumError, findInstalledChromium, findOrInstallChromium } from "./find-chromium.mjs";
import { runNodeScript, runProject } from "./run-project.mjs";
import { browserProjects, splitArguments, TestArgumentsError } from "./test-arguments.mjs";
import { countRun, formatSummary, isSuccess, slowTests, sumCounts, unsteadyTests } from "./test-summary.mjs";

/** @param {string[]} args */
function readArguments(args) {
  const { values, tokens } = parseArgs({
    ...{ args, strict: false, tokens: true, allowPositionals: true },
    options: { times: { type: "string" }, seed: { type: "string" } },
  });
  const times = Number(values["times"] ?? 10);
  const seed = Number(values["seed"] ?? Math.floor(Math.random() * 1e6));
  if (!Number.isInteger(times) || times < 1 || !Number.isInteger(seed) || seed < 0) {
    throw new TestArgumentsError(
      `--times takes a whole number from 1 and --seed one from 0, but they are "${values["times"]}" and "${values["seed"]}".`,
    );
  }
  /** @type {Set<number>} */
  const own = new Set();
  for (const token of tokens) {
    if (token.kind !== "option" || !["times", "seed"].includes(token.name)) continue;
    own.add(token.index);
    if (!token.inlineValue) own.add(token.index + 1);
  }
  return { times, seed, ...splitArguments(args.filter((_, index) => !own.has(index))) };
}

function main() {
  const { times, seed: first, projects, rest, isBuilt } = readArguments(process.argv.slice(2));
  const needsBrowser = projects.some((name) => browserProjects.includes(name));
  const chromiumPath = needsBrowser ? findOrInstallChromium() : findInstalledChromium();
  if (needsBrowser && !isBuilt && runNodeScript("vite/bin/vite.js", ["build", "--logLevel", "warn"]) !== 0) {
    throw new TestArgumentsError("The build failed, so no test was run; see the lines above.");
  }
  const faults = [];
  const counts = [];
  for (const project of projects) {
    const runs = [];
    for (let seed = first; seed < first + times; seed++) {
      console.log(`\n--- ${project} tests, run ${seed - first + 1} of ${times}, seed ${seed}`);
      const order = ["--sequence.shuffle.files", `--sequence.seed=${seed}`];
      // Tests of a file go on from one another's page there.
      if (!browserProjects.includes(project)) order.push("--sequence.shuffle.tests");
      const { report, exitCode } = runProject({ project, rest: [...rest, ...order], chromiumPath });
      runs.push({ report, exitCode, seed });
      counts.push(countRun(report, exitCode));
      faults.push(...slowTests(report));
    }
    faults.push(...unsteadyTests(runs));
  }
  console.log(`\nSeeds ${first} to ${first + times - 1}, Node ${process.versions.node}`);
  for (const fault of faults) console.log(fault);
  const total = sumCounts(counts);
  console.log(formatSummary(total));
  return isSuccess(total) && faults.length === 0;
}

try {
  process.exitCode = main() ? 0 : 1;
} catch (error) {
  console.error(
    error instanceof ChromiumError || error instanceof TestArgumentsError ? error.message : error,
  );
  process.exitCode = 1;
}
