/** The rows of each table: what is measured, and what is compared with what. */
import { rmSync } from "node:fs";
import type { ParameterSetName } from "../../src/model/parameter-sets/parameter-sets.ts";
import { startBrian2Coba, startBrian2K1 } from "../peers/brian2.ts";
import { coba } from "../recipes/coba.ts";
import { BoundBench } from "./bound.ts";
import { earlierTree, thisTree } from "./earlier-tree.ts";
import type { LineProcess } from "./line-process.ts";
import { writeNetwork } from "./network-files.ts";
import { type EngineSetup, startEngine } from "./our-engine.ts";
import { checkAgreement, type Measured, takeTurns } from "./simulators.ts";
import { median, medianAndRange, ratios, tableOf } from "./statistics.ts";

export interface Plan {
  readonly repeats: number;
  readonly warmUpMs: number;
  /** Length of a window at 5 120 neurons; larger networks have windows in which fewer ms pass, down to a fifth of it. */
  readonly windowMs: number;
  readonly seed: number;
  readonly parameterSet: ParameterSetName;
  readonly peers: readonly string[];
  readonly largestPeer: number;
}

/** The commit that the engine is compared with: the last before tiles, buckets and threads. */
const earlierCommit = "a12227b";
/** K1 is the same network in both programs, but for the background's noise and the last places of numbers. */
const largestDifferenceK1 = 0.03;
/** COBA's sources are drawn anew by Brian2, and windows of half a second scatter by 3 % at 5 120 neurons. */
const largestDifferenceCoba = 0.1;

const windowOf = ({ windowMs }: Plan, neurons: number) =>
  100 * Math.ceil(Math.max(windowMs / 5, (windowMs * 5120) / neurons) / 100);

function setupOf(plan: Plan, neurons: number, own: Partial<EngineSetup>): EngineSetup {
  const { seed, warmUpMs, parameterSet } = plan;
  const windowMs = windowOf(plan, neurons);
  return {
    tree: thisTree,
    network: "model",
    parameterSet,
    neurons,
    seed,
    concentrationUm: 0,
    threads: 1,
    warmUpMs,
    windowMs,
    ...own,
  };
}

const comparisonHead = [
  "neurons",
  "µM",
  "simulator",
  "warm-up, processor s per biological s",
  "processor s per biological s",
  "wall s per biological s",
  "times ours, paired",
  "E, Hz",
  "I, Hz",
  "block E",
  "block I",
  "CV",
];

function comparisonRows(
  measured: readonly Measured[],
  plan: Plan,
  neurons: number,
  concentrationUm: number,
): (string | number)[][] {
  const windowSeconds = windowOf(plan, neurons) / 1000;
  const excitatory = coba.excitatoryShare * neurons;
  const seconds = windowSeconds * plan.repeats;
  const cpu = ({ windows }: Measured) => windows.map(({ cpuSeconds }) => cpuSeconds / windowSeconds);
  return measured.map((each) => {
    const { name, start, windows, summary } = each;
    return [
      neurons,
      concentrationUm,
      name,
      ((1000 * start.cpuSeconds) / plan.warmUpMs).toPrecision(3),
      medianAndRange(cpu(each)),
      median(windows.map(({ wallSeconds }) => wallSeconds / windowSeconds)).toPrecision(3),
      each === measured[0] ? "1" : medianAndRange(ratios(cpu(each), cpu(measured[0]!))),
      (summary.excitatorySpikes / excitatory / seconds).toFixed(2),
      (summary.inhibitorySpikes / (neurons - excitatory) / seconds).toFixed(2),
      summary.blockExcitatory.toFixed(3),
      summary.blockInhibitory.toFixed(3),
      summary.cvIsi?.toFixed(2) ?? "–",
    ];
  });
}

const listsMade = ([ours]: readonly Measured[]) =>
  `${(100 * (ours!.start.firedShare ?? 0)).toFixed(1)} % of cells fired in the warm-up`;

/** K1: this engine, the earlier one, Brian2. */
export async function networkTable(plan: Plan, sizes: readonly number[], concentrations: readonly number[]) {
  const rows: (string | number)[][] = [];
  for (const neurons of sizes) {
    for (const concentrationUm of concentrations) {
      const simulators = new Map<string, LineProcess>();
      const setup = setupOf(plan, neurons, { concentrationUm });
      simulators.set("ours", startEngine("ours", setup));
      if (plan.peers.includes("earlier")) {
        const tree = earlierTree(earlierCommit);
        simulators.set(earlierCommit, startEngine(earlierCommit, { ...setup, tree, threads: 0 }));
      }
      const hasBrian2 = plan.peers.includes("brian2") && neurons <= plan.largestPeer;
      const folder = hasBrian2 ? writeNetwork(plan.parameterSet, neurons, plan.seed, concentrationUm) : null;
      if (folder !== null) {
        const request = { ...plan, windows: plan.repeats, windowMs: setup.windowMs };
        simulators.set("Brian2 C++", startBrian2K1(folder, request));
      }
      const measured = await takeTurns(simulators, plan.repeats);
      if (folder !== null) rmSync(folder, { recursive: true });
      checkAgreement(measured, largestDifferenceK1);
      rows.push(...comparisonRows(measured, plan, neurons, concentrationUm));
      console.error(`${neurons} neurons, ${concentrationUm} µM: ${listsMade(measured)}.`);
      if (plan.peers.includes("brian2") && !hasBrian2) {
        rows.push([
          neurons,
          concentrationUm,
          `Brian2: not above ${plan.largestPeer} (--largest-peer)`,
          ...Array(9).fill("–"),
        ]);
      }
    }
  }
  return tableOf(comparisonHead, rows);
}

/** COBA: this engine and Brian2. */
export async function cobaTable(plan: Plan, sizes: readonly number[]) {
  const rows: (string | number)[][] = [];
  for (const neurons of sizes) {
    const setup = setupOf(plan, neurons, { network: "coba" });
    const simulators = new Map([["ours", startEngine("ours", setup)]]);
    if (plan.peers.includes("brian2")) {
      const request = { ...plan, windows: plan.repeats, windowMs: setup.windowMs };
      simulators.set("Brian2 C++", startBrian2Coba(neurons, request));
    }
    const measured = await takeTurns(simulators, plan.repeats);
    checkAgreement(measured, largestDifferenceCoba);
    rows.push(...comparisonRows(measured, plan, neurons, 0));
  }
  return tableOf(comparisonHead, rows);
}

/** K1 on more and more threads at all sizes in turn: speed-up, what each neuron costs, and what the first thread does. */
export async function threadsTable(plan: Plan, sizes: readonly number[], threadCounts: readonly number[]) {
  const contenders = sizes.flatMap((neurons) => threadCounts.map((threads) => ({ neurons, threads })));
  const nameOf = ({ neurons, threads }: { neurons: number; threads: number }) => `${neurons} on ${threads}`;
  const simulators = new Map(
    contenders.map((each) => [
      nameOf(each),
      startEngine(nameOf(each), setupOf(plan, each.neurons, { threads: each.threads, concentrationUm: 1.5 })),
    ]),
  );
  const measured = await takeTurns(simulators, plan.repeats);
  const find = (neurons: number, threads: number) =>
    measured.find(({ name }) => name === nameOf({ neurons, threads }))!;
  /** Nanoseconds per neuron and step. */
  const perStep = ({ windows }: Measured, neurons: number, of: "cpuSeconds" | "wallSeconds") =>
    windows.map((window) => (1e9 * window[of]) / (neurons * 10 * windowOf(plan, neurons)));
  const rows = contenders.map(({ neurons, threads }) => {
    const own = find(neurons, threads);
    const wall = perStep(own, neurons, "wallSeconds");
    const share = (of: "outsideRounds" | "ownPart" | "waiting") =>
      `${(100 * median(own.windows.map(({ shares }) => shares![of]))).toFixed(0)} %`;
    const smallest = perStep(find(sizes[0]!, threads), sizes[0]!, "cpuSeconds");
    return [
      neurons,
      threads,
      medianAndRange(wall),
      medianAndRange(ratios(perStep(find(neurons, threadCounts[0]!), neurons, "wallSeconds"), wall)),
      medianAndRange(perStep(own, neurons, "cpuSeconds")),
      medianAndRange(ratios(perStep(own, neurons, "cpuSeconds"), smallest)),
      share("outsideRounds"),
      share("ownPart"),
      share("waiting"),
    ];
  });
  return tableOf(
    [
      "neurons",
      "threads",
      "wall ns per neuron and step",
      "speed-up, paired",
      "processor ns per neuron and step",
      `times ${sizes[0]} neurons, paired`,
      "outside rounds",
      "own part of rounds",
      "waiting",
    ],
    rows,
  );
}

/** The tiles alone, all spikes entered: V8's code, and gcc's for the same operations. */
export async function boundTable(
  { repeats }: Pick<Plan, "repeats">,
  sizes: readonly number[],
  concentrations: readonly number[],
) {
  const intervals = 40;
  const cases = [
    ...concentrations.flatMap((concentrationUm) =>
      sizes.map((neurons) => ({ network: "K1" as const, neurons, concentrationUm })),
    ),
    ...sizes.map((neurons) => ({ network: "COBA" as const, neurons, concentrationUm: 0 })),
  ];
  const benches: { words: string; neurons: number; bench: BoundBench; here: number[]; inC: number[] }[] = [];
  for (const { network, neurons, concentrationUm } of cases) {
    const bench = await BoundBench.create(network, neurons, concentrationUm);
    await bench.check();
    const words = network === "K1" ? `K1, ${concentrationUm} µM` : network;
    benches.push({ words, neurons, bench, here: [], inC: [] });
  }
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const { bench, here, inC } of benches) {
      here.push(bench.timeHere(intervals) / bench.neuronSteps);
      inC.push((await bench.timeInC(intervals)) / bench.neuronSteps);
    }
  }
  const rows = benches.map(({ words, neurons, bench, here, inC }) => {
    bench.stop();
    const smallest = benches.find((each) => each.words === words)!;
    return [
      words,
      neurons,
      medianAndRange(here),
      medianAndRange(inC),
      medianAndRange(ratios(here, inC)),
      medianAndRange(ratios(here, smallest.here)),
      medianAndRange(ratios(inC, smallest.inC)),
    ];
  });
  return tableOf(
    [
      "network",
      "neurons",
      "WebAssembly, ns per neuron and step",
      "C, SSE 4.1, ns",
      "WebAssembly / C, paired",
      `WebAssembly, times ${sizes[0]} neurons`,
      `C, times ${sizes[0]} neurons`,
    ],
    rows,
  );
}
