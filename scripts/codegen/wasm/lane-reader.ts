/**
 * Reads functions of the intermediate representation into a lane graph. Calls are followed, so that every function is
 * read in its place; branches are taken on both sides and merged by mask.
 */
import { SubsetError } from "../check/subset-error.ts";
import { type BinaryOperator, type Expression, type FunctionIr, isRecord, type Statement } from "../ir/ir.ts";
import { present } from "../ir/present.ts";
import { laneExponential } from "./lane-exponential.ts";
import type { LaneGraph, LaneNode, Operation } from "./lane-graph.ts";

/** A number in the graph, a mask, a condition that is settled before the loop is compiled, or a record of numbers. */
export type Value = LaneNode | boolean | ReadonlyMap<string, LaneNode>;
type Scope = Map<string, Value>;

const operations: Readonly<Record<Exclude<BinaryOperator, "&&" | "||">, Operation>> = {
  "+": "add",
  "-": "subtract",
  "*": "multiply",
  "/": "divide",
  "<": "less",
  "<=": "lessOrEqual",
  ">": "greater",
  ">=": "greaterOrEqual",
  "===": "equal",
  "!==": "notEqual",
};
const mathOperations: Readonly<Record<string, Operation>> = {
  abs: "absolute",
  ceil: "ceiling",
  floor: "floor",
  max: "maximum",
  min: "minimum",
  sqrt: "squareRoot",
};

export const isNode = (value: Value): value is LaneNode => typeof value === "object" && "operation" in value;

export class LaneReader {
  private readonly graph: LaneGraph;
  private readonly functions: ReadonlyMap<string, FunctionIr>;

  constructor(graph: LaneGraph, functions: ReadonlyMap<string, FunctionIr>) {
    this.graph = graph;
    this.functions = functions;
  }

  /** What the function returns for these values of its parameters. */
  call(subject: FunctionIr, values: readonly Value[]): Value {
    const scope: Scope = new Map(
      subject.parameters.map(({ name }, index) => [name, present(values[index], name)]),
    );
    this.statements(subject.body, scope);
    return this.value(subject.returned, scope);
  }

  private statements(statements: readonly Statement[], scope: Scope): void {
    for (const statement of statements) {
      if (statement.kind === "loop") {
        throw new SubsetError(statement.place, "A loop has no counterpart in lanes.");
      }
      if (statement.kind === "if") {
        this.branch(statement, scope);
      } else {
        scope.set(statement.name, this.value(statement.value, scope));
      }
    }
  }

  /** Both sides are computed; what they leave different is chosen by the mask. */
  private branch(node: Statement & { kind: "if" }, scope: Scope): void {
    const condition = this.value(node.condition, scope);
    if (typeof condition === "boolean") {
      this.statements(condition ? node.whenTrue : node.whenFalse, scope);
      return;
    }
    const [whenTrue, whenFalse]: [Scope, Scope] = [new Map(scope), new Map(scope)];
    this.statements(node.whenTrue, whenTrue);
    this.statements(node.whenFalse, whenFalse);
    for (const name of scope.keys()) {
      const [left, right] = [present(whenTrue.get(name), name), present(whenFalse.get(name), name)];
      scope.set(name, this.merged(condition as LaneNode, left, right, node.place));
    }
  }

  private merged(mask: LaneNode, left: Value, right: Value, place: string): Value {
    if (left === right) {
      return left;
    }
    if (typeof left === "boolean" || typeof right === "boolean") {
      throw new SubsetError(place, "A settled condition must not come to depend on a neuron.");
    }
    if (isNode(left) && isNode(right)) {
      return this.graph.choose(mask, left, right);
    }
    const fields = [left, right] as [Map<string, LaneNode>, Map<string, LaneNode>];
    const names = [...fields[0].keys()];
    const field = (name: string) => {
      const [ofLeft, ofRight] = fields.map((side) => present(side.get(name), name)) as [LaneNode, LaneNode];
      return this.graph.choose(mask, ofLeft, ofRight);
    };
    return new Map(names.map((name) => [name, field(name)]));
  }

  private number(node: Expression, scope: Scope): LaneNode {
    return this.value(node, scope) as LaneNode;
  }

  private value(node: Expression, scope: Scope): Value {
    const { graph } = this;
    switch (node.kind) {
      case "constant":
        return graph.constant(node.value);
      case "variable":
        return present(scope.get(node.name), node.name);
      case "field":
        return present((this.value(node.record, scope) as Map<string, LaneNode>).get(node.field), node.field);
      case "record": {
        const fields = isRecord(node.type) ? node.type.fields : [];
        return new Map(
          fields.map((field, at) => [field, this.number(present(node.values[at], field), scope)]),
        );
      }
      case "negate":
        return graph.compute("negate", this.number(node.operand, scope));
      case "not": {
        const operand = this.value(node.operand, scope);
        return typeof operand === "boolean" ? !operand : graph.mask("not", operand as LaneNode);
      }
      case "binary":
        return this.binary(node, scope);
      case "choose": {
        const condition = this.value(node.condition, scope);
        if (typeof condition === "boolean") {
          return this.value(condition ? node.whenTrue : node.whenFalse, scope);
        }
        const [whenTrue, whenFalse] = [this.number(node.whenTrue, scope), this.number(node.whenFalse, scope)];
        return graph.choose(condition as LaneNode, whenTrue, whenFalse);
      }
      case "math":
        return this.math(
          node.name,
          node.values.map((value) => this.number(value, scope)),
          node.place,
        );
      case "exponential":
        return laneExponential(graph, this.number(node.operand, scope));
      case "call": {
        const values = node.values.map((value) => this.value(value, scope));
        return this.call(present(this.functions.get(node.name), `the function ${node.name}`), values);
      }
      default:
        throw new SubsetError(node.place, "What only kernels read has no counterpart in lanes.");
    }
  }

  private binary(node: Expression & { kind: "binary" }, scope: Scope): Value {
    const left = this.value(node.left, scope);
    if (node.operator !== "&&" && node.operator !== "||") {
      return this.graph.compute(operations[node.operator], left as LaneNode, this.number(node.right, scope));
    }
    const isBoth = node.operator === "&&";
    if (typeof left === "boolean") {
      return left === isBoth ? this.value(node.right, scope) : left;
    }
    const right = this.value(node.right, scope);
    if (typeof right === "boolean") {
      return right === isBoth ? left : right;
    }
    return this.graph.mask(isBoth ? "both" : "either", left as LaneNode, right as LaneNode);
  }

  private math(name: string, values: readonly LaneNode[], place: string): LaneNode {
    const operation = mathOperations[name];
    if (!operation) {
      throw new SubsetError(place, `Math.${name} has no counterpart in lanes.`);
    }
    if (operation === "minimum" || operation === "maximum") {
      const [left, right] = values as [LaneNode, LaneNode];
      // With a constant other than zero on one side the shorter instruction gives the same, NaN included.
      const isPlain = (side: LaneNode) => side.operation === "constant" && side.value !== 0;
      const short = operation === "minimum" ? "minimumWith" : "maximumWith";
      if (isPlain(left) && right.type === "lanes") {
        return this.graph.compute(short, right, left);
      }
      if (isPlain(right) && left.type === "lanes") {
        return this.graph.compute(short, left, right);
      }
    }
    return this.graph.compute(operation, ...values);
  }
}
