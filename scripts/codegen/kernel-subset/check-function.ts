/**
 * Refuses what gpu.js, WGSL and JavaScript would not all read alike. Equations take numbers and give one
 * number. Kernels may in addition read `this.thread.x`, `this.constants.…` and elements of arrays.
 */
import ts from "typescript";
import type { SubsetFunction } from "./read-functions.ts";
import { SubsetError } from "./subset-error.ts";

/**
 * Functions of Math with one meaning everywhere. Math.round is missing on purpose: languages round halves
 * differently. Math.exp is the intrinsic `exponential`.
 */
const mathFunctions: ReadonlySet<string> = new Set(["abs", "ceil", "floor", "log", "max", "min", "sqrt"]);

const { SyntaxKind } = ts;
const binaryOperators: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.PlusToken,
  SyntaxKind.MinusToken,
  SyntaxKind.AsteriskToken,
  SyntaxKind.SlashToken,
  SyntaxKind.LessThanToken,
  SyntaxKind.LessThanEqualsToken,
  SyntaxKind.GreaterThanToken,
  SyntaxKind.GreaterThanEqualsToken,
  SyntaxKind.EqualsEqualsEqualsToken,
  SyntaxKind.ExclamationEqualsEqualsToken,
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.BarBarToken,
]);

export type FunctionKind = "equation" | "kernel";

/** Checks one function. Throws a SubsetError at the first thing that is not in the subset. */
export function checkFunction(subject: SubsetFunction, kind: FunctionKind): void {
  new FunctionChecker(subject, kind).check();
}

class FunctionChecker {
  private readonly scopes: Set<string>[] = [];
  private readonly subject: SubsetFunction;
  private readonly kind: FunctionKind;

  constructor(subject: SubsetFunction, kind: FunctionKind) {
    this.subject = subject;
    this.kind = kind;
  }

  check(): void {
    const { declaration } = this.subject;
    if (
      declaration.asteriskToken ||
      declaration.modifiers?.some((modifier) => modifier.kind === SyntaxKind.AsyncKeyword)
    ) {
      throw new SubsetError(declaration, "Generators and async functions are not in the kernel subset.");
    }
    this.scopes.push(new Set());
    for (const parameter of declaration.parameters) {
      if (
        !ts.isIdentifier(parameter.name) ||
        parameter.initializer ||
        parameter.dotDotDotToken ||
        parameter.questionToken
      ) {
        throw new SubsetError(
          parameter,
          "A parameter must be one plain name: no pattern, default, rest or question mark.",
        );
      }
      const name = parameter.name.text;
      if (
        this.kind === "equation" &&
        (name === "this" || parameter.type?.kind !== SyntaxKind.NumberKeyword)
      ) {
        throw new SubsetError(parameter, `Parameter "${name}" of an equation must be declared as a number.`);
      }
      if (this.subject.constants.has(name)) {
        throw new SubsetError(parameter, `"${name}" hides a constant; give it a name of its own.`);
      }
      this.declare(name);
    }
    if (declaration.type?.kind !== SyntaxKind.NumberKeyword || !declaration.body) {
      throw new SubsetError(declaration, `"${this.subject.name}" must be declared to return a number.`);
    }
    this.block(declaration.body);
    if (!ts.isReturnStatement(declaration.body.statements.at(-1) ?? declaration)) {
      throw new SubsetError(declaration, `"${this.subject.name}" must end with a return statement.`);
    }
  }

  private block(block: ts.Block): void {
    this.scopes.push(new Set());
    block.statements.forEach((statement) => this.statement(statement));
    this.scopes.pop();
  }

  private statement(node: ts.Statement): void {
    if (ts.isVariableStatement(node)) {
      this.declarations(node.declarationList);
    } else if (ts.isReturnStatement(node) && node.expression) {
      this.expression(node.expression);
    } else if (ts.isIfStatement(node)) {
      this.expression(node.expression);
      this.branch(node.thenStatement);
      if (node.elseStatement) {
        this.branch(node.elseStatement);
      }
    } else if (ts.isForStatement(node)) {
      this.loop(node);
    } else if (ts.isExpressionStatement(node)) {
      this.assignment(node.expression);
    } else {
      throw new SubsetError(
        node,
        "Only const, let, if, for, assignments and return are in the kernel subset; rewrite this statement with them.",
      );
    }
  }

  private branch(node: ts.Statement): void {
    if (ts.isBlock(node)) {
      this.block(node);
    } else if (ts.isIfStatement(node)) {
      this.statement(node);
    } else {
      throw new SubsetError(node, "Put the branch in braces.");
    }
  }

  private declarations(list: ts.VariableDeclarationList): void {
    if (!(list.flags & ts.NodeFlags.BlockScoped)) {
      throw new SubsetError(list, "Use const or let, not var.");
    }
    for (const declaration of list.declarations) {
      if (!ts.isIdentifier(declaration.name) || !declaration.initializer) {
        throw new SubsetError(declaration, "A variable needs one plain name and a first value.");
      }
      this.expression(declaration.initializer);
      if (this.isLocal(declaration.name.text) || this.subject.constants.has(declaration.name.text)) {
        throw new SubsetError(
          declaration,
          `"${declaration.name.text}" hides another variable; give it a name of its own.`,
        );
      }
      this.declare(declaration.name.text);
    }
  }

  /** `for (let k = first; k < bound; k++)`, with a bound that the body does not change. */
  private loop(node: ts.ForStatement): void {
    const sentence =
      "Write the loop as for (let k = 0; k < bound; k++) { … }, with a number or a parameter as its bound.";
    const { initializer, condition, incrementor } = node;
    if (!initializer || !ts.isVariableDeclarationList(initializer) || initializer.declarations.length !== 1) {
      throw new SubsetError(node, sentence);
    }
    const counter = initializer.declarations.map((declaration) => declaration.name.getText()).join();
    const bound = condition && ts.isBinaryExpression(condition) ? condition.right : undefined;
    const counts =
      condition &&
      ts.isBinaryExpression(condition) &&
      condition.operatorToken.kind === SyntaxKind.LessThanToken &&
      condition.left.getText() === counter &&
      incrementor &&
      ts.isPostfixUnaryExpression(incrementor) &&
      incrementor.operator === SyntaxKind.PlusPlusToken &&
      incrementor.operand.getText() === counter;
    if (
      !counts ||
      !bound ||
      !(ts.isNumericLiteral(bound) || ts.isIdentifier(bound) || ts.isPropertyAccessExpression(bound))
    ) {
      throw new SubsetError(node, sentence);
    }
    this.scopes.push(new Set());
    this.declarations(initializer);
    this.expression(bound);
    this.branch(node.statement);
    this.scopes.pop();
  }

  private assignment(node: ts.Expression): void {
    const assigns =
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === SyntaxKind.EqualsToken &&
      ts.isIdentifier(node.left);
    if (!assigns || !this.isLocal((node.left as ts.Identifier).text)) {
      throw new SubsetError(
        node,
        "Only name = value, with a variable of this function, may stand alone as a statement.",
      );
    }
    this.expression(node.right);
  }

  private expression(node: ts.Expression): void {
    if (ts.isNumericLiteral(node)) {
      return;
    }
    if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) {
      this.expression(node.expression);
    } else if (ts.isIdentifier(node)) {
      if (!this.isLocal(node.text) && !this.subject.constants.has(node.text)) {
        throw new SubsetError(
          node,
          `"${node.text}" is neither a parameter, nor a variable, nor a constant number.`,
        );
      }
    } else if (ts.isPrefixUnaryExpression(node)) {
      if (node.operator !== SyntaxKind.MinusToken && node.operator !== SyntaxKind.ExclamationToken) {
        throw new SubsetError(
          node,
          "Of the operators with one operand only - and ! are in the kernel subset.",
        );
      }
      this.expression(node.operand);
    } else if (ts.isBinaryExpression(node)) {
      if (!binaryOperators.has(node.operatorToken.kind)) {
        throw new SubsetError(
          node,
          `The operator ${node.operatorToken.getText()} is not in the kernel subset: its meaning differs between languages or needs more than 32-bit floats.`,
        );
      }
      this.expression(node.left);
      this.expression(node.right);
    } else if (ts.isConditionalExpression(node)) {
      [node.condition, node.whenTrue, node.whenFalse].forEach((part) => this.expression(part));
    } else if (ts.isCallExpression(node)) {
      this.call(node);
    } else if (ts.isPropertyAccessExpression(node)) {
      this.property(node);
    } else if (this.kind === "kernel" && ts.isElementAccessExpression(node)) {
      this.expression(node.expression);
      this.expression(node.argumentExpression);
    } else {
      throw new SubsetError(node, `The expression "${node.getText()}" is not in the kernel subset.`);
    }
  }

  private call(node: ts.CallExpression): void {
    const { expression } = node;
    if (ts.isPropertyAccessExpression(expression) && expression.expression.getText() === "Math") {
      if (!mathFunctions.has(expression.name.text)) {
        throw new SubsetError(
          node,
          `Math.${expression.name.text} is not in the kernel subset; it has ${[...mathFunctions].join(", ")}.`,
        );
      }
    } else if (!ts.isIdentifier(expression) || !this.subject.callable.has(expression.text)) {
      throw new SubsetError(node, `"${expression.getText()}" is not a function of the kernel subset.`);
    }
    node.arguments.forEach((argument) => this.expression(argument));
  }

  private property(node: ts.PropertyAccessExpression): void {
    const text = node.getText();
    const isKernelValue =
      this.kind === "kernel" && (text === "this.thread.x" || /^this\.constants\.\w+$/.test(text));
    if (!isKernelValue && !this.subject.constants.has(text)) {
      throw new SubsetError(node, `"${text}" is not a constant number that the kernel subset can read.`);
    }
  }

  private declare(name: string): void {
    this.scopes.at(-1)?.add(name);
  }

  private isLocal(name: string): boolean {
    return this.scopes.some((scope) => scope.has(name));
  }
}
