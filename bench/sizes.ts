/**
 * `npm run bench:sizes`: what the scattering engine does at every size and at two concentrations, beside the
 * reference engine where that can hold the network. In Node, on whatever adapter WebGPU finds; prints a Markdown table.
 *
 *   npm run bench:sizes -- --wall-ms 2000 --neurons 5120,20480
 *   npm run bench:sizes -- --longest-s 60      skips, with the reason, where one biological ms takes longer
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { makeEngine } from "../src/cli/make-engine.ts";
import type { Engine } from "../src/engine/engine.ts";
import { bufferSizesOf, ringSlotsOf, totalBytes } from "../src/engine/webgpu/buffer-sizes.ts";
import { createConditions } from "../src/model/conditions.ts";
import { wiringOfRecipe } from "../src/model/network/connectivity.ts";
import { createRecipe, type Recipe, stepsPerMs } from "../src/model/network/recipe.ts";
import { say } from "../src/web/messages/messages.ts";

const { values } = parseArgs({
  options: {
    neurons: { type: "string", default: "5120,20480,81920,327680,1003520" },
    "wall-ms": { type: "string", default: "1000" },
    "longest-s": { type: "string", default: "60" },
  },
});
const sizes = values.neurons.split(",").map(Number);
const wallMs = Number(values["wall-ms"]);
const longestSeconds = Number(values["longest-s"]);
const concentrationsUm = [0, 3];
/** Biological ms before the clock starts: the first spikes come after some 10 ms. */
const warmUpMs = 20;

interface Row {
  readonly engine: Engine;
  readonly buildMs: number;
  readonly msPerSecond: number;
  readonly spikeHz: number;
  readonly eventsPerSecond: number;
  readonly snapshotMs: number;
}

/** The row, or the reason why there is none. */
async function measure(
  recipe: Recipe,
  name: "reference" | "webgpu",
  concentrationUm: number,
): Promise<Row | string> {
  const perMs = stepsPerMs(recipe);
  const startedAt = performance.now();
  const engine = await makeEngine(recipe, name);
  const buildMs = performance.now() - startedAt;
  engine.setConditions(createConditions(recipe.sheet, { concentrationUm }));
  // A large sheet in software would take minutes to settle; it is then timed from the start.
  const probeAt = performance.now();
  await engine.advance(perMs);
  const probeMs = performance.now() - probeAt;
  if (probeMs > 1000 * longestSeconds) {
    engine.dispose();
    return `skipped: one biological ms took ${(probeMs / 1000).toFixed(0)} s, more than ${longestSeconds}`;
  }
  if (probeMs * warmUpMs < 10 * wallMs) {
    await engine.advance((warmUpMs - 1) * perMs);
  }
  let [doneMs, spikes, events] = [0, 0, 0];
  const timedAt = performance.now();
  // As the page does: longer stretches on a fast engine, so that the way to the device and back is not what is timed.
  let stretchMs = 1;
  do {
    const stretchAt = performance.now();
    const { counts, synapticEvents } = await engine.advance(stretchMs * perMs);
    doneMs += counts.milliseconds;
    spikes += counts.totalExcitatory + counts.totalInhibitory;
    events += synapticEvents;
    if (performance.now() - stretchAt < wallMs / 20) {
      stretchMs = Math.min(128, 2 * stretchMs);
    }
  } while (performance.now() - timedAt < wallMs);
  const wallSeconds = (performance.now() - timedAt) / 1000;
  const bytes = new Uint8Array(4 * recipe.sheet.neurons);
  const snapshotAt = performance.now();
  await engine.readSnapshot({ bytes, recentSpikeMs: 35, neuron: null });
  const snapshotMs = performance.now() - snapshotAt;
  engine.dispose();
  return {
    engine,
    buildMs,
    msPerSecond: doneMs / wallSeconds,
    spikeHz: (1000 * spikes) / (recipe.sheet.neurons * doneMs),
    eventsPerSecond: events / wallSeconds,
    snapshotMs,
  };
}

const shown = (value: number) => Number(value.toPrecision(3)).toLocaleString("en").replaceAll(",", " ");

console.log(
  `${cpus()[0]?.model.trim()}, ${cpus().length} cores; Node ${process.versions.node}; ${new Date().toISOString().slice(0, 10)}; seed 1, dt 0.1 ms, ${wallMs} ms of wall time each\n`,
);
console.log(
  "| engine | device | neurons | µM | biological ms a second | million neuron updates a second | million synaptic events a second | spikes, Hz | GPU memory, MB | build, ms | snapshot, ms |",
);
console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
for (const neurons of sizes) {
  const recipe = createRecipe({ neurons, seed: 1 });
  const ringSlots = ringSlotsOf(wiringOfRecipe(recipe));
  for (const name of neurons <= 327_680 ? (["reference", "webgpu"] as const) : (["webgpu"] as const)) {
    for (const concentrationUm of concentrationsUm) {
      // A network that the adapter's limits do not hold is refused with the numbers: they stand in the row.
      const row = await measure(recipe, name, concentrationUm).catch((error: Error) => error.message);
      if (typeof row === "string") {
        console.log(`| ${[name, row, neurons, concentrationUm, ...Array(7).fill("–")].join(" | ")} |`);
        continue;
      }
      const updates = (row.msPerSecond * stepsPerMs(recipe) * neurons) / 1e6;
      const cells = [
        name,
        say(row.engine.info.device),
        neurons,
        concentrationUm,
        shown(row.msPerSecond),
        shown(updates),
        shown(row.eventsPerSecond / 1e6),
        shown(row.spikeHz),
        name === "webgpu" ? shown(totalBytes(bufferSizesOf(recipe, ringSlots)) / 1e6) : "–",
        shown(row.buildMs),
        shown(row.snapshotMs),
      ];
      console.log(`| ${cells.join(" | ")} |`);
    }
  }
}
process.exit(0);
