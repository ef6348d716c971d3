/**
 * Reads expressions and statements of the kernel subset into a lane graph. Calls of equations are followed, so
 * that every equation is read where it stands; branches are taken on both sides and merged by mask.
 */
import ts from "typescript";
import { present } from "../ir/present.ts";
import type { SubsetFunction } from "../kernel-subset/read-functions.ts";
import { SubsetError } from "../kernel-subset/subset-error.ts";
import { laneExponential } from "./lane-exponential.ts";
import type { LaneGraph, LaneNode, Operation } from "./lane-graph.ts";

/** What a name stands for: a value in the graph, or a condition that is settled before the loop is compiled. */
export type Value = LaneNode | boolean;
/** Variables by name; columns of the neurons too, as `column[]`. */
export type Scope = Map<string, Value>;

const { SyntaxKind } = ts;
const arithmetic: Partial<Record<ts.SyntaxKind, Operation>> = {
  [SyntaxKind.PlusToken]: "add",
  [SyntaxKind.MinusToken]: "subtract",
  [SyntaxKind.AsteriskToken]: "multiply",
  [SyntaxKind.SlashToken]: "divide",
  [SyntaxKind.LessThanToken]: "less",
  [SyntaxKind.LessThanEqualsToken]: "lessOrEqual",
  [SyntaxKind.GreaterThanToken]: "greater",
  [SyntaxKind.GreaterThanEqualsToken]: "greaterOrEqual",
  [SyntaxKind.EqualsEqualsEqualsToken]: "equal",
  [SyntaxKind.ExclamationEqualsEqualsToken]: "notEqual",
};
const mathFunctions: Record<string, Operation> = {
  abs: "absolute",
  ceil: "ceiling",
  floor: "floor",
  max: "maximum",
  min: "minimum",
  sqrt: "squareRoot",
};

export class ExpressionReader {
  protected readonly graph: LaneGraph;
  protected readonly equations: ReadonlyMap<string, SubsetFunction>;

  constructor(graph: LaneGraph, equations: ReadonlyMap<string, SubsetFunction>) {
    this.graph = graph;
    this.equations = equations;
  }

  /** A value in the graph; a settled condition or a mask is refused. */
  protected number(node: ts.Expression, scope: Scope, within: SubsetFunction): LaneNode {
    const value = this.value(node, scope, within);
    if (typeof value === "boolean" || value.type === "mask" || value.type === "integers") {
      throw new SubsetError(node, `"${node.getText()}" must be a number here.`);
    }
    return value;
  }

  /** A mask, or a condition that is settled before the loop is compiled. */
  protected condition(node: ts.Expression, scope: Scope, within: SubsetFunction): Value {
    const value = this.value(node, scope, within);
    if (typeof value !== "boolean" && value.type !== "mask") {
      throw new SubsetError(node, `"${node.getText()}" must compare something of each neuron.`);
    }
    return value;
  }

  protected value(node: ts.Expression, scope: Scope, within: SubsetFunction): Value {
    const { graph } = this;
    if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) {
      return this.value(node.expression, scope, within);
    }
    if (ts.isNumericLiteral(node)) {
      return graph.constant(Number(node.text.replaceAll("_", "")));
    }
    if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) {
      const text = node.getText();
      const constant = within.constants.get(text);
      const value = scope.get(text) ?? (constant === undefined ? undefined : graph.constant(constant));
      if (value === undefined) {
        throw new SubsetError(node, `"${text}" is not a number or a condition known here.`);
      }
      return value;
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === SyntaxKind.MinusToken) {
      return graph.compute("negate", this.number(node.operand, scope, within));
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken) {
      const operand = this.condition(node.operand, scope, within);
      return typeof operand === "boolean" ? !operand : graph.mask("not", operand);
    }
    if (ts.isBinaryExpression(node)) {
      return this.binary(node, scope, within);
    }
    if (ts.isConditionalExpression(node)) {
      const condition = this.condition(node.condition, scope, within);
      if (typeof condition === "boolean") {
        return this.value(condition ? node.whenTrue : node.whenFalse, scope, within);
      }
      const whenTrue = this.number(node.whenTrue, scope, within);
      return graph.choose(condition, whenTrue, this.number(node.whenFalse, scope, within));
    }
    if (ts.isCallExpression(node)) {
      return this.call(node, scope, within);
    }
    throw new SubsetError(node, `"${node.getText()}" has no counterpart in lanes.`);
  }

  private binary(node: ts.BinaryExpression, scope: Scope, within: SubsetFunction): Value {
    const kind = node.operatorToken.kind;
    if (kind === SyntaxKind.AmpersandAmpersandToken || kind === SyntaxKind.BarBarToken) {
      const isBoth = kind === SyntaxKind.AmpersandAmpersandToken;
      const left = this.condition(node.left, scope, within);
      if (typeof left === "boolean") {
        return left === isBoth ? this.condition(node.right, scope, within) : left;
      }
      const right = this.condition(node.right, scope, within);
      if (typeof right === "boolean") {
        return right === isBoth ? left : right;
      }
      return this.graph.mask(isBoth ? "both" : "either", left, right);
    }
    const operation = arithmetic[kind];
    if (!operation) {
      throw new SubsetError(
        node,
        `The operator ${node.operatorToken.getText()} has no counterpart in lanes.`,
      );
    }
    const left = this.number(node.left, scope, within);
    const right = this.number(node.right, scope, within);
    return this.graph.compute(operation, left, right);
  }

  private call(node: ts.CallExpression, scope: Scope, within: SubsetFunction): Value {
    const name = node.expression.getText();
    const values = node.arguments.map((argument) => this.number(argument, scope, within));
    if (name.startsWith("Math.")) {
      return this.math(node, name.slice("Math.".length), values);
    }
    if (name === "exponential") {
      return laneExponential(this.graph, present(values[0], "an exponent"));
    }
    const equation = this.equations.get(name);
    if (!equation || !within.callable.has(name)) {
      throw new SubsetError(node, `"${name}" is not an equation.`);
    }
    if (values.length !== equation.parameters.length) {
      throw new SubsetError(node, `"${name}" takes ${equation.parameters.length} numbers.`);
    }
    const inner: Scope = new Map(
      equation.parameters.map((parameter, index) => [parameter, present(values[index], parameter)]),
    );
    const statements = equation.declaration.body?.statements ?? [];
    const last = present(statements.at(-1), `the statements of ${name}`);
    this.statements(statements.slice(0, -1), inner, equation);
    if (!ts.isReturnStatement(last) || !last.expression) {
      throw new SubsetError(last, `"${name}" must end with a return statement.`);
    }
    return this.number(last.expression, inner, equation);
  }

  private math(node: ts.CallExpression, name: string, values: readonly LaneNode[]): LaneNode {
    const operation = mathFunctions[name];
    if (!operation) {
      throw new SubsetError(node, `Math.${name} has no counterpart in lanes.`);
    }
    if (operation !== "minimum" && operation !== "maximum") {
      return this.graph.compute(operation, present(values[0], "an operand"));
    }
    const [left, right] = values as [LaneNode, LaneNode];
    if (values.length !== 2) {
      throw new SubsetError(node, `Math.${name} takes two numbers in lanes.`);
    }
    // With a constant other than zero on one side the shorter instruction gives the same, NaN included.
    const isPlain = (side: LaneNode) => side.operation === "constant" && side.value !== 0;
    const short = operation === "minimum" ? "minimumWith" : "maximumWith";
    if (isPlain(left) && right.type === "lanes") {
      return this.graph.compute(short, right, left);
    }
    if (isPlain(right) && left.type === "lanes") {
      return this.graph.compute(short, left, right);
    }
    return this.graph.compute(operation, left, right);
  }

  protected statements(statements: readonly ts.Statement[], scope: Scope, within: SubsetFunction): void {
    for (const statement of statements) {
      this.statement(statement, scope, within);
    }
  }

  protected statement(node: ts.Statement, scope: Scope, within: SubsetFunction): void {
    if (ts.isVariableStatement(node)) {
      for (const { name, initializer } of node.declarationList.declarations) {
        scope.set(name.getText(), this.value(present(initializer, name.getText()), scope, within));
      }
    } else if (ts.isIfStatement(node)) {
      this.branch(node, scope, within);
    } else if (ts.isBlock(node)) {
      this.statements(node.statements, scope, within);
    } else if (
      ts.isExpressionStatement(node) &&
      ts.isBinaryExpression(node.expression) &&
      node.expression.operatorToken.kind === SyntaxKind.EqualsToken &&
      ts.isIdentifier(node.expression.left)
    ) {
      scope.set(node.expression.left.text, this.value(node.expression.right, scope, within));
    } else {
      throw new SubsetError(node, "This statement has no counterpart in lanes.");
    }
  }

  /** Both sides are computed; what they leave different is chosen by the mask. */
  private branch(node: ts.IfStatement, scope: Scope, within: SubsetFunction): void {
    const condition = this.condition(node.expression, scope, within);
    if (typeof condition === "boolean") {
      const taken = condition ? node.thenStatement : node.elseStatement;
      if (taken) {
        this.statement(taken, scope, within);
      }
      return;
    }
    const whenTrue: Scope = new Map(scope);
    const whenFalse: Scope = new Map(scope);
    this.statement(node.thenStatement, whenTrue, within);
    if (node.elseStatement) {
      this.statement(node.elseStatement, whenFalse, within);
    }
    for (const name of new Set([...whenTrue.keys(), ...whenFalse.keys()])) {
      const [left, right] = [whenTrue, whenFalse].map((side) => side.get(name) ?? this.untouched(name));
      if (left === undefined || right === undefined || left === right) {
        continue;
      }
      if (typeof left === "boolean" || typeof right === "boolean") {
        throw new SubsetError(node, `The condition "${name}" must not depend on a neuron.`);
      }
      scope.set(name, this.graph.choose(condition, left, right));
    }
  }

  /** What a name stands for on a side that did not touch it; nothing for a side's own variables. */
  protected untouched(_name: string): LaneNode | undefined {
    return undefined;
  }
}
