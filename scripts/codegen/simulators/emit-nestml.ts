/** A population's cell as NESTML, the language from which NEST's models are built. */
import type { BinaryOperator, Expression, FunctionIr, Statement } from "../ir/ir.ts";
import { present } from "../ir/present.ts";
import { type CellProgram, renamed, renamedAll } from "./cell-program.ts";
import { receivingFunctions } from "./emit-nmodl.ts";
import { assignments, SimulatorPrinter } from "./simulator-printer.ts";

class NestmlPrinter extends SimulatorPrinter {
  protected override functionName(name: string): string {
    return name === "log" ? "ln" : name;
  }

  protected override operator(operator: BinaryOperator): string {
    return operator === "&&" ? "and" : operator === "||" ? "or" : super.operator(operator);
  }

  /** NESTML has powers and no square root. */
  protected override call(name: string, values: readonly Expression[]): string {
    if (name !== "sqrt") return super.call(name, values);
    return `(${values.map((each) => this.text(each)).join()})**0.5`;
  }

  printed(list: readonly Statement[], indent: string): string {
    return list.map((node) => this.single(node, indent)).join("");
  }

  private single(node: Statement, indent: string): string {
    if (node.kind === "loop") throw new Error(`${node.place}: a loop cannot be exported.`);
    if (node.kind === "declare") return `${indent}${node.name} real = ${this.text(node.value)}\n`;
    if (node.kind === "assign") return `${indent}${node.name} = ${this.text(node.value)}\n`;
    const inner = `${indent}    `;
    const otherwise =
      node.whenFalse.length > 0 ? `${indent}else:\n${this.printed(node.whenFalse, inner)}` : "";
    return `${indent}if ${this.text(node.condition)}:\n${this.printed(node.whenTrue, inner)}${otherwise}`;
  }

  function({ name, parameters, body, returned }: FunctionIr): string {
    const list = parameters.map((parameter) => `${parameter.name} real`).join(", ");
    return `    function ${name}(${list}) real:\n${this.printed(body, "        ")}        return ${this.text(returned)}\n`;
  }
}

const written =
  "# Written by scripts/generate-sources.ts from src/io/network/simulators/advance-cell.ts and src/model/equations. Do not edit.\n#\n";

/** The neuron model of a population. Spikes of excitatory cells reach it twice: as one AMPA event, and as units of NMDA payload. */
export function emitNestmlNeuron(name: string, program: CellProgram): string {
  const printer = new NestmlPrinter();
  const { states, own, constants, arrivals, statements, results, functions } = program;
  const { worked, assigned } = assignments(results);
  const port = (arrival: string) => `${arrival}In`;
  return `${written}# One step of one ${program.isExcitatory ? "excitatory" : "inhibitory"} cell. Plain numbers: potentials in mV, conductances in nS, currents in pA, times in steps.
model ${name}:
    state:
${[...states, ...arrivals].map((each) => `        ${each} real = 0.0\n`).join("")}
    parameters:
${[...own, ...constants].map((each) => `        ${each} real = 0.0\n`).join("")}
    input:
${arrivals.map((each) => `        ${port(each)} <- spike\n`).join("")}
    output:
        spike

${arrivals.map((each) => `    onReceive(${port(each)}):\n        ${each} += floor(${port(each)} * s + 0.5)\n`).join("\n")}
    update:
${printer.printed(statements, "        ")}${worked
  .map(([to, value]) => `        ${to} real = ${printer.text(value)}\n`)
  .join("")}${assigned.map(([to, value]) => `        ${to} = ${printer.text(value)}\n`).join("")}${arrivals
  .map((each) => `        ${each} = 0.0\n`)
  .join("")}        if stepsSinceSpike == 0:
            emit_spike()

${functions.map((each) => printer.function(each)).join("\n")}`;
}

/**
 * The synapse that carries NMDA payload: how far its receptors are in use follows from the spikes that it has passed on. NESTML 8.3
 * declares functions of a synapse in C++ and leaves out their bodies, so these are written out.
 */
export function emitNestmlSynapse(name: string, functions: readonly FunctionIr[]): string {
  const printer = new NestmlPrinter();
  const [afterSpike, payload] = receivingFunctions.map((each) =>
    present(
      functions.find((of) => of.name === each),
      each,
    ),
  ) as [FunctionIr, FunctionIr];
  const variables = new Map([
    ["nmdaGating", "gating"],
    ["stepsSinceSpike", "steps"],
  ]);
  const writtenOut = (of: FunctionIr, result: string) =>
    `${printer.printed(renamedAll(of.body, variables), "        ")}        ${result} = ${printer.text(renamed(of.returned, variables))}\n`;
  return `${written}# A saturating NMDA synapse in event form: each spike is passed on with the units of payload that it adds, as its weight.
model ${name}:
    state:
        units real = 0.0
        gating real = 0.0
        lastMs ms = -1e9 ms

    parameters:
        nmdaDecayPerStep real = 0.0
        saturationStep real = 0.0

    input:
        pre_spikes <- spike

    output:
        spike

    onReceive(pre_spikes):
        steps real = floor((t - lastMs) / resolution() + 0.5)
${writtenOut(afterSpike, "gating")}        lastMs = t
${writtenOut(payload, "units")}        emit_spike(units)
`;
}
