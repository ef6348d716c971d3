/**
 * One function of the kernel subset as WGSL. All numbers become 32-bit floats, whole ones included, as in every
 * engine that runs on graphics hardware. What WGSL would read differently from JavaScript is refused.
 */
import ts from "typescript";
import { intrinsics } from "../kernel-subset/intrinsics.ts";
import type { SubsetFunction } from "../kernel-subset/read-functions.ts";
import { SubsetError } from "../kernel-subset/subset-error.ts";
import { calledByEmittedText, reservedWords } from "./reserved-words.ts";

const operators: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.PlusToken, "+"],
  [ts.SyntaxKind.MinusToken, "-"],
  [ts.SyntaxKind.AsteriskToken, "*"],
  [ts.SyntaxKind.SlashToken, "/"],
  [ts.SyntaxKind.LessThanToken, "<"],
  [ts.SyntaxKind.LessThanEqualsToken, "<="],
  [ts.SyntaxKind.GreaterThanToken, ">"],
  [ts.SyntaxKind.GreaterThanEqualsToken, ">="],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, "=="],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, "!="],
  [ts.SyntaxKind.AmpersandAmpersandToken, "&&"],
  [ts.SyntaxKind.BarBarToken, "||"],
]);

/** Functions of Math that WGSL has under the same name, and how many numbers they take there. */
const mathArity: ReadonlyMap<string, number> = new Map([
  ["abs", 1],
  ["ceil", 1],
  ["floor", 1],
  ["log", 1],
  ["max", 2],
  ["min", 2],
  ["sqrt", 1],
]);

/** The WGSL of one checked function. Throws a SubsetError for what has no WGSL of the same meaning. */
export function emitFunction(subject: SubsetFunction): string {
  return new FunctionEmitter(subject).emit();
}

class FunctionEmitter {
  private readonly subject: SubsetFunction;

  constructor(subject: SubsetFunction) {
    this.subject = subject;
  }

  emit(): string {
    const { declaration, name, parameters } = this.subject;
    this.checkName(declaration, name);
    for (const parameter of declaration.parameters) {
      this.checkName(parameter, parameter.name.getText());
    }
    if (!declaration.body) {
      throw new SubsetError(declaration, `"${name}" has no body.`);
    }
    const list = parameters.map((parameter) => `${parameter}: f32`).join(", ");
    return `fn ${name}(${list}) -> f32 ${this.block(declaration.body, "")}`;
  }

  private block(block: ts.Block, indent: string): string {
    const inner = `${indent}  `;
    const lines = block.statements.map((statement) => `${inner}${this.statement(statement, inner)}\n`);
    return `{\n${lines.join("")}${indent}}`;
  }

  private statement(node: ts.Statement, indent: string): string {
    if (ts.isVariableStatement(node)) {
      return this.declarations(node.declarationList, indent);
    }
    if (ts.isReturnStatement(node) && node.expression) {
      return `return ${this.expression(node.expression)};`;
    }
    if (ts.isIfStatement(node)) {
      const otherwise = node.elseStatement ? ` else ${this.branch(node.elseStatement, indent)}` : "";
      return `if (${this.expression(node.expression)}) ${this.branch(node.thenStatement, indent)}${otherwise}`;
    }
    if (ts.isForStatement(node)) {
      return this.loop(node, indent);
    }
    if (ts.isExpressionStatement(node) && ts.isBinaryExpression(node.expression)) {
      return this.assignment(node.expression);
    }
    throw new SubsetError(node, "This statement has no WGSL.");
  }

  private branch(node: ts.Statement, indent: string): string {
    return ts.isBlock(node) ? this.block(node, indent) : this.statement(node, indent);
  }

  private declarations(list: ts.VariableDeclarationList, indent: string): string {
    const word = list.flags & ts.NodeFlags.Const ? "let" : "var";
    return list.declarations
      .map((declaration) => {
        const name = declaration.name.getText();
        this.checkName(declaration, name);
        if (!declaration.initializer) {
          throw new SubsetError(declaration, `"${name}" needs a first value.`);
        }
        return `${word} ${name} = ${this.expression(declaration.initializer)};`;
      })
      .join(`\n${indent}`);
  }

  private loop(node: ts.ForStatement, indent: string): string {
    const first = this.declarations(node.initializer as ts.VariableDeclarationList, indent);
    const condition = node.condition as ts.BinaryExpression;
    const counter = condition.left.getText();
    return `for (${first} ${this.expression(condition)}; ${counter} = ${counter} + 1.0) ${this.branch(node.statement, indent)}`;
  }

  private assignment(node: ts.BinaryExpression): string {
    const name = node.left.getText();
    if (this.subject.parameters.includes(name)) {
      throw new SubsetError(
        node,
        `"${name}" is a parameter, which cannot change in WGSL; copy it into a variable.`,
      );
    }
    return `${name} = ${this.expression(node.right)};`;
  }

  private expression(node: ts.Expression): string {
    const constant = this.subject.constants.get(node.getText());
    if (constant !== undefined) {
      return float(constant, node);
    }
    if (ts.isNumericLiteral(node)) {
      return float(Number(node.text.replaceAll("_", "")), node);
    }
    if (ts.isIdentifier(node)) {
      return node.text;
    }
    if (ts.isParenthesizedExpression(node)) {
      return `(${this.expression(node.expression)})`;
    }
    if (ts.isNonNullExpression(node)) {
      return this.expression(node.expression);
    }
    if (ts.isPrefixUnaryExpression(node)) {
      const sign = node.operator === ts.SyntaxKind.MinusToken ? "-" : "!";
      return `${sign}(${this.expression(node.operand)})`;
    }
    if (ts.isBinaryExpression(node)) {
      return this.binary(node);
    }
    if (ts.isConditionalExpression(node)) {
      // Both values are worked out; functions of the subset have no side effects and always end.
      const [yes, no] = [this.expression(node.whenTrue), this.expression(node.whenFalse)];
      return `select(${no}, ${yes}, ${this.expression(node.condition)})`;
    }
    if (ts.isCallExpression(node)) {
      return this.call(node);
    }
    throw new SubsetError(node, `The expression "${node.getText()}" has no WGSL.`);
  }

  private binary(node: ts.BinaryExpression): string {
    const operator = operators.get(node.operatorToken.kind);
    if (operator === undefined) {
      throw new SubsetError(node, `The operator ${node.operatorToken.getText()} has no WGSL.`);
    }
    // WGSL does not let && and || stand side by side without brackets.
    const operand = (side: ts.Expression) =>
      isLogical(node) && ts.isBinaryExpression(side) && isLogical(side)
        ? `(${this.expression(side)})`
        : this.expression(side);
    return `${operand(node.left)} ${operator} ${operand(node.right)}`;
  }

  private call(node: ts.CallExpression): string {
    const called = node.expression;
    const values = node.arguments.map((argument) => this.expression(argument)).join(", ");
    if (ts.isIdentifier(called)) {
      return `${intrinsics.get(called.text)?.wgsl ?? called.text}(${values})`;
    }
    const name = (called as ts.PropertyAccessExpression).name.text;
    const arity = mathArity.get(name);
    if (arity === undefined) {
      throw new SubsetError(node, `Math.${name} has no WGSL.`);
    }
    if (arity !== node.arguments.length) {
      throw new SubsetError(
        node,
        `Math.${name} takes ${arity} in WGSL, but got ${node.arguments.length} numbers; nest the calls.`,
      );
    }
    return `${name}(${values})`;
  }

  private checkName(node: ts.Node, name: string): void {
    if (reservedWords.has(name) || name.startsWith("__")) {
      throw new SubsetError(node, `"${name}" is a reserved word of WGSL; choose another name.`);
    }
    if (calledByEmittedText.has(name)) {
      throw new SubsetError(node, `"${name}" would hide a function of WGSL; choose another name.`);
    }
  }
}

function isLogical(node: ts.BinaryExpression): boolean {
  const { kind } = node.operatorToken;
  return kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken;
}

/** A 32-bit float literal: without the point WGSL would take 1 / 257 for a division of integers. */
function float(value: number, node: ts.Node): string {
  if (!Number.isFinite(Math.fround(value))) {
    throw new SubsetError(node, `${value} is beyond 32-bit floats.`);
  }
  const text = /[.e]/.test(`${Math.abs(value)}`) ? `${Math.abs(value)}` : `${Math.abs(value)}.0`;
  return value < 0 ? `(-${text})` : text;
}
