/** Functions of the kernel subset as the plain JavaScript that gpu.js reads: no types, no records, constants as numbers. */
import type { BinaryOperator, Expression, FunctionIr } from "../ir/ir.ts";
import { TextPrinter } from "../ir/text-printer.ts";
import { flattenRecords } from "./flatten-records.ts";

/** The JavaScript of one function that takes and returns numbers, or of a kernel. */
export function emitFunction(subject: FunctionIr, functions: ReadonlyMap<string, FunctionIr>): string {
  return new JavaScriptPrinter().print(flattenRecords(subject, functions));
}

class JavaScriptPrinter extends TextPrinter {
  protected override readonly indent = "    ";

  protected override head({ name, parameters }: FunctionIr): string {
    return `function ${name}(${parameters.map((parameter) => parameter.name).join(", ")})`;
  }

  protected override number(value: number): string {
    return `${value}`;
  }

  protected override declaration(name: string, isConst: boolean, value: string): string {
    return `${isConst ? "const" : "let"} ${name} = ${value}`;
  }

  protected override increment(counter: string): string {
    return `${counter}++`;
  }

  protected override operator(operator: BinaryOperator): string {
    return operator;
  }

  protected override choice(condition: Expression, whenTrue: Expression, whenFalse: Expression): string {
    return `${this.bracketed(condition, 1)} ? ${this.bracketed(whenTrue, 1)} : ${this.bracketed(whenFalse, 1)}`;
  }

  protected override mathName(name: string): string {
    return `Math.${name}`;
  }

  protected override record(): string {
    throw new Error("A record was left in text for gpu.js; this is a fault in scripts/codegen/gpujs.");
  }

  protected override precedenceOf(node: Expression): number {
    return node.kind === "choose" ? 0 : super.precedenceOf(node);
  }
}
