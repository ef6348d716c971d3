/** The equations in the languages of other simulators: files of `src/io/network/simulators/generated`, which `export` copies. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FunctionIr } from "../ir/ir.ts";
import { present } from "../ir/present.ts";
import { readFunctions } from "../ir/read-function.ts";
import { cellProgram } from "./cell-program.ts";
import { emitBrian2 } from "./emit-brian2.ts";
import { emitNestmlNeuron, emitNestmlSynapse } from "./emit-nestml.ts";
import { constantsInNeuron, emitNmodl, receivingFunctions } from "./emit-nmodl.ts";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../../../src/io/network/simulators");

/** Every generated file of other simulators with its text. */
export function emitSimulators(equations: readonly FunctionIr[]): ReadonlyMap<string, string> {
  const composed = readFunctions(join(folder, "advance-cell.ts"));
  const functions = new Map([...equations, ...composed].map((each) => [each.name, each]));
  const receiving = receivingFunctions.map((name) => present(functions.get(name), name));
  const [excitatory, inhibitory] = [true, false].map((isExcitatory) =>
    cellProgram(functions, isExcitatory),
  ) as [ReturnType<typeof cellProgram>, ReturnType<typeof cellProgram>];
  const inNeuron = (program: typeof excitatory) => [...new Set([...program.functions, ...receiving])];
  const names = (list: readonly string[]) => JSON.stringify(list).replaceAll(",", ", ");
  const constants = [
    "// Written by scripts/generate-sources.ts from src/io/network/simulators/advance-cell.ts. Do not edit.",
    "",
    "/** Constants that a step of a population's cells takes, by the names of their records. */",
    "export const cellConstants = {",
    `  excitatory: ${names(constantsInNeuron(excitatory))},`,
    `  inhibitory: ${names(constantsInNeuron(inhibitory))},`,
    "} as const;",
    "",
  ].join("\n");
  const files = {
    "cell-constants.ts": constants,
    "brian2/equations.py": emitBrian2([excitatory, inhibitory]),
    "neuron/ExcitatoryCell.mod": emitNmodl("ExcitatoryCell", excitatory, inNeuron(excitatory)),
    "neuron/InhibitoryCell.mod": emitNmodl("InhibitoryCell", inhibitory, inNeuron(inhibitory)),
    "nest/excitatory_cell.nestml": emitNestmlNeuron("excitatory_cell", excitatory),
    "nest/inhibitory_cell.nestml": emitNestmlNeuron("inhibitory_cell", inhibitory),
    "nest/nmda_synapse.nestml": emitNestmlSynapse("nmda_synapse", receiving),
  };
  return new Map(Object.entries(files).map(([name, text]) => [join(folder, "generated", name), text]));
}
