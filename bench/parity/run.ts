/**
 * `npm run parity`: does the network that leaves do in Brian2 and in NEURON what it does here?
 *
 *   npm run parity                     5 120 neurons at 0 and 1.5 µM, 0.3 s of warm-up and 1.2 s of window
 *   npm run parity -- --write          the same, and writes docs/parity.md
 *   npm run parity -- --smallest       as tests run it: NEURON on one process for 0.1 s only
 *   npm run parity -- --duration-ms N --warmup-ms N --neurons N --seed N     other sizes
 *
 * Ends with 1 where something differs by more than is allowed, and with 2 where a simulator is missing.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { type Comparison, compareAt } from "./compare.ts";
import { parityReport } from "./report.ts";
import { whyNotHere } from "./run-network.ts";

const concentrationsUm = [0, 1.5];
const { values } = parseArgs({
  options: {
    "duration-ms": { type: "string", default: "1200" },
    "warmup-ms": { type: "string", default: "300" },
    neurons: { type: "string", default: "5120" },
    seed: { type: "string", default: "1" },
    smallest: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});
const missing = (["brian2", "neuron"] as const).flatMap((name) => whyNotHere(name) ?? []);
if (missing.length > 0) {
  console.error(missing.map((sentence) => `${sentence}.`).join("\n"));
  process.exit(2);
}
const window = { warmupMs: Number(values["warmup-ms"]), durationMs: Number(values["duration-ms"]) };
const onOneProcess = values.smallest ? { warmupMs: 0, durationMs: 100 } : window;
const recipe = createRecipe({ neurons: Number(values.neurons), seed: Number(values.seed) });
const parent = mkdtempSync(path.join(tmpdir(), "parity-"));
try {
  const comparisons: Comparison[] = [];
  for (const concentrationUm of concentrationsUm) {
    comparisons.push(
      await compareAt(concentrationUm, {
        ...{ recipe, window, onOneProcess, parent },
        say: console.error,
      }),
    );
  }
  const machine = `${cpus()[0]?.model ?? "an unknown processor"}, ${cpus().length} cores`;
  const report = parityReport(recipe, comparisons, machine, new Date());
  if (values.write) writeFileSync(fileURLToPath(new URL("../../docs/parity.md", import.meta.url)), report);
  console.log(report);
  const faults = comparisons.flatMap((comparison) => comparison.faults);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(parent, { recursive: true, force: true });
}
