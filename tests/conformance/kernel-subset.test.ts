import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { emitFunction } from "../../scripts/codegen/gpujs/emit-function.ts";
import { readFunctions } from "../../scripts/codegen/ir/read-function.ts";
import { generatedPath, generateSources } from "../../scripts/generate-sources.ts";

const folder = mkdtempSync(join(tmpdir(), "kernel-subset-"));
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string) {
  const path = join(folder, "subject.ts");
  writeFileSync(path, text);
  return readFunctions(path);
}

const body = (text: string) => `export function subject(x: number): number {\n${text}\n}\n`;

describe("generated sources", () => {
  it("are what the equations and kernels give now (npm run generate)", () => {
    expect(readFileSync(generatedPath, "utf8")).toBe(generateSources());
  });
});

describe("kernel subset", () => {
  it("takes functions of numbers with const, let, if, bounded loops and Math", () => {
    read(
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
    ["return x & 6;", 2, "a constant of the lowest bits"],
    ["return (x + 1) & 7;", 2, "Write & only as name & mask"],
    ["return x[0]!;", 2, '"x" is not a table'],
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
    ["const y = x;", 1, "must end with a return statement"],
    ["if (x > 0) { return 1; }\nreturn x;", 2, "returns once, at its end"],
    ["x = 2;\nreturn x;", 2, '"x" is a parameter, which cannot change'],
    ["return x > 0;", 2, '"x > 0" must be a number here'],
    ["if (x) { }\nreturn x;", 2, '"x" must be a condition here'],
    ["return x + 1e39;", 2, "beyond 32-bit floats"],
    ["return Math.max(x, 1, 2);", 2, "Math.max takes 2"],
    ["const y = { a: x };\nreturn y.a;", 2, "Say which record this is"],
  ])("refuses %j at its line", (text, line, sentence) => {
    expect(() => read(body(text))).toThrow(new RegExp(`subject\\.ts:${line}: .*${escaped(sentence)}`));
  });

  it("refuses parameters that are not plain numbers, and top-level code", () => {
    expect(() => read("export function f(x: number[]): number { return 1; }")).toThrow(
      "must be declared as a number",
    );
    expect(() => read("export function f(x: number = 1): number { return x; }")).toThrow(
      "must be one plain name",
    );
    expect(() => read("export function f(x: number) { return x; }")).toThrow(
      "must be declared to return a number",
    );
    expect(() => read("f();\nexport function f(x: number): number { return x; }")).toThrow(
      "may have only functions",
    );
  });

  it("prints plain JavaScript with constants as numbers and intrinsics by their own names", () => {
    const [subject] = read(
      'import { exponential } from "./subject.ts";\nconst row = { first: 3, below: -2 } as const;\nexport function f(x: number): number {\n  // gone\n  const y: number = row.first * x - row.below;\n  return exponential(y!);\n}\nexport function exponential(x: number): number { return x; }\n',
    );
    expect(emitFunction(subject!, new Map())).toBe(
      "function f(x) {\n    const y = 3 * x - (-2);\n    return Math.exp(y);\n}",
    );
  });
});

describe("records in the kernel subset", () => {
  const pair = `interface Single { readonly a: number }
    interface Pair extends Single { readonly b: number }
    function swap(p: Pair, isOn: boolean): Pair {
      let first = p.b;
      if (isOn) { first = p.b + 1; }
      return { a: first, b: p.a };
    }
    function half(s: Single): number { return s.a / 2; }\n`;
  const functions = (text: string) =>
    new Map(read(pair + text).map((subject) => [subject.name, subject] as const));
  const emit = (text: string) => {
    const all = functions(`export function subject(x: number, y: number): number {\n${text}\n}`);
    return emitFunction(all.get("subject")!, all);
  };
  /** What the emitted text computes, as JavaScript. */
  const run = (text: string, x: number, y: number) =>
    new Function(`${emit(text)}\nreturn subject(${x}, ${y});`)() as number;

  it("become a variable a field, and functions that take or return them are put in place of their calls", () => {
    expect(emit("const p: Pair = { a: x, b: y };\nreturn swap(p, x > y).a;")).toBe(
      [
        "function subject(x, y) {",
        "    const p_a = x;",
        "    const p_b = y;",
        "    let swap_first = p_b;",
        "    if (x > y) {",
        "        swap_first = p_b + 1;",
        "    }",
        "    return swap_first;",
        "}",
      ].join("\n"),
    );
  });

  it.each([
    ["let p: Pair = { a: x, b: y };\np = { a: p.b, b: p.a };\nreturn 10 * p.a + p.b;", 21],
    ["let p: Pair = { a: x, b: y };\np = swap(p, x > y);\np = swap(p, x < y);\nreturn 10 * p.a + p.b;", 22],
    [
      "let p: Pair = { a: x, b: y };\nconst before = p;\np = { ...p, a: 7 };\nreturn 10 * before.a + p.a;",
      17,
    ],
    [
      "let p: Pair = { a: x, b: y };\nfor (let k = 0; k < 3; k++) { p = swap(p, k > 0); }\nreturn 10 * p.a + p.b;",
      32,
    ],
    ["const p: Pair = { a: x, b: y };\nreturn half(p);", 0.5],
  ])("keep the numbers that they had when they were read: %j", (text, wanted) => {
    expect(run(text, 1, 2)).toBe(wanted);
  });

  it.each([
    ["const p: Pair = { a: x };\nreturn p.a;", '"Pair" needs a number called "b"'],
    ["const p: Pair = { a: x, b: y };\nreturn p.c;", '"Pair" has no number called "c"'],
    ["const s: Single = { a: x };\nreturn swap(s, x > y).a;", '"Pair" needs a number called "b"'],
    ["const p: Pair = { a: x, b: y };\nreturn p;", '"p" must be a number here'],
    ["const p: Pair = { a: x, b: y };\nconst q: Pair = x > y ? p : p;\nreturn q.a;", "use if and else"],
  ])("are refused in %j", (text, sentence) => {
    expect(() => emit(text)).toThrow(sentence);
  });

  it("have only numbers", () => {
    expect(() => read("interface P { a: string }\nexport function f(p: P): number { return p.a; }")).toThrow(
      "A record of the kernel subset has only numbers",
    );
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
