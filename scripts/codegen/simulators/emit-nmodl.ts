/** A population's cell as NMODL, NEURON's language of mechanisms: a point process that steps once per time step. */
import type { FunctionIr, Statement } from "../ir/ir.ts";
import { type CellProgram, declaredNames } from "./cell-program.ts";
import { assignments, SimulatorPrinter } from "./simulator-printer.ts";

class NmodlPrinter extends SimulatorPrinter {
  protected override functionName(name: string): string {
    return { min: "smaller", max: "larger", abs: "fabs" }[name] ?? name;
  }

  printed(list: readonly Statement[], indent: string): string {
    return list.map((node) => this.single(node, indent)).join("");
  }

  private single(node: Statement, indent: string): string {
    if (node.kind === "loop") throw new Error(`${node.place}: a loop cannot be exported.`);
    if (node.kind !== "if") return `${indent}${node.name} = ${this.text(node.value)}\n`;
    const inner = `${indent}    `;
    const otherwise =
      node.whenFalse.length > 0 ? ` else {\n${this.printed(node.whenFalse, inner)}${indent}}` : "";
    return `${indent}if (${this.text(node.condition)}) {\n${this.printed(node.whenTrue, inner)}${indent}}${otherwise}\n`;
  }

  function({ name, parameters, body, returned }: FunctionIr): string {
    const list = parameters.map((parameter) => parameter.name).join(", ");
    return `FUNCTION ${name}(${list}) {\n${locals(declaredNames(body))}${this.printed(body, "    ")}    ${name} = ${this.text(returned)}\n}\n`;
  }
}

/** NMODL reads lines of at most 500 letters; a list may go on in the next. */
const listed = (names: readonly string[], indent: string) => names.join(`,\n${indent}`);

const locals = (names: Iterable<string>) => {
  const list = [...names];
  return list.length > 0 ? `    LOCAL ${listed(list, "          ")}\n` : "";
};

const smallest = [
  ["smaller", "<"],
  ["larger", ">"],
].map(
  ([name, sign]) =>
    `FUNCTION ${name}(one, other) {\n    if (one ${sign} other) {\n        ${name} = one\n    } else {\n        ${name} = other\n    }\n}\n`,
);

/** Functions that receiving a spike calls, beside those of the step. */
export const receivingFunctions = ["nmdaGatingAfterSpike", "nmdaPayloadUnits"] as const;
/** Constants that they take. */
const receivingConstants = ["nmdaDecayPerStep", "saturationStep"];

/** The file of the mechanism `name`; `functions` are those that its step and receiving a spike call. */
export function emitNmodl(name: string, program: CellProgram, functions: readonly FunctionIr[]): string {
  const printer = new NmodlPrinter();
  const { states, own, arrivals, statements, results } = program;
  const { worked, assigned } = assignments(results);
  const constants = constantsInNeuron(program);
  const step = [
    locals([...declaredNames(statements), ...worked.map(([next]) => next)]),
    printer.printed(statements, "    "),
    ...[...worked, ...assigned].map(([to, value]) => `    ${to} = ${printer.text(value)}\n`),
    ...arrivals.map((arrival) => `    ${arrival} = 0\n`),
    "    if (stepsSinceSpike == 0) {\n        fired = 1\n    } else {\n        fired = 0\n    }\n",
  ].join("");
  return `COMMENT
Written by scripts/generate-sources.ts from src/io/network/simulators/advance-cell.ts and src/model/equations. Do not edit.

One step of one ${program.isExcitatory ? "excitatory" : "inhibitory"} cell: potentials in mV, conductances in nS, currents in pA, times in steps of dt. The cell's
potential is its own variable; the section that it lies on does nothing. A spike shows as fired crossing 0.5.

A NetCon's weight says what arrives: 1 for glutamate, 0 for GABA. How far NMDA receptors of a synapse are in use follows from
the spikes that the synapse has passed on, which are those of its source, one delay later.
ENDCOMMENT

NEURON {
    POINT_PROCESS ${name}
${[...states, ...own, ...arrivals, "fired"].map((each) => `    RANGE ${each}\n`).join("")}${constants
  .map((each) => `    GLOBAL ${each}\n`)
  .join("")}}

PARAMETER {
${[...own, ...constants].map((each) => `    ${each} = 0\n`).join("")}}

ASSIGNED {
    dt (ms)
${[...states, ...arrivals, "fired"].map((each) => `    ${each}\n`).join("")}}

BREAKPOINT {
    SOLVE advance METHOD after_cvode
}

PROCEDURE advance() {
${step}}

NET_RECEIVE(isGlutamate, gating, lastMs (ms)) {
    INITIAL {
        gating = 0
        lastMs = -1e9
    }
    if (isGlutamate > 0) {
        gating = nmdaGatingAfterSpike(gating, floor((t - lastMs) / dt + 0.5), nmdaDecayPerStep, saturationStep)
        lastMs = t
        ampaEvents = ampaEvents + 1
        payloadUnits = payloadUnits + nmdaPayloadUnits(gating, saturationStep)
    } else {
        gabaEvents = gabaEvents + 1
    }
}

${[...smallest, ...functions.map((each) => printer.function(each))].join("\n")}`;
}

/** Constants of a mechanism: those of its step and of receiving a spike. */
export const constantsInNeuron = ({ constants }: CellProgram): string[] => [
  ...new Set([...constants, ...receivingConstants]),
];
