/** What the phase compiler makes of small functions: the exponential, branches, records, and what it refuses. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readFunctions } from "../../scripts/codegen/ir/read-function.ts";
import { createPhaseModule } from "../../scripts/codegen/wasm/compile-phases.ts";
import { emitPhase } from "../../scripts/codegen/wasm/emit-phase.ts";
import { createPhaseProgram } from "../../scripts/codegen/wasm/phase-program.ts";

const folder = mkdtempSync(join(tmpdir(), "phase-compiler-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The phase of a function of `x`, a number of each neuron, and of `bound`, with the given lines before `return { adaptation: y }`. */
function read(body: string, witness?: string) {
  const path = join(folder, "subject.ts");
  writeFileSync(
    join(folder, "exponential.ts"),
    "export function exponential(x: number): number { return x; }",
  );
  writeFileSync(
    path,
    `import { exponential } from "./exponential.ts";
     export interface Result { readonly adaptation: number }
     export function twice(r: Result): Result { return { adaptation: 2 * r.adaptation }; }
     export function subject(x: number, bound: number, adaptation: number): Result {
       ${body}
       return { adaptation: y };
     }`,
  );
  const functions = new Map(readFunctions(path).map((subject) => [subject.name, subject]));
  return createPhaseProgram(functions.get("subject")!, functions, {
    settled: {},
    columns: ["x"],
    numbers: ["bound"],
    ...(witness === undefined ? {} : { witness }),
  });
}

/** Compiles the phase and runs it over `values`; the column of results begins with zeros. */
function run(body: string, values: Float32Array, bound = 0, witness?: string) {
  const wasm = createPhaseModule();
  emitPhase(wasm, "subject", read(body, witness));
  wasm.addFunctionExport("subject", "subject");
  wasm.optimize();
  const block = 2 * values.byteLength;
  const pages = Math.ceil((block + 16) / 65_536);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const bytes = new Uint8Array(wasm.emitBinary());
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { engine: { memory } });
  const results = new Float32Array(memory.buffer, values.byteLength, values.length);
  new Float32Array(memory.buffer, 0, values.length).set(values);
  new Uint32Array(memory.buffer, block, 1)[0] = values.byteLength;
  const subject = instance.exports["subject"] as (...numbers: number[]) => number | undefined;
  const returned = subject(block, 0, bound, 0, values.length);
  wasm.dispose();
  return Object.assign(results.slice(), { returned });
}

const exponential = "const y = exponential(x);";

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
    const body = "let y = 1; if (x < bound) { y = x * 2; if (x < -1) { y = -7; } } else { y = x; }";
    expect([...run(body, values, 0.75)]).toEqual([-7, -2, 0, 1, 1, 2, Infinity, NaN]);
  });

  it("keeps what is not a number through minimum and maximum, on either side", () => {
    for (const body of ["Math.min(x, 1)", "Math.min(1, x)", "Math.max(x, bound)"]) {
      const wanted = [...values].map((x) => (body.includes("min") ? Math.min(x, 1) : Math.max(x, -1)));
      expect([...run(`const y = ${body};`, values, -1)]).toEqual(wanted);
    }
  });

  it("takes each neuron's own side of a branch for records, and follows calls that take and return them", () => {
    const body =
      "let r: Result = { adaptation: x }; if (x > bound) { r = twice(r); }\nconst y = r.adaptation;";
    expect([...run(body, values, 0.75)]).toEqual([-2, -1, 0, 0.5, 2, 4, Infinity, NaN]);
  });

  it("does not write a variable that is returned as it was", () => {
    expect([...read("const y = adaptation;").stores.keys()]).toEqual([]);
    expect([...read("const y = adaptation + x;").stores.keys()]).toEqual(["state.adaptation"]);
  });

  it("returns a sum that is finite if and only if every number of its witness is", () => {
    const finite = values.slice(0, 4);
    expect(run("const y = x;", finite, 0, "adaptation").returned).toBe(0);
    expect(run("const y = 1 / x;", finite, 0, "adaptation").returned).toBeNaN();
  });

  it.each([
    ["const y = Math.log(x);", /Math\.log has no counterpart in lanes/],
    ["let y = x; for (let k = 0; k < 3; k++) { y = y + 1; }", /A loop has no counterpart in lanes/],
    ["const y = Math.tanh(x);", /Math\.tanh is not in the kernel subset/],
    ["const y = x % 2;", /The operator % is not in the kernel subset/],
    ["const y = stranger(x);", /"stranger" is not a function of the kernel subset/],
  ])("refuses %s", (body, sentence) => {
    expect(() => read(body)).toThrow(sentence);
  });
});
