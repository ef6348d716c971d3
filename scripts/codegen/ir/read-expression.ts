/** Reads expressions of the kernel subset into the intermediate representation, with their types. */
import ts from "typescript";
import { SubsetError } from "../check/subset-error.ts";
import {
  type BinaryOperator,
  type Expression,
  fieldOf,
  intrinsic,
  isRecord,
  type MathName,
  mathArity,
  nameOfType,
  type RecordType,
  type Type,
} from "./ir.ts";
import { present } from "./present.ts";
import { placeOf, type Source } from "./read-source.ts";

/** Operators with what they take and give. */
const operators: Readonly<Record<string, readonly [takes: Type, gives: Type]>> = {
  "+": ["number", "number"],
  "-": ["number", "number"],
  "*": ["number", "number"],
  "/": ["number", "number"],
  "<": ["number", "boolean"],
  "<=": ["number", "boolean"],
  ">": ["number", "boolean"],
  ">=": ["number", "boolean"],
  "===": ["number", "boolean"],
  "!==": ["number", "boolean"],
  "&&": ["boolean", "boolean"],
  "||": ["boolean", "boolean"],
} satisfies Record<BinaryOperator, readonly [Type, Type]>;

export class ExpressionReader {
  private readonly source: Source;
  private readonly isKernel: boolean;
  private readonly typeOfVariable: (name: string) => Type | undefined;

  constructor(source: Source, isKernel: boolean, typeOfVariable: (name: string) => Type | undefined) {
    this.source = source;
    this.isKernel = isKernel;
    this.typeOfVariable = typeOfVariable;
  }

  /** The expression; as a value of the type that is wanted, if one is. */
  read(node: ts.Expression, wanted?: Type): Expression {
    const value = this.value(node, wanted);
    return wanted === undefined ? value : asType(value, wanted, node.getText());
  }

  private value(node: ts.Expression, wanted?: Type): Expression {
    const place = placeOf(node);
    const text = node.getText();
    if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) {
      return this.value(node.expression, wanted);
    }
    if (ts.isNumericLiteral(node)) {
      return constant(Number(node.text.replaceAll("_", "")), place);
    }
    if (ts.isIdentifier(node)) {
      return this.variable(text, place);
    }
    if (ts.isPropertyAccessExpression(node)) {
      return this.property(node, text, place);
    }
    if (ts.isPrefixUnaryExpression(node)) {
      return this.prefix(node, place);
    }
    if (ts.isBinaryExpression(node)) {
      return this.binary(node, place);
    }
    if (ts.isConditionalExpression(node)) {
      const condition = this.read(node.condition, "boolean");
      const whenTrue = this.read(node.whenTrue, wanted);
      const whenFalse = this.read(node.whenFalse, whenTrue.type);
      if (isRecord(whenTrue.type)) {
        throw new SubsetError(
          place,
          "Records are not chosen by ?:, which WGSL does not know; use if and else.",
        );
      }
      return { kind: "choose", condition, whenTrue, whenFalse, type: whenTrue.type, place };
    }
    if (ts.isCallExpression(node)) {
      return this.call(node, place);
    }
    if (ts.isObjectLiteralExpression(node)) {
      return this.record(node, wanted, place);
    }
    if (ts.isElementAccessExpression(node)) {
      const array = this.value(node.expression);
      if (!this.isKernel && array.type !== "array") {
        throw new SubsetError(place, `"${node.expression.getText()}" is not a table.`);
      }
      const index = this.read(node.argumentExpression, "number");
      return { kind: "element", array, index, type: "number", place };
    }
    throw new SubsetError(place, `The expression "${text}" is not in the kernel subset.`);
  }

  private variable(name: string, place: string): Expression {
    const type = this.typeOfVariable(name);
    if (type) {
      return { kind: "variable", name, type, place };
    }
    const number = this.source.constants.get(name);
    if (number === undefined) {
      throw new SubsetError(
        place,
        `"${name}" is neither a parameter, nor a variable, nor a constant number.`,
      );
    }
    return constant(number, place);
  }

  private property(node: ts.PropertyAccessExpression, text: string, place: string): Expression {
    if (this.isKernel && (text === "this.thread.x" || /^this\.constants\.\w+$/.test(text))) {
      return { kind: "given", text, type: "number", place };
    }
    const number = this.source.constants.get(text);
    if (number !== undefined) {
      return constant(number, place);
    }
    const { expression, name } = node;
    const isVariable = ts.isIdentifier(expression) && this.typeOfVariable(expression.text) !== undefined;
    const owner = isVariable || ts.isCallExpression(expression) ? this.value(expression) : undefined;
    if (!owner || !isRecord(owner.type)) {
      throw new SubsetError(place, `"${text}" is not a constant number that the kernel subset can read.`);
    }
    if (!owner.type.fields.includes(name.text)) {
      throw new SubsetError(place, `"${owner.type.record}" has no number called "${name.text}".`);
    }
    return fieldOf(owner, name.text);
  }

  private prefix(node: ts.PrefixUnaryExpression, place: string): Expression {
    if (node.operator === ts.SyntaxKind.ExclamationToken) {
      return { kind: "not", operand: this.read(node.operand, "boolean"), type: "boolean", place };
    }
    if (node.operator !== ts.SyntaxKind.MinusToken) {
      throw new SubsetError(
        place,
        "Of the operators with one operand only - and ! are in the kernel subset.",
      );
    }
    const operand = this.read(node.operand, "number");
    return operand.kind === "constant"
      ? constant(-operand.value, place)
      : { kind: "negate", operand, type: "number", place };
  }

  private binary(node: ts.BinaryExpression, place: string): Expression {
    const operator = node.operatorToken.getText();
    if (operator === "&") {
      return this.remainder(node, place);
    }
    const [takes, gives] = Object.hasOwn(operators, operator) ? present(operators[operator], operator) : [];
    if (!takes || !gives) {
      throw new SubsetError(
        place,
        `The operator ${operator} is not in the kernel subset: its meaning differs between languages or needs more than 32-bit floats.`,
      );
    }
    const left = this.read(node.left, takes);
    const right = this.read(node.right, takes);
    return { kind: "binary", operator: operator as BinaryOperator, left, right, type: gives, place };
  }

  /** `value & mask`, with a mask of the lowest bits: a whole number's remainder by a power of two, in floats too. */
  private remainder(node: ts.BinaryExpression, place: string): Expression {
    const [left, mask] = [this.read(node.left, "number"), this.read(node.right, "number")];
    const divisor = mask.kind === "constant" ? mask.value + 1 : 0;
    if (left.kind !== "variable" || divisor < 1 || !Number.isInteger(Math.log2(divisor))) {
      throw new SubsetError(
        place,
        "Write & only as name & mask, with a constant of the lowest bits such as 255 as its mask.",
      );
    }
    const typed = { type: "number", place } as const;
    const operate = (operator: BinaryOperator, a: Expression, b: Expression): Expression => ({
      ...typed,
      kind: "binary",
      operator,
      left: a,
      right: b,
    });
    const quotient = operate("*", left, constant(1 / divisor, place));
    const turns = { ...typed, kind: "math", name: "floor", values: [quotient] } as const;
    return operate("-", left, operate("*", constant(divisor, place), turns));
  }

  private call(node: ts.CallExpression, place: string): Expression {
    const name = node.expression.getText();
    if (name.startsWith("Math.")) {
      return this.math(node, name.slice("Math.".length), place);
    }
    const signature = this.source.callable.get(name)?.();
    if (!signature) {
      throw new SubsetError(place, `"${name}" is not a function of the kernel subset.`);
    }
    if (signature.parameters.length !== node.arguments.length) {
      throw new SubsetError(place, `"${name}" takes ${signature.parameters.length} values.`);
    }
    const values = signature.parameters.map(({ type }, index) =>
      this.read(present(node.arguments[index], "an argument"), type),
    );
    return name === intrinsic.name
      ? { kind: "exponential", operand: present(values[0], "an exponent"), type: "number", place }
      : { kind: "call", name, values, type: signature.result, place };
  }

  private math(node: ts.CallExpression, name: string, place: string): Expression {
    if (!Object.hasOwn(mathArity, name)) {
      throw new SubsetError(
        place,
        `Math.${name} is not in the kernel subset; it has ${Object.keys(mathArity).join(", ")}.`,
      );
    }
    const arity = mathArity[name as MathName];
    if (arity !== node.arguments.length) {
      throw new SubsetError(
        place,
        `Math.${name} takes ${arity} in WGSL, but got ${node.arguments.length} numbers; nest the calls.`,
      );
    }
    const values = node.arguments.map((argument) => this.read(argument, "number"));
    return { kind: "math", name: name as MathName, values, type: "number", place };
  }

  /** `{ ...variable, name: value, name }`, where it is known which record is wanted; later members replace earlier ones. */
  private record(node: ts.ObjectLiteralExpression, wanted: Type | undefined, place: string): Expression {
    if (!wanted || !isRecord(wanted)) {
      throw new SubsetError(place, "Say which record this is: declare the variable's type.");
    }
    const members = new Map<string, Expression>();
    for (const property of node.properties) {
      const name = property.name?.getText() ?? "";
      if (ts.isPropertyAssignment(property)) {
        members.set(name, this.read(property.initializer, "number"));
      } else if (ts.isShorthandPropertyAssignment(property)) {
        members.set(name, this.variable(name, place));
      } else if (ts.isSpreadAssignment(property) && ts.isIdentifier(property.expression)) {
        const spread = this.variable(property.expression.text, place);
        for (const field of isRecord(spread.type) ? spread.type.fields : []) {
          members.set(field, fieldOf(spread, field));
        }
      } else {
        throw new SubsetError(placeOf(property), "A record is made of name: value and ...variable only.");
      }
    }
    return recordOf(wanted, (field) => members.get(field), place);
  }
}

function constant(value: number, place: string): Expression {
  if (!Number.isFinite(Math.fround(value))) {
    throw new SubsetError(place, `${value} is beyond 32-bit floats.`);
  }
  return { kind: "constant", value, type: "number", place };
}

function recordOf(
  type: RecordType,
  read: (field: string) => Expression | undefined,
  place: string,
): Expression {
  const values = type.fields.map((field) => {
    const value = read(field);
    if (!value) {
      throw new SubsetError(place, `"${type.record}" needs a number called "${field}".`);
    }
    return value;
  });
  return { kind: "record", values, type, place };
}

/** `value` where a value of type `wanted` is due: a variable's larger record is cut down to it, anything else must fit. */
export function asType(value: Expression, wanted: Type, text = "this"): Expression {
  const { type, place } = value;
  if (type === wanted || nameOfType(type) === nameOfType(wanted)) {
    return value;
  }
  if (value.kind === "variable" && isRecord(type) && isRecord(wanted)) {
    const has = (field: string) => (type.fields.includes(field) ? fieldOf(value, field) : undefined);
    return recordOf(wanted, has, place);
  }
  const needed = wanted === "boolean" ? "a condition" : wanted === "number" ? "a number" : nameOfType(wanted);
  throw new SubsetError(place, `"${text}" must be ${needed} here.`);
}
