/**
 * `npm run bench:peers`: the COBA network of Vogels & Abbott 2005 on our engines and on Brian2, window after window in
 * turn, one thread each. What is compared is processor time, and each repeat with its own neighbour in time, so that a
 * busy machine weighs on both alike. Prints a Markdown table.
 *
 *   npm run bench:peers -- --neurons 5120,32000 --repeats 7 --window-ms 1000 --targets cython,cpp_standalone
 *   npm run bench:peers -- --engine webgpu --neurons 5120 --window-ms 50
 */
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { engineChoices } from "../../src/cli/run-options.ts";
import { coba } from "../recipes/coba.ts";
import { Brian2, type Brian2Target, findBrian2Python, hasCompiler } from "./brian2.ts";
import { type CobaWindow, OurCoba } from "./coba-window.ts";

interface Simulator {
  readonly name: string;
  runWindow(): Promise<CobaWindow>;
  stop(): void;
}

const { values } = parseArgs({
  options: {
    neurons: { type: "string", default: "5120,32000" },
    repeats: { type: "string", default: "5" },
    "window-ms": { type: "string", default: "1000" },
    "warm-up-ms": { type: "string", default: "500" },
    seed: { type: "string", default: "1" },
    engine: { type: "string", default: "reference" },
    targets: { type: "string", default: "cython,cpp_standalone" },
  },
});
const sizes = values.neurons.split(",").map(Number);
const [repeats, windowMs, warmUpMs, seed] = [
  values.repeats,
  values["window-ms"],
  values["warm-up-ms"],
  values.seed,
].map(Number) as [number, number, number, number];
const engine = engineChoices.find((name) => name === values.engine);
const known: readonly Brian2Target[] = ["numpy", "cython", "cpp_standalone"];

/** Rates and CV of ours may differ from a peer's by this share: windows of half a second scatter by 3 % at 5 120 neurons. */
const largestDifference = 0.1;

const meanOf = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;

/** Mean and standard deviation in words. */
function spread(list: readonly number[], digits = 3): string {
  const mean = meanOf(list);
  const squares = list.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(1, list.length - 1));
  return `${mean.toPrecision(digits)} ± ${deviation.toPrecision(2)}`;
}

async function startAll(python: string, targets: readonly Brian2Target[], neurons: number) {
  const request = { neurons, seed, warmUpMs, windowMs };
  const simulators: Simulator[] = [await OurCoba.start({ ...request, engine: chosenEngine() })];
  for (const target of targets) {
    process.stderr.write(`Brian2 ${target} builds ${neurons} neurons.\n`);
    simulators.push((await Brian2.start({ ...request, python, target })).peer);
  }
  return simulators;
}

function chosenEngine() {
  if (engine === undefined || engine === "auto") {
    throw new Error(
      `--engine must be one of ${engineChoices.filter((name) => name !== "auto").join(", ")}, but got "${values.engine}".`,
    );
  }
  return engine;
}

function chosenTargets(): readonly Brian2Target[] {
  return values.targets.split(",").map((name) => {
    const target = known.find((each) => each === name);
    if (target === undefined) {
      throw new Error(`--targets takes ${known.join(", ")}, but got "${name}".`);
    }
    if (target === "cpp_standalone" && !hasCompiler()) {
      throw new Error("The target cpp_standalone needs a C++ compiler: install g++ or leave it out.");
    }
    return target;
  });
}

async function compare(python: string, targets: readonly Brian2Target[], neurons: number) {
  const simulators = await startAll(python, targets, neurons);
  const windows: CobaWindow[][] = simulators.map(() => []);
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const [place, simulator] of simulators.entries()) {
      windows[place]!.push(await simulator.runWindow());
    }
    process.stderr.write(`${neurons} neurons: ${repeat + 1} of ${repeats} repeats done.\n`);
  }
  for (const simulator of simulators) {
    simulator.stop();
  }
  checkAgreement(simulators, windows);
  const excitatory = coba.excitatoryShare * neurons;
  const seconds = windowMs / 1000;
  return simulators.map(({ name }, place) => {
    const own = windows[place]!;
    const ratios = own.map(({ cpuSeconds }, repeat) => cpuSeconds / windows[0]![repeat]!.cpuSeconds);
    return [
      name,
      `${neurons}`,
      spread(own.map(({ cpuSeconds }) => cpuSeconds / seconds)),
      place === 0 ? "1" : spread(ratios),
      spread(own.map(({ excitatorySpikes }) => excitatorySpikes / excitatory / seconds)),
      spread(own.map(({ inhibitorySpikes }) => inhibitorySpikes / (neurons - excitatory) / seconds)),
      spread(own.map(({ cvIsi }) => cvIsi ?? Number.NaN)),
      spread(own.map(({ synapticEvents, cpuSeconds }) => synapticEvents / cpuSeconds / 1e6)),
    ];
  });
}

/** Throws a sentence where the peers did other work than ours: another rate or another irregularity. */
function checkAgreement(simulators: readonly Simulator[], windows: readonly CobaWindow[][]): void {
  const quantities = {
    "excitatory spikes": ({ excitatorySpikes }: CobaWindow) => excitatorySpikes,
    "inhibitory spikes": ({ inhibitorySpikes }: CobaWindow) => inhibitorySpikes,
    "the CV": ({ cvIsi }: CobaWindow) => cvIsi ?? Number.NaN,
  };
  for (const [words, of] of Object.entries(quantities)) {
    const [ours, ...theirs] = windows.map((own) => meanOf(own.map(of)));
    for (const [place, other] of theirs.entries()) {
      if (!(Math.abs(ours! / other - 1) <= largestDifference)) {
        throw new Error(
          `The networks differ, so their times do not compare: ${words} of ours ${ours?.toPrecision(4)} a window, of ${simulators[place + 1]?.name} ${other.toPrecision(4)}; allowed are ${100 * largestDifference} %. A start may have died out: choose another --seed.`,
        );
      }
    }
  }
}

async function main(): Promise<void> {
  const targets = chosenTargets();
  const python = findBrian2Python();
  const before = loadavg()[0];
  const rows: string[][] = [];
  for (const neurons of sizes) {
    rows.push(...(await compare(python, targets, neurons)));
  }
  console.log(
    `${cpus()[0]?.model.trim()}, ${cpus().length} cores, load ${before?.toFixed(1)} before and ${loadavg()[0]?.toFixed(1)} after; Node ${process.versions.node}; ${new Date().toISOString().slice(0, 10)}; seed ${seed}, dt 0.1 ms, ${repeats} windows of ${windowMs} ms in turn after ${warmUpMs} ms\n`,
  );
  const head = [
    "simulator",
    "neurons",
    "processor s a biological s",
    "times ours, paired",
    "E rate, Hz",
    "I rate, Hz",
    "CV",
    "million synaptic events a processor s",
  ];
  for (const row of [head, head.map(() => "---"), ...rows]) {
    console.log(`| ${row.join(" | ")} |`);
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
process.exit();
