/**
 * gpu.js knows functions of numbers that return a number. Here functions that take or return anything else are put in
 * place of their calls, and every variable that is a record becomes a variable per field, so that only numbers are left.
 */
import { type Expression, type FunctionIr, fieldOf, isRecord, type Statement } from "../ir/ir.ts";
import { present } from "../ir/present.ts";

/** Whether gpu.js can be given this function as it is. */
export const takesNumbersOnly = ({ parameters, result, isKernel }: FunctionIr): boolean =>
  isKernel || (result === "number" && parameters.every(({ type }) => type === "number"));

/** `subject` without records. `functions` are those that it may call, by name. */
export function flattenRecords(subject: FunctionIr, functions: ReadonlyMap<string, FunctionIr>): FunctionIr {
  const flattener = new Flattener(functions);
  const frame = new Frame("");
  subject.parameters.forEach(({ name, type }) =>
    frame.values.set(name, { kind: "variable", name, type, place: subject.place }),
  );
  const body = flattener.statements(subject.body, frame);
  const returned = flattener.expression(subject.returned, frame, body);
  return { ...subject, body, returned };
}

/** The variables of one function, or of one call that is being replaced by the function's text. */
class Frame {
  readonly prefix: string;
  /** The text for each variable; for a record, that of each of its numbers. */
  readonly values = new Map<string, Expression>();
  /** Names in the flattened text whose numbers change. */
  readonly changing = new Set<string>();

  constructor(prefix: string) {
    this.prefix = prefix;
  }

  /** Whether the expression gives the same number later on, and costs nothing to write out again. */
  isSettled(node: Expression): boolean {
    switch (node.kind) {
      case "constant":
        return true;
      case "variable":
        return !this.changing.has(node.name);
      case "binary":
        return node.type === "boolean" && this.isSettled(node.left) && this.isSettled(node.right);
      default:
        return false;
    }
  }
}

class Flattener {
  private readonly functions: ReadonlyMap<string, FunctionIr>;
  private readonly used = new Set<string>();

  constructor(functions: ReadonlyMap<string, FunctionIr>) {
    this.functions = functions;
  }

  statements(list: readonly Statement[], frame: Frame): Statement[] {
    const out: Statement[] = [];
    for (const statement of list) {
      this.statement(statement, frame, out);
    }
    return out;
  }

  private statement(node: Statement, frame: Frame, out: Statement[]): void {
    switch (node.kind) {
      case "declare":
        frame.values.set(
          node.name,
          this.named(
            frame.prefix + node.name,
            this.expression(node.value, frame, out),
            !node.isConst,
            frame,
            out,
          ),
        );
        break;
      case "assign":
        this.assign(present(frame.values.get(node.name), node.name), node.value, frame, out);
        break;
      case "if": {
        const condition = this.expression(node.condition, frame, out);
        const whenTrue = this.statements(node.whenTrue, frame);
        out.push({ ...node, condition, whenTrue, whenFalse: this.statements(node.whenFalse, frame) });
        break;
      }
      case "loop": {
        const counter = frame.prefix + node.counter;
        frame.changing.add(counter);
        frame.values.set(node.counter, {
          kind: "variable",
          name: counter,
          type: "number",
          place: node.place,
        });
        const first = this.expression(node.first, frame, out);
        const bound = this.expression(node.bound, frame, out);
        out.push({ ...node, counter, first, bound, body: this.statements(node.body, frame) });
        break;
      }
    }
  }

  /** Gives a value a name in the text, field by field, where it would not stay the same without one or `isChanging`. */
  private named(
    name: string,
    value: Expression,
    isChanging: boolean,
    frame: Frame,
    out: Statement[],
  ): Expression {
    const { type, place } = value;
    if (isRecord(type)) {
      const values = type.fields.map((field) =>
        this.named(`${name}_${field}`, fieldOf(value, field), isChanging, frame, out),
      );
      return { kind: "record", values, type, place };
    }
    if (!isChanging && frame.prefix !== "" && frame.isSettled(value)) {
      return value;
    }
    if (isChanging) {
      frame.changing.add(name);
    }
    out.push({ kind: "declare", name, isConst: !isChanging, value, place });
    return { kind: "variable", name, type, place };
  }

  private assign(target: Expression, source: Expression, frame: Frame, out: Statement[]): void {
    const value = this.expression(source, frame, out);
    if (target.kind !== "record" || !isRecord(value.type)) {
      const name = target.kind === "variable" ? target.name : "";
      out.push({ kind: "assign", name, value, place: source.place });
      return;
    }
    // All numbers of the new record are known before the first one of the old is replaced.
    const assignments: Statement[] = [];
    for (const [index, field] of value.type.fields.entries()) {
      const { name } = present(target.values[index], field) as Expression & { kind: "variable" };
      const next = fieldOf(value, field);
      if (next.kind === "variable" && next.name === name) {
        continue;
      }
      const settled = this.isUntouched(next, target)
        ? next
        : this.named(this.unused(`next_${field}`), next, false, frame, out);
      assignments.push({ kind: "assign", name, value: settled, place: source.place });
    }
    out.push(...assignments);
  }

  /** Whether a number can be read after numbers of the record have changed. */
  private isUntouched(node: Expression, { values }: Expression & { kind: "record" }): boolean {
    const isOwn = (name: string) => values.some((value) => value.kind === "variable" && value.name === name);
    return node.kind === "constant" || (node.kind === "variable" && !isOwn(node.name));
  }

  /** The expression without records and calls of functions that take any; what has to come before it goes to `out`. */
  expression(node: Expression, frame: Frame, out: Statement[]): Expression {
    const inner = (part: Expression) => this.expression(part, frame, out);
    switch (node.kind) {
      case "variable":
        return present(frame.values.get(node.name), node.name);
      case "field":
        return fieldOf(inner(node.record), node.field);
      case "negate":
      case "not":
      case "exponential":
        return { ...node, operand: inner(node.operand) };
      case "binary":
        return { ...node, left: inner(node.left), right: inner(node.right) };
      case "choose":
        return {
          ...node,
          condition: inner(node.condition),
          whenTrue: inner(node.whenTrue),
          whenFalse: inner(node.whenFalse),
        };
      case "element":
        return { ...node, array: inner(node.array), index: inner(node.index) };
      case "math":
      case "record":
        return { ...node, values: node.values.map(inner) };
      case "call": {
        const called = this.functions.get(node.name);
        const values = node.values.map(inner);
        return !called || takesNumbersOnly(called) ? { ...node, values } : this.inlined(called, values, out);
      }
      case "constant":
      case "given":
        return node;
    }
  }

  /** The value of a call, whose function's text goes to `out` with its own names. */
  private inlined(called: FunctionIr, values: readonly Expression[], out: Statement[]): Expression {
    const frame = new Frame(`${this.unused(called.name)}_`);
    called.parameters.forEach(({ name }, index) => {
      const value = present(values[index], name);
      frame.values.set(name, this.named(frame.prefix + name, value, false, frame, out));
    });
    out.push(...this.statements(called.body, frame));
    return this.expression(called.returned, frame, out);
  }

  /** `name`, or with a number behind it if the text has that name already. */
  private unused(name: string): string {
    let candidate = name;
    for (let count = 2; this.used.has(candidate); count++) {
      candidate = `${name}${count}`;
    }
    this.used.add(candidate);
    return candidate;
  }
}
