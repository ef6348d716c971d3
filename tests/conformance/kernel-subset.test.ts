import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkFunction } from "../../scripts/codegen/kernel-subset/check-function.ts";
import { printFunction } from "../../scripts/codegen/kernel-subset/print-function.ts";
import { readFunctions } from "../../scripts/codegen/kernel-subset/read-functions.ts";
import { generatedPath, generateSources } from "../../scripts/generate-sources.ts";

const folder = mkdtempSync(join(tmpdir(), "kernel-subset-"));
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string) {
  const path = join(folder, "subject.ts");
  writeFileSync(path, text);
  return readFunctions(path);
}

function check(text: string): void {
  for (const subject of read(text)) {
    checkFunction(subject, "equation");
  }
}

const body = (text: string) => `export function subject(x: number): number {\n${text}\n}\n`;

describe("generated sources", () => {
  it("are what the equations and kernels give now (npm run generate)", () => {
    expect(readFileSync(generatedPath, "utf8")).toBe(generateSources());
  });
});

describe("kernel subset", () => {
  it("takes functions of numbers with const, let, if, bounded loops and Math", () => {
    check(
      body(
        "let sum = 0;\nfor (let k = 0; k < 4; k++) { if (x > 1) { sum = sum + Math.min(x, 3); } else { sum = x; } }\nreturn x > 2 ? sum : -sum;",
      ),
    );
  });

  it.each([
    ["return Math.round(x);", 2, "Math.round is not in the kernel subset"],
    ["return Math.exp(x);", 2, "Math.exp is not in the kernel subset"],
    ["return x % 2;", 2, "The operator % is not in the kernel subset"],
    ["return x | 0;", 2, "The operator | is not in the kernel subset"],
    ["return x ** 2;", 2, "The operator ** is not in the kernel subset"],
    ["return other(x);", 2, '"other" is not a function of the kernel subset'],
    ["return outside;", 2, '"outside" is neither a parameter'],
    ["const y = x;\nwhile (y > 0) {}\nreturn y;", 3, "Only const, let, if, for"],
    ["for (let k = 0; k < 4; k += 2) {}\nreturn x;", 2, "Write the loop as"],
    ["if (x > 0) return 1;\nreturn x;", 2, "Put the branch in braces"],
    ["var y = x;\nreturn y;", 2, "Use const or let, not var"],
    ["let y;\nreturn x;", 2, "a first value"],
    ["const x = 2;\nreturn x;", 2, '"x" hides another variable'],
    ["const f = () => x;\nreturn f();", 2, "is not in the kernel subset"],
    ["const [y] = [x];\nreturn y;", 2, "one plain name"],
    ["return [x];", 2, 'The expression "[x]" is not in the kernel subset'],
    ["return this.thread.x;", 2, "is not a constant number"],
    ["if (x > 0) { return 1; }", 1, "must end with a return statement"],
  ])("refuses %j at its line", (text, line, sentence) => {
    expect(() => check(body(text))).toThrow(new RegExp(`subject\\.ts:${line}: .*${escaped(sentence)}`));
  });

  it("refuses parameters that are not plain numbers, and top-level code", () => {
    expect(() => check("export function f(x: number[]): number { return 1; }")).toThrow(
      "must be declared as a number",
    );
    expect(() => check("export function f(x: number = 1): number { return x; }")).toThrow(
      "must be one plain name",
    );
    expect(() => check("export function f(x: number) { return x; }")).toThrow(
      "must be declared to return a number",
    );
    expect(() => check("f();\nexport function f(x: number): number { return x; }")).toThrow(
      "may hold only functions",
    );
  });

  it("prints plain JavaScript with constants as numbers and intrinsics by their own names", () => {
    const [subject] = read(
      'import { exponential } from "./subject.ts";\nconst row = { first: 3, below: -2 } as const;\nexport function f(x: number): number {\n  // gone\n  const y: number = row.first * x - row.below;\n  return exponential(y!);\n}\nexport function exponential(x: number): number { return x; }\n',
    );
    expect(printFunction(subject!)).toBe(
      "function f(x) {\n    const y = 3 * x - (-2);\n    return Math.exp(y);\n}",
    );
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
