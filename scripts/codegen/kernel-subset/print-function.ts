/** Prints a checked function as plain JavaScript: types gone, constants replaced by their numbers, intrinsics by their own names. */
import ts from "typescript";
import { intrinsics } from "./intrinsics.ts";
import type { SubsetFunction } from "./read-functions.ts";

export function printFunction(subject: SubsetFunction): string {
  const { declaration, constants } = subject;
  const start = declaration.getStart();
  let text = declaration.getText();
  const replacements: { from: number; to: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    const isName = ts.isIdentifier(node) || ts.isPropertyAccessExpression(node);
    const value = isName ? constants.get(node.getText()) : undefined;
    const number = value !== undefined && value < 0 ? `(${value})` : value?.toString();
    const intrinsic = ts.isIdentifier(node) ? intrinsics.get(node.text)?.javascript : undefined;
    const replacement = number ?? intrinsic;
    if (replacement !== undefined) {
      replacements.push({ from: node.getStart() - start, to: node.getEnd() - start, text: replacement });
    } else {
      ts.forEachChild(node, visit);
    }
  };
  visit(declaration);
  for (const { from, to, text: replacement } of replacements.reverse()) {
    text = text.slice(0, from) + replacement + text.slice(to);
  }
  const printed = ts.transpileModule(text, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, removeComments: true },
  });
  return printed.outputText
    .replace(/^export /, "")
    .replaceAll("\r\n", "\n")
    .trim();
}
