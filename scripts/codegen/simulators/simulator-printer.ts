/** What the printers of the simulators' languages share: expressions, and numbers that are never taken for integers. */
import type { BinaryOperator, Expression, FunctionIr } from "../ir/ir.ts";
import { TextPrinter } from "../ir/text-printer.ts";

export abstract class SimulatorPrinter extends TextPrinter {
  protected override readonly indent = "    ";

  protected abstract functionName(name: string): string;

  protected override number(value: number): string {
    return /[.e]/.test(`${value}`) ? `${value}` : `${value}.0`;
  }

  protected override operator(operator: BinaryOperator): string {
    return operator === "===" ? "==" : operator === "!==" ? "!=" : operator;
  }

  protected override mathName(name: string): string {
    return this.functionName(name);
  }

  /** An expression in the language. */
  text(node: Expression): string {
    return this.expression(node);
  }

  protected override head({ name }: FunctionIr): string {
    throw new Error(`"${name}" is not printed with braces; this is a fault in scripts/codegen/simulators.`);
  }
  protected override declaration(name: string): string {
    throw new Error(`"${name}" is not declared so; this is a fault in scripts/codegen/simulators.`);
  }
  protected override increment(counter: string): string {
    throw new Error(`A loop over "${counter}" cannot be exported to other simulators.`);
  }
  protected override choice(condition: Expression): string {
    throw new Error(`${condition.place}: "?:" cannot be exported to other simulators; use if.`);
  }
  protected override record({ place }: Expression): string {
    throw new Error(`${place}: a record was left; this is a fault in scripts/codegen/simulators.`);
  }
}

/** What states become, so that none is replaced before the last one that reads it: names for what is worked out, then assignments. */
export function assignments(results: ReadonlyMap<string, Expression>): {
  readonly worked: readonly (readonly [name: string, value: Expression])[];
  readonly assigned: readonly (readonly [state: string, value: Expression])[];
} {
  const worked: [string, Expression][] = [];
  const assigned: [string, Expression][] = [];
  for (const [state, value] of results) {
    const isLocal = value.kind === "constant" || (value.kind === "variable" && !results.has(value.name));
    if (isLocal) {
      assigned.push([state, value]);
    } else {
      worked.push([`next_${state}`, value]);
      assigned.push([state, { ...value, kind: "variable", name: `next_${state}` } as Expression]);
    }
  }
  return { worked, assigned };
}
