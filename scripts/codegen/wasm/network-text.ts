/**
 * The functions around the compiled steps, as one WebAssembly module's text: all that moves data. No equation is in
 * them. Where the record of a field lies is said in src/engine/reference/simd/memory-layout.ts.
 */
import type { FunctionIr } from "../ir/ir.ts";
import { advanceTiles, gatherArrivals, gatherRow } from "./advance-text.ts";
import { drawBackground } from "./draw-text.ts";
import { listEdges } from "./list-edges-text.ts";
import { of } from "./memory-text.ts";
import { propagate } from "./propagate-text.ts";

/** Of a compiled step, which placeholders have until then. */
const stepSignature = "(param i32 i32 i32 i32 f64 f64 i32 i32 i32 i32) (result f64)";

/** One thread's share of a round: it enters the spikes of the interval before, then takes its tiles through this one. */
const run = `
  (func $run (export "run") (param $job i32) (param $thread i32)
    (call $propagate (local.get $job) (local.get $thread))
    (if ${of("steps")} (then (call $advanceTiles (local.get $job) (local.get $thread)))))`;

/** The module's text, with placeholders for the compiled steps of these names; and the tables of the walk, in order. */
export function writeNetwork(steps: readonly string[], functions: ReadonlyMap<string, FunctionIr>) {
  const list = listEdges(functions);
  const text = `(module
  (import "engine" "memory" (memory 1 65536))
  (type $step (func ${stepSignature}))
  (table ${steps.length} funcref)
  (elem (i32.const 0) ${steps.map((name) => `$${name}`).join(" ")})
  ${steps.map((name) => `(func $${name} (type $step) (f64.const 0))`).join("\n  ")}
${[drawBackground, gatherArrivals, gatherRow, advanceTiles, propagate, run, list.text].join("\n")}
)`;
  return { text, walkTables: list.names };
}
