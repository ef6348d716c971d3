/**
 * Reads the functions of a TypeScript file into the intermediate representation, and refuses what gpu.js, WGSL,
 * WebAssembly and JavaScript would not all read alike, with file, line and a sentence. Functions take numbers,
 * conditions and records of numbers, and return one of them. Kernels may in addition read `this.thread.x`,
 * `this.constants.…` and elements of arrays.
 */
import ts from "typescript";
import { SubsetError } from "../check/subset-error.ts";
import type { FunctionIr, Statement, Type } from "./ir.ts";
import { present } from "./present.ts";
import { asType, ExpressionReader } from "./read-expression.ts";
import {
  isKernelDeclaration,
  placeOf,
  readSignature,
  readSource,
  type Signature,
  type Source,
  typeOf,
} from "./read-source.ts";

/** The functions of a file in the order of its text. Throws a SubsetError at the first thing that is not in the subset. */
export function readFunctions(path: string): FunctionIr[] {
  const source = readSource(path);
  return source.file.statements
    .filter(ts.isFunctionDeclaration)
    .map((declaration) => new FunctionReader(source, declaration).read());
}

class FunctionReader {
  private readonly source: Source;
  private readonly declaration: ts.FunctionDeclaration;
  private readonly signature: Signature;
  /** Types of the variables in sight, innermost block last. */
  private readonly scopes: Map<string, Type>[] = [];
  private readonly expressions: ExpressionReader;

  constructor(source: Source, declaration: ts.FunctionDeclaration) {
    this.source = source;
    this.declaration = declaration;
    this.signature = readSignature(source, declaration);
    this.expressions = new ExpressionReader(source, isKernelDeclaration(declaration), (name) =>
      this.typeOfVariable(name),
    );
  }

  read(): FunctionIr {
    const { declaration, signature } = this;
    const name = present(declaration.name, "a name").text;
    const isAsync = declaration.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
    if (declaration.asteriskToken || isAsync) {
      throw new SubsetError(
        placeOf(declaration),
        "Generators and async functions are not in the kernel subset.",
      );
    }
    this.scopes.push(new Map());
    for (const parameter of signature.parameters) {
      this.declare(parameter.name, parameter.type, declaration);
    }
    const statements = declaration.body?.statements ?? [];
    const last = statements.at(-1);
    this.scopes.push(new Map());
    const body = statements.slice(0, -1).flatMap((statement) => this.statement(statement));
    if (!last || !ts.isReturnStatement(last) || !last.expression) {
      if (last) {
        this.statement(last);
      }
      throw new SubsetError(placeOf(declaration), `"${name}" must end with a return statement.`);
    }
    return {
      name,
      place: placeOf(declaration),
      isKernel: isKernelDeclaration(declaration),
      ...signature,
      body,
      returned: this.expressions.read(last.expression, signature.result),
    };
  }

  private block(statements: readonly ts.Statement[]): Statement[] {
    this.scopes.push(new Map());
    const read = statements.flatMap((statement) => this.statement(statement));
    this.scopes.pop();
    return read;
  }

  private statement(node: ts.Statement): Statement[] {
    const place = placeOf(node);
    if (ts.isVariableStatement(node)) {
      return this.declarations(node.declarationList);
    }
    if (ts.isIfStatement(node)) {
      const condition = this.expressions.read(node.expression, "boolean");
      const whenTrue = this.branch(node.thenStatement);
      const whenFalse = node.elseStatement ? this.branch(node.elseStatement) : [];
      return [{ kind: "if", condition, whenTrue, whenFalse, place }];
    }
    if (ts.isForStatement(node)) {
      return [this.loop(node)];
    }
    if (ts.isExpressionStatement(node)) {
      return [this.assignment(node.expression)];
    }
    if (ts.isReturnStatement(node)) {
      throw new SubsetError(place, "A function of the kernel subset returns once, at its end.");
    }
    throw new SubsetError(
      place,
      "Only const, let, if, for, assignments and return are in the kernel subset; rewrite this statement with them.",
    );
  }

  private branch(node: ts.Statement): Statement[] {
    if (ts.isBlock(node)) {
      return this.block(node.statements);
    }
    if (ts.isIfStatement(node)) {
      return this.statement(node);
    }
    throw new SubsetError(placeOf(node), "Put the branch in braces.");
  }

  private declarations(list: ts.VariableDeclarationList): Statement[] {
    if (!(list.flags & ts.NodeFlags.BlockScoped)) {
      throw new SubsetError(placeOf(list), "Use const or let, not var.");
    }
    return list.declarations.map((declaration) => {
      const { name, initializer, type } = declaration;
      const place = placeOf(declaration);
      if (!ts.isIdentifier(name) || !initializer) {
        throw new SubsetError(place, "A variable needs one plain name and a first value.");
      }
      const wanted = type && typeOf(this.source, type);
      if (type && !wanted) {
        throw new SubsetError(place, `"${type.getText()}" is not a type of the kernel subset.`);
      }
      const value = this.expressions.read(initializer, wanted);
      this.declare(name.text, value.type, declaration);
      const isConst = (list.flags & ts.NodeFlags.Const) !== 0;
      return { kind: "declare", name: name.text, isConst, value, place };
    });
  }

  /** `for (let k = first; k < bound; k++)`, with a bound that the body does not change. */
  private loop(node: ts.ForStatement): Statement {
    const place = placeOf(node);
    const list = node.initializer && ts.isVariableDeclarationList(node.initializer) ? node.initializer : null;
    const [declaration] = list?.declarations ?? [];
    const counter = declaration?.name.getText() ?? "";
    const { condition, incrementor } = node;
    const bound = condition && ts.isBinaryExpression(condition) ? condition.right : undefined;
    if (
      list?.declarations.length !== 1 ||
      condition?.getText() !== `${counter} < ${bound?.getText()}` ||
      incrementor?.getText() !== `${counter}++` ||
      !bound ||
      !(ts.isNumericLiteral(bound) || ts.isIdentifier(bound) || ts.isPropertyAccessExpression(bound))
    ) {
      throw new SubsetError(
        place,
        "Write the loop as for (let k = 0; k < bound; k++) { … }, with a number or a parameter as its bound.",
      );
    }
    this.scopes.push(new Map());
    const [first] = this.declarations(list);
    const read: Statement = {
      kind: "loop",
      counter,
      first: (first as Extract<Statement, { kind: "declare" }>).value,
      bound: this.expressions.read(bound, "number"),
      body: this.branch(node.statement),
      place,
    };
    this.scopes.pop();
    return read;
  }

  private assignment(node: ts.Expression): Statement {
    const place = placeOf(node);
    const assigns =
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      ts.isIdentifier(node.left);
    const name = assigns ? node.left.getText() : "";
    const type = this.typeOfVariable(name);
    if (!assigns || !type) {
      throw new SubsetError(
        place,
        "Only name = value, with a variable of this function, may be a statement by itself.",
      );
    }
    if (this.scopes[0]?.has(name)) {
      throw new SubsetError(
        place,
        `"${name}" is a parameter, which cannot change in WGSL; copy it into a variable.`,
      );
    }
    return { kind: "assign", name, value: asType(this.expressions.read(node.right, type), type), place };
  }

  private declare(name: string, type: Type, node: ts.Node): void {
    if (this.typeOfVariable(name)) {
      throw new SubsetError(placeOf(node), `"${name}" hides another variable; each needs a name of its own.`);
    }
    if (this.source.constants.has(name)) {
      throw new SubsetError(placeOf(node), `"${name}" hides a constant; give it another name.`);
    }
    this.scopes.at(-1)?.set(name, type);
  }

  private typeOfVariable(name: string): Type | undefined {
    return this.scopes.find((scope) => scope.has(name))?.get(name);
  }
}
