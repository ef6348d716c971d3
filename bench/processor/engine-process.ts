/**
 * The reference engine of this tree or of an earlier one, in a process of its own: warms up, then simulates one window for
 * each line of its input. Started by `our-engine.ts`.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { offerThreads } from "../../src/cli/start-thread.ts";
import type { Engine } from "../../src/engine/engine.ts";
import type { AdvanceReport } from "../../src/engine/report/advance-report.ts";
import { meanCvOfIntervals } from "../../src/model/measures.ts";
import type { EngineSetup } from "./our-engine.ts";
import { RoundTimes } from "./round-times.ts";
import type { ElapsedTime, Started, Summary, TimedWindow } from "./window.ts";

const setup = JSON.parse(process.argv[2]!) as EngineSetup;
const engine = await makeEngine();
const { excitatory, neurons } = engine.recipe.sheet;
const perMs = Math.round(1 / engine.recipe.dtMs);
const rounds = setup.threads > 0 ? new RoundTimes(engine) : null;
const lastSpikeStep = new Float64Array(neurons).fill(-1);
const intervals = {
  counts: new Uint32Array(neurons),
  sumsMs: new Float64Array(neurons),
  squareSumsMs2: new Float64Array(neurons),
};
const totals = {
  windows: 0,
  excitatorySpikes: 0,
  inhibitorySpikes: 0,
  blockExcitatory: 0,
  blockInhibitory: 0,
};

async function makeEngine(): Promise<Engine> {
  const from = async (...files: string[]) => {
    const file = files.map((name) => path.join(setup.tree, name)).find(existsSync)!;
    return import(pathToFileURL(file).href);
  };
  const { createRecipe } = await from("src/model/network/recipe.ts", "src/model/recipe.ts");
  const { createConditions } = await from("src/model/conditions.ts");
  const { ReferenceEngine } = await from("src/engine/reference/reference-engine.ts");
  const { createCobaRecipe, kickCoba } = await from("bench/recipes/coba.ts");
  const { network, seed, parameterSet, concentrationUm, threads } = setup;
  const recipe =
    network === "coba"
      ? createCobaRecipe(setup.neurons, seed)
      : createRecipe({ neurons: setup.neurons, seed, parameterSet });
  const offer = threads > 1 ? offerThreads(threads) : undefined;
  const made: Engine = new ReferenceEngine(recipe, "reference", null, "webassembly", offer);
  if (network === "coba") {
    await kickCoba(made);
  } else {
    made.setConditions(createConditions(recipe.sheet, { concentrationUm }));
  }
  while (offer && !(made as unknown as { areThreadsReady: boolean }).areThreadsReady) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return made;
}

async function timed(steps: number): Promise<ElapsedTime & { report: AdvanceReport }> {
  const began = process.cpuUsage();
  const beganAt = performance.now();
  const report = await engine.advance(steps, { record: "all" });
  const wallSeconds = (performance.now() - beganAt) / 1000;
  const { user, system } = process.cpuUsage(began);
  return { report, wallSeconds, cpuSeconds: (user + system) / 1e6 };
}

/** The warm-up in calls of 100 ms, as the windows are longer or shorter than it. */
async function warmUp(): Promise<Started> {
  const fired = new Uint8Array(neurons);
  let [cpuSeconds, wallSeconds] = [0, 0];
  for (let doneMs = 0; doneMs < setup.warmUpMs; doneMs += 100) {
    const part = await timed(100 * perMs);
    cpuSeconds += part.cpuSeconds;
    wallSeconds += part.wallSeconds;
    for (const neuron of part.report.recorded.neurons.subarray(0, part.report.recorded.count)) {
      fired[neuron] = 1;
    }
  }
  const firedShare = fired.reduce((sum, has) => sum + has, 0) / neurons;
  return { cpuSeconds, wallSeconds, firedShare };
}

async function runWindow(): Promise<TimedWindow> {
  rounds?.begin();
  const { report, ...elapsed } = await timed(setup.windowMs * perMs);
  const shares = rounds?.sharesOf(1000 * elapsed.wallSeconds) ?? null;
  addIntervals(report);
  const state: Partial<Record<string, Float32Array>> = await engine.readState();
  // Earlier trees have another name for it.
  const nmdaBlock = state["nmdaBlock"] ?? state["ketamineBlock"]!;
  const meanOf = (list: Float32Array) => list.reduce((sum, value) => sum + value, 0) / list.length;
  totals.windows += 1;
  totals.excitatorySpikes += report.counts.totalExcitatory;
  totals.inhibitorySpikes += report.counts.totalInhibitory;
  totals.blockExcitatory += meanOf(nmdaBlock.subarray(0, excitatory));
  totals.blockInhibitory += meanOf(nmdaBlock.subarray(excitatory));
  return { ...elapsed, shares };
}

function addIntervals({ recorded }: AdvanceReport): void {
  for (let index = 0; index < recorded.count; index++) {
    const neuron = recorded.neurons[index]!;
    const step = recorded.steps[index]!;
    if (lastSpikeStep[neuron]! >= 0) {
      const intervalMs = (step - lastSpikeStep[neuron]!) / perMs;
      intervals.counts[neuron]! += 1;
      intervals.sumsMs[neuron]! += intervalMs;
      intervals.squareSumsMs2[neuron]! += intervalMs ** 2;
    }
    lastSpikeStep[neuron] = step;
  }
}

function summarise(): Summary {
  const { windows, blockExcitatory, blockInhibitory, ...spikes } = totals;
  return {
    ...spikes,
    blockExcitatory: blockExcitatory / windows,
    blockInhibitory: blockInhibitory / windows,
    cvIsi: meanCvOfIntervals(intervals, 0, excitatory).value,
  };
}

const answers = { start: warmUp, window: runWindow, summary: async () => summarise() };
for await (const line of createInterface(process.stdin)) {
  const { ask } = JSON.parse(line) as { ask: keyof typeof answers };
  process.stdout.write(`${JSON.stringify(await answers[ask]())}\n`);
}
process.exit();
