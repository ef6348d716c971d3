/** One network, run by our engine and by other simulators in folders that `export` writes. */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ExportFolder } from "../../src/cli/export/write-folder.ts";
import { writeFiles } from "../../src/cli/export/write-network.ts";
import { thisProgram } from "../../src/cli/program.ts";
import { createEngine } from "../../src/engine/select/create-engine.ts";
import { createExportedNetwork } from "../../src/io/network/exported-network.ts";
import { networkFiles } from "../../src/io/network/network-files.ts";
import { simulatorFiles } from "../../src/io/network/simulators/targets.ts";
import { createConditions } from "../../src/model/conditions.ts";
import type { Recipe } from "../../src/model/network/recipe.ts";
import { measureNetwork } from "../../src/simulation/measure/measure-network.ts";
import { say } from "../../src/web/messages/messages.ts";
import { readSonataSpikes, type SpikeTrains, type Statistics, sorted, statisticsOf } from "./spike-trains.ts";

export interface Window {
  readonly warmupMs: number;
  /** Measured after it. */
  readonly durationMs: number;
}

export interface Run {
  readonly name: string;
  readonly versions: string;
  readonly trains: SpikeTrains;
  /** null where the run is only long enough for single spikes. */
  readonly statistics: Statistics | null;
  readonly untilMs: number;
  readonly buildSeconds: number;
  readonly runSeconds: number;
}

/** What is missing for a simulator, as a sentence; null where it can run. */
export function whyNotHere(simulator: "brian2" | "neuron"): string | null {
  const can = (command: string, ...args: string[]) =>
    spawnSync(command, args, { stdio: "ignore" }).status === 0;
  const has = (module: string) => can(pythonOf(), "-W", "ignore", "-c", `import ${module}, h5py`);
  if (simulator === "brian2") {
    const isThere = has("brian2") && can("g++", "--version");
    return isThere ? null : "Brian2 is missing (apt-get install python3-brian python3-h5py g++)";
  }
  const isThere = has("neuron") && can("mpirun", "--version") && can("sh", "-c", "command -v nrnivmodl gcc");
  return isThere
    ? null
    : "NEURON or MPI is missing (apt-get install python3-neuron neuron-dev openmpi-bin libopenmpi-dev python3-h5py gcc g++)";
}

/** The interpreter that has the simulators: Debian's own unless `PARITY_PYTHON` names one. */
export const pythonOf = (): string => process.env["PARITY_PYTHON"] ?? "/usr/bin/python3";

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
    const began = performance.now();
    const pieceMs = 50;
    for (let ms = 0; ms < warmupMs; ms += pieceMs) {
      const steps = Math.round(Math.min(pieceMs, warmupMs - ms) / recipe.dtMs);
      take((await engine.advance(steps, { record: "all" })).recorded);
    }
    const measured = await measureNetwork(engine, { warmupMs: 0, durationMs, onSpikes: take });
    const untilMs = warmupMs + durationMs;
    const trains = sorted(spikes);
    return {
      name: "Disinhibit",
      versions: `reference engine, ${say(engine.info.device)}, Node ${process.versions.node}`,
      trains,
      statistics: {
        ...statisticsOf(trains, recipe.sheet, recipe.dtMs, warmupMs, untilMs),
        blockExcitatory: measured.excitatory.nmdaBlock,
        blockInhibitory: measured.inhibitory.nmdaBlock,
      },
      ...{ untilMs, buildSeconds: 0, runSeconds: (performance.now() - began) / 1000 },
    };
  } finally {
    engine.dispose();
  }
}

/** Writes a folder for each simulator into `parent`, as `export` does; the network itself is worked out once. */
export async function writeFolders(
  parent: string,
  recipe: Recipe,
  concentrationUm: number,
  untilMs: number,
): Promise<{ readonly brian2: string; readonly neuron: string }> {
  const network = createExportedNetwork(recipe, createConditions(recipe.sheet, { concentrationUm }));
  const folders = {
    brian2: path.join(parent, `brian2-${concentrationUm}`),
    neuron: path.join(parent, `neuron-${concentrationUm}`),
  };
  const first = new ExportFolder(folders.brian2);
  await writeFiles(first, networkFiles(network, untilMs, thisProgram(), "network/"), () => {});
  first.finish();
  cpSync(folders.brian2, folders.neuron, { recursive: true });
  for (const target of ["brian2", "neuron"] as const) {
    for (const [name, from] of simulatorFiles(target)) {
      cpSync(
        fileURLToPath(new URL(`../../src/io/network/simulators/${from}`, import.meta.url)),
        path.join(folders[target], name),
      );
    }
  }
  return folders;
}

/** Runs a simulator in its folder. `processes`: of MPI; 1 is a plain start. Throws what it printed where it fails. */
export async function runOther(
  folder: string,
  name: string,
  recipe: Recipe,
  { warmupMs, durationMs }: Window,
  processes = 1,
): Promise<Run> {
  const untilMs = warmupMs + durationMs;
  const spikes = path.join(folder, "output", `${processes}.h5`);
  mkdirSync(path.dirname(spikes), { recursive: true });
  const script = ["-W", "ignore", "run.py", "--duration-ms", `${untilMs}`, "--spikes", spikes];
  if (processes === 1) await start(folder, pythonOf(), script);
  else await start(folder, "mpirun", ["--oversubscribe", "-n", `${processes}`, pythonOf(), ...script]);
  const summary = JSON.parse(readFileSync(spikes.replace(/h5$/, "json"), "utf8")) as {
    readonly versions: Readonly<Record<string, string | number>>;
    readonly wallSeconds: { readonly build: number; readonly run: number };
    readonly blocks: readonly [ms: number, excitatory: number, inhibitory: number][];
  };
  const trains = await readSonataSpikes(spikes, recipe.sheet, recipe.dtMs);
  const sampled = summary.blocks.filter(([ms]) => ms > warmupMs && ms <= untilMs);
  const mean = (column: 1 | 2) => sampled.reduce((sum, row) => sum + row[column], 0) / sampled.length;
  return {
    name,
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
    ...{ untilMs, buildSeconds: summary.wallSeconds.build, runSeconds: summary.wallSeconds.run },
  };
}

export const compileForNeuron = (folder: string) => start(folder, "sh", ["compile.sh"]);

/** One thread each, so that runs side by side do not fight; root may start MPI, as it does in containers. */
function start(folder: string, command: string, args: readonly string[]): Promise<void> {
  const env = {
    ...process.env,
    ...{ OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", HWLOC_COMPONENTS: "-gl" },
    ...{ OMPI_ALLOW_RUN_AS_ROOT: "1", OMPI_ALLOW_RUN_AS_ROOT_CONFIRM: "1" },
  };
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: folder, env });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (piece) => {
        said = `${said}${piece}`.slice(-20_000);
      });
    }
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(" ")} ended with ${code}:\n${said}`));
    });
  });
}
