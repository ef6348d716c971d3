/**
 * `npm run bench:processor`: the engine without a GPU, against an earlier commit, Brian2, more threads and C. Prints
 * Markdown tables; bench/README.md keeps them with what was decided.
 *
 *   npm run bench:processor -- --tables network --neurons 5120 --concentrations 1.5 --peers earlier
 *   npm run bench:processor -- --tables network --neurons 5120 --concentrations 0,0.7 --peers brian2 --parameters k2
 *   npm run bench:processor -- --tables threads,bound --repeats 7
 *   npm run bench:processor -- --tables network --neurons 81920 --largest-peer 81920     Brian2 too: half an hour
 */
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { readParameterSet } from "../../src/cli/option-values.ts";
import { boundTable, cobaTable, networkTable, type Plan, threadsTable } from "./rows.ts";

const { values } = parseArgs({
  options: {
    tables: { type: "string", default: "network,coba,threads,bound" },
    neurons: { type: "string", default: "5120,20480,81920" },
    "neurons-coba": { type: "string", default: "5120,32000" },
    concentrations: { type: "string", default: "0,1.5" },
    threads: { type: "string", default: threadCounts().join(",") },
    repeats: { type: "string", default: "5" },
    "warm-up-ms": { type: "string", default: "1000" },
    "window-ms": { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    parameters: { type: "string", default: "k1" },
    peers: { type: "string", default: "earlier,brian2" },
    "largest-peer": { type: "string", default: "20480" },
  },
});

/** 1, 2, 4 … up to the cores of the machine. */
function threadCounts(): number[] {
  const cores = cpus().length;
  return [1, 2, 4, 8, 16].filter((threads) => threads <= cores);
}

const numbers = (list: string) => list.split(",").map(Number);
const plan: Plan = {
  repeats: Number(values.repeats),
  warmUpMs: Number(values["warm-up-ms"]),
  windowMs: Number(values["window-ms"]),
  seed: Number(values.seed),
  parameterSet: readParameterSet(values.parameters),
  peers: values.peers.split(","),
  largestPeer: Number(values["largest-peer"]),
};
const sizes = numbers(values.neurons);
const tables: Readonly<Record<string, () => Promise<string>>> = {
  network: () => networkTable(plan, sizes, numbers(values.concentrations)),
  coba: () => cobaTable(plan, numbers(values["neurons-coba"])),
  threads: () => threadsTable(plan, sizes, numbers(values.threads)),
  bound: () => boundTable(plan, sizes, numbers(values.concentrations)),
};

try {
  for (const name of values.tables.split(",")) {
    const table = tables[name];
    if (table === undefined) {
      throw new Error(`--tables takes ${Object.keys(tables).join(", ")}, but got "${name}".`);
    }
    const before = loadavg()[0]!;
    console.log(`\n**${name}**\n\n${await table()}\n`);
    console.log(
      `${cpus()[0]?.model.trim()}, ${cpus().length} cores, load ${before.toFixed(1)} before and ${loadavg()[0]!.toFixed(1)} after; Node ${process.versions.node}; ${new Date().toISOString().slice(0, 10)}; seed ${plan.seed}, dt 0.1 ms, ${plan.repeats} repeats; window ${plan.windowMs} ms at 5 120 neurons`,
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
process.exit();
