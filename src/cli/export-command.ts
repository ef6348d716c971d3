/** `export`: a network as files for other programs: SONATA, or a folder that Brian2, NEURON or NEST runs. */
import { createExportedNetwork } from "../io/network/exported-network.ts";
import { exportedFiles } from "../io/network/network-files.ts";
import {
  type ExportTarget,
  exportedDurationMs,
  exportTargets,
  simulatorFiles,
} from "../io/network/simulators/targets.ts";
import { createConditions } from "../model/conditions.ts";
import { createRecipe } from "../model/network/recipe.ts";
import { align } from "./align.ts";
import { ExportFolder } from "./export/write-folder.ts";
import { writeFiles } from "./export/write-network.ts";
import {
  asUsageError,
  optionRows,
  parameterChoices,
  parameterRow,
  parameterSetRow,
  readParameter,
  readParameterSet,
} from "./option-values.ts";
import { invocation, shippedFile, thisProgram } from "./program.ts";
import { createProgress } from "./progress.ts";
import { type ArgumentTable, readArguments } from "./read-arguments.ts";
import { numberOptions } from "./run-options.ts";
import { UsageError } from "./usage-error.ts";

const { threads: _threads, "warmup-ms": _warmUp, ...ofNetwork } = numberOptions;
const numbers = {
  ...ofNetwork,
  "duration-ms": {
    ...numberOptions["duration-ms"],
    value: exportedDurationMs,
    meaning: "time that the simulator is asked to run",
  },
};
type NumberName = keyof typeof numbers;

const exportHelp = () => `Usage: ${invocation} export --to ${exportTargets.join("|")} --out FOLDER [options]

Writes one network under constant conditions for other programs. Defaults are shown.

  sonata   nodes, edges with indices, types and configurations (Dai et al. 2020), for any size that fits the disk
  brian2   the same with the equations as Brian2's abstract code, and a script that runs them
  neuron   the same with the equations as NMODL, and a script that runs on any number of MPI processes
  nest     the same with the equations as NESTML, and a script

${align([
  ["  --out FOLDER", "a new or an empty folder"],
  ...optionRows(numbers),
  parameterSetRow,
  parameterRow,
  ["  --help", "this text"],
])}

"run" with the same options and --spikes F.h5 gives the spikes of this network as a SONATA report.`;

export const exportTable: ArgumentTable = {
  command: "export",
  flags: ["help"],
  texts: ["to", "out", "parameters", "set"],
  choices: { ...parameterChoices, to: exportTargets },
  numbers,
  words: 0,
};

export async function exportNetwork(args: readonly string[]): Promise<number> {
  const { flags, texts, numbers: given } = readArguments(exportTable, args);
  if (flags.has("help")) {
    console.log(exportHelp());
    return 0;
  }
  const target = readTarget(texts.get("to")?.at(-1));
  const out = texts.get("out")?.at(-1);
  if (out === undefined)
    throw new UsageError('--out must name a folder, as in --out network; see "export --help".');
  const number = (name: NumberName) => given.get(name) ?? numbers[name].value;
  const network = asUsageError(() => {
    const recipe = createRecipe({
      neurons: number("neurons"),
      seed: number("seed"),
      dtMs: number("dt-ms"),
      parameterSet: readParameterSet(texts.get("parameters")?.at(-1)),
      parameters: Object.fromEntries((texts.get("set") ?? []).map(readParameter)),
    });
    const conditions = createConditions(recipe.sheet, {
      concentrationUm: number("concentration-um"),
      ampaBlock: number("ampa-block"),
      spineOccupancy: number("spine-occupancy"),
      functionalGain: number("functional-gain"),
      inhibitionLoss: number("inhibition-loss"),
      blockAcceleration: number("block-acceleration"),
    });
    return createExportedNetwork(recipe, conditions);
  });
  const folder = new ExportFolder(out);
  const progress = createProgress({ label: "export" });
  try {
    const files = exportedFiles(target, network, number("duration-ms"), thisProgram());
    await writeFiles(folder, files, (share) =>
      progress.update(share, `edges of ${network.recipe.sheet.neurons} neurons`),
    );
    for (const [name, from] of simulatorFiles(target)) {
      folder.copy(shippedFile(`src/io/network/simulators/${from}`), name);
    }
    folder.finish();
  } finally {
    progress.end();
    folder.discard();
  }
  console.log(
    `Wrote the network (recipe ${network.recipe.hash}) for ${target} to ${out}; ${out}/README.md says how to use it.`,
  );
  return 0;
}

function readTarget(text: string | undefined): ExportTarget {
  const found = exportTargets.find((target) => target === text);
  if (!found) {
    throw new UsageError(
      `--to must be one of ${exportTargets.join(", ")}, but got ${text === undefined ? "nothing" : `"${text}"`}.`,
    );
  }
  return found;
}
