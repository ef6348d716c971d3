/**
 * `npx tsx bench/large-sheets.ts`: do the largest sheets build in less than a second of processor time, run on the
 * engine webgpu, and fire the reference's spikes? The reference engine runs in, hands its state over, and both go on
 * side by side. Made for software adapters: it says nothing about speed. Prints a Markdown table.
 *
 *   npx tsx bench/large-sheets.ts --neurons 327680,1003520 --run-in-ms 14 --together-ms 2
 */
import { parseArgs } from "node:util";
import { makeEngine } from "../src/cli/make-engine.ts";
import { ReferenceEngine } from "../src/engine/reference/reference-engine.ts";
import { createNeuronConstants, createWiringWords } from "../src/engine/webgpu/constant-arrays.ts";
import { wiringOfRecipe } from "../src/model/network/connectivity.ts";
import { createInitialState } from "../src/model/network/initial-state.ts";
import { createRecipe, type Recipe, stepsPerMs } from "../src/model/network/recipe.ts";
import { say } from "../src/web/messages/messages.ts";

const { values } = parseArgs({
  options: {
    neurons: { type: "string", default: "327680,1003520" },
    "run-in-ms": { type: "string", default: "14" },
    "together-ms": { type: "string", default: "2" },
  },
});
const runInMs = Number(values["run-in-ms"]);
const togetherMs = Number(values["together-ms"]);

/** Processor milliseconds that `work` takes. */
async function processorMs(work: () => unknown): Promise<number> {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** What the host makes of a recipe before a device is asked for anything. */
function buildNetwork(recipe: Recipe): void {
  createWiringWords(wiringOfRecipe(recipe));
  createNeuronConstants(recipe);
  createInitialState(recipe);
}

console.log(
  "| neurons | network build, processor ms | device | together from ms | steps | spikes, reference | spikes, webgpu | the same cells and steps | E rate, Hz | I rate, Hz | webgpu, wall s a biological ms |",
);
console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
for (const neurons of values.neurons.split(",").map(Number)) {
  const recipe = createRecipe({ neurons, seed: 1 });
  const { sheet } = recipe;
  const buildMs = await processorMs(() => buildNetwork(recipe));
  const reference = new ReferenceEngine(recipe);
  await reference.advance(runInMs * stepsPerMs(recipe));
  const engine = await makeEngine(recipe, "webgpu");
  await engine.writeState(await reference.readState(), reference.step);
  const steps = togetherMs * stepsPerMs(recipe);
  const wanted = await reference.advance(steps, { record: "all" });
  const began = performance.now();
  const got = await engine.advance(steps, { record: "all" });
  const wallSeconds = (performance.now() - began) / 1000;
  const [theirs, ours] = [wanted.recorded, got.recorded];
  const isSame =
    theirs.count === ours.count &&
    theirs.neurons.subarray(0, theirs.count).every((neuron, index) => neuron === ours.neurons[index]) &&
    theirs.steps.subarray(0, theirs.count).every((step, index) => step === ours.steps[index]);
  const rate = (spikes: number, cells: number) => ((1000 * spikes) / cells / togetherMs).toFixed(2);
  const cells = [
    neurons,
    buildMs.toFixed(0),
    say(engine.info.device),
    runInMs,
    steps,
    theirs.count,
    ours.count,
    isSame && wanted.synapticEvents === got.synapticEvents ? "yes, and as many events" : "NO",
    rate(got.counts.totalExcitatory, sheet.excitatory),
    rate(got.counts.totalInhibitory, sheet.inhibitory),
    (wallSeconds / togetherMs).toFixed(1),
  ];
  console.log(`| ${cells.join(" | ")} |`);
  engine.dispose();
}
process.exit(0);
