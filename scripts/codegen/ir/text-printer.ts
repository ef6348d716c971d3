/** Prints functions as text of a language with braces; what JavaScript and WGSL write differently is left to each. */
import { type BinaryOperator, type Expression, type FunctionIr, isRecord, type Statement } from "./ir.ts";

const precedence: Readonly<Record<BinaryOperator, number>> = {
  "||": 1,
  "&&": 2,
  "===": 3,
  "!==": 3,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
};
/** A name, a number or a call needs no brackets around it. */
const ofAtoms = 8;
const ofPrefixes = 7;

export abstract class TextPrinter {
  protected abstract readonly indent: string;

  protected abstract head(subject: FunctionIr): string;
  protected abstract number(value: number): string;
  protected abstract declaration(name: string, isConst: boolean, value: string): string;
  protected abstract increment(counter: string): string;
  protected abstract operator(operator: BinaryOperator): string;
  protected abstract choice(condition: Expression, whenTrue: Expression, whenFalse: Expression): string;
  protected abstract mathName(name: string): string;
  protected abstract record(node: Expression & { kind: "record" }): string;

  print(subject: FunctionIr): string {
    const last = `${this.indent}return ${this.expression(subject.returned)};\n`;
    return `${this.head(subject)} {\n${this.lines(subject.body, this.indent)}${last}}`;
  }

  private lines(statements: readonly Statement[], indent: string): string {
    return statements.map((statement) => `${indent}${this.statement(statement, indent)}\n`).join("");
  }

  private block(statements: readonly Statement[], indent: string): string {
    return `{\n${this.lines(statements, indent + this.indent)}${indent}}`;
  }

  private statement(node: Statement, indent: string): string {
    switch (node.kind) {
      case "declare":
        return `${this.declaration(node.name, node.isConst, this.expression(node.value))};`;
      case "assign":
        return `${node.name} = ${this.expression(node.value)};`;
      case "loop": {
        const first = this.declaration(node.counter, false, this.expression(node.first));
        const head = `${first}; ${node.counter} < ${this.expression(node.bound)}; ${this.increment(node.counter)}`;
        return `for (${head}) ${this.block(node.body, indent)}`;
      }
      case "if": {
        const [next] = node.whenFalse;
        const isChain = node.whenFalse.length === 1 && next?.kind === "if";
        const otherwise = isChain ? this.statement(next, indent) : this.block(node.whenFalse, indent);
        const head = `if (${this.expression(node.condition)}) ${this.block(node.whenTrue, indent)}`;
        return node.whenFalse.length > 0 ? `${head} else ${otherwise}` : head;
      }
    }
  }

  protected expression(node: Expression): string {
    switch (node.kind) {
      case "constant":
        return node.value < 0 ? `(-${this.number(-node.value)})` : this.number(node.value);
      case "variable":
        return node.name;
      case "given":
        return node.text;
      case "negate":
        return `-${this.bracketed(node.operand, ofPrefixes + 1)}`;
      case "not":
        return `!${this.bracketed(node.operand, ofPrefixes)}`;
      case "binary": {
        const own = precedence[node.operator];
        const left = this.operand(node.left, own, node);
        return `${left} ${this.operator(node.operator)} ${this.operand(node.right, own + 1, node)}`;
      }
      case "choose":
        return this.choice(node.condition, node.whenTrue, node.whenFalse);
      case "math":
        return this.call(this.mathName(node.name), node.values);
      case "exponential":
        return this.call(this.mathName("exp"), [node.operand]);
      case "call":
        return this.call(node.name, node.values);
      case "field":
        return `${this.expression(node.record)}.${node.field}`;
      case "element":
        return this.element(node);
      case "record":
        return isRecord(node.type) ? this.record(node) : "";
    }
  }

  protected element({ array, index }: Expression & { kind: "element" }): string {
    return `${this.expression(array)}[${this.expression(index)}]`;
  }

  protected call(name: string, values: readonly Expression[]): string {
    return `${name}(${values.map((value) => this.expression(value)).join(", ")})`;
  }

  /** && and || are combined only in brackets: WGSL asks for them, and readers too. */
  private operand(node: Expression, least: number, parent: Expression & { kind: "binary" }): string {
    const isMixed =
      node.kind === "binary" &&
      (parent.operator === "||" || parent.operator === "&&") &&
      (node.operator === "||" || node.operator === "&&");
    return this.bracketed(node, isMixed ? ofAtoms : least);
  }

  /** In brackets unless it binds at least as closely as `least`. */
  protected bracketed(node: Expression, least: number): string {
    const text = this.expression(node);
    return this.precedenceOf(node) < least ? `(${text})` : text;
  }

  protected precedenceOf(node: Expression): number {
    if (node.kind === "binary") {
      return precedence[node.operator];
    }
    return node.kind === "negate" || node.kind === "not" ? ofPrefixes : ofAtoms;
  }
}
