/**
 * Functions and records of the kernel subset as WGSL. All numbers become 32-bit floats, whole ones included, as in
 * every engine that runs on graphics hardware. Names that mean something else in WGSL are refused.
 */
import { SubsetError } from "../check/subset-error.ts";
import {
  type BinaryOperator,
  type Expression,
  type FunctionIr,
  nameOfType,
  type RecordType,
  type Statement,
  type Type,
} from "../ir/ir.ts";
import { TextPrinter } from "../ir/text-printer.ts";
import { calledByEmittedText, reservedWords } from "./reserved-words.ts";

/** The WGSL of one function. Throws a SubsetError for a name that WGSL reserves. */
export function emitFunction(subject: FunctionIr): string {
  checkName(subject.place, subject.name);
  subject.parameters.forEach(({ name }) => checkName(subject.place, name));
  checkNames(subject.body);
  return new WgslPrinter().print(subject);
}

/** The WGSL of a record. */
export function emitRecord({ record, fields }: RecordType): string {
  return `struct ${record} {\n${fields.map((field) => `  ${field}: f32,\n`).join("")}}`;
}

const typeName = (type: Type) => (type === "number" ? "f32" : type === "boolean" ? "bool" : nameOfType(type));

class WgslPrinter extends TextPrinter {
  protected override readonly indent = "  ";

  protected override head({ name, parameters, result }: FunctionIr): string {
    const list = parameters.map((parameter) => `${parameter.name}: ${typeName(parameter.type)}`).join(", ");
    return `fn ${name}(${list}) -> ${typeName(result)}`;
  }

  /** A float literal: without the point WGSL would take 1 / 257 for a division of integers. */
  protected override number(value: number): string {
    return /[.e]/.test(`${value}`) ? `${value}` : `${value}.0`;
  }

  protected override declaration(name: string, isConst: boolean, value: string): string {
    return `${isConst ? "let" : "var"} ${name} = ${value}`;
  }

  protected override increment(counter: string): string {
    return `${counter} = ${counter} + 1.0`;
  }

  protected override operator(operator: BinaryOperator): string {
    return operator === "===" ? "==" : operator === "!==" ? "!=" : operator;
  }

  /** Both values are worked out; functions of the subset have no side effects and always end. */
  protected override choice(condition: Expression, whenTrue: Expression, whenFalse: Expression): string {
    return this.call("select", [whenFalse, whenTrue, condition]);
  }

  protected override mathName(name: string): string {
    return name;
  }

  protected override record({ type, values }: Expression & { kind: "record" }): string {
    return this.call(nameOfType(type), values);
  }

  /** Shaders have each table as a function of the record, whose type they declare, and the index. */
  protected override element({ array, index }: Expression & { kind: "element" }): string {
    if (array.kind !== "field") {
      throw new SubsetError(array.place, "WGSL reads elements only of a record's tables.");
    }
    return this.call(array.field, [array.record, index]);
  }
}

function checkNames(statements: readonly Statement[]): void {
  for (const statement of statements) {
    if (statement.kind === "declare") {
      checkName(statement.place, statement.name);
    } else if (statement.kind === "loop") {
      checkName(statement.place, statement.counter);
      checkNames(statement.body);
    } else if (statement.kind === "if") {
      checkNames(statement.whenTrue);
      checkNames(statement.whenFalse);
    }
  }
}

function checkName(place: string, name: string): void {
  if (reservedWords.has(name) || name.startsWith("__")) {
    throw new SubsetError(place, `"${name}" is a reserved word of WGSL; choose another name.`);
  }
  if (calledByEmittedText.has(name)) {
    throw new SubsetError(place, `"${name}" would hide a function of WGSL; choose another name.`);
  }
}
