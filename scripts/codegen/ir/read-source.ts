/**
 * What a TypeScript file of the kernel subset declares: functions, records, constant numbers, and what it imports of
 * them. A file may have those and types; anything else at its top level is refused.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import ts from "typescript";
import { SubsetError } from "../check/subset-error.ts";
import { exportedNumbers } from "../constant-modules.ts";
import type { Parameter, RecordType, Type } from "./ir.ts";
import { present } from "./present.ts";

export interface Signature {
  readonly parameters: readonly Parameter[];
  readonly result: Type;
}

/** A file with the names that its functions may use. */
export interface Source {
  readonly file: ts.SourceFile;
  /** Numbers of constants: `name` or `name.member`. */
  readonly constants: ReadonlyMap<string, number>;
  /** Functions that may be called: those of this file and the imported ones. */
  readonly callable: ReadonlyMap<string, () => Signature>;
  readonly records: ReadonlyMap<string, () => RecordType>;
}

/** The place of a node, as `file:line`. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${file.fileName}:${line + 1}`;
}

/** Parses a file and lists what it declares and imports. Throws a SubsetError for what is not allowed at its top level. */
export function readSource(path: string): Source {
  const source = readNames(path);
  for (const statement of source.file.statements) {
    const isAllowed =
      ts.isFunctionDeclaration(statement) ||
      ts.isVariableStatement(statement) ||
      ts.isImportDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement);
    if (!isAllowed) {
      throw new SubsetError(
        placeOf(statement),
        "A kernel file may have only functions, imports, types and constant numbers.",
      );
    }
  }
  return source;
}

function readNames(path: string): Source {
  const file = parse(path);
  const constants = new Map<string, number>();
  const callable = new Map<string, () => Signature>();
  const records = new Map<string, () => RecordType>();
  const source: Source = { file, constants, callable, records };
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement)) {
      callable.set(nameOf(statement), () => readSignature(source, statement));
    } else if (ts.isInterfaceDeclaration(statement)) {
      records.set(statement.name.text, () => readRecord(source, statement));
    } else if (ts.isVariableStatement(statement)) {
      readConstants(statement, constants);
    } else if (ts.isImportDeclaration(statement)) {
      readImport(file, statement, constants, callable, records);
    }
  }
  return source;
}

function parse(path: string): ts.SourceFile {
  const shown = relative(process.cwd(), path);
  return ts.createSourceFile(shown, readFileSync(path, "utf8"), ts.ScriptTarget.ES2023, true);
}

function nameOf(declaration: ts.FunctionDeclaration): string {
  if (!declaration.name) {
    throw new SubsetError(placeOf(declaration), "A function of the kernel subset must have a name.");
  }
  return declaration.name.text;
}

/** Parameters and result of a function; `this` of a kernel is no parameter. */
export function readSignature(source: Source, declaration: ts.FunctionDeclaration): Signature {
  const name = nameOf(declaration);
  const isKernel = isKernelDeclaration(declaration);
  const parameters = declaration.parameters
    .filter((parameter) => parameter.name.getText() !== "this")
    .map((parameter) => {
      const { initializer, dotDotDotToken, questionToken } = parameter;
      if (!ts.isIdentifier(parameter.name) || initializer || dotDotDotToken || questionToken) {
        throw new SubsetError(
          placeOf(parameter),
          "A parameter must be one plain name: no pattern, default, rest or question mark.",
        );
      }
      const type = isKernel && isArray(parameter.type) ? "array" : typeOf(source, parameter.type);
      if (!type) {
        throw new SubsetError(
          placeOf(parameter),
          `Parameter "${parameter.name.text}" must be declared as a number, a boolean or a record of numbers or tables.`,
        );
      }
      return { name: parameter.name.text, type };
    });
  const result = typeOf(source, declaration.type);
  if (!result || !declaration.body) {
    throw new SubsetError(
      placeOf(declaration),
      `"${name}" must be declared to return a number, a boolean or a record of numbers.`,
    );
  }
  return { parameters, result };
}

export const isKernelDeclaration = (declaration: ts.FunctionDeclaration): boolean =>
  declaration.parameters[0]?.name.getText() === "this";

const isArray = (node: ts.TypeNode | undefined) => node?.getText() === "Row" || node?.getText() === "Table";

/** The type that a declaration names; undefined for what the subset does not know. */
export function typeOf(source: Source, node: ts.TypeNode | undefined): Type | undefined {
  if (node?.kind === ts.SyntaxKind.NumberKeyword) {
    return "number";
  }
  if (node?.kind === ts.SyntaxKind.BooleanKeyword) {
    return "boolean";
  }
  return node && ts.isTypeReferenceNode(node) ? source.records.get(node.getText())?.() : undefined;
}

/** An interface whose members, inherited ones first, are all numbers, or all tables: `ArrayLike<number>`. */
function readRecord(source: Source, declaration: ts.InterfaceDeclaration): RecordType {
  const fields: string[] = [];
  const [first] = declaration.members;
  const isOfTables = first !== undefined && typeTextOf(first) === tableType;
  for (const parent of declaration.heritageClauses?.flatMap(({ types }) => [...types]) ?? []) {
    const read = source.records.get(parent.getText());
    if (!read) {
      throw new SubsetError(placeOf(parent), `"${parent.getText()}" is not a record known here.`);
    }
    fields.push(...read().fields);
  }
  for (const member of declaration.members) {
    if (typeTextOf(member) !== (isOfTables ? tableType : "number")) {
      throw new SubsetError(
        placeOf(member),
        `A record of the kernel subset has only numbers, or only tables of type ${tableType}.`,
      );
    }
    fields.push(member.name?.getText() ?? "");
  }
  return { record: declaration.name.text, fields, holds: isOfTables ? "array" : "number" };
}

const tableType = "ArrayLike<number>";
const typeTextOf = (member: ts.TypeElement) =>
  ts.isPropertySignature(member) ? member.type?.getText() : undefined;

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

/** The number of a literal, perhaps with a minus before it. */
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

/** Takes over what the imported names mean in the other file: constants, functions and records. */
function readImport(
  file: ts.SourceFile,
  statement: ts.ImportDeclaration,
  constants: Map<string, number>,
  callable: Map<string, () => Signature>,
  records: Map<string, () => RecordType>,
): void {
  const bindings = statement.importClause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings) || !ts.isStringLiteral(statement.moduleSpecifier)) {
    throw new SubsetError(
      placeOf(statement),
      "A kernel file imports by name: write import { name } from a relative path.",
    );
  }
  const path = resolve(dirname(resolve(file.fileName)), statement.moduleSpecifier.text);
  if (!existsSync(path)) {
    throw new SubsetError(
      placeOf(statement),
      `The imported file ${statement.moduleSpecifier.text} does not exist.`,
    );
  }
  const theirs = parse(path).statements;
  const constantsOfFile = new Map(exportedNumbers(path));
  if (constantsOfFile.size === 0) {
    theirs.filter(ts.isVariableStatement).forEach((other) => readConstants(other, constantsOfFile));
  }
  for (const element of bindings.elements) {
    const name = element.name.text;
    if (element.propertyName) {
      throw new SubsetError(
        placeOf(element),
        `"${name}" is renamed by its import; functions keep one name in the kernel subset.`,
      );
    }
    if (theirs.some((other) => ts.isFunctionDeclaration(other) && other.name?.text === name)) {
      callable.set(name, () => present(readNames(path).callable.get(name), name)());
    }
    if (theirs.some((other) => ts.isInterfaceDeclaration(other) && other.name.text === name)) {
      records.set(name, () => present(readNames(path).records.get(name), name)());
    }
    for (const [key, value] of constantsOfFile) {
      if (key === name || key.startsWith(`${name}.`)) {
        constants.set(key, value);
      }
    }
  }
}
