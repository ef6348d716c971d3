/**
 * The intermediate representation of the kernel subset: functions of numbers, conditions and small records of
 * numbers, without anything of TypeScript's. Every emitter starts from it. Each part knows the place in the
 * source that it was read from, as `file:line`, for messages.
 */

/** A record of numbers, or of tables of numbers, declared as an interface. */
export interface RecordType {
  readonly record: string;
  readonly fields: readonly string[];
  readonly holds: "number" | "array";
}

/** `array` is a table of a record, or an array, or array of arrays, that kernels read. */
export type Type = "number" | "boolean" | "array" | RecordType;

export type ArithmeticOperator = "+" | "-" | "*" | "/";
export type ComparisonOperator = "<" | "<=" | ">" | ">=" | "===" | "!==";
export type LogicalOperator = "&&" | "||";
export type BinaryOperator = ArithmeticOperator | ComparisonOperator | LogicalOperator;

/** Functions of Math with one meaning in every target, and how many numbers they take there. */
export const mathArity = { abs: 1, ceil: 1, floor: 1, log: 1, max: 2, min: 2, sqrt: 1 } as const;
export type MathName = keyof typeof mathArity;

/** The function that every target has under its own name; equations call it from this file, whose table the subset would refuse. */
export const intrinsic = { name: "exponential", file: "exponential.ts" } as const;

type ExpressionKind =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "negate" | "not"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: "choose";
      readonly condition: Expression;
      readonly whenTrue: Expression;
      readonly whenFalse: Expression;
    }
  | { readonly kind: "math"; readonly name: MathName; readonly values: readonly Expression[] }
  | { readonly kind: "exponential"; readonly operand: Expression }
  | { readonly kind: "call"; readonly name: string; readonly values: readonly Expression[] }
  | { readonly kind: "field"; readonly record: Expression; readonly field: string }
  /** One value per field, in the order of the type's fields. */
  | { readonly kind: "record"; readonly values: readonly Expression[] }
  | { readonly kind: "element"; readonly array: Expression; readonly index: Expression }
  /** Kernels only: what a thread is given, such as `this.thread.x`. */
  | { readonly kind: "given"; readonly text: string };

export type Expression = ExpressionKind & { readonly type: Type; readonly place: string };

export type Statement = (
  | { readonly kind: "declare"; readonly name: string; readonly isConst: boolean; readonly value: Expression }
  | { readonly kind: "assign"; readonly name: string; readonly value: Expression }
  | {
      readonly kind: "if";
      readonly condition: Expression;
      readonly whenTrue: readonly Statement[];
      readonly whenFalse: readonly Statement[];
    }
  | {
      readonly kind: "loop";
      readonly counter: string;
      readonly first: Expression;
      readonly bound: Expression;
      readonly body: readonly Statement[];
    }
) & { readonly place: string };

export interface Parameter {
  readonly name: string;
  readonly type: Type;
}

/** A function; it returns once, at its end. */
export interface FunctionIr {
  readonly name: string;
  readonly place: string;
  /** Kernels run one thread a number, and know which thread they are. */
  readonly isKernel: boolean;
  readonly parameters: readonly Parameter[];
  readonly result: Type;
  readonly body: readonly Statement[];
  readonly returned: Expression;
}

export const isRecord = (type: Type): type is RecordType => typeof type === "object";
export const isTables = (type: Type): boolean => isRecord(type) && type.holds === "array";

/** The record as it is called in a message, or the type's own word. */
export const nameOfType = (type: Type): string => (isRecord(type) ? type.record : type);

/** Field `field` of `record`; of a record that is spelt out, the value itself. */
export function fieldOf(record: Expression, field: string): Expression {
  if (record.kind === "record" && isRecord(record.type)) {
    const value = record.values[record.type.fields.indexOf(field)];
    if (value) {
      return value;
    }
  }
  const type = isRecord(record.type) ? record.type.holds : "number";
  return { kind: "field", record, field, type, place: record.place };
}
