/**
 * Writes calls of functions of whole numbers, such as the walk of the connection rule, as WebAssembly text on 32-bit
 * integers. A call is written out in its place, its parameters and variables as locals; a table is read at its
 * address. What need not be a whole number is refused.
 */
import { SubsetError } from "../check/subset-error.ts";
import type { BinaryOperator, Expression, FunctionIr, Statement } from "../ir/ir.ts";
import { isRecord } from "../ir/ir.ts";
import { present } from "../ir/present.ts";

/** A number as text that can be written more than once, a record of them, or a record of tables. */
export type WholeValue = string | ReadonlyMap<string, string> | "tables";
type Scope = Map<string, WholeValue>;

const instructions: Readonly<Partial<Record<BinaryOperator, string>>> = {
  "+": "i32.add",
  "-": "i32.sub",
  "*": "i32.mul",
  "<": "i32.lt_s",
  "<=": "i32.le_s",
  ">": "i32.gt_s",
  ">=": "i32.ge_s",
  "===": "i32.eq",
  "!==": "i32.ne",
};

export const tables = "tables" as const;

export class WholeNumberWriter {
  /** Locals that the function around the calls must declare, by name. */
  readonly locals: string[] = [];
  /** Names of the tables that were read; each is a local with the table's address. */
  readonly tableNames = new Set<string>();
  private readonly functions: ReadonlyMap<string, FunctionIr>;
  private readonly loadOf: (table: string, index: string) => string;
  private lines: string[] = [];

  /** `loadOf` writes the element of a table at an index. */
  constructor(functions: ReadonlyMap<string, FunctionIr>, loadOf: (table: string, index: string) => string) {
    this.functions = functions;
    this.loadOf = loadOf;
  }

  /** Instructions that work out the function for these values, and where its result is then. */
  write(name: string, values: readonly WholeValue[]): { readonly text: string; readonly result: WholeValue } {
    this.lines = [];
    const result = this.call(name, values);
    return { text: this.lines.join("\n"), result };
  }

  private call(name: string, values: readonly WholeValue[]): WholeValue {
    const subject = present(this.functions.get(name), `the function ${name}`);
    const scope: Scope = new Map(
      subject.parameters.map((parameter, index) => [parameter.name, present(values[index], parameter.name)]),
    );
    this.statements(subject.body, scope);
    return this.kept(this.value(subject.returned, scope));
  }

  private statements(statements: readonly Statement[], scope: Scope): void {
    for (const statement of statements) {
      switch (statement.kind) {
        case "declare":
          scope.set(statement.name, this.kept(this.value(statement.value, scope)));
          break;
        case "assign": {
          const target = scope.get(statement.name) as string;
          this.lines.push(
            `(local.set ${target.slice("(local.get ".length, -1)} ${this.number(statement.value, scope)})`,
          );
          break;
        }
        case "if": {
          const condition = this.number(statement.condition, scope);
          const [whenTrue, whenFalse] = [statement.whenTrue, statement.whenFalse].map((side) => {
            const outside = this.lines;
            this.lines = [];
            this.statements(side, new Map(scope));
            const inside = this.lines.join("\n");
            this.lines = outside;
            return inside;
          });
          this.lines.push(`(if ${condition} (then ${whenTrue}) (else ${whenFalse}))`);
          break;
        }
        case "loop":
          throw new SubsetError(statement.place, "A loop has no counterpart in whole numbers.");
      }
    }
  }

  /** The value in new locals. */
  private kept(value: WholeValue): WholeValue {
    if (value === tables) {
      return value;
    }
    if (typeof value !== "string") {
      return new Map([...value].map(([field, text]) => [field, this.kept(text) as string]));
    }
    const local = `$whole${this.locals.length}`;
    this.locals.push(local);
    this.lines.push(`(local.set ${local} ${value})`);
    return `(local.get ${local})`;
  }

  private number(node: Expression, scope: Scope): string {
    return this.value(node, scope) as string;
  }

  private value(node: Expression, scope: Scope): WholeValue {
    switch (node.kind) {
      case "constant":
        if (!Number.isInteger(node.value)) {
          throw new SubsetError(node.place, `${node.value} is not a whole number.`);
        }
        return `(i32.const ${node.value})`;
      case "variable":
        return present(scope.get(node.name), node.name);
      case "field":
        return present((this.value(node.record, scope) as Map<string, string>).get(node.field), node.field);
      case "record": {
        const fields = isRecord(node.type) ? node.type.fields : [];
        return new Map(
          fields.map((field, at) => [field, this.number(present(node.values[at], field), scope)]),
        );
      }
      case "element": {
        const table = node.array.kind === "field" ? node.array.field : "";
        this.tableNames.add(table);
        return this.loadOf(table, this.number(node.index, scope));
      }
      case "binary":
        return this.binary(node, scope);
      case "call":
        return this.call(
          node.name,
          node.values.map((value) => this.value(value, scope)),
        );
      default:
        throw new SubsetError(node.place, `A ${node.kind} has no counterpart in whole numbers.`);
    }
  }

  private binary(node: Expression & { kind: "binary" }, scope: Scope): string {
    const divisor = divisorOfRemainder(node);
    if (divisor !== undefined) {
      return `(i32.and ${this.number(node.left, scope)} (i32.const ${divisor - 1}))`;
    }
    const instruction = instructions[node.operator];
    if (instruction === undefined) {
      throw new SubsetError(node.place, `The operator ${node.operator} has no counterpart in whole numbers.`);
    }
    return `(${instruction} ${this.number(node.left, scope)} ${this.number(node.right, scope)})`;
  }
}

/** The power of two d of `x − d · floor(x / d)`, which is how the representation has `x & (d − 1)`. */
function divisorOfRemainder({ operator, left, right }: Expression & { kind: "binary" }): number | undefined {
  if (operator !== "-" || right.kind !== "binary" || right.operator !== "*") {
    return undefined;
  }
  const [divisor, turns] = [right.left, right.right];
  const isFloor = divisor.kind === "constant" && turns.kind === "math" && turns.name === "floor";
  const [quotient] = isFloor ? turns.values : [];
  return quotient?.kind === "binary" && quotient.left === left
    ? (divisor as { value: number }).value
    : undefined;
}
