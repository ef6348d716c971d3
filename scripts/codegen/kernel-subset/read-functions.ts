/**
 * Reads the functions of a TypeScript file that kernels are made from. A file may hold functions, imports,
 * types and constant numbers; anything else at its top level is refused.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import ts from "typescript";
import { exportedNumbers } from "../constant-modules.ts";
import { SubsetError } from "./subset-error.ts";

export interface SubsetFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly declaration: ts.FunctionDeclaration;
  /** Numbers that the file's constants stand for: `name` or `name.member`. */
  readonly constants: ReadonlyMap<string, number>;
  /** Functions that may be called: those of this file and the imported ones. */
  readonly callable: ReadonlySet<string>;
}

/** Parses one file and lists its functions in the order of the text. Throws a SubsetError for what is not allowed. */
export function readFunctions(path: string): SubsetFunction[] {
  const file = parse(path);
  const declarations = file.statements.filter(ts.isFunctionDeclaration);
  const constants = new Map<string, number>();
  const callable = new Set<string>();
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement)) {
      callable.add(nameOf(statement));
    } else if (ts.isVariableStatement(statement)) {
      readConstants(statement, constants);
    } else if (ts.isImportDeclaration(statement)) {
      readImport(file, statement, constants, callable);
    } else if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) {
      throw new SubsetError(
        statement,
        "A kernel file may hold only functions, imports, types and constant numbers.",
      );
    }
  }
  return declarations.map((declaration) => ({
    name: nameOf(declaration),
    parameters: declaration.parameters
      .map((parameter) => parameter.name.getText())
      .filter((name) => name !== "this"),
    declaration,
    constants,
    callable,
  }));
}

function parse(path: string): ts.SourceFile {
  const shown = relative(process.cwd(), path);
  return ts.createSourceFile(shown, readFileSync(path, "utf8"), ts.ScriptTarget.ES2023, true);
}

function nameOf(declaration: ts.FunctionDeclaration): string {
  if (!declaration.name) {
    throw new SubsetError(declaration, "A function of the kernel subset must have a name.");
  }
  return declaration.name.text;
}

/** `const x = 3` and `const layout = { row: 0, … } as const`; other constants are left out, so their use is refused. */
function readConstants(statement: ts.VariableStatement, constants: Map<string, number>): void {
  for (const declaration of statement.declarationList.declarations) {
    let value = declaration.initializer;
    while (value && (ts.isAsExpression(value) || ts.isSatisfiesExpression(value))) {
      value = value.expression;
    }
    const name = declaration.name.getText();
    const number = value && numberOf(value);
    if (number !== undefined) {
      constants.set(name, number);
    }
    if (value && ts.isObjectLiteralExpression(value)) {
      for (const property of value.properties) {
        const member = ts.isPropertyAssignment(property) ? numberOf(property.initializer) : undefined;
        if (member !== undefined && property.name) {
          constants.set(`${name}.${property.name.getText()}`, member);
        }
      }
    }
  }
}

function numberOf(node: ts.Expression): number | undefined {
  if (ts.isNumericLiteral(node)) {
    return Number(node.text.replaceAll("_", ""));
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    const positive = numberOf(node.operand);
    return positive === undefined ? undefined : -positive;
  }
  return undefined;
}

/** Imported names may be constant numbers of the other file, else they are taken for functions of the subset. */
function readImport(
  file: ts.SourceFile,
  statement: ts.ImportDeclaration,
  constants: Map<string, number>,
  callable: Set<string>,
): void {
  const bindings = statement.importClause?.namedBindings;
  if (statement.importClause?.isTypeOnly || !bindings) {
    return;
  }
  if (!ts.isNamedImports(bindings) || !ts.isStringLiteral(statement.moduleSpecifier)) {
    throw new SubsetError(
      statement,
      "A kernel file imports by name: write import { name } from a relative path.",
    );
  }
  const path = resolve(dirname(resolve(file.fileName)), statement.moduleSpecifier.text);
  if (!existsSync(path)) {
    throw new SubsetError(statement, `The imported file ${statement.moduleSpecifier.text} does not exist.`);
  }
  const imported = parse(path);
  const theirs = new Map(exportedNumbers(path));
  if (theirs.size === 0) {
    imported.statements.filter(ts.isVariableStatement).forEach((other) => readConstants(other, theirs));
  }
  for (const element of bindings.elements) {
    const name = element.name.text;
    if (element.propertyName) {
      throw new SubsetError(
        element,
        `"${name}" is renamed by its import; functions keep one name in the kernel subset.`,
      );
    }
    if (imported.statements.some((other) => ts.isFunctionDeclaration(other) && other.name?.text === name)) {
      callable.add(name);
    }
    for (const [key, value] of theirs) {
      if (key === name || key.startsWith(`${name}.`)) {
        constants.set(key, value);
      }
    }
  }
}
