/** `run`: one network under one set of conditions, measured over one window. */

import { setImmediate } from "node:timers/promises";
import type { Engine } from "../engine/engine.ts";
import { createConditions } from "../model/conditions.ts";
import { createRecipe, type Recipe } from "../model/network/recipe.ts";
import { RefusalError } from "../model/refusal.ts";
import { createImposedInput } from "../model/stimulation/imposed-input.ts";
import { measureNetwork } from "../simulation/measure/measure-network.ts";
import { align } from "./align.ts";
import { makeEngine } from "./make-engine.ts";
import { describeAdapters } from "./node-webgpu.ts";
import { asUsageError, optionRows, parameterRow, parameterSetRow } from "./option-values.ts";
import { foundByRun, knownOfRun, notesOfRun, outcomeAsJson, outcomeAsTable } from "./print-run.ts";
import { invocation } from "./program.ts";
import { createProgress } from "./progress.ts";
import { RunFiles } from "./run-files.ts";
import { engineChoices, numberOptions, type RunOptions, readRunOptions } from "./run-options.ts";
import { offerThreads } from "./start-thread.ts";
import { pointRows } from "./sweep/point-file.ts";
import { isAnswered, ResultFile } from "./sweep/result-file.ts";
import { UsageError } from "./usage-error.ts";

export async function run(args: readonly string[]): Promise<number> {
  const options = readRunOptions(args);
  if (options.isHelp) {
    console.log(runHelp());
    return 0;
  }
  if (options.isListOfAdapters) {
    console.log(await describeAdapters());
    return 0;
  }
  if (isAnswered(options.point)) return 0;
  const { numbers } = options;
  const { recipe, conditions, imposed } = asUsageError(() => {
    const created = createRecipe({
      neurons: numbers.neurons,
      seed: numbers.seed,
      dtMs: numbers["dt-ms"],
      parameterSet: options.parameterSet,
      parameters: options.parameters,
    });
    return {
      recipe: created,
      conditions: createConditions(created.sheet, conditionsOf(options)),
      imposed: createImposedInput(created.sheet, options),
    };
  });
  const files = new RunFiles(options.files, recipe);
  const startedAt = performance.now();
  const cpuAtStart = process.cpuUsage();
  const progress = createProgress({ label: "run" });
  let engine: Engine | undefined;
  let result: ResultFile | undefined;
  try {
    result = new ResultFile(options.point);
    engine = await makeRunEngine(recipe, options);
    const refusal = options.isProfiled ? engine.timePhases(() => performance.now()) : null;
    if (refusal !== null) throw new RefusalError(refusal);
    engine.setConditions(conditions);
    engine.setImposedInput(imposed);
    const measurement = await measureNetwork(engine, {
      warmupMs: numbers["warmup-ms"],
      durationMs: numbers["duration-ms"],
      // Asked for by name, and named in what is printed.
      mayBeImposed: true,
      onSpikes: (batch) => files.add(batch),
      onProgress: async (doneMs, totalMs) => {
        progress.update(doneMs / totalMs, `${doneMs} of ${totalMs} ms`);
        await setImmediate(); // lets an interrupt in
      },
    });
    progress.end();
    const cpu = process.cpuUsage(cpuAtStart);
    const outcome = {
      engine: engine.info,
      recipe,
      conditions,
      imposed,
      warmupMs: numbers["warmup-ms"],
      measurement,
      phaseTimes: options.isProfiled ? engine.phaseTimes() : null,
      wallSeconds: (performance.now() - startedAt) / 1000,
      cpuSeconds: (cpu.user + cpu.system) / 1e6,
    };
    // The files come last: what was measured is printed even if one of them cannot be written.
    console.log(options.isJson ? outcomeAsJson(outcome) : outcomeAsTable(outcome));
    const failures = await files.finish(knownOfRun(outcome, args), notesOfRun(outcome));
    // Last of all: a result that is there says that everything else is, too.
    if (failures.length === 0)
      failures.push(...result.finish({ engine: engine.info.executedOn, ...foundByRun(outcome) }));
    for (const failure of failures) console.error(failure);
    return failures.length === 0 ? 0 : 1;
  } finally {
    progress.end();
    files.discard();
    result?.discard();
    engine?.dispose();
  }
}

async function makeRunEngine(recipe: Recipe, { engine, numbers }: RunOptions): Promise<Engine> {
  try {
    const [name, account] =
      engine === "auto"
        ? (["reference", { requested: "auto", fallbackReason: { key: "engine.commandLine" } }] as const)
        : ([engine, undefined] as const);
    return await makeEngine(recipe, name, account, offerThreads(numbers.threads));
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
}

function conditionsOf({ numbers }: RunOptions) {
  return {
    concentrationUm: numbers["concentration-um"],
    ampaBlock: numbers["ampa-block"],
    spineOccupancy: numbers["spine-occupancy"],
    functionalGain: numbers["functional-gain"],
    inhibitionLoss: numbers["inhibition-loss"],
    blockAcceleration: numbers["block-acceleration"],
  };
}

function runHelp(): string {
  return `Usage: ${invocation} run [options]

Simulates one network under constant conditions and prints what was measured. Defaults are shown.

${align([
  ...optionRows(numberOptions),
  ["  --engine auto", `${engineChoices.join(" | ")}`],
  parameterSetRow,
  parameterRow,
  [
    "  --waves",
    "imposes weak travelling input waves (assumption A9) on the network; what is measured is said to be so",
  ],
  [
    "  --stimulus X,Y",
    "stimulates a spot there all the time, in tiles from the sheet's corner; said likewise",
  ],
  [
    "  --spikes FILE.csv|h5",
    "writes the spikes of the window: neuron,population,timeMs (time since the start), or a SONATA file",
  ],
  ["  --series FILE.csv|parquet", "writes the rates of both populations in bins of 1 ms"],
  ["  --figure FILE.svg", "draws raster and rates of the window"],
  ["  --manifest FILE.json", "writes what was run: program, network, changed parameters, engine, files"],
  ...pointRows,
  ["  --profile", "also times the phases of a step, where the engine can"],
  ["  --list-adapters", "names the graphics adapters that the webgpu engine could run on, and ends"],
  ["  --json", "prints one JSON object instead of tables"],
  ["  --help", "this text"],
])}

Exit code: 0 when measured, 1 when the run failed or a file could not be written, 2 when an argument cannot be taken.

Example: ${invocation} run --concentration-um 1.5 --duration-ms 3000 --json`;
}
