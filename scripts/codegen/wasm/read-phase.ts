/**
 * Reads a phase of the reference engine, a function with one loop over neurons, into a lane graph. Members of
 * records are numbers given before the loop, typed arrays and members of the state are columns, and elements
 * at the loop's own index are lanes.
 */
import ts from "typescript";
import type { SubsetFunction } from "../kernel-subset/read-functions.ts";
import { SubsetError } from "../kernel-subset/subset-error.ts";
import { ExpressionReader, type Scope } from "./lane-expressions.ts";
import { LaneGraph, type LaneNode } from "./lane-graph.ts";

/** A parameter that the compiled phase keeps: the address of an array, or a number. */
export interface PhaseParameter {
  readonly name: string;
  readonly kind: "address" | "number";
}

export interface PhaseProgram {
  readonly graph: LaneGraph;
  /** Parameters of the function that arrive one by one, in its order; the loop's bounds are not among them. */
  readonly parameters: readonly PhaseParameter[];
  /** Numbers read from records, as paths from a parameter: `shared.dtMs`, `own.bathThresholds.0`. */
  readonly constants: readonly string[];
  /** Columns of the state, as paths: `state.adaptation`. */
  readonly columns: readonly string[];
  /** What is written at the end of a pass, by column. */
  readonly stores: ReadonlyMap<string, LaneNode>;
  /** The running sum that the function returns, if it does. */
  readonly sum: { readonly name: string; readonly next: LaneNode } | undefined;
  /** Neurons that the function lists, and whose count it returns, if it does. */
  readonly list: { readonly column: string; readonly mask: LaneNode } | undefined;
}

/** Reads `subject` with its boolean parameters settled. Throws a SubsetError for what has no counterpart in lanes. */
export function readPhase(
  subject: SubsetFunction,
  equations: ReadonlyMap<string, SubsetFunction>,
  settled: Readonly<Record<string, boolean>>,
): PhaseProgram {
  return new PhaseReader(subject, equations).read(settled);
}

const { SyntaxKind } = ts;

class PhaseReader extends ExpressionReader {
  private readonly subject: SubsetFunction;
  private readonly scope: Scope = new Map();
  private readonly parameters: PhaseParameter[] = [];
  private readonly records = new Set<string>();
  private readonly states = new Set<string>();
  private readonly constants: string[] = [];
  private readonly columns: string[] = [];
  /** Name in the text → path and type of a column. */
  private readonly columnOfName = new Map<string, { path: string; type: "lanes" | "integers" }>();
  private readonly sums = new Set<string>();
  private index = "";
  private list: PhaseProgram["list"];

  constructor(subject: SubsetFunction, equations: ReadonlyMap<string, SubsetFunction>) {
    super(new LaneGraph(), equations);
    this.subject = subject;
  }

  read(settled: Readonly<Record<string, boolean>>): PhaseProgram {
    const statements = this.subject.declaration.body?.statements ?? [];
    const loopAt = statements.findIndex(ts.isForStatement);
    const loop = statements[loopAt];
    if (!loop || !ts.isForStatement(loop)) {
      throw new SubsetError(this.subject.declaration, "A phase needs one loop over its neurons.");
    }
    const bounds = this.readBounds(loop);
    this.readParameters(settled, bounds);
    for (const statement of statements.slice(0, loopAt)) {
      this.readPreamble(statement);
    }
    this.statement(loop.statement, this.scope, this.subject);
    const sum = this.readReturn(statements.slice(loopAt + 1));
    const stores = new Map<string, LaneNode>();
    for (const { path, type } of this.columnOfName.values()) {
      const value = this.scope.get(`${path}[]`);
      if (value !== undefined && typeof value !== "boolean" && value !== this.graph.load(path, type)) {
        stores.set(path, value);
      }
    }
    const { graph, parameters, constants, columns, list } = this;
    return { graph, parameters, constants, columns, stores, sum, list };
  }

  /** `for (let neuron = first; neuron < end; neuron++)`; returns the names of both bounds. */
  private readBounds(loop: ts.ForStatement): readonly string[] {
    const text = [loop.initializer, loop.condition, loop.incrementor]
      .map((part) => part?.getText())
      .join("; ");
    const match = /^let (\w+) = (\w+); \1 < (\w+); \1\+\+$/.exec(text);
    if (!match) {
      throw new SubsetError(loop, "Write the loop as for (let neuron = first; neuron < end; neuron++).");
    }
    this.index = match[1] ?? "";
    return match.slice(2);
  }

  private readParameters(settled: Readonly<Record<string, boolean>>, bounds: readonly string[]): void {
    for (const parameter of this.subject.declaration.parameters) {
      const name = parameter.name.getText();
      const type = parameter.type?.getText() ?? "";
      if (bounds.includes(name)) {
        continue;
      }
      if (type === "boolean") {
        if (settled[name] === undefined) {
          throw new SubsetError(parameter, `The condition "${name}" must be settled for the compiled phase.`);
        }
        this.scope.set(name, settled[name]);
      } else if (type === "number") {
        this.parameters.push({ name, kind: "number" });
        this.scope.set(name, this.graph.given(name));
      } else if (type === "Float32Array" || type === "Int32Array") {
        this.parameters.push({ name, kind: "address" });
        this.columnOfName.set(name, { path: name, type: type === "Float32Array" ? "lanes" : "integers" });
      } else {
        (type === "NetworkState" ? this.states : this.records).add(name);
      }
    }
  }

  /** Names taken from records and from the state, and running sums that start at 0. */
  private readPreamble(statement: ts.Statement): void {
    if (!ts.isVariableStatement(statement)) {
      throw new SubsetError(statement, "Before its loop a phase only names what it reads.");
    }
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(name) && initializer?.getText() === "0") {
        this.sums.add(name.text);
        this.scope.set(name.text, this.graph.carried(name.text));
        continue;
      }
      const [record = "", ...members] = initializer?.getText().split(".") ?? [];
      const isState = this.states.has(record);
      if (ts.isIdentifier(name) || !(isState || this.records.has(record))) {
        throw new SubsetError(statement, "Before its loop a phase only names what it reads.");
      }
      name.elements.forEach((element, position) => {
        if (!ts.isBindingElement(element) || element.propertyName || !ts.isIdentifier(element.name)) {
          throw new SubsetError(element, "Members keep their names.");
        }
        const member = ts.isArrayBindingPattern(name) ? String(position) : element.name.text;
        const path = [record, ...members, member].join(".");
        if (isState) {
          this.columnOfName.set(element.name.text, { path, type: "lanes" });
          this.columns.push(path);
        } else {
          this.constants.push(path);
          this.scope.set(element.name.text, this.graph.given(path));
        }
      });
    }
  }

  private readReturn(rest: readonly ts.Statement[]): PhaseProgram["sum"] {
    const [statement] = rest;
    if (!statement || this.list) {
      return undefined;
    }
    const name = ts.isReturnStatement(statement) ? (statement.expression?.getText() ?? "") : "";
    const next = this.scope.get(name);
    if (!this.sums.has(name) || rest.length > 1 || typeof next !== "object") {
      throw new SubsetError(statement, "After its loop a phase only returns its running sum.");
    }
    return { name, next };
  }

  protected override value(node: ts.Expression, scope: Scope, within: SubsetFunction) {
    if (ts.isElementAccessExpression(node)) {
      return this.columnValue(this.column(node), scope);
    }
    if (ts.isBinaryExpression(node) && isBitOperator(node.operatorToken.kind)) {
      return this.graph.convert("toLanes", this.integers(node, scope, within));
    }
    if (ts.isPropertyAccessExpression(node) && this.records.has(node.expression.getText())) {
      const path = node.getText();
      if (!this.constants.includes(path)) {
        this.constants.push(path);
      }
      return this.graph.given(path);
    }
    return super.value(node, scope, within);
  }

  /** `x >>> shift` and `x & mask` of integers, which are never negative afterwards. */
  private integers(node: ts.Expression, scope: Scope, within: SubsetFunction): LaneNode {
    if (ts.isParenthesizedExpression(node)) {
      return this.integers(node.expression, scope, within);
    }
    if (
      ts.isBinaryExpression(node) &&
      isBitOperator(node.operatorToken.kind) &&
      ts.isNumericLiteral(node.right)
    ) {
      const amount = Number(node.right.text);
      const isShift = node.operatorToken.kind === SyntaxKind.GreaterThanGreaterThanGreaterThanToken;
      if (amount > 0 && (!isShift || amount < 32)) {
        return this.graph.integers(
          isShift ? "shiftRight" : "keepBits",
          this.integers(node.left, scope, within),
          amount,
        );
      }
    }
    const value = this.value(node, scope, within);
    if (typeof value === "boolean" || value.type !== "integers") {
      throw new SubsetError(node, `"${node.getText()}" must be a whole number of each neuron.`);
    }
    return value;
  }

  protected override statement(node: ts.Statement, scope: Scope, within: SubsetFunction): void {
    const assignment =
      ts.isExpressionStatement(node) && ts.isBinaryExpression(node.expression) && node.expression;
    if (assignment && ts.isElementAccessExpression(assignment.left)) {
      const column = this.column(assignment.left);
      if (column.type === "integers" && assignment.right.getText() !== "0") {
        throw new SubsetError(node, "Whole numbers of neurons can only be set to 0.");
      }
      scope.set(`${column.path}[]`, this.graph.lanes(this.number(assignment.right, scope, within)));
    } else if (assignment && assignment.operatorToken.kind === SyntaxKind.PlusEqualsToken) {
      const name = assignment.left.getText();
      const sum = scope.get(name);
      if (!this.sums.has(name) || typeof sum !== "object") {
        throw new SubsetError(node, "Only a running sum that starts at 0 before the loop may be added to.");
      }
      scope.set(name, this.graph.compute("add", sum, this.number(assignment.right, scope, within)));
    } else if (ts.isIfStatement(node) && this.isListing(node)) {
      const mask = this.condition(node.expression, scope, within);
      if (typeof mask === "boolean" || scope !== this.scope) {
        throw new SubsetError(node, "What lists a neuron must depend on it, and on nothing around it.");
      }
      const [, column = ""] = listingPattern.exec(node.thenStatement.getText()) ?? [];
      this.list = { column, mask };
    } else {
      super.statement(node, scope, within);
    }
  }

  /** `if (…) { list[count++] = neuron; }` */
  private isListing(node: ts.IfStatement): boolean {
    const [, column = "", count = "", index] = listingPattern.exec(node.thenStatement.getText()) ?? [];
    return this.columnOfName.has(column) && this.sums.has(count) && index === this.index;
  }

  private column(node: ts.ElementAccessExpression) {
    const column = this.columnOfName.get(node.expression.getText());
    if (!column || node.argumentExpression.getText() !== this.index) {
      throw new SubsetError(node, `Write an element as column[${this.index}], with a column of this phase.`);
    }
    return column;
  }

  private columnValue({ path, type }: { path: string; type: "lanes" | "integers" }, scope: Scope) {
    return scope.get(`${path}[]`) ?? this.graph.load(path, type);
  }

  protected override untouched(name: string): LaneNode | undefined {
    const column = [...this.columnOfName.values()].find(({ path }) => `${path}[]` === name);
    return column && this.graph.load(column.path, column.type);
  }
}

const isBitOperator = (kind: ts.SyntaxKind) =>
  kind === SyntaxKind.AmpersandToken || kind === SyntaxKind.GreaterThanGreaterThanGreaterThanToken;

/** `{ list[count++] = neuron; }` */
const listingPattern = /^\{\s*(\w+)\[(\w+)\+\+\] = (\w+);\s*\}$/;
