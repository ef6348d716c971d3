/** One network, run by our engine and by other simulators in folders as `export` writes them. */
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createEngine } from "../../src/engine/select/create-engine.ts";
import { createConditions } from "../../src/model/conditions.ts";
import type { Recipe } from "../../src/model/network/recipe.ts";
import { measureNetwork } from "../../src/simulation/measure/measure-network.ts";
import { say } from "../../src/web/messages/messages.ts";
import { start } from "./folders.ts";
import { type PlannedRun, pythonOf, type SimulatorName } from "./simulators.ts";
import { readReport, type SpikeTrains, type Statistics, sorted, statisticsOf } from "./spike-trains.ts";

export interface Window {
  readonly warmupMs: number;
  /** Measured after it. */
  readonly durationMs: number;
}

export interface Run {
  readonly name: string;
  /** null for ours. */
  readonly simulator: SimulatorName | null;
  readonly versions: string;
  readonly trains: SpikeTrains;
  /** null where the run is only long enough for single spikes. */
  readonly statistics: Statistics | null;
  readonly untilMs: number;
  /** Of processors, over all processes. */
  readonly buildSeconds: number;
  readonly runSeconds: number;
}

/** Our engine on the CPU, from the first step on. */
export async function runOurs(
  recipe: Recipe,
  concentrationUm: number,
  { warmupMs, durationMs }: Window,
): Promise<Run> {
  const engine = await createEngine(recipe, "reference");
  try {
    engine.setConditions(createConditions(recipe.sheet, { concentrationUm }));
    const spikes: [number, number][] = [];
    const take = ({
      steps,
      neurons,
      count,
    }: {
      steps: ArrayLike<number>;
      neurons: ArrayLike<number>;
      count: number;
    }) => {
      for (let at = 0; at < count; at++) spikes.push([steps[at]!, neurons[at]!]);
    };
    const began = process.cpuUsage();
    const pieceMs = 50;
    for (let ms = 0; ms < warmupMs; ms += pieceMs) {
      const steps = Math.round(Math.min(pieceMs, warmupMs - ms) / recipe.dtMs);
      take((await engine.advance(steps, { record: "all" })).recorded);
    }
    const measured = await measureNetwork(engine, { warmupMs: 0, durationMs, onSpikes: take });
    const untilMs = warmupMs + durationMs;
    const trains = sorted(spikes);
    const { user, system } = process.cpuUsage(began);
    return {
      ...{ name: "Disinhibit", simulator: null },
      versions: `reference engine, ${say(engine.info.device)}, Node ${process.versions.node}`,
      trains,
      statistics: {
        ...statisticsOf(trains, recipe.sheet, recipe.dtMs, warmupMs, untilMs),
        blockExcitatory: measured.excitatory.nmdaBlock,
        blockInhibitory: measured.inhibitory.nmdaBlock,
      },
      ...{ untilMs, buildSeconds: 0, runSeconds: (user + system) / 1e6 },
    };
  } finally {
    engine.dispose();
  }
}

/** Runs a simulator in its folder. Throws what it printed where it fails. */
export async function runOther(
  simulator: SimulatorName,
  { name, processes }: PlannedRun,
  folder: string,
  recipe: Recipe,
  { warmupMs, durationMs }: Window,
  more: readonly string[] = [],
): Promise<Run> {
  const untilMs = warmupMs + durationMs;
  const report = path.join(folder, "output", `${processes}.h5`);
  mkdirSync(path.dirname(report), { recursive: true });
  const script = ["-W", "ignore", "run.py", "--duration-ms", `${untilMs}`, "--spikes", report, ...more];
  if (processes === 1) await start(folder, pythonOf(), script);
  else await start(folder, "mpirun", ["--oversubscribe", "-n", `${processes}`, pythonOf(), ...script]);
  const summary = JSON.parse(readFileSync(report.replace(/h5$/, "json"), "utf8")) as {
    readonly simulator: string;
    readonly versions: Readonly<Record<string, string | number>>;
    readonly processorSeconds: { readonly build: number; readonly run: number };
    readonly blocks: readonly [ms: number, excitatory: number, inhibitory: number][];
  };
  const { trains, simulator: named } = await readReport(report, recipe.sheet, recipe.dtMs);
  if (named === null || !named.startsWith(summary.simulator)) {
    throw new Error(`${report} must name ${summary.simulator} as its simulator, but names ${named}.`);
  }
  const sampled = summary.blocks.filter(([ms]) => ms > warmupMs && ms <= untilMs);
  const mean = (column: 1 | 2) => sampled.reduce((sum, row) => sum + row[column], 0) / sampled.length;
  return {
    ...{ name, simulator },
    versions: Object.entries(summary.versions)
      .map(([what, version]) => `${what} ${version}`)
      .join(", "),
    trains,
    statistics:
      sampled.length === 0
        ? null
        : {
            ...statisticsOf(trains, recipe.sheet, recipe.dtMs, warmupMs, untilMs),
            ...{ blockExcitatory: mean(1), blockInhibitory: mean(2) },
          },
    untilMs,
    buildSeconds: summary.processorSeconds.build,
    runSeconds: summary.processorSeconds.run,
  };
}
