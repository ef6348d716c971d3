/** What of the kernel subset becomes whole-number WebAssembly, and what is refused. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import binaryen from "binaryen";
import { afterAll, describe, expect, it } from "vitest";
import { readFunctions } from "../../scripts/codegen/ir/read-function.ts";
import { tables, WholeNumberWriter } from "../../scripts/codegen/wasm/whole-number-text.ts";

const folder = mkdtempSync(join(tmpdir(), "whole-number-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Compiles `subject(tables, x, y)` with this body, and calls it with a table of the squares. */
function run(body: string, x: number, y: number): number {
  const path = join(folder, "subject.ts");
  writeFileSync(
    path,
    `const mask = 15;
     export interface Tables { readonly squares: ArrayLike<number> }
     export interface Pair { readonly first: number; readonly second: number }
     export function swap(pair: Pair): Pair { return { first: pair.second, second: pair.first }; }
     export function subject(tables: Tables, x: number, y: number): number { ${body} }`,
  );
  const functions = new Map(readFunctions(path).map((subject) => [subject.name, subject]));
  const writer = new WholeNumberWriter(functions, (_, index) => `(i32.mul ${index} ${index})`);
  const { text, result } = writer.write("subject", [tables, "(local.get $x)", "(local.get $y)"]);
  const wasm = binaryen.parseText(`(module (func (export "subject") (param $x i32) (param $y i32) (result i32)
    ${writer.locals.map((local) => `(local ${local} i32)`).join(" ")} ${text} ${result}))`);
  const instance = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(wasm.emitBinary())));
  wasm.dispose();
  return (instance.exports["subject"] as (x: number, y: number) => number)(x, y);
}

describe("a function of whole numbers", () => {
  it.each([
    ["arithmetic", "return x + 3 * y - 1;", 2, 5, 16],
    [
      "a remainder by a power of two, of negative numbers, too",
      "const z = x - y; return z & mask;",
      3,
      5,
      14,
    ],
    [
      "either side of a branch",
      "let z = x; if (x < y) { z = z + 100; } else { z = z - 100; } return z;",
      1,
      2,
      101,
    ],
    ["the other side", "let z = x; if (x < y) { z = z + 100; } else { z = z - 100; } return z;", 3, 2, -97],
    ["a table", "return tables.squares[x + y]!;", 3, 4, 49],
    [
      "records and calls",
      "const pair = swap({ first: x, second: y }); return 10 * pair.first + pair.second;",
      1,
      2,
      21,
    ],
  ])("is compiled with %s", (_, body, x, y, wanted) => {
    expect(run(body, x, y)).toBe(wanted);
  });

  it.each([
    ["return x / y;", /The operator \/ has no counterpart in whole numbers/],
    ["return x + 0.5;", /0\.5 is not a whole number/],
    ["return Math.floor(x);", /A math has no counterpart in whole numbers/],
  ])("is refused where a number may not be whole: %s", (body, sentence) => {
    expect(() => run(body, 1, 2)).toThrow(sentence);
  });
});
