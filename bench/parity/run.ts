/**
 * `npm run parity`: does the network that leaves do in Brian2, NEURON and NEST what it does here?
 *
 *   npm run parity                     5 120 neurons at 0 and 1.5 µM, 0.3 s of warm-up and 1.2 s of window
 *   npm run parity -- --write          the same, with several seeds in Brian2 beside (minutes), and writes docs/parity.md
 *   npm run parity -- --smallest       as tests run it: a simulator's second number of processes for 0.1 s only
 *   npm run parity -- --only nest      one of brian2, neuron and nest; may be repeated
 *   npm run parity -- --duration-ms N --warmup-ms N --neurons N --seed N     other sizes
 *
 * NEST is left out, with a sentence, where it is not installed. Ends with 1 where something differs by more than is allowed, and
 * with 2 where Brian2, NEURON or a simulator that was asked for by name is missing.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { compareAll } from "./compare.ts";
import { parityReport } from "./report.ts";
import { type SimulatorName, simulatorNames, whyNotHere } from "./simulators.ts";
import { measureSpread } from "./spread.ts";

const concentrationsUm = [0, 1.5];
const { values } = parseArgs({
  options: {
    "duration-ms": { type: "string", default: "1200" },
    "warmup-ms": { type: "string", default: "300" },
    neurons: { type: "string", default: "5120" },
    seed: { type: "string", default: "1" },
    only: { type: "string", multiple: true },
    smallest: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});
const asked = values.only ?? simulatorNames;
const strange = asked.find((name) => !(simulatorNames as readonly string[]).includes(name));
if (strange !== undefined) {
  console.error(`--only must be one of ${simulatorNames.join(", ")}, but got "${strange}".`);
  process.exit(2);
}
const missing = simulatorNames.flatMap((name) => {
  const why = asked.includes(name) ? whyNotHere(name) : null;
  return why === null ? [] : [{ name, why }];
});
for (const { why } of missing) console.error(`${why}.`);
if (missing.some(({ name }) => name !== "nest" || values.only)) process.exit(2);
const isHere = (name: SimulatorName) => asked.includes(name) && missing.every((each) => each.name !== name);
const window = { warmupMs: Number(values["warmup-ms"]), durationMs: Number(values["duration-ms"]) };
const recipe = createRecipe({ neurons: Number(values.neurons), seed: Number(values.seed) });
const parent = mkdtempSync(path.join(tmpdir(), "parity-"));
try {
  const comparisons = await compareAll({
    ...{ recipe, concentrationsUm, window, parent, say: console.error },
    simulators: simulatorNames.filter(isHere),
    shorter: values.smallest ? { warmupMs: 0, durationMs: 100 } : window,
  });
  const machine = `${cpus()[0]?.model ?? "an unknown processor"}, ${cpus().length} cores`;
  const spread = values.write
    ? await measureSpread({
        seeds: [1, 2, 3, 4, 5, 6],
        neurons: recipe.sheet.neurons,
        windows: [window, { ...window, durationMs: 4 * window.durationMs }],
        ...{ parent, say: console.error },
      })
    : null;
  const report = parityReport({ recipe, comparisons, spread, machine, now: new Date() });
  if (values.write) writeFileSync(fileURLToPath(new URL("../../docs/parity.md", import.meta.url)), report);
  console.log(report);
  const faults = comparisons.flatMap((comparison) => comparison.faults);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(parent, { recursive: true, force: true });
}
