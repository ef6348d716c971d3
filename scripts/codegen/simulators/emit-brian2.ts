/** A population's cell as Brian2's abstract code, which knows neither branches nor functions of our own: both are written out. */
import type { BinaryOperator, Expression, FunctionIr, Statement } from "../ir/ir.ts";
import { present } from "../ir/present.ts";
import { type CellProgram, partsOf } from "./cell-program.ts";
import { assignments, SimulatorPrinter } from "./simulator-printer.ts";

class Brian2Printer extends SimulatorPrinter {
  protected override functionName(name: string): string {
    return name;
  }

  protected override operator(operator: BinaryOperator): string {
    return operator === "&&" ? "and" : operator === "||" ? "or" : super.operator(operator);
  }

  /** Brian2 has one function for both bounds. */
  protected override call(name: string, values: readonly Expression[]): string {
    const [value, bound] = values.map((each) => this.text(each));
    if (name === "min") return `clip(${value}, -1e300, ${bound})`;
    if (name === "max") return `clip(${value}, ${bound}, 1e300)`;
    return super.call(name, values);
  }
}

/** Statements without branches and without calls of equations. */
class Straightener {
  private readonly functions: ReadonlyMap<string, FunctionIr>;
  private readonly printer = new Brian2Printer();
  private calls = 0;
  private branches = 0;
  /** Names that have the same value in all cells. */
  private readonly constants: ReadonlySet<string>;
  private readonly aVariable: string;
  readonly lines: string[] = [];

  constructor({ functions, constants, states }: CellProgram) {
    this.functions = new Map(functions.map((each) => [each.name, each]));
    this.constants = new Set(constants);
    this.aVariable = present(states[0], "a variable");
  }

  /** `rename` gives the names of variables in the text; `guard` names the number that is 1 where the statements count, else 0. */
  statements(list: readonly Statement[], rename: (name: string) => string, guard: string | null): void {
    for (const node of list) {
      if (node.kind === "loop") throw new Error(`${node.place}: a loop cannot be exported.`);
      if (node.kind === "declare") {
        this.set(rename(node.name), this.expression(node.value, rename));
      } else if (node.kind === "assign") {
        const value = this.expression(node.value, rename);
        const name = rename(node.name);
        if (guard === null) this.set(name, value);
        else
          this.lines.push(`${name} = ${guard} * (${this.printer.text(value)}) + (1.0 - ${guard}) * ${name}`);
      } else {
        const own = `branch${++this.branches}`;
        const condition = `int(${this.printer.text(this.expression(node.condition, rename))})`;
        this.lines.push(`${own} = ${guard === null ? condition : `${guard} * ${condition}`}`);
        this.statements(node.whenTrue, rename, own);
        if (node.whenFalse.length === 0) continue;
        const other = `${own}_else`;
        this.lines.push(`${other} = ${guard ?? "1.0"} - ${own}`);
        this.statements(node.whenFalse, rename, other);
      }
    }
  }

  /** Brian2 takes a name whose first value is the same in all cells for one number: such a value is made one of each cell. */
  set(name: string, value: Expression): void {
    const each = this.isSameInAllCells(value) ? ` + 0.0 * ${this.aVariable}` : "";
    this.lines.push(`${name} = ${this.printer.text(value)}${each}`);
  }

  private isSameInAllCells(node: Expression): boolean {
    return node.kind === "variable"
      ? this.constants.has(node.name)
      : partsOf(node).every((part) => this.isSameInAllCells(part));
  }

  /** The expression without calls of equations; what has to come before it goes to `lines`. */
  expression(node: Expression, rename: (name: string) => string): Expression {
    const inner = (part: Expression) => this.expression(part, rename);
    switch (node.kind) {
      case "variable":
        return { ...node, name: rename(node.name) };
      case "negate":
      case "not":
      case "exponential":
        return { ...node, operand: inner(node.operand) };
      case "binary":
        return { ...node, left: inner(node.left), right: inner(node.right) };
      case "math":
        return { ...node, values: node.values.map(inner) };
      case "call":
        return this.inlined(present(this.functions.get(node.name), node.name), node.values.map(inner));
      default:
        return node;
    }
  }

  private inlined(called: FunctionIr, values: readonly Expression[]): Expression {
    const prefix = `${called.name}${++this.calls}_`;
    const names = new Map<string, string>();
    for (const [index, { name }] of called.parameters.entries()) {
      const value = present(values[index], name);
      const isName = value.kind === "variable";
      if (!isName) this.set(`${prefix}${name}`, value);
      names.set(name, isName ? value.name : `${prefix}${name}`);
    }
    const rename = (name: string) => names.get(name) ?? `${prefix}${name}`;
    this.statements(called.body, rename, null);
    return this.expression(called.returned, rename);
  }
}

/** Variables and the step of a population, as two texts of a Python module. */
function population(program: CellProgram): string {
  const { states, arrivals, own, statements, results } = program;
  const straightener = new Straightener(program);
  const same = (name: string) => name;
  straightener.statements(statements, same, null);
  const { worked, assigned } = assignments(results);
  for (const [to, value] of [...worked, ...assigned]) {
    straightener.set(to, straightener.expression(value, same));
  }
  for (const arrival of arrivals) straightener.lines.push(`${arrival} = 0.0`);
  const name = program.isExcitatory ? "EXCITATORY" : "INHIBITORY";
  const variables = [
    ...[...states, ...arrivals].map((each) => `${each} : 1`),
    ...own.map((each) => `${each} : 1 (constant)`),
  ];
  return `${name}_VARIABLES = """\n${variables.join("\n")}\n"""\n\n${name}_STEP = """\n${straightener.lines.join("\n")}\n"""\n`;
}

/** The Python module with both populations' equations. */
export function emitBrian2(programs: readonly CellProgram[]): string {
  return `"""
Written by scripts/generate-sources.ts from src/io/network/simulators/advance-cell.ts and src/model/equations. Do not edit.

Variables of a cell and one step of it as Brian2's abstract code: potentials in mV, conductances in nS, currents in pA, times in
steps. Branches are written out: branchN is 1 where its condition is true, else 0.
"""

${programs.map(population).join("\n")}`;
}
