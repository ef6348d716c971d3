import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readFunctions } from "../../scripts/codegen/ir/read-function.ts";
import { emitFunction, emitRecord } from "../../scripts/codegen/wgsl/emit-function.ts";

const folder = mkdtempSync(join(tmpdir(), "emit-wgsl-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The WGSL of the first function of a file with this text. */
function emit(text: string): string {
  const path = join(folder, "subject.ts");
  writeFileSync(path, text);
  const [subject] = readFunctions(path);
  return emitFunction(subject!);
}

const body = (text: string) => `export function subject(x: number): number {\n${text}\n}\n`;

describe("emitted WGSL", () => {
  it("has every number as a float, so that no division is one of integers", () => {
    expect(emit(body("return x - 257 * Math.floor((x + 0.5) * (1 / 257));"))).toBe(
      "fn subject(x: f32) -> f32 {\n  return x - 257.0 * floor((x + 0.5) * (1.0 / 257.0));\n}",
    );
  });

  it("has const as let, let as var, loops with float counters, branches and select", () => {
    const text = emit(
      body(
        "const y = x;\nlet sum = 0;\nfor (let k = 0; k < 4; k++) { if (y > 1) { sum = sum + Math.min(x, 3); } else if (x === 2) { sum = x; } }\nreturn x > 2 ? sum : -sum;",
      ),
    );
    expect(text).toContain("let y = x;");
    expect(text).toContain("var sum = 0.0;");
    expect(text).toContain("for (var k = 0.0; k < 4.0; k = k + 1.0) {");
    expect(text).toContain("} else if (x == 2.0) {");
    expect(text).toContain("return select(-sum, sum, x > 2.0);");
  });

  it("has constants as numbers and intrinsics by the device's own name", () => {
    const text = emit(
      'import { exponential } from "./subject.ts";\nconst row = { below: -2 } as const;\nexport function f(x: number): number {\n  return exponential(x! - row.below);\n}\nexport function exponential(x: number): number { return x; }\n',
    );
    expect(text).toContain("return exp(x - (-2.0));");
  });

  it("has records as structs, and conditions as bools", () => {
    const text = emit(
      "interface Pair { readonly a: number; readonly b: number }\nexport function f(p: Pair, isOn: boolean): Pair {\n  let q: Pair = { ...p, b: 1 };\n  if (isOn) { q = { a: q.b, b: p.a }; }\n  return q;\n}\n",
    );
    expect(text).toBe(
      "fn f(p: Pair, isOn: bool) -> Pair {\n  var q = Pair(p.a, 1.0);\n  if (isOn) {\n    q = Pair(q.b, p.a);\n  }\n  return q;\n}",
    );
    expect(emitRecord({ record: "Pair", fields: ["a", "b"], holds: "number" })).toBe(
      "struct Pair {\n  a: f32,\n  b: f32,\n}",
    );
  });

  it("has tables as functions that the shader declares, and remainders without bits", () => {
    const text = emit(
      "interface Tables { readonly first: ArrayLike<number>; readonly second: ArrayLike<number> }\nexport function f(t: Tables, x: number): number {\n  return t.first[x & 7]! + t.second[x]!;\n}\n",
    );
    expect(text).toBe(
      "fn f(t: Tables, x: f32) -> f32 {\n  return first(t, x - 8.0 * floor(x * 0.125)) + second(t, x);\n}",
    );
  });

  it("puts brackets where WGSL wants them between && and ||", () => {
    expect(emit(body("return x > 1 && x < 2 || x > 5 ? 1 : 0;"))).toContain(
      "select(0.0, 1.0, (x > 1.0 && x < 2.0) || x > 5.0)",
    );
  });

  it.each([
    ["const texture = 1;\nconst target = x;\nreturn target;", 3, '"target" is a reserved word of WGSL'],
    ["const min = x;\nreturn min;", 2, '"min" would hide a function of WGSL'],
  ])("refuses %j at its line", (text, line, sentence) => {
    expect(() => emit(body(text))).toThrow(new RegExp(`subject\\.ts:${line}: .*${sentence}`));
  });
});
