/** Folders as `export` writes them, for several concentrations and simulators. What they share is written and compiled once. */
import { spawn } from "node:child_process";
import { cpSync, existsSync, linkSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ExportFolder } from "../../src/cli/export/write-folder.ts";
import { writeFiles } from "../../src/cli/export/write-network.ts";
import { thisProgram } from "../../src/cli/program.ts";
import { createExportedNetwork } from "../../src/io/network/exported-network.ts";
import { networkFiles } from "../../src/io/network/network-files.ts";
import { simulatorFiles } from "../../src/io/network/simulators/targets.ts";
import { createConditions } from "../../src/model/conditions.ts";
import type { Recipe } from "../../src/model/network/recipe.ts";
import { pythonOf, type SimulatorName } from "./simulators.ts";

export class Folders {
  private readonly parent: string;
  private readonly ending: string;

  /** `ending` tells folders of several networks in the same place apart; what Brian2 compiles is common to them. */
  constructor(parent: string, ending = "") {
    this.parent = parent;
    this.ending = ending;
  }

  /** What a simulator compiles before it has a network; it is the same for every concentration. */
  async compile(simulator: SimulatorName): Promise<void> {
    const folder = this.codeOf(simulator);
    mkdirSync(folder);
    for (const [name, from] of simulatorFiles(simulator)) {
      cpSync(
        fileURLToPath(new URL(`../../src/io/network/simulators/${from}`, import.meta.url)),
        path.join(folder, name),
      );
    }
    if (simulator === "neuron") await start(folder, "sh", ["compile.sh"]);
    if (simulator === "nest") await start(folder, pythonOf(), ["-W", "ignore", "compile.py"]);
  }

  /** Writes the network under each concentration. Which synapses there are does not depend on it. */
  async writeNetworks(recipe: Recipe, concentrationsUm: readonly number[], untilMs: number): Promise<void> {
    const edges = "edges.h5";
    let first: string | null = null;
    for (const concentrationUm of concentrationsUm) {
      const network = createExportedNetwork(recipe, createConditions(recipe.sheet, { concentrationUm }));
      const name = this.networkOf(concentrationUm);
      const folder = new ExportFolder(name);
      const files = networkFiles(network, untilMs, thisProgram());
      await writeFiles(
        folder,
        files.filter((file) => first === null || file.name !== edges),
        () => {},
      );
      if (first !== null) linkSync(path.join(first, edges), folder.pathOf(edges));
      folder.finish();
      first ??= name;
    }
  }

  /** The folder in which a simulator runs the network, after `compile` and `writeNetworks`. */
  open(simulator: SimulatorName, concentrationUm: number): string {
    const folder = path.join(this.parent, `${simulator}-${concentrationUm}${this.ending}`);
    if (existsSync(folder)) return folder;
    cpSync(this.codeOf(simulator), folder, { recursive: true, verbatimSymlinks: true });
    symlinkSync(this.networkOf(concentrationUm), path.join(folder, "network"));
    return folder;
  }

  /** Where Brian2 keeps what it compiles from one run to the next. */
  get brian2Build(): string {
    return path.join(this.parent, "brian2-build");
  }

  private codeOf(simulator: SimulatorName): string {
    return path.join(this.parent, `${simulator}${this.ending}`);
  }

  private networkOf(concentrationUm: number): string {
    return path.join(this.parent, `network-${concentrationUm}${this.ending}`);
  }
}

/** One thread each, so that runs side by side do not fight; root may start MPI, as it does in containers. */
export function start(folder: string, command: string, args: readonly string[]): Promise<void> {
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
