import type ts from "typescript";

/** Says what the kernel subset does not take, and where: `file:line: sentence`. */
export class SubsetError extends Error {
  constructor(node: ts.Node, sentence: string) {
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    super(`${file.fileName}:${line + 1}: ${sentence}`);
    this.name = "SubsetError";
  }
}
