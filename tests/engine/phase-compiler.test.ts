/** What the phase compiler makes of small loops of its own kind: the exponential, branches, and what it refuses. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readFunctions } from "../../scripts/codegen/kernel-subset/read-functions.ts";
import { createPhaseModule } from "../../scripts/codegen/wasm/compile-phases.ts";
import { emitPhase } from "../../scripts/codegen/wasm/emit-phase.ts";
import { readPhase } from "../../scripts/codegen/wasm/read-phase.ts";

const folder = mkdtempSync(join(tmpdir(), "phase-compiler-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Reads a loop `results[neuron] = …` over `x` with the given lines in its body. */
function read(body: string) {
  const path = join(folder, "subject.ts");
  writeFileSync(
    join(folder, "exponential.ts"),
    "export function exponential(x: number): number { return x; }",
  );
  writeFileSync(
    path,
    `import { exponential } from "./exponential.ts";
     export function subject(x: Float32Array, results: Float32Array, bound: number, first: number, end: number): void {
       for (let neuron = first; neuron < end; neuron++) { ${body} }
     }`,
  );
  const [subject] = readFunctions(path);
  return readPhase(subject!, new Map(), {});
}

/** Compiles the loop and runs it over `values`. */
function run(body: string, values: Float32Array, bound = 0): Float32Array {
  const wasm = createPhaseModule();
  emitPhase(wasm, "subject", read(body));
  wasm.optimize();
  const pages = Math.ceil((2 * values.byteLength) / 65_536);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const bytes = new Uint8Array(wasm.emitBinary());
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { engine: { memory } });
  const results = new Float32Array(memory.buffer, values.byteLength, values.length);
  new Float32Array(memory.buffer, 0, values.length).set(values);
  const subject = instance.exports["subject"] as (...numbers: number[]) => void;
  subject(0, 0, values.byteLength, bound, 0, values.length);
  wasm.dispose();
  return results.slice();
}

const exponential = "results[neuron] = exponential(x[neuron]!);";

describe("the exponential in lanes", () => {
  it("is within 1.5 units in the last place of Math.exp from −86 to 88.7", () => {
    const count = 2 ** 20;
    const values = Float32Array.from({ length: count }, (_, index) => -86 + (174.7 * index) / count);
    const results = run(exponential, values);
    let worst = 0;
    for (let index = 0; index < count; index++) {
      const wanted = Math.exp(values[index]!);
      const ulp = 2 ** (Math.floor(Math.log2(wanted)) - 23);
      worst = Math.max(worst, Math.abs(results[index]! - wanted) / ulp);
    }
    expect(worst).toBeLessThan(1.5);
  });

  it("is exactly 1 at 0, overflows to Infinity, vanishes to 0, and lets what is not a number through", () => {
    const values = [0, -0, 88.722, 88.723, 89.2, 1e9, Infinity, -87.4, -104, -1e9, -Infinity, NaN];
    const results = [...run(exponential, Float32Array.from(values))];
    expect(results.slice(0, 2)).toEqual([1, 1]);
    expect(results[2]).toBeGreaterThan(3.39e38);
    expect(results[2]).toBeLessThan(Infinity);
    expect(results.slice(3)).toEqual([Infinity, Infinity, Infinity, Infinity, 0, 0, 0, 0, NaN]);
  });
});

describe("a compiled loop", () => {
  const values = Float32Array.from([-2, -1, 0, 0.5, 1, 2, Infinity, NaN]);

  it("takes each neuron's own side of a branch", () => {
    const body =
      "let y = 1; if (x[neuron]! < bound) { y = x[neuron]! * 2; if (x[neuron]! < -1) { y = -7; } } else { y = x[neuron]!; } results[neuron] = y;";
    expect([...run(body, values, 0.75)]).toEqual([-7, -2, 0, 1, 1, 2, Infinity, NaN]);
  });

  it("keeps what is not a number through minimum and maximum, on either side", () => {
    for (const body of [
      "Math.min(x[neuron]!, 1)",
      "Math.min(1, x[neuron]!)",
      "Math.max(x[neuron]!, bound)",
    ]) {
      const wanted = [...values].map((x) => (body.includes("min") ? Math.min(x, 1) : Math.max(x, -1)));
      expect([...run(`results[neuron] = ${body};`, values, -1)]).toEqual(wanted);
    }
  });

  it("leaves alone what is only stored on the other side of a branch", () => {
    const body = "if (x[neuron]! > 0) { results[neuron] = 5; }";
    expect([...run(body, values)]).toEqual([0, 0, 0, 5, 5, 5, 5, 0]);
  });

  it.each([
    ["results[neuron + 1] = x[neuron]!;", /Write an element as column\[neuron\]/],
    ["results[neuron] = Math.tanh(x[neuron]!);", /Math\.tanh has no counterpart in lanes/],
    ["results[neuron] = x[neuron]! % 2;", /The operator % has no counterpart in lanes/],
    ["while (true) {}", /This statement has no counterpart in lanes/],
    ["results[neuron] = stranger(x[neuron]!);", /"stranger" is not an equation/],
    ["results[neuron] = y;", /"y" is not a number or a condition known here/],
  ])("refuses %s", (body, sentence) => {
    expect(() => read(body)).toThrow(sentence);
  });
});
